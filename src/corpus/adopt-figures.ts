// Running totals that say neither whose nor where. In: all groups of figures. Out: the groups, with such a total moved to the one series
// of its measure that it fits into: 截至6月13日，累计接种87156.2万剂次 stands between the totals of 中国 of the days around it, and of no
// other country. Where two series would take it, or none, it stays alone: nothing is guessed.

import { isBelow, readAmount } from './amount.ts'
import { comparePoints, isEarlier, type Point } from './point.ts'
import type { SeriesHead } from './series.ts'

/** What adoption looks at of a group. */
interface Points extends SeriesHead {
  readonly points: readonly Point[]
}

/** Moves what fits into exactly one other group. Groups that are left empty are gone. */
export function adoptFigures<Group extends Points>(groups: readonly Group[]): readonly Group[] {
  const adopted = new Map<Group, Point[]>()
  const kept = new Map<Group, readonly Point[]>()
  for (const group of groups) {
    if (!isUnkeyed(group)) continue
    const families = groups.filter((other) => other.measure === group.measure && Object.keys(other.key).length > 0)
    const sorted = families.map((family) => ({ family, points: [...family.points].sort(comparePoints) }))
    const left = group.points.filter((point) => {
      const fitting = sorted.filter(({ points }) => isFitting(point, points))
      const [only] = fitting
      if (!only || fitting.length > 1) return true
      adopted.set(only.family, [...(adopted.get(only.family) ?? []), point])
      return false
    })
    kept.set(group, left)
  }
  return groups.flatMap((group) => {
    const points = [...(kept.get(group) ?? group.points), ...(adopted.get(group) ?? [])]
    return points.length === 0 ? [] : [{ ...group, points }]
  })
}

/** Only of running totals is it clear what fits. */
function isUnkeyed({ measure, key }: Points): boolean {
  return measure !== null && measure.kind === 'cumulative' && measure.key.length > 0 && Object.keys(key).length === 0
}

/** Whether a total stands where it must between the nearest ones before and after it; both must be there. */
function isFitting(point: Point, points: readonly Point[]): boolean {
  const before = points.findLast((other) => other.unit === point.unit && isEarlier(other, point))
  const after = points.find((other) => other.unit === point.unit && isEarlier(point, other))
  if (!before || !after) return false
  const [first, own, last] = [before, point, after].map(readAmount)
  return first !== undefined && own !== undefined && last !== undefined && isBelow(first, own) && isBelow(own, last)
}
