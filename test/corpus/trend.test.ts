import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgePairs } from '../../src/corpus/judge-series.ts'
import { buildPoint, type Point } from '../../src/corpus/point.ts'
import { findTrend } from '../../src/corpus/trend.ts'
import { exactly } from '../../src/model/interval.ts'
import { dateOfDay } from '../../src/model/iso-date.ts'
import { createFigure, createRecord, stated } from './records.ts'

test('first, last, change, rate a month and direction', () => {
  const trend = trendOf([100, 120, 150, 200], 30.436875)
  assert.deepEqual(trend && { ...trend, outliers: [], perMonth: Math.round(trend.perMonth ?? 0) }, {
    ...{ first: 0, last: 3, change: 100, percent: 100, perMonth: 33, direction: 'rising', outliers: [] },
    agreement: { agreed: 0, times: 0 },
  })
  assert.equal(trendOf([5, 4, 3])?.direction, 'falling')
  assert.equal(trendOf([5, 5, 5])?.direction, 'flat')
  assert.equal(trendOf([5, 7, 6])?.direction, 'mixed')
  assert.equal(trendOf([5]), null)
})

test('an amount ten times too high is an outlier, the ends of a steady course are none', () => {
  assert.deepEqual(trendOf([100, 111, 119, 1310, 142, 149, 161, 170])?.outliers, [3])
  assert.deepEqual(trendOf([100, 111, 119, 131, 142, 149, 161, 170])?.outliers, [])
  assert.deepEqual(trendOf([100, 1000, 100])?.outliers, [])
})

test('sources agree on a day, or do not', () => {
  const points = [5, 5, 7].map((value, index) => createPoint(value, index < 2 ? 10 : 20, index))
  const disputed = [...points, createPoint(9, 20, 3)]
  const agreement = findTrend(disputed, judgePairs(disputed, 'level'))?.agreement
  assert.deepEqual(agreement, { agreed: 1, times: 2 })
})

function trendOf(values: readonly number[], step = 10) {
  const points = values.map((value, index) => createPoint(value, Math.round(index * step), index))
  return findTrend(points, judgePairs(points, 'level'))
}

function createPoint(value: number, day: number, article: number): Point {
  const text = `${value}家`
  const asOf = stated(dateOfDay(18000 + day), dateOfDay(18000 + day), dateOfDay(18001 + day))
  const record = createRecord(`${article}.txt`, '2021-12-19', [`${article}：${text}`], [])
  return buildPoint({ article, mention: 0 }, createFigure(exactly(value), { text, unit: '家', asOf }), record, article + 1)
}
