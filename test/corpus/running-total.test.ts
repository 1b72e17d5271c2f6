import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judgePairs } from '../../src/corpus/judge-series.ts'
import { buildPoint, type Point } from '../../src/corpus/point.ts'
import { findFalls } from '../../src/corpus/running-total.ts'
import { exactly } from '../../src/model/interval.ts'
import { dateOfDay } from '../../src/model/iso-date.ts'
import type { AsOf } from '../../src/model/mention.ts'
import { byArticle, createFigure, createRecord, stated } from './records.ts'

test('a figure far too high is the one offender, not the many after it', () => {
  assert.deepEqual(findFalls(createTotals([5, 7, 60, 16, 18, 20])), [{ a: 2, b: 3, offender: 2 }])
})

test('each figure that is too low is reported once, against the greatest before it', () => {
  assert.deepEqual(findFalls(createTotals([5, 16, 18, 6, 7, 20])), [
    { a: 2, b: 3, offender: 3 },
    { a: 2, b: 4, offender: 4 },
  ])
})

test('of two figures the earlier one is believed', () => {
  assert.deepEqual(findFalls(createTotals([18, 6])), [{ a: 0, b: 1, offender: 1 }])
})

test('a total that never falls has no offenders, and with one fallen figure exactly one conflict', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 100, max: 1e6 }), { minLength: 3, maxLength: 40 }), fc.nat(), (numbers, at) => {
      const rising = [...new Set(numbers)].sort((a, b) => a - b).map((number) => number * 3 + 1)
      assert.deepEqual(findFalls(createTotals(rising)), [])
      const position = 2 + (at % Math.max(1, rising.length - 1))
      const fallen = [...rising.slice(0, position), 7, ...rising.slice(position)]
      const conflicts = judgePairs(createTotals(fallen), 'cumulative').filter(({ verdict }) => verdict === 'conflict')
      // Below three figures nothing tells which of two is wrong, but it is still one conflict.
      assert.equal(conflicts.length, 1)
    }),
    { seed: 2021 },
  )
})

test('an old total repeated without a date is stale and points back to where it was current', () => {
  const dates = [1, 30, 60, 90].map((day, index) => (index === 3 ? undated(day) : onDay(day)))
  const points = createTotals([5, 7, 16, 7], dates)
  const verdicts = judgePairs(points, 'cumulative').map(({ a, b, verdict }) => [a, b, verdict])
  assert.deepEqual(verdicts, [
    [0, 1, 'growth'],
    [1, 2, 'growth'],
    [1, 3, 'stale'],
  ])
})

test('on one day the figure that disagrees with most is the one reported, once', () => {
  const points = createTotals([75, 75, 69, 75, 75], Array(5).fill(onDay(10)))
  const conflicts = judgePairs(points, 'level').filter(({ verdict }) => verdict === 'conflict')
  assert.deepEqual(
    conflicts.map(({ a, b }) => [a, b]),
    [[0, 2]],
  )
})

test('thousands of figures take no quadratic time', () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => (index % 100 === 99 ? 1 : index * 10 + 1))
  assert.equal(findFalls(createTotals(numbers)).length, 50)
})

function createTotals(numbers: readonly number[], dates?: readonly AsOf[]): readonly Point[] {
  const record = createRecord('a.txt', '2021-12-19', ['数'], [])
  return numbers.map((number, index) => {
    const figure = createFigure(exactly(number), { text: `${number}次`, unit: '次', asOf: dates?.[index] ?? onDay(index) })
    return buildPoint({ article: index, mention: 0 }, figure, record, 1)
  })
}

function onDay(day: number): AsOf {
  return stated(dateOfDay(18000 + day), dateOfDay(18000 + day), dateOfDay(18001 + day))
}

function undated(day: number): AsOf {
  return byArticle(dateOfDay(18000 + day), dateOfDay(18001 + day))
}
