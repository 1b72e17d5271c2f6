// Where patterns can begin and what they cannot do without.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePattern } from '../../src/rules/pattern.ts'
import { findRequiredLiterals, findStarters } from '../../src/rules/starters.ts'

function nodeOf(pattern: string) {
  const parsed = parsePattern(pattern)
  assert.ok('node' in parsed, JSON.stringify(parsed))
  return parsed.node
}

const STARTERS: readonly (readonly [pattern: string, starters: readonly string[], isOpaque: boolean])[] = [
  ['以来', ['以来'], false],
  ['(上月|上个月)初', ['上月', '上个月'], false],
  ['自?{date}以来', ['自', '{date}'], false],
  ['(自|从)?(今年|去年)?{date}', ['自', '从', '今年', '去年', '{date}'], false],
  ['{of:{date}}以来', ['{date}'], false],
  ['{unit:mass}', ['{unit:mass}'], false],
  ['!(前年){number}年', ['{number}'], false],
  ['~5{figure}', [], true],
  ['re:/[0-9]+/次', [], true],
  ['(第|re:/[0-9]+/)次', ['第'], true],
  ['第~3次', ['第'], false],
]

for (const [pattern, expected, isOpaque] of STARTERS)
  test(`${pattern} begins with ${expected.join(' or ') || 'anything'}`, () => {
    const starters = findStarters(nodeOf(pattern))
    assert.deepEqual([...starters.literals, ...[...starters.items].map((item) => `{${item}}`)], expected)
    assert.equal(starters.isOpaque, isOpaque)
  })

const REQUIRED: readonly (readonly [pattern: string, literals: readonly string[] | null])[] = [
  ['{date}以来', ['以来']],
  ['{number}年', ['年']],
  ['{number}', null],
  ['{date}(前|之前)', ['前', '之前']],
  ['{date}(前|{number})', null],
  ['{date}前?', null],
  ['{number}(日|号)!(元|内)', ['日', '号']],
  // Both stand in every match; the longer is the rarer in text.
  ['{number}年{number}个月', ['个月']],
  ['{of:{date}以来}', ['以来']],
  ['{number}~5次', ['次']],
]

for (const [pattern, expected] of REQUIRED)
  test(`${pattern} needs ${expected?.join(' or ') ?? 'no literal'}`, () => {
    assert.deepEqual(findRequiredLiterals(nodeOf(pattern)), expected)
  })
