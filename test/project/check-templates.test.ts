import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readShippedTemplates } from '../../src/io/report-files.ts'
import { checkTemplates } from '../../src/project/check-templates.ts'
import { pathTo } from '../support/repository.ts'

const SHIPPED = await readShippedTemplates(pathTo('reports/templates'))

function check(name: string, text: string) {
  return checkTemplates([{ name, path: `t/${name}.mustache`, text }], SHIPPED)
}

function listProblems(name: string, text: string): readonly string[] {
  return check(name, text).map(({ line, column, code }) => `${line}:${column} ${code}`)
}

for (const [text, expected] of [
  ['<p>\n{{labels.prduct}}</p>', ['2:1 template-tag']],
  ['{{{overview.headline}}}', ['1:1 template-raw']],
  ['{{&overview.headline}}', ['1:1 template-raw']],
  ['{{=<% %>=}}<%& overview.headline %>', ['1:12 template-raw']],
  ['a\nb {{> raeder-head}}', ['2:3 template-partial']],
  ['\n{{#overview}} x', ['2:1 template-syntax']],
  ['x {{/overview}}', ['1:3 template-syntax']],
  ['x {{labels.product', ['1:3 template-syntax']],
  ['<img alt="x"\n src="https://x.org/a.png">', ['1:1 template-address']],
  ['<script src=//x.org/a.js></script>', ['1:1 template-address']],
] as const)
  test(`${JSON.stringify(text)} is named at its place`, () => assert.deepEqual(listProblems('footer', text), expected))

test('a link that a reader may follow, and our own style sheet unescaped, are left alone', () => {
  assert.deepEqual(
    check('footer', '<a href="https://example.org/">{{labels.product}}</a><img src="data:image/png;base64,AAAA"><i>{{{theme}}}</i>'),
    [],
  )
})

test('a misspelt name of a file is told from a part of the newsroom’s own', () => {
  const [problem] = check('fooetr', 'x')
  assert.deepEqual([problem?.code, problem?.severity], ['template-name', 'warning'])
  assert.match(problem?.message ?? '', /expected «footer»/)
  const own = [
    { name: 'footer', path: 'footer.mustache', text: '{{> contact}}' },
    { name: 'contact', path: 'contact.mustache', text: 'x' },
  ]
  assert.deepEqual(checkTemplates(own, SHIPPED), [])
})

test('a page of one’s own keeps the security policy and the name by which kaoju knows its reports', () => {
  assert.deepEqual(listProblems('page', '<!doctype html>{{> overview}}'), ['1:1 template-page', '1:1 template-page'])
})

test('the shipped templates have nothing that is refused, and the README names each', () => {
  const own = [...SHIPPED].map(([name, text]) => ({ name, path: `${name}.mustache`, text }))
  assert.deepEqual(checkTemplates(own, SHIPPED), [])
  const readme = readFileSync(pathTo('reports/templates/README.md'), 'utf8')
  for (const name of SHIPPED.keys()) assert.ok(readme.includes(`| \`${name}\` |`), name)
})
