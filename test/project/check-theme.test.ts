import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkTheme } from '../../src/project/check-theme.ts'
import { scanCss } from '../../src/project/css-scan.ts'
import { listVariables } from '../../src/project/theme-variables.ts'
import { pathTo } from '../support/repository.ts'

const SHIPPED = readFileSync(pathTo('reports/templates/theme.css'), 'utf8')

function listProblems(css: string): readonly string[] {
  return checkTheme('t.css', css, SHIPPED).map(({ line, column, code }) => `${line}:${column} ${code}`)
}

for (const [css, expected] of [
  ['a {}\n@import "x.css";', ['2:1 theme-import']],
  ['@\\69mport "x";', ['1:1 theme-import']],
  ['a { background: url(http://x/y.png) }', ['1:17 theme-address']],
  ['a { background: url( "//x/y.png" ) }', ['1:17 theme-address']],
  ['a { background: u\\72l(https://x) }', ['1:17 theme-address']],
  ['a { background: url(logo.png) }', ['1:17 theme-address']],
  ['a { background: image-set("https://x/1.png" 1x) }', ['1:27 theme-address']],
  ['/* </STYLE><script> */', ['1:4 theme-style-end']],
  ['a {\n color: red', ['1:3 theme-open-end']],
  ['a {} /* no end', ['1:6 theme-open-end']],
  [':root { --acent: red }', ['1:9 theme-variable']],
] as const)
  test(`${css} is named at its place`, () => assert.deepEqual(listProblems(css), expected))

for (const css of [
  ':root { --accent: light-dark(#800, #fcc); --my-own: 1px } a { margin: var(--my-own) }',
  '.brand a::before { content: url("data:image/svg+xml,%3Csvg/%3E") }',
  '@font-face { font-family: x; src: url(data:font/woff2;base64,AAAA) }',
  'a::after { content: "url(http://x) @import" } /* @import url(http://x) */',
  'a { fill: url(#hatch) }',
  '@media print { a { color: black } }',
])
  test(`${css} is left alone`, () => assert.deepEqual(listProblems(css), []))

test('the shipped style sheet has nothing that is refused', () => assert.deepEqual(listProblems(SHIPPED), []))

test('every variable of the shipped style sheet is described at its top, in both languages', () => {
  const variables = listVariables(SHIPPED)
  assert.ok(variables.length > 10)
  for (const { name, about } of variables) assert.match(about, /^\p{Script=Han}.* · [a-z]/u, name)
})

test('any text is scanned to its end, with offsets inside it', () => {
  const css = fc.string({ unit: fc.constantFrom(...'@{}()[]"\'\\/*url;:-a1 \n<é汉') })
  fc.assert(
    fc.property(css, (text) => {
      for (const { start } of scanCss(text)) assert.ok(start >= 0 && start < text.length)
    }),
    { seed: 2021, numRuns: 500 },
  )
})

test('a long style sheet without ends is scanned in time that grows with its length', { timeout: 5000 }, () => {
  for (const part of ['url(', '\\', '@', '(', '"', '/*', '--a:']) assert.ok(scanCss(part.repeat(100_000)).length <= 200_001)
})
