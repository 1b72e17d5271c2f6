// Figures of one kind lined up. In: the points of one label, what its measure says, rates told of it elsewhere. Out: a series with
// its verdicts, its trend and the number of its independent sources.

import type { Measure, SeriesKind } from '../model/measure.ts'
import type { Localized } from '../model/problem.ts'
import { numberSources } from './independent-sources.ts'
import { judgePairs, judgeSeries, type SeriesVerdict } from './judge-series.ts'
import { comparePoints, compareText, type Point } from './point.ts'
import type { RateClaim } from './rate-check.ts'
import type { RelatedPair } from './related.ts'
import type { Sum } from './sums.ts'
import { findTrend, type Trend } from './trend.ts'
import type { PairVerdict, Setting } from './verdict.ts'

/** Figures of one measure and key (`named`), or of one unit, noun, verb and subject that no measure claims; points in as-of order. */
export interface Series {
  /** The measure's id, or null for an unnamed series. */
  readonly measure: string | null
  readonly named: boolean
  readonly title: Localized
  /** Null for an unnamed series: nobody said how its figures hang together. */
  readonly kind: SeriesKind | null
  /** Roles and what fills them; of an unnamed series `noun`, `predicate` and `subject`, where it has them. */
  readonly key: Readonly<Record<string, string>>
  /** The roles that its measure is keyed by, filled or not. */
  readonly roles: readonly string[]
  readonly unit: string | null
  readonly points: readonly Point[]
  readonly verdicts: readonly PairVerdict[]
  readonly verdict: SeriesVerdict | null
  /** Number of independent sources: copies of one text, one sentence printed by many and one agency's reports count once. */
  readonly sources: number
  /** Number of articles with a point. */
  readonly articles: number
  readonly trend: Trend | null
}

export interface SeriesGroups {
  /** Conflicting ones first, then by number of different amounts, of points, measure and key. */
  readonly named: readonly Series[]
  /** By number of different amounts, then of points, noun and unit; at least two figures each. */
  readonly unnamed: readonly Series[]
  /** Figures that no measure claims and that stand alone in their group. */
  readonly singletons: number
  /** Figures that no measure claims and that have neither noun nor verb to be grouped by, or none that says enough. */
  readonly ungrouped: number
  /** Pairs of figures of two series: a promise and what was delivered, a whole and a part of it. */
  readonly related: readonly RelatedPair[]
  /** Wholes whose sentence gives their parts, in order of articles. */
  readonly sums: readonly Sum[]
}

/** What the points of one label have in common. */
export interface SeriesHead {
  readonly measure: Measure | null
  readonly key: Readonly<Record<string, string>>
  readonly unit: string | null
}

/** The key's role that names what happened (地震, 爆炸): figures of it are of one event, which another may follow. */
const EVENT_ROLE = 'incident'

/** Builds a series. `copyGroups` gives for each article the group of its copies. */
export function buildSeries(
  { measure, key, unit }: SeriesHead,
  unsorted: readonly Point[],
  copyGroups: ReadonlyMap<number, number>,
  claims: readonly RateClaim[],
): Series {
  const kind = measure?.kind ?? null
  const setting = findSetting({ key, roles: measure?.key ?? [] })
  const timed = setting.isOfEvent ? unsorted.map(tellHour) : unsorted
  const points = numberSources([...timed].sort(comparePoints), copyGroups)
  const verdicts = judgePairs(points, kind, setting, claims)
  return {
    measure: measure?.id ?? null,
    named: measure !== null,
    title: measure?.title ?? titleUnnamed(key),
    kind,
    key,
    roles: measure?.key ?? [],
    unit,
    points,
    verdicts,
    verdict: judgeSeries(points, kind, verdicts),
    sources: new Set(points.map(({ source }) => source)).size,
    articles: new Set(points.map(({ article }) => article)).size,
    trend: findTrend(points, verdicts),
  }
}

/** What is known of a series' figures from its roles. */
export function findSetting({ key, roles }: Pick<Series, 'key' | 'roles'>): Setting {
  return { isKeyed: roles.length === 0 || Object.keys(key).length > 0, isOfEvent: roles.includes(EVENT_ROLE) }
}

/** A toll rises by the hour: told without a date, it is as of the hour at which it was published. */
function tellHour(point: Point): Point {
  const { hour, asOf, published } = point
  return hour === null && asOf?.source === 'reference' && published !== null && published.length > 10
    ? { ...point, hour: published.slice(11, 16) }
    : point
}

/** `江西 新建 公园`, as far as it is known. */
function titleUnnamed({ subject, predicate, noun }: Readonly<Record<string, string>>): Localized {
  const zh = [subject, predicate, noun].filter((part) => part !== undefined).join(' ')
  return { zh, en: zh }
}

/** Order of series: see `SeriesGroups`. */
export function compareSeries(a: Series, b: Series): number {
  return (
    Number(a.verdict?.consistent ?? true) - Number(b.verdict?.consistent ?? true) ||
    countAmounts(b) - countAmounts(a) ||
    b.points.length - a.points.length ||
    compareText(a.measure ?? a.title.zh, b.measure ?? b.title.zh) ||
    compareText(a.unit ?? '', b.unit ?? '') ||
    compareText(JSON.stringify(a.key), JSON.stringify(b.key))
  )
}

/** How many different amounts: 四个意识, told a hundred times, is nothing to compare. */
function countAmounts({ points }: Series): number {
  return new Set(points.map(({ low, high, bound }) => `${low} ${high} ${bound}`)).size
}
