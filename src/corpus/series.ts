// Figures lined up across articles. In: records in order, measures, the copy group of each record. Out: named series by measure and key,
// unnamed ones by unit and noun, and how many figures stand alone.

import type { Measure, SeriesKind } from '../model/measure.ts'
import type { FigureMention } from '../model/mention.ts'
import type { Localized } from '../model/problem.ts'
import type { ArticleRecord } from '../model/record.ts'
import { judgePairs, judgeSeries, type SeriesVerdict } from './judge-series.ts'
import { buildPoint, comparePoints, compareText, type MentionPlace, type Point } from './point.ts'
import type { PairVerdict } from './verdict.ts'

/** Figures of one measure and key (`named`), or of one unit and noun that no measure claims; points in as-of order. */
export interface Series {
  /** The measure's id, or null for an unnamed series. */
  readonly measure: string | null
  readonly named: boolean
  readonly title: Localized
  /** Null for an unnamed series: nobody said how its figures hang together. */
  readonly kind: SeriesKind | null
  readonly key: Readonly<Record<string, string>>
  readonly unit: string | null
  readonly points: readonly Point[]
  readonly verdicts: readonly PairVerdict[]
  readonly verdict: SeriesVerdict | null
  /** Number of independent sources: copies of one text, and one sentence printed by many, count once. */
  readonly sources: number
}

export interface SeriesGroups {
  /** Conflicting ones first, then by number of different amounts, of points, measure and key. */
  readonly named: readonly Series[]
  /** By number of different amounts, then of points, noun and unit; at least two figures each. */
  readonly unnamed: readonly Series[]
  /** Figures that no measure claims and whose unit and noun occur once. */
  readonly singletons: number
  /** Figures that no measure claims and that have no noun to be grouped by, or none that says enough. */
  readonly ungrouped: number
}

interface Entry extends MentionPlace {
  readonly figure: FigureMention
}

/** Builds all series. Figures of measures that are not in `measures` are grouped like those of none. */
export function buildSeries(records: readonly ArticleRecord[], measures: readonly Measure[], copyGroups: readonly number[]): SeriesGroups {
  const measureById = new Map(measures.map((measure) => [measure.id, measure]))
  const groups = new Map<string, Entry[]>()
  let ungrouped = 0
  records.forEach((record, article) => {
    record.mentions.forEach((figure, mention) => {
      if (figure.type !== 'figure') return
      const label = labelGroup(figure, measureById)
      if (label === null) {
        ungrouped++
        return
      }
      const group = groups.get(label)
      if (group) group.push({ article, mention, figure })
      else groups.set(label, [{ article, mention, figure }])
    })
  })
  const all = [...groups.values()].map((entries) => buildOne(entries, records, measureById, copyGroups))
  const unnamed = all.filter((series) => !series.named && series.points.length > 1)
  return {
    named: all.filter(({ named }) => named).sort(compareSeries),
    unnamed: unnamed.sort(compareSeries),
    singletons: all.filter((series) => !series.named && series.points.length === 1).length,
    ungrouped,
  }
}

/** What tells a figure's series from all others; null where nothing says what was counted. */
function labelGroup(figure: FigureMention, measures: ReadonlyMap<string, Measure>): string | null {
  const measure = figure.measure === undefined ? undefined : measures.get(figure.measure)
  if (measure) return JSON.stringify([measure.id, ...measure.key.map((role) => figure.key?.[role] ?? null)])
  return figure.noun === undefined || !isTelling(figure.noun, figure.unit) ? null : JSON.stringify([null, figure.unit, figure.noun])
}

/**
 * Whether a noun says enough to set figures side by side. One character does only with a unit of measure (`3068万吨煤`): `28方`, `5处` and
 * `3要` are mostly halves of words. `多小时` is a duration that lost its number. Canonical units are Latin, classifiers as written are not.
 */
function isTelling(noun: string, unit: string | null): boolean {
  if (/^[多余几]?(?:小时|分钟|秒钟|个月|星期)/u.test(noun)) return false
  // 距震中2公里处 counts no 处.
  if (/^[处内外上下前后里中间]$/u.test(noun)) return false
  return [...noun].length > 1 || (unit !== null && /^[A-Za-z]/.test(unit))
}

function buildOne(
  entries: readonly Entry[],
  records: readonly ArticleRecord[],
  measures: ReadonlyMap<string, Measure>,
  copyGroups: readonly number[],
): Series {
  const figure = entries[0]?.figure
  const measure = figure?.measure === undefined ? undefined : measures.get(figure.measure)
  const noun = figure?.noun ?? ''
  const kind = measure?.kind ?? null
  const points = numberSources(
    entries.flatMap(({ figure, article, mention }) => {
      const record = records[article]
      return record ? [buildPoint({ article, mention }, figure, record, 0)] : []
    }),
    copyGroups,
  )
  const verdicts = judgePairs(points, kind)
  return {
    measure: measure?.id ?? null,
    named: measure !== undefined,
    title: measure?.title ?? { zh: noun, en: noun },
    kind,
    key: measure ? pickKey(measure, figure) : { noun },
    unit: figure?.unit ?? null,
    points,
    verdicts,
    verdict: judgeSeries(points, kind, verdicts),
    sources: new Set(points.map(({ source }) => source)).size,
  }
}

function pickKey(measure: Measure, figure: FigureMention | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(measure.key.flatMap((role) => (figure?.key?.[role] === undefined ? [] : [[role, figure.key[role]]])))
}

/** Sorts points and numbers their sources from 1: copies of an article and one sentence in several articles are one source. */
function numberSources(points: readonly Point[], copyGroups: readonly number[]): readonly Point[] {
  const sourceByGroup = new Map<string, number>()
  const sourceBySentence = new Map<string, number>()
  let count = 0
  return [...points].sort(comparePoints).map((point) => {
    const group = String(copyGroups[point.article] ?? point.article)
    const source = sourceByGroup.get(group) ?? sourceBySentence.get(point.sentence) ?? ++count
    sourceByGroup.set(group, source)
    sourceBySentence.set(point.sentence, source)
    return { ...point, source }
  })
}

/** How many different amounts: 四个意识, told a hundred times, is nothing to compare. */
function countAmounts({ points }: Series): number {
  return new Set(points.map(({ low, high, bound }) => `${low} ${high} ${bound}`)).size
}

function compareSeries(a: Series, b: Series): number {
  return (
    Number(a.verdict?.consistent ?? true) - Number(b.verdict?.consistent ?? true) ||
    countAmounts(b) - countAmounts(a) ||
    b.points.length - a.points.length ||
    compareText(a.measure ?? a.title.zh, b.measure ?? b.title.zh) ||
    compareText(a.unit ?? '', b.unit ?? '') ||
    compareText(JSON.stringify(a.key), JSON.stringify(b.key))
  )
}
