// Figures of two series that a reader would set side by side. In: named series. Out: pairs with the verdict `scope`:
// what was promised and what was delivered (承诺5亿剂, 已提供1.1亿剂); a whole and a part of it (进出口总值, 民营企业进出口总值).

import { groupBy } from '../model/group-by.ts'
import type { Localized } from '../model/problem.ts'
import { isDisjoint, readAmount } from './amount.ts'
import { isSamePeriod, type Point } from './point.ts'
import { renderReason } from './reason.ts'
import type { Series } from './series.ts'

/** Where a point stands: indexes of the named series and of its points. */
export interface PointPlace {
  readonly series: number
  readonly point: number
}

/** A pair of figures of two series. */
export interface RelatedPair {
  readonly a: PointPlace
  readonly b: PointPlace
  readonly verdict: 'scope'
  readonly reason: Localized
}

/** Finds the pairs, one for two series, in order of series. Series are looked up by what they share, not each against each. */
export function findRelated(series: readonly Series[]): readonly RelatedPair[] {
  return [...findPromises(series), ...findParts(series)]
}

/** A series of aims and the series of the same pack, unit and key that it is an aim of: the latest of each. */
function findPromises(series: readonly Series[]): readonly RelatedPair[] {
  const byShared = groupBy(series.keys(), (index) => labelShared(series[index]))
  return [...byShared.values()].flatMap((indexes) => {
    const aims = indexes.filter((index) => series[index]?.kind === 'target')
    const done = indexes.filter((index) => series[index]?.kind === 'cumulative')
    return aims.flatMap((a) =>
      done.flatMap((b) => relate(series, { series: a, point: lastOf(series, a) }, { series: b, point: lastOf(series, b) }, 'planned')),
    )
  })
}

/** A series with all roles of another and one more (scope: 民营企业) is a part of it: the last time that both speak of. */
function findParts(series: readonly Series[]): readonly RelatedPair[] {
  const byKey = new Map(series.map(({ measure, key }, index) => [JSON.stringify([measure, sortKey(key)]), index]))
  return series.flatMap(({ measure, key, points }, b) =>
    Object.keys(key).flatMap((role) => {
      const { [role]: _, ...rest } = key
      const a = Object.keys(rest).length === 0 ? undefined : byKey.get(JSON.stringify([measure, sortKey(rest)]))
      const whole = a === undefined ? undefined : series[a]
      const part = whole ? points.findLastIndex((point) => whole.points.some((other) => isSamePeriod(point, other))) : -1
      const own = points[part]
      if (a === undefined || !whole || !own) return []
      const other = whole.points.findIndex((point) => isSamePeriod(point, own))
      return relate(series, { series: a, point: other }, { series: b, point: part }, 'part-of')
    }),
  )
}

function relate(series: readonly Series[], a: PointPlace, b: PointPlace, ground: 'planned' | 'part-of'): readonly RelatedPair[] {
  const [first, second] = [pointAt(series, a), pointAt(series, b)]
  // What can be true of both needs no explaining.
  const isTold = first && second && isDisjoint(readAmount(first), readAmount(second))
  return isTold ? [{ a, b, verdict: 'scope', reason: renderReason(ground, first, second) }] : []
}

function pointAt(series: readonly Series[], place: PointPlace): Point | undefined {
  return series[place.series]?.points[place.point]
}

function lastOf(series: readonly Series[], index: number): number {
  return (series[index]?.points.length ?? 0) - 1
}

function packOf(measure: string | null): string {
  return measure?.split('/', 1)[0] ?? ''
}

function labelShared(one: Series | undefined): string {
  return one ? JSON.stringify([packOf(one.measure), one.unit, sortKey(one.key)]) : ''
}

function sortKey(key: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1))
}
