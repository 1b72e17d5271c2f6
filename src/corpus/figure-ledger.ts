// Figures collected from records one by one. In: records in any order, each given once and then forgotten. Out: the series of all of them.
//
//   record ─► points, by label ┐
//          ─► fingerprint      ├─► close ─► copies ─► series ─► verdicts
//          ─► sums             ┘
//
// What it holds grows with the figures, not with the articles: of a figure its point and sentence (about 1 kB), of an article that has
// figures its fingerprint (at most 4 kB), of any other article nothing.

import type { Measure, Unit } from '../model/measure.ts'
import type { FigureMention } from '../model/mention.ts'
import type { ArticleHeader, ArticleRecord } from '../model/record.ts'
import { adoptFigures } from './adopt-figures.ts'
import { completeFigures } from './complete-figures.ts'
import { convertPoint } from './convert-point.ts'
import { createFingerprint, type Fingerprint, groupCopies } from './copies.ts'
import { copyText } from './copy-text.ts'
import type { FigureGroup, GroupHead } from './figure-group.ts'
import { buildPoint, compareText, type MentionPlace, type Point } from './point.ts'
import { isGrowthMeasure, readRate } from './rate.ts'
import type { RateClaim } from './rate-check.ts'
import { findRelated } from './related.ts'
import { buildSeries, compareSeries, type SeriesGroups } from './series.ts'
import { compareHeaders, joinSentences } from './sources.ts'
import { findSums, type Sum } from './sums.ts'

/** Collects figures. Results do not depend on the order in which records are added. */
export interface FigureLedger {
  /** `fingerprint` is that of its text, where it is known; it is taken otherwise, where the record has figures. */
  add(record: ArticleRecord, fingerprint?: Fingerprint): void
  /** Builds the series of all that was added. */
  close(): SeriesGroups
}

/** A group that is still filled. */
interface OpenGroup extends GroupHead {
  readonly points: Point[]
  readonly claims: RateClaim[]
}

interface Article {
  readonly number: number
  readonly header: ArticleHeader
  readonly fingerprint: Fingerprint
}

/**
 * Opens a ledger. Figures of measures that are not in `measures` are grouped like those of none; those in another unit than their
 * measure's are converted where `units` says how.
 */
export function openLedger(measures: readonly Measure[], units: readonly Unit[] = []): FigureLedger {
  const measureById = new Map(measures.map((measure) => [measure.id, measure]))
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const groups = new Map<string, OpenGroup>()
  const articles: Article[] = []
  const sums: Sum[] = []
  let ungrouped = 0
  let count = 0

  function add(given: ArticleRecord, fingerprint?: Fingerprint): void {
    const record = completeFigures(given)
    const number = count++
    const copied = createCopier()
    let hasPoints = false
    for (const [mention, figure] of record.mentions.entries()) {
      if (figure.type !== 'figure') continue
      const head = findHead(figure, measureById)
      if (head) {
        const point = buildOwnPoint({ article: number, mention }, figure, record, copied)
        addFigure(groups, head, figure, convertPoint(point, head.unit, unitById))
      } else ungrouped++
      hasPoints ||= head !== null
    }
    sums.push(...findSums(record))
    if (hasPoints) articles.push({ number, header: record.article, fingerprint: fingerprint ?? createFingerprint(joinSentences(given)) })
  }

  function close(): SeriesGroups {
    const copyGroups = findCopyGroups(articles)
    const settled = adoptFigures([...groups.values()])
    const growth = settled.filter(({ claims }) => claims.length > 0)
    const all = settled.map((group) => buildSeries(group, copyGroups, listClaims(group, growth)))
    const named = all.filter((series) => series.named).sort(compareSeries)
    const unnamed = all.filter((series) => !series.named)
    return {
      named,
      unnamed: unnamed.filter(({ points }) => points.length > 1).sort(compareSeries),
      singletons: unnamed.filter(({ points }) => points.length === 1).length,
      ungrouped,
      related: findRelated(named),
      sums: [...sums].sort(compareSums),
    }
  }

  return { add, close }
}

/** Copies of an article's strings, each made once: one sentence may hold ten figures. */
function createCopier(): (text: string) => string {
  const copies = new Map<string, string>()
  return (text) => {
    const known = copies.get(text) ?? copyText(text)
    copies.set(text, known)
    return known
  }
}

/** A point that keeps nothing of its record alive. */
function buildOwnPoint(place: MentionPlace, figure: FigureMention, record: ArticleRecord, copied: (text: string) => string): Point {
  const point = buildPoint(place, figure, record, 0)
  return { ...point, sentence: copied(point.sentence), text: copied(point.text), noun: point.noun === null ? null : copied(point.noun) }
}

function addFigure(groups: Map<string, OpenGroup>, head: GroupHead, figure: FigureMention, point: Point): void {
  const label = labelGroup(head)
  const group = groups.get(label) ?? { ...head, points: [], claims: [] }
  groups.set(label, group)
  group.points.push(point)
  const rate = head.measure && readRate(figure)
  if (rate && point.period) group.claims.push({ period: point.period, rate })
}

/** What tells a figure's series from all others; null where nothing says what was counted. */
function findHead(figure: FigureMention, measures: ReadonlyMap<string, Measure>): GroupHead | null {
  const measure = figure.measure === undefined ? undefined : measures.get(figure.measure)
  if (measure) {
    const key = measure.key.flatMap((role) => (figure.key?.[role] === undefined ? [] : [[role, figure.key[role]]]))
    return { measure, key: Object.fromEntries(key), unit: measure.unit ?? figure.unit }
  }
  const { predicate, subject, unit } = figure
  const noun = figure.noun !== undefined && isTelling(figure.noun, unit) ? figure.noun : undefined
  if (noun === undefined && (figure.noun !== undefined || predicate === undefined || subject === undefined)) return null
  const parts = Object.entries({ noun, predicate, subject }).flatMap(([name, part]) => (part === undefined ? [] : [[name, part]]))
  return { measure: null, key: Object.fromEntries(parts), unit }
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

function labelGroup({ measure, key, unit }: GroupHead): string {
  return JSON.stringify([measure?.id ?? null, measure ? null : unit, key])
}

/** What the text says of the growth of a group's figures: the rates of the measure that holds them, with the same key. */
function listClaims({ measure, key }: GroupHead, growth: readonly FigureGroup[]): readonly RateClaim[] {
  if (!measure) return []
  const own = JSON.stringify(key)
  const isOwn = (other: FigureGroup) => other.measure && isGrowthMeasure(other.measure.id, measure.id) && JSON.stringify(other.key) === own
  return growth.flatMap((other) => (isOwn(other) ? other.claims : []))
}

/** For each article's number the group of its copies; the first published of some copies is their original. */
function findCopyGroups(articles: readonly Article[]): ReadonlyMap<number, number> {
  const sorted = [...articles].sort((a, b) => compareHeaders(a.header, b.header))
  const groups = groupCopies(sorted.map(({ fingerprint }) => fingerprint))
  return new Map(sorted.map(({ number }, index) => [number, groups[index] ?? index]))
}

function compareSums(a: Sum, b: Sum): number {
  return compareText(a.published ?? '~', b.published ?? '~') || compareText(a.path, b.path) || a.whole.start - b.whole.start
}
