// Figures that leave a role unsaid. In: all groups of figures. Out: the groups, with such figures moved to the one series that they belong to.
// Where two series would take them, or none, they stay alone: nothing is guessed.
//
//   what is counted   美国累计确诊病例 beside 美国新冠肺炎累计确诊病例, and no other disease in these articles
//   whose, where      截至6月13日，累计接种87156.2万剂次 stands between the totals of 中国 of the days around it, and of no other country

import { countDays } from '../model/iso-date.ts'
import { isBelow, readAmount } from './amount.ts'
import type { FigureGroup } from './figure-group.ts'
import { comparePoints, isEarlier, type Point } from './point.ts'
import { KIND_ROLES } from './roles.ts'

/** Moves what belongs to exactly one other group. Groups that are left empty are gone. */
export function adoptFigures(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  return adoptTotals(mergeUnspecified(groups))
}

/** Merges groups that do not say what kind of thing they count with the one that does, where there is one kind only. */
function mergeUnspecified(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const families = new Map<string, FigureGroup[]>()
  for (const group of groups) {
    const others = Object.entries(group.key).filter(([role]) => !KIND_ROLES.has(role))
    const label = JSON.stringify([group.measure?.id ?? null, group.unit, ...(group.measure ? others : [group.key])])
    const family = families.get(label)
    if (family) family.push(group)
    else families.set(label, [group])
  }
  return [...families.values()].flatMap((family) => {
    const [fullest, ...others] = [...family].sort((a, b) => Object.keys(b.key).length - Object.keys(a.key).length)
    if (!fullest || others.some(({ key }) => Object.entries(key).some(([role, filler]) => fullest.key[role] !== filler))) return family
    return [{ ...fullest, points: family.flatMap(({ points }) => points), claims: family.flatMap(({ claims }) => claims) }]
  })
}

/** Moves running totals that say neither whose nor where to the one series of their measure that they fit into. */
function adoptTotals(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const adopted = new Map<FigureGroup, Point[]>()
  const kept = new Map<FigureGroup, readonly Point[]>()
  for (const group of groups) {
    if (!isUnkeyed(group)) continue
    const families = groups.filter((other) => other.measure === group.measure && Object.keys(other.key).length > 0)
    const sorted = families.map((family) => ({ family, points: [...family.points].sort(comparePoints) }))
    const left = group.points.filter((point) => {
      const fitting = sorted.filter(({ points }) => isFitting(point, points, sorted.length === 1))
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
function isUnkeyed({ measure, key }: FigureGroup): boolean {
  return measure !== null && measure.kind === 'cumulative' && measure.key.length > 0 && Object.keys(key).length === 0
}

/**
 * Whether a total stands where it must between the nearest ones before and after it. Where its measure has one series only, one side
 * within a month is enough: the newest total has nothing after it.
 */
function isFitting(point: Point, points: readonly Point[], isOnly: boolean): boolean {
  const before = points.findLast((other) => other.unit === point.unit && isEarlier(other, point))
  const after = points.find((other) => other.unit === point.unit && isEarlier(point, other))
  const isRisen = !before || isBelow(readAmount(before), readAmount(point))
  const isExceeded = !after || isBelow(readAmount(point), readAmount(after))
  if (!isRisen || !isExceeded) return false
  if (before && after) return true
  const neighbour = before ?? after
  return isOnly && neighbour !== undefined && countDaysBetween(neighbour, point) <= DAYS_OF_NEIGHBOUR
}

const DAYS_OF_NEIGHBOUR = 31

function countDaysBetween(a: Point, b: Point): number {
  return Math.abs((countDays(a.period?.end ?? '') ?? 0) - (countDays(b.period?.end ?? '') ?? 0))
}
