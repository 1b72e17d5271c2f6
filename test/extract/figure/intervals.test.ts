// Hedge, number and unit put together at random: what the words allow is an interval whose ends are in order, on the side that the hedge
// names, and never without the number that is written.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import type { Bound } from '../../../src/model/interval.ts'
import type { FigureMention } from '../../../src/model/mention.ts'
import { writeInteger } from '../../support/number-words.ts'
import { openShipped, type Shipped } from '../../support/shipped.ts'

let shipped: Shipped

before(async () => {
  shipped = await openShipped()
})

/** Words of the shipped hedges by where they stand, with the bound they set. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ...(['超过', '突破', '逾', '高于'] as const).map((word) => [word, 'gt'] as const),
  ...(['至少', '不少于', '不低于'] as const).map((word) => [word, 'ge'] as const),
  ...(['不到', '不足', '低于'] as const).map((word) => [word, 'lt'] as const),
  ...(['至多', '不超过', '最多'] as const).map((word) => [word, 'le'] as const),
  ...(['近', '约', '大约', '接近'] as const).map((word) => [word, 'approx'] as const),
]
const AFTER: readonly (readonly [string, Bound])[] = [
  ['以上', 'ge'],
  ['以下', 'le'],
  ['以内', 'le'],
  ['左右', 'approx'],
]
const UNITS = [
  '吨',
  '亿元',
  '万美元',
  '公里',
  '%',
  '千瓦时',
  '平方米',
  '立方米',
  '人',
  '家',
  '辆',
  '剂',
  '万亩',
  '摄氏度',
  '倍',
  '个百分点',
]

const amount = fc.integer({ min: 2, max: 9_999_999 })
const number = fc.oneof(
  amount.map(String),
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`),
  amount.map((value) => value.toLocaleString('en-US')),
  amount.map((value) => writeInteger(BigInt(value), 'plain')),
)
const unit = fc.constantFrom(...UNITS)

/** The one figure that the whole text is. */
function readFigure(text: string): FigureMention {
  const figures = shipped.mentionsOf(`总量${text}。`, null).filter((mention) => mention.type === 'figure')
  const [figure] = figures
  assert.ok(figure && figures.length === 1 && figure.text === text, `${text}: ${figures.map((found) => found.text).join(' | ')}`)
  return figure
}

function assertOrdered({ text, value, low, high }: FigureMention): void {
  assert.ok(low === null || high === null || low <= high, `${text}: [${low}, ${high}]`)
  assert.ok(low !== null || high !== null, `${text} allows everything`)
  if (value !== null)
    assert.ok((low === null || low <= value) && (high === null || value <= high), `${text}: ${value} not in [${low}, ${high}]`)
}

/** The side that a bound leaves open, and the end that is the number itself. */
function assertSide({ text, value, low, high, bound }: FigureMention, expected: Bound): void {
  assert.equal(bound, expected, text)
  if (bound === 'gt' || bound === 'ge') assert.deepEqual([low, high], [value, null], text)
  if (bound === 'lt' || bound === 'le') assert.deepEqual([low, high], [null, value], text)
  if (bound === 'exact') assert.deepEqual([low, high], [value, value], text)
}

test('an unhedged number is exactly itself', () => {
  fc.assert(
    fc.property(number, unit, (digits, of) => {
      const figure = readFigure(digits + of)
      assertOrdered(figure)
      assertSide(figure, 'exact')
    }),
    { seed: 2021, numRuns: 1_000 },
  )
})

test('a hedge before the number opens the side that it names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEFORE), number, unit, ([hedge, bound], digits, of) => {
      const figure = readFigure(hedge + digits + of)
      assertOrdered(figure)
      assertSide(figure, bound)
    }),
    { seed: 2021, numRuns: 1_500 },
  )
})

test('a hedge after the unit opens the side that it names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...AFTER), number, unit, ([hedge, bound], digits, of) => {
      const figure = readFigure(digits + of + hedge)
      assertOrdered(figure)
      assertSide(figure, bound)
    }),
    { seed: 2021, numRuns: 1_000 },
  )
})

test('both ends of a range are written in order, and a range that falls is none', () => {
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('至', '—', '到'), unit, (low, high, joint, of) => {
      const text = `${low}${joint}${high}${of}`
      for (const mention of shipped.mentionsOf(`总量${text}。`, null)) {
        if (mention.type !== 'figure') continue
        assertOrdered(mention)
        // 3至2万元 goes up: from three to twenty thousand.
        if (mention.bound === 'range') assert.ok(low < high || /^[万亿]/.test(of), text)
      }
      if (low < high) assert.equal(readFigure(text).bound, 'range', text)
    }),
    { seed: 2021, numRuns: 500 },
  )
})
