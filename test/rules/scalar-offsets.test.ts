// Where the characters of a YAML scalar stand in the file, in every style that YAML has.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isScalar, parseDocument, type Scalar, stringify } from 'yaml'
import { mapScalar } from '../../src/rules/scalar-offsets.ts'

function readScalar(text: string): Scalar {
  const scalar = parseDocument(text).getIn(['a', 0], true)
  assert.ok(isScalar(scalar), text)
  return scalar
}

/** The file's text from where a character of the value stands. */
function textAt(text: string, offset: number): string {
  const at = mapScalar(text, readScalar(text))[offset]
  return text.slice(at, (at ?? 0) + 2)
}

const CASES: readonly (readonly [style: string, text: string, offset: number, expected: string])[] = [
  ['plain', 'a:\n  - 上月)下\n', 2, ')下'],
  ['plain over two lines', 'a:\n  - 上月\n    下)年\n', 4, ')年'],
  ['single quotes', "a: ['上月)下']\n", 2, ')下'],
  ['single quotes with a doubled quote', "a: ['上''月)下']\n", 3, ')下'],
  ['double quotes', 'a: ["上月)下"]\n', 2, ')下'],
  ['double quotes with escapes', 'a: ["\\\\~上\\u6708\\"\\n)下"]\n', 6, ')下'],
  ['double quotes with an astral escape', 'a: ["\\U00020BB7)下"]\n', 2, ')下'],
  ['double quotes with an escaped line break', 'a: ["上\\\n    月)下"]\n', 2, ')下'],
  ['double quotes over lines with a blank one', 'a: ["上\n\n    月)下"]\n', 3, ')下'],
  ['a literal block', 'a:\n  - |\n    上月\n    下)年\n', 4, ')年'],
  ['a folded block', 'a:\n  - >-\n    上月\n    下)年\n', 4, ')年'],
  ['a folded block with a blank line', 'a:\n  - >-\n    上月\n\n    下)年\n', 4, ')年'],
  ['a block with an indentation indicator', 'a:\n  - |2\n      上)\n', 3, ')\n'],
]

for (const [style, text, offset, expected] of CASES)
  test(`${style}: ${JSON.stringify(text)}`, () => assert.equal(textAt(text, offset), expected))

test('every visible character that is written as itself maps to itself, in every style', () => {
  const character = fc.constantFrom('上', '月', 'a', '~', '\\', '"', "'", ' ', '\n', '{', ')', '😀', '#', ':')
  const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED') as fc.Arbitrary<'PLAIN'>
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1, maxLength: 60 }), style, fc.constantFrom(20, 80), (written, type, lineWidth) => {
      const text = stringify({ a: [written] }, { defaultStringType: type, lineWidth })
      const scalar = readScalar(text)
      // As it was read: a block of blanks alone does not come back as it was.
      const value = String(scalar.value)
      const offsets = mapScalar(text, scalar)
      assert.equal(offsets.length, value.length + 1)
      for (let unit = 0; unit < value.length; unit++) {
        const found = text[offsets[unit] ?? -1]
        const wanted = value[unit]
        if (wanted === ' ' || wanted === '\n' || found === '\\') continue
        assert.equal(found, wanted, `${JSON.stringify(text)} at ${unit}`)
      }
    }),
    { seed: 2021, numRuns: 2000 },
  )
})
