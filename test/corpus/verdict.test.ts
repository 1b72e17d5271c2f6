import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildPoint, type Point } from '../../src/corpus/point.ts'
import { judgePair, type Verdict } from '../../src/corpus/verdict.ts'
import { exactly, type Quantity } from '../../src/model/interval.ts'
import type { SeriesKind } from '../../src/model/measure.ts'
import type { AsOf } from '../../src/model/mention.ts'
import { byArticle, createFigure, createRecord, over, several, stated } from './records.ts'

const JULY = stated('2021-07', '2021-07-01', '2021-08-01')
const AUGUST_12 = stated('2021-08-12', '2021-08-12', '2021-08-13')
const JULY_12 = stated('2021-07-12', '2021-07-12', '2021-07-13')
const BY_DECEMBER_2 = stated('2021-12-02', null, '2021-12-03')
const FIRST_HALF = stated('2021-H1', '2021-01-01', '2021-07-01')
const SECOND_HALF = stated('2021-H2', '2021-07-01', '2022-01-01')
const ARTICLE_OF_OCTOBER = byArticle('2021-10-31', '2021-11-01')
const atLeast = (low: number): Quantity => ({ value: low, low, high: null, bound: 'ge' })
const about = (value: number): Quantity => ({ value, low: 0.95 * value, high: 1.05 * value, bound: 'approx' })
const under = (high: number): Quantity => ({ value: high, low: null, high, bound: 'lt' })

