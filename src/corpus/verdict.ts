// What two figures of one series say about each other. In: two points in as-of order and the kind of series. Out: a verdict with its reason.
// Whether a falling total is *the* conflict to report is decided over the whole series (`running-total.ts`), not here.

import type { Quantity } from '../model/interval.ts'
import { countDays } from '../model/iso-date.ts'
import type { SeriesKind } from '../model/measure.ts'
import type { Localized } from '../model/problem.ts'
import { type Amount, isBelow, isDisjoint, isRaised, isSameAmount, measureGap, readAmount } from './amount.ts'
import { isOtherThing } from './counted-thing.ts'
import { SERIES_LAWS } from './laws.ts'
import { isEarlier, isOtherHour, isPlanned, isSamePeriod, type Period, type Point } from './point.ts'
import { type Ground, renderReason } from './reason.ts'
import { findLastDigitStep } from './written-digit.ts'

export type Verdict = 'equal' | 'compatible' | 'rounding' | 'growth' | 'decline' | 'scope' | 'stale' | 'conflict'

/** The verdict on points `a` and `b`, indexes of their series; `a < b`. */
export interface PairVerdict {
  readonly a: number
  readonly b: number
  readonly verdict: Verdict
  readonly reason: Localized
}

/** A verdict and why, without saying of which points. */
export interface Judgement {
  readonly verdict: Verdict
  readonly reason: Localized
}

/** What is known of a series beside its kind. */
export interface Setting {
  /** Some figure's text says whose or where (中国, 四川); without it two figures may well be of two places. */
  readonly isKeyed: boolean
  /** Its figures are of one event (地震, 爆炸), which another of its kind in the same place may follow. */
  readonly isOfEvent: boolean
}

/** Nothing special. */
export const PLAIN: Setting = { isKeyed: true, isOfEvent: false }

/** Judges two points of a series, `a` before `b` in as-of order. `kind` is null for a series that no measure rule names. */
export function judgePair(a: Point, b: Point, kind: SeriesKind | null, setting: Setting = PLAIN): Judgement {
  const [verdict, ground] = decide(a, b, kind, setting)
  return { verdict, reason: renderReason(ground, a, b) }
}

/** Whether two amounts of one day contradict each other. */
export function isDisagreement(a: Point, b: Point, kind: SeriesKind, setting: Setting): boolean {
  return isSamePeriod(a, b) && decide(a, b, kind, setting)[0] === 'conflict'
}

/** Whether a running total that stood at `a` can't have stood at `b` later. */
export function isFall(a: Point, b: Point, setting: Setting): boolean {
  const [first, second] = [readAmount(a), readAmount(b)]
  return isBelow(second, first) && !isRounding(a, b, first, second) && findExcuse(a, b, setting) === null
}

function decide(a: Point, b: Point, kind: SeriesKind | null, setting: Setting): readonly [Verdict, Ground] {
  if (a.unit !== b.unit) return ['scope', 'other-unit']
  const [first, second] = [readAmount(a), readAmount(b)]
  if (!a.period || !b.period) return isDisjoint(first, second) ? ['scope', 'undated'] : ['compatible', 'overlap']
  if (isPlanned(a) !== isPlanned(b)) return ['scope', 'planned']
  if (isSamePeriod(a, b) && !isOtherHour(a, b)) return judgeSamePeriod(a, b, kind, setting)
  if (kind === null) return isDisjoint(first, second) ? ['scope', 'unclaimed'] : ['compatible', 'overlap-later']
  const law = SERIES_LAWS[kind]
  if (law.across === 'never') return ['scope', 'other-target']
  if (law.across === 'same-length' && !isSameLength(a.period, b.period)) return ['scope', 'other-length']
  if (setting.isOfEvent && isLongAfter(a.period, b.period)) return ['scope', 'other-event']
  return law.mayFall ? judgeMovement(first, second) : judgeRunningTotal(a, b, setting)
}

function judgeSamePeriod(a: Point, b: Point, kind: SeriesKind | null, setting: Setting): readonly [Verdict, Ground] {
  const [first, second] = [readAmount(a), readAmount(b)]
  if (isSameAmount(first, second)) return ['equal', 'same']
  if (!isDisjoint(first, second)) return ['compatible', 'overlap']
  if (isRounding(a, b, first, second)) return ['rounding', 'last-digit']
  // Without a measure two counts of 国家 on one day may well count different countries.
  if (kind === null) return ['scope', 'unclaimed']
  if (kind === 'target' && a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker) return ['scope', 'other-forecaster']
  if (a.article === b.article && a.sentence === b.sentence) return ['scope', 'one-sentence']
  if (kind === 'cumulative' && isOfEarlierDay(a, b)) return ['scope', 'earlier-day']
  const excuse = findExcuse(a, b, setting)
  return excuse ? ['scope', excuse] : ['conflict', 'same-period']
}

