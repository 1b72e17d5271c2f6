import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isBelow, isDisjoint, isRaised, isSameAmount, measureGap, readAmount } from '../../src/corpus/amount.ts'
import { renderInterval, renderPeriod, renderQuantity } from '../../src/corpus/notation.ts'
import { findLastDigitStep } from '../../src/corpus/written-digit.ts'
import { type Bound, exactly, type Quantity } from '../../src/model/interval.ts'
import { countDays, dateOfDay } from '../../src/model/iso-date.ts'
import { over, several } from './records.ts'

const bounds: readonly Bound[] = ['exact', 'approx', 'gt', 'ge', 'lt', 'le', 'range']
const quantities: fc.Arbitrary<Quantity> = fc
  .tuple(fc.option(fc.integer({ min: -50, max: 50 })), fc.option(fc.integer({ min: 0, max: 20 })), fc.constantFrom(...bounds))
  .map(([low, width, bound]) => ({ value: low, low, high: width === null ? null : (low ?? 0) + width, bound }))

test('relations of amounts agree with each other', () => {
  fc.assert(
    fc.property(quantities, quantities, (first, second) => {
      const [a, b] = [readAmount(first), readAmount(second)]
      assert.equal(isDisjoint(a, b), isDisjoint(b, a))
      if (isBelow(a, b)) assert.ok(!isSameAmount(a, b) && measureGap(a, b) >= 0)
      if (isBelow(a, b) && a.low < a.high && b.low < b.high) assert.ok(!isBelow(b, a))
      if (isSameAmount(a, b)) assert.ok(!isRaised(a, b))
      if (isRaised(a, b)) assert.ok(!isRaised(b, a))
      if (!isDisjoint(a, b)) assert.equal(measureGap(a, b), 0)
    }),
    { seed: 2021 },
  )
})

test('intervals are written with the strictness of their words', () => {
  const cases: readonly (readonly [Quantity, string, string])[] = [
    [several(5e8, 6e8), '[5e8, 6e8)', '5亿–6亿'],
    [over(1.6e9), '(1.6e9, ∞)', '> 16亿'],
    [{ value: 7.5e8, low: 7.5e8, high: null, bound: 'ge' }, '[7.5e8, ∞)', '≥ 7.5亿'],
    [{ value: 10, low: null, high: 10, bound: 'lt' }, '(-∞, 10)', '< 10'],
    [{ value: 10, low: null, high: 10, bound: 'le' }, '(-∞, 10]', '≤ 10'],
    [{ value: null, low: 12, high: 17, bound: 'range' }, '[12, 17]', '12–17'],
    [exactly(37600000000), '3.76e10', '376亿'],
    [exactly(12.7), '12.7', '12.7'],
    [exactly(163739.5e4), '1.637395e9', '16.37395亿'],
    [exactly(0), '0', '0'],
  ]
  for (const [quantity, interval, words] of cases) {
    assert.equal(renderInterval(quantity), interval)
    assert.equal(renderQuantity(quantity, 'zh'), words)
  }
})

test('periods are named by the day, month or year they are', () => {
  assert.equal(renderPeriod('2021-07-01', '2021-08-01', 'zh'), '2021年7月')
  assert.equal(renderPeriod('2021-12-01', '2022-01-01', 'zh'), '2021年12月')
  assert.equal(renderPeriod('2021-01-01', '2022-01-01', 'zh'), '2021年')
  assert.equal(renderPeriod('2021-12-02', '2021-12-03', 'zh'), '2021年12月2日')
  assert.equal(renderPeriod('2021-01-01', '2021-08-08', 'zh'), '2021年1月1日至8月7日')
  assert.equal(renderPeriod('2021-12-02', '2021-12-03', 'en'), '2021-12-02')
})

test('the last written digit is worth what its place and multiplier say', () => {
  const cases: readonly (readonly [number, string, number])[] = [
    [7.53e8, '7.53亿剂', 1e6],
    [5e8, '5亿多剂', 1e8],
    [1637395000, '163739.5万剂次', 1e3],
    [163739, '163,739剂', 1],
    [20000, '两万多名', 1e4],
    [12.7, '12.7%', 0.1],
    [0, '0例', 0],
  ]
  for (const [value, text, step] of cases) assert.equal(findLastDigitStep(value, text), step, text)
  assert.equal(findLastDigitStep(null, '数十名'), 0)
})

test('civil dates count like the calendar, there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200000, max: 200000 }), (day) => {
      const date = dateOfDay(day)
      assert.equal(date, new Date(day * 86_400_000).toISOString().slice(0, 10))
      assert.equal(countDays(date), day)
    }),
    { seed: 2021 },
  )
  assert.equal(countDays('2021'), null)
})
