// A figure as one point of a series. In: a figure mention and its record. Out: interval, as-of period and source, as `compare` prints them.

import type { Bound, Quantity } from '../model/interval.ts'
import { shiftDate } from '../model/iso-date.ts'
import type { AsOf, FigureMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { findAgency } from './agency.ts'
import { findRate, type Rate } from './rate.ts'

/** Days a figure speaks of, `end` exclusive. */
export interface Period {
  readonly begin: string
  readonly end: string
}

/** Where a mention stands: indexes of the corpus's records and of that record's mentions. */
export interface MentionPlace {
  readonly article: number
  readonly mention: number
}

/** A point of a series. `start` and `end` are source offsets into `path`; `source` numbers the series' independent sources from 1. */
export interface Point extends Quantity, MentionPlace {
  readonly low: number | null
  readonly high: number | null
  readonly value: number | null
  readonly bound: Bound
  readonly asOf: AsOf | null
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly sentence: string
  readonly speaker: string | null
  readonly source: number
  readonly unit: string | null
  readonly noun: string | null
  /** The as-of period with open sides closed; null where neither the text nor the article is dated. */
  readonly period: Period | null
  /** The article's publication time, or null. */
  readonly published: string | null
  /** The hour its sentence gives with the day (截至6月5日18时 → `18:00`), or null. */
  readonly hour: string | null
  /** Whether it stands in the title. */
  readonly isTitle: boolean
  /** The place, body or country that its sentence names last before it, or null. */
  readonly subject: string | null
  /** The agency whose text or report the figure was taken from, or null. */
  readonly agency: string | null
  /** How much the text says that it has grown or fallen (2300亿元，同比增长25%), or null. */
  readonly rate: Rate | null
}

/** Builds the point of a figure. `source` is the number of its independent source. */
export function buildPoint(place: MentionPlace, figure: FigureMention, record: ArticleRecord, source: number): Point {
  const { published, path } = record.article
  const asOf = figure.asOf ?? findArticleDate(published)
  const { low, high, value, bound, start, end, text, unit } = figure
  return {
    ...{ low, high, value, bound, asOf, path, start, end, text },
    sentence: record.sentences[figure.sentence]?.text ?? text,
    speaker: figure.attribution?.speaker ?? null,
    source,
    ...place,
    unit,
    noun: figure.noun ?? null,
    period: findPeriod(asOf, published),
    published,
    hour: findHour(figure, asOf, record),
    isTitle: record.sentences[figure.sentence]?.scope === 'title',
    subject: figure.subject ?? null,
    agency: findAgency(figure, record),
    rate: findRate(place.mention, record),
  }
}

/** Order of a series: by the end of the as-of period, its beginning and hour, then publication, path and position; undated points last. */
export function comparePoints(a: Point, b: Point): number {
  return (
    compareText(a.period?.end ?? '~', b.period?.end ?? '~') ||
    compareText(a.period?.begin ?? '~', b.period?.begin ?? '~') ||
    compareText(a.hour ?? '~', b.hour ?? '~') ||
    compareText(a.published ?? '~', b.published ?? '~') ||
    compareText(a.path, b.path) ||
    a.start - b.start
  )
}

/** Code-unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether two points speak of the same days. */
export function isSamePeriod(a: Point, b: Point): boolean {
  return a.period !== null && b.period !== null && a.period.begin === b.period.begin && a.period.end === b.period.end
}

/** Whether of two points of one day the text gives both an hour, and the hours differ: 截至6月5日12时, 截至6月5日18时. */
export function isOtherHour(a: Point, b: Point): boolean {
  return isSamePeriod(a, b) && a.hour !== null && b.hour !== null && a.hour !== b.hour
}

/** Whether a figure is of what is to come: it was promised, planned or expected, with no day or year that it is for. */
export function isPlanned({ asOf }: Pick<Point, 'asOf'>): boolean {
  return asOf?.value === 'FUTURE_REF'
}

/**
 * Whether `a` speaks of an earlier time than `b` whichever day of its period is meant. A total since the same first day
 * (今年以来) is earlier when it ends earlier; 2021年7月 and 2021年7月12日 are neither before nor after each other.
 */
export function isEarlier(a: Point, b: Point): boolean {
  if (!a.period || !b.period) return false
  if (isOtherHour(a, b)) return compareText(a.hour ?? '', b.hour ?? '') < 0
  return a.period.end <= b.period.begin || (a.period.begin === b.period.begin && a.period.end < b.period.end)
}

function findArticleDate(published: string | null): AsOf | null {
  const date = published?.slice(0, 10)
  const next = date ? shiftDate(date, 1) : null
  return date && next ? { value: date, beginDate: date, endDate: next, source: 'reference' } : null
}

/** Whether a figure is of a stretch that is told by its length: 过去24小时, 近三年. */
export function isOfStretch({ asOf }: Pick<Point, 'asOf'>): boolean {
  return /^P[T\d]/.test(asOf?.value ?? '')
}

/** The hour of the last time of day before the figure, where it is of the day that the figure speaks of. */
function findHour({ sentence, at = 0 }: FigureMention, asOf: AsOf | null, { mentions }: ArticleRecord): string | null {
  const times = mentions.flatMap((date) =>
    date.type === 'date' && date.timex === 'TIME' && date.sentence === sentence && (date.at ?? 0) < at ? [date.value] : [],
  )
  const [day, hour] = times.at(-1)?.split('T') ?? []
  return day === asOf?.value && hour !== undefined && /^\d\d:\d\d/.test(hour) ? hour.slice(0, 5) : null
}

/** 截至12月2日 has no beginning: the count was taken on its last day. Null where it has no end. */
export function findLastDay({ endDate }: Pick<AsOf, 'endDate'>): string | null {
  return endDate ? shiftDate(endDate, -1) : null
}

function findPeriod(asOf: AsOf | null, published: string | null): Period | null {
  if (!asOf) return null
  const { beginDate, endDate } = asOf
  if (beginDate && endDate && beginDate < endDate) return { begin: beginDate, end: endDate }
  const lastDay = findLastDay(asOf)
  if (endDate && lastDay) return { begin: lastDay, end: endDate }
  // 2008年以来 has no end: it was counted when the article was written. 未来 has nothing else to go by either.
  const article = findArticleDate(published)
  return article?.beginDate && article.endDate ? { begin: article.beginDate, end: article.endDate } : null
}
