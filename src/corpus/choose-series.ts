// Which series are asked for. In: all series and a choice. Out: those of them, cut down to the points of a time or to contradictions,
// with verdicts and trend to match.

import { judgeSeries } from './judge-series.ts'
import type { Point } from './point.ts'
import type { Series, SeriesGroups } from './series.ts'
import type { Sum } from './sums.ts'
import { findTrend } from './trend.ts'
import type { PairVerdict } from './verdict.ts'

/** Which series, and what of them. All that is left out is unrestricted. */
export interface SeriesChoice {
  /** Those of one measure; unnamed ones are left out then. */
  readonly measure?: string
  /** Fillers of roles, `place=四川`, or of any role, `四川`: a series must have all of them. */
  readonly keys?: readonly string[]
  /** ISO dates, both included: figures of periods that lie wholly outside are left out. */
  readonly since?: string
  readonly until?: string
  /** Nothing but contradictions and the figures in them. */
  readonly onlyConflicts?: boolean
}

/** Whatever holds series: a corpus does. */
export interface Compared {
  readonly series: SeriesGroups
}

/** The series that are asked for, conflicts first, unnamed ones after named ones. */
export function chooseSeries({ series }: Compared, choice: SeriesChoice = {}): readonly Series[] {
  const { measure, keys = [] } = choice
  const all = measure === undefined ? [...series.named, ...series.unnamed] : series.named.filter((one) => one.measure === measure)
  return all.filter((one) => keys.every((key) => hasKey(one, key))).flatMap((one) => cutSeries(one, choice))
}

/** The sums that are asked for: by measure, and contradictions alone where only those are wanted. Keys are not known of sums. */
export function chooseSums({ series }: Compared, { measure, keys = [], onlyConflicts = false }: SeriesChoice = {}): readonly Sum[] {
  if (keys.length > 0) return []
  return series.sums.filter((sum) => (measure === undefined || sum.measure === measure) && (!onlyConflicts || sum.verdict === 'conflict'))
}

/** Whether what is asked for holds a contradiction. */
export function hasConflict(compared: Compared, choice: SeriesChoice = {}): boolean {
  return (
    chooseSeries(compared, choice).some(({ verdicts }) => verdicts.some(isConflict)) ||
    chooseSums(compared, choice).some(({ verdict }) => verdict === 'conflict')
  )
}

function hasKey({ key }: Series, wanted: string): boolean {
  const split = wanted.indexOf('=')
  return split < 0 ? Object.values(key).includes(wanted) : key[wanted.slice(0, split)] === wanted.slice(split + 1)
}

function cutSeries(series: Series, { since, until, onlyConflicts = false }: SeriesChoice): readonly Series[] {
  if (since === undefined && until === undefined && !onlyConflicts) return [series]
  const told = series.verdicts.filter((one) => !onlyConflicts || isConflict(one))
  const wanted = new Set(told.flatMap(({ a, b }) => [a, b]))
  const kept = series.points.flatMap((point, index) => {
    return isWithin(point, since, until) && (!onlyConflicts || wanted.has(index)) ? [index] : []
  })
  return kept.length === 0 ? [] : [pickPoints(series, kept, told)]
}

/** A series of some of its points: their indexes, and of these verdicts those on two of them. */
function pickPoints(series: Series, kept: readonly number[], told: readonly PairVerdict[]): Series {
  const positions = new Map(kept.map((index, position) => [index, position]))
  const points = kept.flatMap((index) => series.points[index] ?? [])
  const verdicts = told.flatMap((one): readonly PairVerdict[] => {
    const [a, b] = [positions.get(one.a), positions.get(one.b)]
    return a === undefined || b === undefined ? [] : [{ ...one, a, b }]
  })
  return {
    ...series,
    points,
    verdicts,
    verdict: judgeSeries(points, series.kind, verdicts),
    sources: new Set(points.map(({ source }) => source)).size,
    articles: new Set(points.map(({ article }) => article)).size,
    trend: findTrend(points, verdicts),
  }
}

function isWithin({ period }: Point, since: string | undefined, until: string | undefined): boolean {
  if (!period) return since === undefined && until === undefined
  return (since === undefined || period.end > since) && (until === undefined || period.begin <= until)
}

function isConflict({ verdict }: PairVerdict): boolean {
  return verdict === 'conflict'
}
