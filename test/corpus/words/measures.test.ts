// The measures of corpus linguistics against published and hand-computed values, and their laws.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { computeG2, computeLogRatio, findCriticalG2 } from '../../../src/corpus/words/contingency.ts'
import { computeDispersion } from '../../../src/corpus/words/dispersion.ts'

const round = (value: number, digits = 2) => Number(value.toFixed(digits))

test('G² is that of Dunning (1993) for “the swiss”: 110 of 2552 words after “the”, 111 of 29225 others', () => {
  assert.equal(round(computeG2({ a: 110, c: 2552, b: 111, d: 29225 })), 270.72)
})

test('G² of a table worked out by hand', () => {
  // 10 of 100 against 10 of 300: expected 5 and 15, and 95 and 285 of the rest.
  const expected = 2 * (10 * Math.log(10 / 5) + 10 * Math.log(10 / 15) + 90 * Math.log(90 / 95) + 290 * Math.log(290 / 285))
  assert.equal(round(computeG2({ a: 10, c: 100, b: 10, d: 300 }), 10), round(expected, 10))
})

test('the critical values are those of the chi-squared table with one degree of freedom', () => {
  assert.deepEqual(
    [0.05, 0.01, 0.001, 0.0001].map((level) => round(findCriticalG2(level), 3)),
    [3.841, 6.635, 10.828, 15.137],
  )
})

test('a word four times as frequent has a log-ratio of 2, one as frequent 0; half an occurrence stands in for none', () => {
  assert.equal(computeLogRatio({ a: 40, c: 1000, b: 10, d: 1000 }), 2)
  assert.equal(computeLogRatio({ a: 7, c: 700, b: 3, d: 300 }), 0)
  assert.equal(computeLogRatio({ a: 4, c: 100, b: 0, d: 100 }), 3)
})

test('DP is that of Gries (2008): a word 1, 2, 3, 4 and 5 times in parts of 9, 10, 10, 10 and 11 words', () => {
  const sizes = [9, 10, 10, 10, 11]
  const dp = 0.18
  const normalised = computeDispersion(sizes.map((size, index) => ({ count: index + 1, size })))
  assert.equal(round(normalised ?? 0, 6), round(dp / (1 - 9 / 50), 6))
})

test('DP is 0 where every part has its share, 1 where the smallest has all, and nothing for a single part', () => {
  assert.equal(
    computeDispersion([
      { count: 2, size: 10 },
      { count: 4, size: 20 },
    ]),
    0,
  )
  assert.equal(
    computeDispersion([
      { count: 5, size: 10 },
      { count: 0, size: 30 },
    ]),
    1,
  )
  assert.equal(computeDispersion([{ count: 5, size: 10 }]), null)
})

const pair = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(5000), fc.nat(5000))
  .map(([a, b, moreC, moreD]) => ({ a, b, c: a + moreC + 1, d: b + moreD + 1 }))

test('G² is never negative and the same when the texts change places; log-ratio changes its sign', () => {
  fc.assert(
    fc.property(pair, ({ a, b, c, d }) => {
      const swapped = { a: b, b: a, c: d, d: c }
      assert.ok(computeG2({ a, b, c, d }) >= 0)
      assert.ok(Math.abs(computeG2({ a, b, c, d }) - computeG2(swapped)) < 1e-6)
      assert.ok(Math.abs(computeLogRatio({ a, b, c, d }) + computeLogRatio(swapped)) < 1e-9)
    }),
    { seed: 2021 },
  )
})

test('equal shares differ by nothing, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 90 }), (a, times, rest) => {
      const [c, b] = [a * rest, a * times]
      assert.ok(computeG2({ a, c, b, d: c * times }) < 1e-8)
    }),
    { seed: 2021 },
  )
})

test('more occurrences than words is a mistake of the caller', () => {
  assert.throws(() => computeG2({ a: 5, c: 4, b: 0, d: 1 }), /Unexpected counts 5 of 4/)
})
