// How much a figure is said to have grown. In: a figure and its record. Out: the percent change the text gives right after it
// (2300亿元，同比增长25%), as an interval that allows for its last written digit; null where there is none to check.

import type { FigureMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { findWrittenRange } from './written-digit.ts'

/** A change in percent, negative where it fell. */
export interface Rate {
  readonly low: number
  readonly high: number
  /** As written, with direction: `+25%`. */
  readonly text: string
  readonly against: 'year' | 'month'
}

/** Words between a figure and its rate: ，比上年同期名义增长. More of them are about something else. */
const MOST_BETWEEN = 10
/** Growth at constant prices says nothing about two amounts as they stand: 实际增长, 可比口径, 按不变价格计算. */
const REAL_TERMS = /实际|可比|不变价|扣除/u

/** Finds the rate of the mention with this index; null where it is no figure, or none follows it. */
export function findRate(mention: number, { mentions, sentences }: ArticleRecord): Rate | null {
  const figure = mentions[mention]
  if (figure?.type !== 'figure' || figure.unit === 'percent') return null
  const next = mentions.slice(mention + 1).find((other) => other.type === 'figure' && other.sentence === figure.sentence)
  if (next?.type !== 'figure' || !isRateOf(next, figure)) return null
  const text = sentences[figure.sentence]?.text ?? ''
  const between = text.slice((figure.at ?? 0) + figure.text.length, next.at ?? 0)
  return between.length > MOST_BETWEEN || REAL_TERMS.test(between) ? null : readRate(next)
}

/** Reads a percentage with a direction and a base as a rate; null where it is none. */
export function readRate({ change, unit, value, low, high, bound, text }: FigureMention): Rate | null {
  if (!change || change.against === 'other' || unit !== 'percent') return null
  const range = findWrittenRange({ value, low, high, bound, text })
  if (!range) return null
  const isUp = change.direction === 'up'
  return {
    low: isUp ? range.low : -range.high,
    high: isUp ? range.high : -range.low,
    text: `${isUp ? '+' : '−'}${text}`,
    against: change.against,
  }
}

/** 出口2300亿元，进口增长5%: a rate with a noun or measure of its own is of something else. */
function isRateOf(rate: FigureMention, figure: FigureMention): boolean {
  const isOwn = rate.noun === undefined || rate.noun === figure.noun
  return isOwn && (rate.measure === undefined || (figure.measure !== undefined && isGrowthMeasure(rate.measure, figure.measure)))
}

/** Whether one measure holds the rates of growth of another: `economy/exports.growth`, `economy/fiscal.revenue_growth`. */
export function isGrowthMeasure(growth: string, level: string): boolean {
  return growth === `${level}.growth` || growth === `${level}_growth`
}