/** A total without a date, in an article of the day that another total is as of, may be of the day before: there it must not be higher. */
function isOfEarlierDay(a: Point, b: Point): boolean {
  const [undated, dated] = a.asOf?.source === 'reference' ? [a, b] : [b, a]
  const isMixed = undated.asOf?.source === 'reference' && dated.asOf?.source !== 'reference'
  return isMixed && isBelow(readAmount(undated), readAmount(dated))
}

function judgeMovement(first: Amount, second: Amount): readonly [Verdict, Ground] {
  if (isBelow(first, second)) return ['growth', 'rise']
  if (isBelow(second, first)) return ['decline', 'fall-allowed']
  return ['compatible', 'overlap-later']
}

function judgeRunningTotal(a: Point, b: Point, setting: Setting): readonly [Verdict, Ground] {
  const [first, second] = [readAmount(a), readAmount(b)]
  if (isSameAmount(first, second)) return b.asOf?.source === 'reference' ? ['stale', 'repeated'] : ['compatible', 'unmoved']
  if (isBelow(second, first)) {
    if (isRounding(a, b, first, second)) return ['rounding', 'last-digit']
    const excuse = findExcuse(a, b, setting)
    if (excuse) return ['scope', excuse]
    return isEarlier(a, b) ? ['conflict', 'total-falls'] : ['scope', 'periods-overlap']
  }
  if (second.low > first.low || isRaised(first, second)) return ['growth', isBelow(first, second) ? 'rise' : 'bound-rises']
  return ['compatible', 'overlap-later']
}

/** Why two figures that can't both be true of one thing need not be of one thing; null where nothing tells them apart. */
function findExcuse(a: Point, b: Point, setting: Setting): Ground | null {
  if (a.unit !== b.unit) return 'other-unit'
  if (isPlanned(a) !== isPlanned(b)) return 'planned'
  if (isOtherThing(a, b)) return 'other-thing'
  if (!setting.isKeyed) return 'unkeyed'
  if (setting.isOfEvent && a.period && b.period && isLongAfter(a.period, b.period)) return 'other-event'
  return a.period && b.period && isOfEarlierYear(a.period, b.period) ? 'other-year' : null
}

/** Whether two amounts differ by no more than the last written digit of the coarser: `7.53亿`, `7.5亿`. */
export function isRoundingOf(a: Written, b: Written): boolean {
  return isRounding(a, b, readAmount(a), readAmount(b))
}

/** A quantity with how it was written. */
type Written = Quantity & { readonly text: string }

function isRounding(a: Written, b: Written, first: Amount, second: Amount): boolean {
  const tolerance = findTolerance(a, b)
  // Amounts are sums of decimals: 0.1 + 0.2 must still count as 0.3.
  return isDisjoint(first, second) && measureGap(first, second) <= tolerance * 1.000000001
}

/**
 * The last written digit of the coarser figure. Of two equally fine ones (7.4亿, 7.5亿) one may be cut and one rounded, but 3人 and
 * 4人 are both counted out, and 5亿 and 6亿 are too coarse to be one number: there the tolerance is nothing.
 */
function findTolerance(a: Written, b: Written): number {
  const [first, second] = [findLastDigitStep(a.value, a.text), findLastDigitStep(b.value, b.text)]
  if (first !== second) return Math.max(first, second)
  const digits = first === 0 ? 0 : Math.min(Math.abs(a.value ?? 0), Math.abs(b.value ?? 0)) / first
  return first === 1 || digits < 10 ? 0 : first
}

/** Months differ in length by a tenth and still are all months. */
function isSameLength(a: Period, b: Period): boolean {
  const [first, second] = [a, b].map(({ begin, end }) => (countDays(end) ?? 0) - (countDays(begin) ?? 0))
  return first !== undefined && second !== undefined && Math.abs(first - second) <= 0.11 * Math.max(first, second)
}

/** 今年以来通话79次 starts anew in January: a year's count says nothing about the next year's. */
function isOfEarlierYear(a: Period, b: Period): boolean {
  const isYears = a.begin.endsWith('-01-01') && (countDays(a.end) ?? 0) - (countDays(a.begin) ?? 0) > LONGEST_MONTH
  return isYears && b.begin.slice(0, 4) > a.begin.slice(0, 4)
}

const LONGEST_MONTH = 31

/** The dead of one earthquake are counted for a fortnight; what is told of later is another. */
const DAYS_OF_EVENT = 14

function isLongAfter(a: Period, b: Period): boolean {
  return (countDays(b.end) ?? 0) - (countDays(a.end) ?? 0) > DAYS_OF_EVENT
}
