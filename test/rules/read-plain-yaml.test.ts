// The fast reader against the yaml package: it may decline anything, but what it reads must be what the package reads.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { readPlainYaml } from '../../src/rules/read-plain-yaml.ts'
import { listNames, pathTo } from '../support/repository.ts'

const SHIPPED = ['rules/core', 'rules/packs'].flatMap((folder) =>
  listNames(folder, '.yaml').map((name) => readFileSync(pathTo(folder, name), 'utf8')),
)

function assertSame(text: string): void {
  const plain = readPlainYaml(text)
  if (!plain) return
  const document = parseDocument(text)
  assert.deepEqual([...document.errors, ...document.warnings], [], JSON.stringify(text))
  assert.deepEqual(plain.content, document.toJS(), JSON.stringify(text))
}

test('the shipped rules are plain, nearly all, and read the same', () => {
  const plain = SHIPPED.filter((text) => readPlainYaml(text))
  assert.ok(plain.length >= SHIPPED.length - 3, `${plain.length} of ${SHIPPED.length}`)
  for (const text of SHIPPED) assertSame(text)
})

const READ: readonly (readonly [text: string, content: unknown])[] = [
  ["a: 1\nb: [x, 2, \"3\", 'it''s']\n", { a: 1, b: ['x', 2, '3', "it's"] }],
  ['a:\n- x\n- y: 1\n  z: 2\n', { a: ['x', { y: 1, z: 2 }] }],
  ['a:\n  - b: {c: 1.8e9, d: null}\n'.replace('null', 'no'), { a: [{ b: { c: 1.8e9, d: 'no' } }] }],
  ['# note\na: x # note\nb: "a # b"\nc: 2021-12-02\n', { a: 'x', b: 'a # b', c: '2021-12-02' }],
  ['a: [x,\n  y,\n  ]\nb:\nc: -1\n', { a: ['x', 'y'], b: null, c: -1 }],
  ['- "(提供|援助) ~24 {figure}"\n- "\\\\d \\""\n', ['(提供|援助) ~24 {figure}', '\\d "']],
]

for (const [text, content] of READ) test(`${JSON.stringify(text)} is read`, () => assert.deepEqual(readPlainYaml(text)?.content, content))

for (const text of [
  'a: |\n  x',
  'a: &x 1',
  'a: *x',
  'a: x\n  y',
  'a: 1\na: 2',
  '\ta: 1',
  'a: [1, 2',
  'a: [x: 1]',
  'a: !t 1',
  '--- 1',
  'a: "\\n"',
  '',
])
  test(`${JSON.stringify(text)} is left to the package`, () => assert.equal(readPlainYaml(text), null))

test('brackets nested a hundred thousand deep are left, not followed', () => {
  assert.equal(readPlainYaml(`a: ${'['.repeat(100_000)}`), null)
})

const PIECES = [
  'a',
  'b: ',
  ':',
  ': ',
  '- ',
  '-',
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  '"',
  "'",
  '#',
  ' #',
  '1',
  '1e3',
  '.',
  '~',
  'null',
  'true',
  '\\',
  '|',
  '>',
  '&a',
  '*a',
  '!t',
  '?',
  '%',
  '@',
  '疫苗',
  '--- ',
  '0x1F',
  '=',
  '<<: ',
  'key: ',
  '- key: ',
  '0o7',
  '+1',
  '-0',
  '１',
]

test('whatever it reads of texts put together at random, the package reads the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => assertSame(pieces.join(''))),
    { seed: 2021, numRuns: 20_000 },
  )
})

test('so it does of rule files with a few characters changed', () => {
  const files = SHIPPED.map((text) => text.split('\n').slice(0, 60).join('\n'))
  const edit = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...PIECES))
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      assertSame(
        edits.reduce((changed, [position, dropped, inserted]) => {
          const at = position % (changed.length + 1)
          return changed.slice(0, at) + inserted + changed.slice(at + dropped)
        }, text),
      )
    }),
    { seed: 2021, numRuns: 1_000 },
  )
})
