// Where a series goes. In: its points and verdicts. Out: first and last, change and rate a month, direction, outliers, and how far
// its sources agree; medians by simple-statistics.

import { median, medianAbsoluteDeviation } from 'simple-statistics'
import { countDays } from '../model/iso-date.ts'
import type { Point } from './point.ts'
import type { PairVerdict } from './verdict.ts'

export type Direction = 'rising' | 'falling' | 'flat' | 'mixed'

/** Numbers are in the series' unit; indexes are of its points. Amounts are values as written, the lower end where only a range was. */
export interface Trend {
  readonly first: number
  readonly last: number
  /** From the first amount to the last. */
  readonly change: number
  /** In percent of the first, or null where that is nothing. */
  readonly percent: number | null
  /** The change divided by the months between, or null where both are of one time. */
  readonly perMonth: number | null
  readonly direction: Direction
  /** Points far off the course of those around them: more than 3.5 median absolute deviations. */
  readonly outliers: readonly number[]
  /** Of the times that several independent sources speak of, how many they agree on. */
  readonly agreement: { readonly agreed: number; readonly times: number }
}

/** An amount and the day by which it was counted. */
interface Step {
  readonly index: number
  readonly day: number
  readonly amount: number
}

const DAYS_A_MONTH = 365.2425 / 12
/** Below this many amounts nothing tells a course from an outlier. */
const MINIMUM_FOR_OUTLIERS = 5
/** The usual cut for deviations in units of a scaled median absolute deviation (Iglewicz and Hoaglin). */
const MOST_DEVIATION = 3.5
/** Makes the median absolute deviation of a normal sample its standard deviation. */
const MAD_SCALE = 1.4826

/** Finds the trend of a series of one unit; null where fewer than two dated amounts are known. */
export function findTrend(points: readonly Point[], verdicts: readonly PairVerdict[]): Trend | null {
  const steps = listSteps(points)
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last || steps.length < 2 || new Set(points.map(({ unit }) => unit)).size > 1) return null
  const change = subtract(last.amount, first.amount)
  const months = (last.day - first.day) / DAYS_A_MONTH
  return {
    first: first.index,
    last: last.index,
    change,
    percent: first.amount > 0 ? round((change / first.amount) * 100) : null,
    perMonth: months > 0 ? round(change / months) : null,
    direction: findDirection(steps),
    outliers: findOutliers(steps),
    agreement: countAgreement(points, verdicts),
  }
}

/** One amount a time: what several texts say of one day is no course. An exact one goes before one that is hedged. */
function listSteps(points: readonly Point[]): readonly Step[] {
  const lastHours = new Map(points.map(({ period, hour }) => [period?.end, hour]))
  for (const { period, hour } of points) if (hour !== null) lastHours.set(period?.end, hour)
  const steps = new Map<string, Step & { readonly isExact: boolean }>()
  points.forEach((point, index) => {
    const amount = point.value ?? point.low ?? point.high
    const day = point.period && countDays(point.period.end)
    if (amount === null || day === null) return
    // A title without the hour that its text gives is of the same count.
    const time = `${day} ${point.hour ?? lastHours.get(point.period?.end) ?? ''}`
    const known = steps.get(time)
    const isExact = point.bound === 'exact'
    if (!known || (isExact && !known.isExact)) steps.set(time, { index, day, amount, isExact })
  })
  return [...steps.values()]
}

function findDirection(steps: readonly Step[]): Direction {
  const amounts = steps.map(({ amount }) => amount)
  const moves = amounts.slice(1).map((amount, index) => Math.sign(amount - (amounts[index] ?? amount)))
  const [rises, falls] = [moves.includes(1), moves.includes(-1)]
  if (rises && falls) return 'mixed'
  return rises ? 'rising' : falls ? 'falling' : 'flat'
}

/** A running total is far from its own median at both ends: what counts is how far an amount is from its four neighbours. */
function findOutliers(steps: readonly Step[]): readonly number[] {
  if (steps.length < MINIMUM_FOR_OUTLIERS) return []
  const amounts = steps.map(({ amount }) => amount)
  const residuals = amounts.map((amount, index) => {
    const start = Math.max(0, Math.min(index - 2, amounts.length - 5))
    return amount - median(amounts.slice(start, start + 5))
  })
  const spread = MAD_SCALE * medianAbsoluteDeviation(residuals)
  // The ends stand two places from the middle of their five neighbours: there a steady course is no outlier.
  return steps.flatMap(({ index }, at) => {
    const isInside = at >= 2 && at < steps.length - 2
    return spread > 0 && isInside && Math.abs(residuals[at] ?? 0) > MOST_DEVIATION * spread ? [index] : []
  })
}

function countAgreement(points: readonly Point[], verdicts: readonly PairVerdict[]): Trend['agreement'] {
  const sourcesByTime = new Map<string, Set<number>>()
  for (const { period, hour, source } of points) {
    if (!period) continue
    const time = `${period.begin} ${period.end} ${hour ?? ''}`
    const sources = sourcesByTime.get(time)
    if (sources) sources.add(source)
    else sourcesByTime.set(time, new Set([source]))
  }
  const shared = new Set([...sourcesByTime].flatMap(([time, sources]) => (sources.size > 1 ? [time] : [])))
  const disputed = new Set<string>()
  for (const { a, verdict } of verdicts) {
    const point = points[a]
    if (verdict === 'conflict' && point?.period) disputed.add(`${point.period.begin} ${point.period.end} ${point.hour ?? ''}`)
  }
  const agreed = [...shared].filter((time) => !disputed.has(time)).length
  return { agreed, times: shared.size }
}

/** 0.3 − 0.1 is to be 0.2 in what is printed. */
function subtract(a: number, b: number): number {
  return Number((a - b).toPrecision(12))
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
