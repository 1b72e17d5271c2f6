// Patterns at work, on text with a few hand-placed items.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChartItem, compilePattern, type MatchInput, type PatternMatch } from '../../src/rules/compile-pattern.ts'
import { parsePattern } from '../../src/rules/pattern.ts'

interface Match {
  readonly text: string
  readonly captures: Readonly<Record<string, string>>
  readonly match: PatternMatch<ChartItem>
}

/** Every run of digits is a number item, and every shorter one at its start too. */
function createInput(text: string, steps = 100_000): MatchInput<ChartItem> {
  return {
    text,
    start: 0,
    end: text.length,
    budget: { steps },
    itemsAt: (key, start) => {
      const digits = /^\d*/.exec(text.slice(start))?.[0].length ?? 0
      if (key !== 'number' || digits === 0) return []
      return Array.from({ length: digits }, (_, shorter) => ({ kind: key, start, end: start + digits - shorter }))
    },
  }
}

function matchAt(pattern: string, text: string, position = 0, input = createInput(text)): Match | null {
  const parsed = parsePattern(pattern)
  assert.ok('node' in parsed, JSON.stringify(parsed))
  const match = compilePattern(parsed.node)(input, position)
  if (!match) return null
  const captures = Object.fromEntries(match.captures.map(({ name, start, end }) => [name, text.slice(start, end)]))
  return { text: text.slice(match.start, match.end), captures, match }
}

const FOUND: readonly (readonly [pattern: string, text: string, found: string | null])[] = [
  ['上个?月', '上月举行', '上月'],
  ['上个?月', '上个月举行', '上个月'],
  ['上个?月', '上周', null],
  ['(上|上个)(月|月初)', '上个月初', '上个月初'],
  ['(截至|截止)到?', '截止到目前', '截止到'],
  ['{number}年', '2021年', '2021年'],
  // A shorter item is tried where the longer one leads nowhere.
  ['{number}21年', '2021年', '2021年'],
  ['年!(代|级)', '年度', '年'],
  ['年!(代|级)', '年代', null],
  ['年!(代|级)', '年', '年'],
  ['提供 ~5 {number}', '提供了超过18亿', '提供了超过18'],
  ['提供 ~2 {number}', '提供了超过18亿', null],
  // Of two numbers the nearer: a gap is no longer than it must be.
  ['提供 ~9 {number}', '提供了3批共18亿', '提供了3'],
  ['提供 ~9 {number}', '提供疫苗，共18亿', null],
  ['提供 ~9 {number}', '提供疫苗。18亿', null],
  ['提供 ~9 {number}', '提供疫苗、药品18亿', '提供疫苗、药品18'],
  ['第re:/[0-9]+/次', '第16次', '第16次'],
  ['第re:/[0-9]*/次', '第次', null],
]

for (const [pattern, text, found] of FOUND)
  test(`${pattern} finds ${found ?? 'nothing'} in ${text}`, () => {
    assert.equal(matchAt(pattern, text)?.text ?? null, found)
  })

test('a match begins where it is asked for, and nowhere else', () => {
  assert.equal(matchAt('月', '上月', 0), null)
  assert.equal(matchAt('月', '上月', 1)?.text, '月')
})

test('a match stays inside its window', () => {
  const text = '提供了18亿'
  const input = { ...createInput(text), end: 4 }
  assert.equal(matchAt('提供了{number}', text, 0, input)?.text, '提供了1')
  assert.equal(matchAt('提供了18', text, 0, input), null)
  assert.equal(matchAt('提供了re:/[0-9]+/', text, 0, input)?.text, '提供了1')
})

test('captures hold what was matched under their name', () => {
  const found = matchAt('{year:{number}}年{rest:(上|下)半年}?', '2021年上半年')
  assert.deepEqual(found?.captures, { year: '2021', rest: '上半年' })
  assert.deepEqual(matchAt('{year:{number}}年{rest:(上|下)半年}?', '2021年')?.captures, { year: '2021' })
})

test('a capture that is exactly one item carries it; one with more around it does not', () => {
  const exact = matchAt('{year:{number}}年', '2021年')?.match.captures[0]
  assert.deepEqual(exact?.item, { kind: 'number', start: 0, end: 4 })
  const loose = matchAt('{year:{number}年}', '2021年')?.match.captures[0]
  assert.equal(loose?.item, null)
})

test('the items of a match come in the order of the text', () => {
  const found = matchAt('{low:{number}}至{high:{number}}', '10至15')
  assert.deepEqual(
    found?.match.items.map(({ start, end }) => [start, end]),
    [
      [0, 2],
      [3, 5],
    ],
  )
})

test('gaps inside gaps stop when the budget is spent', () => {
  const bomb = `甲${'~60(丙|丁)'.repeat(8)}乙`
  const text = `甲${'丙丁'.repeat(300)}`
  const input = createInput(text, 50_000)
  const started = performance.now()
  assert.equal(matchAt(bomb, text, 0, input), null)
  assert.ok(input.budget.steps < 0, 'the budget was not spent')
  assert.ok(performance.now() - started < 500)
})

test('the longest patterns there may be match long text, or stop when the budget is spent', () => {
  const chain = matchAt('{number}年'.repeat(100), '1年'.repeat(5_000))
  assert.equal(chain?.text.length, 200)
  for (const bomb of [`${'甲?'.repeat(90)}乙`, `${'(甲|甲甲)'.repeat(150)}乙`]) {
    const input = createInput('甲'.repeat(3_000), 100_000)
    assert.equal(matchAt(bomb, input.text, 0, input), null)
    assert.ok(input.budget.steps < 0, 'the budget was not spent')
  }
})

test('a spent budget stops every further match', () => {
  const input = createInput('上月', 0)
  assert.equal(matchAt('上月', '上月', 0, input), null)
})
