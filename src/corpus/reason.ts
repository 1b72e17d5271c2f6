// Why a verdict was given, in words. In: the ground a judgement rests on and the two points. Out: one sentence in Chinese and in English
// that names both amounts and both dates.

import type { Language, Localized } from '../model/problem.ts'
import { renderPeriod, renderQuantityInProse } from './notation.ts'
import { isPlanned, type Point } from './point.ts'
import type { Rate } from './rate.ts'

/** What decided. */
export type Ground = keyof typeof GROUNDS

/** The reason for a verdict on two points. */
export function renderReason(ground: Ground, a: Point, b: Point): Localized {
  const words = GROUNDS[ground]
  return {
    zh: `${describePoint(a, 'zh')}；${describePoint(b, 'zh')}：${words.zh}`,
    en: `${describePoint(a, 'en')}; ${describePoint(b, 'en')}: ${words.en}`,
  }
}

/** What a rate of growth and the two levels it is about say of each other. */
export type RateGround = keyof typeof RATE_GROUNDS

/** The reason for a verdict on two levels whose growth the text of the later one gives. `grown`: by how many percent the levels differ. */
export function renderRateReason(
  ground: RateGround,
  base: Point,
  now: Point,
  rate: Rate,
  grown: { readonly low: number; readonly high: number },
): Localized {
  const words = RATE_GROUNDS[ground]
  const implied = renderPercents(grown.low, grown.high)
  return {
    zh: `${describePoint(base, 'zh')}；${describePoint(now, 'zh')}，称${BASES[rate.against].zh} ${rate.text}；按两数计算为 ${implied}：${words.zh}`,
    en: `${describePoint(base, 'en')}; ${describePoint(now, 'en')}, said to be ${rate.text} ${BASES[rate.against].en}; the two amounts make ${implied}: ${words.en}`,
  }
}

/** `+15%`, or `+14.8% … +15.2%` where the way the amounts were written leaves more than a tenth open. */
function renderPercents(low: number, high: number): string {
  const [first, last] = [low, high].map((percent) => `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}%`)
  return first === last ? `${first}` : `${first} … ${last}`
}

const BASES = {
  year: { zh: '同比', en: 'on the year before' },
  month: { zh: '环比', en: 'on the month before' },
} as const satisfies Readonly<Record<Rate['against'], Localized>>

const RATE_GROUNDS = {
  'rate-agrees': { zh: '增速与两个数字相符。', en: 'the rate agrees with the two amounts.' },
  'rate-near': {
    zh: '相差不到一个百分点，可能是基数修订或口径调整。',
    en: 'less than one percentage point apart, as when the base was revised.',
  },
  'rate-differs': { zh: '增速与两个数字不符。', en: 'the rate and the two amounts can’t all be true.' },
} as const satisfies Readonly<Record<string, Localized>>

/** A point in words: `2021年12月2日“超过18亿剂”（> 18亿）`. An amount that its text already spells out is not said twice. */
export function describePoint({ period, asOf, text, hour, ...quantity }: Point, language: Language): string {
  const day = period ? renderPeriod(period.begin, period.end, language) : UNDATED[language]
  const date = hour === null ? day : `${day} ${hour}`
  const from = isPlanned({ asOf }) ? PLANNED[language] : asOf?.source === 'reference' ? BY_ARTICLE[language] : ''
  const amount = renderQuantityInProse(quantity, language)
  const isSaid = quantity.low === quantity.high && text.includes(amount)
  if (language === 'zh') return `${date}${from}“${text}”${isSaid ? '' : `（${amount}）`}`
  return `${date}${from} “${text}”${isSaid ? '' : ` (${amount})`}`
}

const UNDATED: Localized = { zh: '日期不详', en: 'undated' }
const BY_ARTICLE: Localized = { zh: '（据发稿日）', en: ' (article’s date)' }

const PLANNED: Localized = { zh: '所说的将来', en: ' (to come)' }

const GROUNDS = {
  same: { zh: '同一时点，区间相同。', en: 'the same period and the same interval.' },
  overlap: { zh: '同一时点，区间有交集，可以同时成立。', en: 'the intervals overlap, so both can be true.' },
  'overlap-later': { zh: '时点不同，区间有交集，看不出变化。', en: 'different dates, overlapping intervals: no change can be told.' },
  'last-digit': {
    zh: '相差不超过较粗一方的最后一位书写数字，属舍入。',
    en: 'they differ by no more than the last written digit of the coarser one.',
  },
  rise: { zh: '后者整个区间高于前者。', en: 'the later interval lies wholly above the earlier one.' },
  'bound-rises': {
    zh: '时点更晚，下限更高，符合只增不减的累计数。',
    en: 'a later date and a higher lower bound, as a running total should have.',
  },
  'fall-allowed': {
    zh: '后者整个区间低于前者；这类数字可升可降。',
    en: 'the later interval lies wholly below; figures of this kind may fall.',
  },
  unmoved: { zh: '时点不同，区间相同，累计数未变。', en: 'different dates, the same interval: the total has not moved.' },
  repeated: {
    zh: '后文重复了较早的数字，没有给出新的时点。',
    en: 'the later text repeats the earlier figure without a date of its own.',
  },
  'total-falls': {
    zh: '累计数只增不减，后者却低于前者。',
    en: 'a running total can’t fall, yet the later interval lies wholly below the earlier one.',
  },
  'same-period': {
    zh: '同一时点，区间没有交集，不能同时成立。',
    en: 'the same period and intervals that share nothing: both can’t be true.',
  },
  'periods-overlap': { zh: '两个时段部分重叠，先后不定，无法断定矛盾。', en: 'the periods overlap, so which came first is unknown.' },
  'other-unit': { zh: '单位不同，不能直接比较。', en: 'different units; not comparable as they stand.' },
  'other-length': { zh: '统计时段长短不同，不能直接比较。', en: 'periods of different length; not comparable as they stand.' },
  'other-thing': { zh: '所数的对象不同，不是同一口径。', en: 'they count different things.' },
  'one-sentence': { zh: '同一句话里并列的两个数字，所指不同。', en: 'one sentence gives both, so it means two things.' },
  unkeyed: { zh: '都没有说明是谁的、何处的，未必是同一个数字。', en: 'neither says whose or where, so they may be of two places.' },
  'other-event': { zh: '相隔超过两周，可能是另一起事件。', en: 'more than a fortnight apart: it may be another event.' },
  'earlier-day': {
    zh: '较低的一个没有写明时点，可能是前一日的数。',
    en: 'the lower one has no date of its own and may be of the day before.',
  },
  'other-year': { zh: '前者是一年之内的累计数，后者属于下一年。', en: 'the first is the count of a year, the other of a later one.' },
  planned: { zh: '一个是承诺或计划，一个是已经实现的数。', en: 'one is promised or planned, the other is done.' },
  'other-forecaster': { zh: '出自不同机构的预测或目标，各自成立。', en: 'forecasts or aims of different speakers; each stands by itself.' },
  'part-of': { zh: '口径不同：一个是整体，一个是其中一部分。', en: 'another scope: one is the whole, the other a part of it.' },
  'other-target': { zh: '目标年份不同，各自成立。', en: 'targets for different dates; each stands by itself.' },
  unclaimed: { zh: '没有规则说明二者统计的是同一件事。', en: 'no rule says that they count the same thing.' },
  undated: { zh: '至少一方没有日期，无法比较。', en: 'at least one has no date; not comparable.' },
} as const satisfies Readonly<Record<string, Localized>>