type Side = readonly [Quantity, string, AsOf]
const CASES: readonly (readonly [string, SeriesKind | null, Side, Side, Verdict])[] = [
  ['the same interval on the same day', 'level', [exactly(5), '5家', JULY], [exactly(5), '五家', JULY], 'equal'],
  ['intervals that overlap', 'level', [about(100), '约100家', JULY], [exactly(98), '98家', JULY], 'compatible'],
  ['a lower bound and a number above it', 'level', [over(100), '超过100家', JULY], [exactly(120), '120家', JULY], 'compatible'],
  ['100以上 includes 100', 'level', [atLeast(100), '100家以上', JULY], [exactly(100), '100家', JULY], 'compatible'],
  ['不到100 excludes 100 and all above', 'level', [under(100), '不到100家', JULY], [exactly(150), '150家', JULY], 'conflict'],
  ['7.53亿 rounded to 7.5亿', 'level', [exactly(7.53e8), '7.53亿剂', JULY], [exactly(7.5e8), '7.5亿剂', JULY], 'rounding'],
  ['7.53亿 is not 7.3亿', 'level', [exactly(7.53e8), '7.53亿剂', JULY], [exactly(7.3e8), '7.3亿剂', JULY], 'conflict'],
  ['7.4亿 cut, 7.5亿 rounded', 'level', [exactly(7.4e8), '7.4亿剂', JULY], [exactly(7.5e8), '7.5亿剂', JULY], 'rounding'],
  ['5亿 and 6亿 are no roundings of each other', 'level', [exactly(5e8), '5亿剂', JULY], [exactly(6e8), '6亿剂', JULY], 'conflict'],
  ['people who were counted', 'level', [exactly(13), '13人', JULY], [exactly(14), '14人', JULY], 'conflict'],
  ['a count and its rounded form', 'level', [exactly(163739), '163739剂', JULY], [exactly(1.6e5), '16万剂', JULY], 'rounding'],
  ['超过100 touches 100 but excludes it', 'level', [over(100), '超过100家', JULY], [exactly(100), '100家', JULY], 'rounding'],
  ['one day, two levels', 'level', [exactly(10), '10人', JULY], [exactly(20), '20人', JULY], 'conflict'],
  ['a level that rises', 'level', [exactly(10), '10人', JULY], [exactly(20), '20人', AUGUST_12], 'growth'],
  ['a level that falls', 'level', [exactly(20), '20人', JULY], [exactly(10), '10人', AUGUST_12], 'decline'],
  ['a share that falls', 'share', [exactly(86), '86%', JULY], [exactly(75), '75%', AUGUST_12], 'decline'],
  [
    'a total with higher and higher lower bounds',
    'cumulative',
    [over(7.5e8), '超过7.5亿剂', AUGUST_12],
    [over(1.8e9), '超过18亿剂', BY_DECEMBER_2],
    'growth',
  ],
  ['a total above an upper end', 'cumulative', [several(5e8, 6e8), '5亿多剂', JULY], [over(7.5e8), '超过7.5亿剂', AUGUST_12], 'growth'],
  ['a total that falls', 'cumulative', [over(7.5e8), '超过7.5亿剂', AUGUST_12], [exactly(6e8), '6亿剂', BY_DECEMBER_2], 'conflict'],
  [
    'a lower bound says nothing against a lower one',
    'cumulative',
    [over(1.8e9), '超过18亿剂', AUGUST_12],
    [over(1.6e9), '超过16亿剂', BY_DECEMBER_2],
    'compatible',
  ],
  ['a fall within the last digit', 'cumulative', [exactly(7.53e8), '7.53亿剂', JULY], [exactly(7.5e8), '7.5亿剂', AUGUST_12], 'rounding'],
  ['within a month nobody knows which came first', 'cumulative', [exactly(9), '9次', JULY_12], [exactly(5), '5次', JULY], 'scope'],
  [
    'an old total without a date',
    'cumulative',
    [over(7.5e8), '超过7.5亿剂', AUGUST_12],
    [over(7.5e8), '超过7.5亿剂', ARTICLE_OF_OCTOBER],
    'stale',
  ],
  [
    'an old total with a date',
    'cumulative',
    [exactly(7.5e8), '7.5亿剂', AUGUST_12],
    [exactly(7.5e8), '7.5亿剂', BY_DECEMBER_2],
    'compatible',
  ],
  ['a half-year against a half-year', 'flow', [exactly(5), '5亿元', FIRST_HALF], [exactly(9), '9亿元', SECOND_HALF], 'growth'],
  ['a month against a half-year', 'flow', [exactly(5), '5亿元', FIRST_HALF], [exactly(1), '1亿元', JULY], 'scope'],
  ['targets for two dates', 'target', [exactly(5), '5%', JULY], [exactly(9), '9%', AUGUST_12], 'scope'],
  ['targets for one date', 'target', [exactly(5), '5%', JULY], [exactly(9), '9%', JULY], 'conflict'],
  ['two counts that no rule claims', null, [exactly(160), '160个国家', JULY], [exactly(180), '180个国家', JULY], 'scope'],
]

for (const [name, kind, first, second, verdict] of CASES) {
  test(`${name}: ${verdict}`, () => {
    const [a, b] = [createPoint(...first), { ...createPoint(...second), article: 1 }]
    const judgement = judgePair(a, b, kind)
    assert.equal(judgement.verdict, verdict)
    for (const { text } of [a, b]) {
      assert.ok(judgement.reason.zh.includes(text), judgement.reason.zh)
      assert.ok(judgement.reason.en.includes(text), judgement.reason.en)
    }
  })
}

test('other units are another scope', () => {
  const [a, b] = [createPoint(exactly(5), '5人', JULY), createPoint(exactly(9), '9家', JULY)]
  assert.equal(judgePair({ ...a, unit: 'person' }, { ...b, unit: '家' }, 'level').verdict, 'scope')
})

test('a figure without any date conflicts with nothing', () => {
  const [a, b] = [createPoint(exactly(5), '5人', JULY), createPoint(exactly(9), '9人', JULY)]
  assert.equal(judgePair(a, { ...b, period: null }, 'level').verdict, 'scope')
})

function createPoint(quantity: Quantity, text: string, asOf: AsOf): Point {
  const record = createRecord('a.txt', '2021-12-19', [text], [])
  return buildPoint({ article: 0, mention: 0 }, createFigure(quantity, { text, unit: 'x', asOf }), record, 1)
}
