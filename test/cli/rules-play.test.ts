// `kaoju rules play`.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createFolder, runKaoju } from './kaoju.ts'

const RULES = `schema: 1
pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}
rules:
  - {id: box, type: unit, terms: [集货笼], unit: TEU, dimension: containers}
`

test('it writes one page with the user’s rules in it, twice the same bytes', (t) => {
  const cwd = createFolder(t, { 'mine.yaml': RULES })
  const run = (output: string) => runKaoju(['rules', 'play', '-o', output, '--rules', 'mine.yaml', '--lang', 'en'], { cwd })
  assert.deepEqual(run('a.html'), { code: 0, stdout: 'a.html\n', stderr: '' })
  assert.equal(run('new/b.html').code, 0)
  const page = readFileSync(join(cwd, 'a.html'))
  assert.ok(page.equals(readFileSync(join(cwd, 'new/b.html'))))
  assert.match(page.toString(), /<html lang="en">[\s\S]*Rule playground[\s\S]*"path":"mine\.yaml"/)
})

test('a broken rule file is told and is in the page all the same', (t) => {
  const cwd = createFolder(t, { 'mine.yaml': RULES.replace('unit,', 'unti,') })
  const { code, stderr } = runKaoju(['rules', 'play', 'mine.yaml'], { cwd })
  assert.equal(code, 2)
  assert.match(stderr, /mine\.yaml:4:21/)
  assert.match(readFileSync(join(cwd, 'kaoju-playground.html'), 'utf8'), /unti,/)
})

test('a page that cannot be written ends with 2 and a sentence', (t) => {
  const cwd = createFolder(t, { 'page/file': '' })
  const { code, stderr } = runKaoju(['rules', 'play', '-o', 'page', '--lang', 'en'], { cwd })
  assert.equal(code, 2)
  assert.match(stderr, /Unexpected EISDIR/)
})
