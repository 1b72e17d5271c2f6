// Which points are set side by side. In: a series' points in as-of order. Out: groups of one period and unit, each with the figure that
// stands for it, and the pairs that matter: within each group, and from group to group along lanes (months with months, years with years).

import { groupBy } from '../model/group-by.ts'
import { countDays } from '../model/iso-date.ts'
import type { SeriesKind } from '../model/measure.ts'
import { SERIES_LAWS } from './laws.ts'
import { renderInterval } from './notation.ts'
import type { Point } from './point.ts'
import { isDisagreement, type Setting } from './verdict.ts'

/** Figures of one period and unit. `members` are indexes of points, ascending; `settled`, one of them, disagrees with the fewest others. */
export interface PeriodGroup {
  readonly members: readonly number[]
  readonly settled: number
  /** Groups of one lane are one quantity that moves: of one unit and, where periods must be of one length, of that length. */
  readonly lane: string
  readonly period: string
}

/** Groups points by period and unit, in order of the groups' first points. */
export function groupByPeriod(points: readonly Point[], kind: SeriesKind | null, setting: Setting): readonly PeriodGroup[] {
  const groups = groupBy(points.entries(), ([, point]) => JSON.stringify([labelPeriod(point), point.unit]))
  return [...groups.values()].flatMap((group) => {
    const members = group.map(([index]) => index)
    const first = group[0]?.[1]
    if (!first) return []
    const settled = findSettled(points, members, kind, setting)
    return [{ members, settled, lane: labelLane(first, kind), period: labelPeriod(first) }]
  })
}

/**
 * The pairs that matter. Each point stands in at least one, where the series has two: the others of its group against the settled one,
 * that one against the one before it in its lane, the first of a lane against whatever came before.
 */
export function* listPairs(groups: readonly PeriodGroup[], offenders: ReadonlySet<number>): Generator<readonly [number, number]> {
  const before = new Map<string, number>()
  let last: PeriodGroup | null = null
  for (const group of groups) {
    const { members, settled, lane } = group
    for (const other of members) if (other !== settled) yield order(other, settled)
    const own = before.get(lane)
    // A figure that is out of line is told of by its contradiction; the next one is set against what was in line before it.
    const isOut = offenders.has(settled)
    if (own !== undefined && !isOut) yield order(own, settled)
    else if (last && !isOut) yield order(last.settled, settled)
    if (last && last.period === group.period && last.lane !== lane) yield order(last.settled, settled)
    if (!isOut) before.set(lane, settled)
    if (!isOut) last = group
  }
}

/** Indexes of a pair in as-of order. */
export function order(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a]
}

/** Of a group the figure that is in dispute with the fewest, the first of equals. Figures that say the same are judged once. */
function findSettled(points: readonly Point[], members: readonly number[], kind: SeriesKind | null, setting: Setting): number {
  const first = members[0] ?? 0
  if (kind === null || members.length < 3) return first
  const disputes = new Map<string, number>()
  for (const index of members) {
    const point = points[index]
    if (!point || disputes.has(renderInterval(point))) continue
    const disputed = members.filter((other) => other !== index && isInDispute(points, index, other, kind, setting))
    disputes.set(renderInterval(point), disputed.length)
  }
  const disputesOf = (index: number) => disputes.get(renderInterval(points[index] as Point)) ?? 0
  return members.reduce((best, index) => (disputesOf(index) < disputesOf(best) ? index : best), first)
}

/** Whether two points of one period contradict each other. */
export function isInDispute(points: readonly Point[], a: number, b: number, kind: SeriesKind, setting: Setting): boolean {
  const [first, second] = order(a, b).map((index) => points[index])
  return first !== undefined && second !== undefined && isDisagreement(first, second, kind, setting)
}

function labelPeriod({ period }: Point): string {
  return period ? `${period.begin} ${period.end}` : ''
}

function labelLane({ unit, period }: Point, kind: SeriesKind | null): string {
  if (kind === null || SERIES_LAWS[kind].across !== 'same-length' || !period) return `${unit}`
  const days = (countDays(period.end) ?? 0) - (countDays(period.begin) ?? 0)
  // February and March are a month each.
  return `${unit} ${days < 25 ? `${days} days` : `${Math.round(days / 30.44)} months`}`
}
