// Rates of growth against the levels they are about. In: a series' points, with what their texts say of growth, and the rates of its
// growth series. Out: verdicts on pairs of levels: 2000亿元, then 2300亿元 “同比增长25%” is a contradiction, since it grew by 15 %.

import { addMonths, formatCivilDate, parseCivilDate } from '../model/civil-date.ts'
import type { Period, Point } from './point.ts'
import type { Rate } from './rate.ts'
import { renderRateReason } from './reason.ts'
import type { PairVerdict, Verdict } from './verdict.ts'
import { findWrittenRange } from './written-digit.ts'

/** A rate that some text gives for a period. */
export interface RateClaim {
  readonly period: Period
  readonly rate: Rate
}

/** Bases are revised and statistics redefined: a difference of up to one percentage point is told as that, and is no contradiction. */
const REVISION = 1

/** Judges each rate whose two levels are in the series; at most one verdict for two points. */
export function judgeRates(points: readonly Point[], claims: readonly RateClaim[]): readonly PairVerdict[] {
  const own = points.flatMap(({ period, rate }, now) => (period && rate ? [{ period, rate, now }] : []))
  const others = claims.flatMap((claim) => {
    const now = points.findIndex((point) => isOf(point, claim.period))
    return now < 0 ? [] : [{ ...claim, now }]
  })
  const verdicts = new Map<string, PairVerdict>()
  for (const { period, rate, now } of [...own, ...others]) {
    const basePeriod = shiftPeriod(period, rate.against)
    const base = basePeriod === null ? -1 : points.findIndex((point) => isOf(point, basePeriod))
    const verdict = base < 0 || base >= now ? null : judgeRate(points, base, now, rate)
    if (!verdict) continue
    const pair = `${base} ${now}`
    if (verdicts.get(pair)?.verdict !== 'conflict') verdicts.set(pair, verdict)
  }
  return [...verdicts.values()]
}

function judgeRate(points: readonly Point[], a: number, b: number, rate: Rate): PairVerdict | null {
  const [base, now] = [points[a], points[b]]
  const grown = base && now && findGrowth(base, now)
  if (!grown) return null
  const gap = Math.max(0, rate.low - grown.high, grown.low - rate.high)
  const rose: Verdict = grown.low + grown.high >= 0 ? 'growth' : 'decline'
  const verdict = gap === 0 ? rose : gap <= REVISION ? 'scope' : 'conflict'
  const ground = gap === 0 ? 'rate-agrees' : gap <= REVISION ? 'rate-near' : 'rate-differs'
  return { a, b, verdict, reason: renderRateReason(ground, base, now, rate, grown) }
}

/** By how many percent two levels differ, given how they were written; null where a side is open or nothing was there before. */
function findGrowth(base: Point, now: Point): { readonly low: number; readonly high: number } | null {
  const [from, to] = [findWrittenRange(base), findWrittenRange(now)]
  if (!from || !to || from.low <= 0 || base.unit !== now.unit) return null
  return { low: (to.low / from.high - 1) * 100, high: (to.high / from.low - 1) * 100 }
}

function isOf({ period }: Point, wanted: Period): boolean {
  return period?.begin === wanted.begin && period.end === wanted.end
}

/** The same days a year or a month earlier; null where that makes no sense: the month before a year. */
function shiftPeriod({ begin, end }: Period, against: Rate['against']): Period | null {
  const [first, next] = [parseCivilDate(begin), parseCivilDate(end)]
  if (!first || !next) return null
  if (against === 'month' && formatCivilDate(addMonths(first, 1)) !== end) return null
  const months = against === 'year' ? -12 : -1
  return { begin: formatCivilDate(addMonths(first, months)), end: formatCivilDate(addMonths(next, months)) }
}
