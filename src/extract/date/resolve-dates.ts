// The dates of one sentence, resolved in text order, each leaning on those before it. In: the sentence's chart and what its paragraph spoke
// of. Out: the resolved dates, and what the next sentence may lean on.

import { type CivilDate, formatCivilDate, parseCivilDate, toDayNumber } from '../../model/civil-date.ts'
import { isWithin, type Span } from '../../model/span.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import type { Chart, DateItem } from '../chart.ts'
import { PERIOD_SIGN } from '../numeral/numeral-table.ts'
import { findComparedPeriod } from './compared-period.ts'
import { findPlace } from './date-place.ts'
import { type DateContext, type ResolvedDate, resolveDate } from './resolve-date.ts'
import { advanceRunning, outlivesSentence, type RunningDate } from './running-date.ts'
import { isInTitle } from './title-marks.ts'

/** A date with its place in the sentence. */
export interface PlacedDate {
  readonly item: DateItem
  readonly resolved: ResolvedDate
  readonly isInName: boolean
}

export interface DatesOfSentence {
  readonly dates: readonly PlacedDate[]
  readonly running: RunningDate | null
}

/** Lexicons of core that resolution asks for. */
const ANNOUNCING = 'core/date.announcing'
const COMPARING = 'core/date.comparing'
const UNTIL = 'core/date.until_word'
const NAMES_WITH_YEARS = 'core/date.in_name'

/** Resolves a sentence's dates. `text` is the article's reading text, `before` what the sentences before spoke of. */
export function resolveDates(
  text: string,
  sentence: Span,
  chart: Chart,
  reference: CivilDate | null,
  before: RunningDate | null,
): DatesOfSentence {
  const items = chart.ofKind('date')
  const names = [...chart.ofKind('event'), ...chart.termsOf(NAMES_WITH_YEARS)]
  const places = { text, sentence, dates: items, announcing: chart.termsOf(ANNOUNCING), comparing: chart.termsOf(COMPARING) }
  const untils = chart.termsOf(UNTIL)
  const dates: PlacedDate[] = []
  let near = before
  let kept = before
  for (const [index, item] of items.entries()) {
    const place = findPlace(item, places)
    const rangeBegin = findRangeBegin(text, dates.at(-1), item, untils)
    const context: DateContext = { reference, running: near, isAnnounced: place.isAnnounced, rangeBegin }
    const own = resolveDate(item.parse, context)
    const again = own && findRepeated(text, item, items[index + 1], context)
    const meant = own && again && isClose(own, again) ? again : own
    if (!meant) continue
    const resolved = isSamePeriod(item) ? narrowToPeriod(text, meant, dates) : meant
    const isInName = isInTitle(text, item) || names.some((name) => isWithin(item, name))
    dates.push({ item, resolved, isInName })
    if (isInName) continue
    const next = advanceRunning(near, item.parse, resolved, place, reference)
    if (next && next !== near && outlivesSentence(next, place)) kept = { ...next, isNear: false }
    near = next
  }
  return { dates, running: kept }
}

/** Further apart, two dates are no period. */
const LONGEST_PERIOD = 12

/** 周一 of 周一至周五, 今天 of 从今天起到10月30日: the date at the other end of a period, where it is of the calendar. */
function findRangeBegin(text: string, last: PlacedDate | undefined, item: DateItem, untils: readonly Span[]): CivilDate | null {
  if (last?.item.parse.kind !== 'calendar') return null
  const between = text.slice(last.item.end, item.start)
  const isPeriod =
    PERIOD_SIGN.test(between) ||
    (between.length <= LONGEST_PERIOD && untils.some(({ end }) => end === item.start) && ![...between].some((sign) => isClauseEnd(sign)))
  return isPeriod ? parseCivilDate(last.resolved.beginDate ?? '') : null
}

function isSamePeriod({ parse }: DateItem): boolean {
  return parse.kind === 'calendar' && parse.isSamePeriod === true
}

/** 去年同期 is a year, and of it the days that are compared. */
function narrowToPeriod(text: string, resolved: ResolvedDate, dates: readonly PlacedDate[]): ResolvedDate {
  const year = resolved.fields?.year
  if (year === undefined || resolved.fields?.month !== undefined) return resolved
  const earlier = dates.map(({ item, resolved: before }) => ({ start: item.start, end: item.end, resolved: before }))
  const period = findComparedPeriod(text, year, earlier)
  return period ? { ...resolved, ...period, reason: `${resolved.reason}, the period compared with` } : resolved
}

/** 今天（8月6日）, published past midnight: the day in brackets is the day that is meant. */
function findRepeated(text: string, item: DateItem, next: DateItem | undefined, context: DateContext): ResolvedDate | null {
  if (!next || item.parse.kind !== 'calendar' || next.parse.kind !== 'calendar') return null
  const isCounted = item.parse.day !== undefined && 'offset' in item.parse.day
  const { month, day } = next.parse
  if (!isCounted || !month || !day || !BRACKET.test(text.slice(item.end, next.start))) return null
  const repeated = resolveDate({ ...item.parse, month, day, base: 'reference' }, { ...context, running: null })
  const from = context.reference ? formatCivilDate(context.reference) : ''
  return repeated && { ...repeated, reason: `the day in brackets behind it, near the reference date ${from}` }
}

const BRACKET = /^[（(]$/
/** Further apart, the brackets say something else. */
const MOST_DAYS = 3

function isClose(one: ResolvedDate, other: ResolvedDate): boolean {
  const [first, second] = [one.fields, other.fields].map((fields) => dayNumber(fields))
  return (
    first !== null &&
    second !== null &&
    first !== undefined &&
    second !== undefined &&
    first !== second &&
    Math.abs(first - second) <= MOST_DAYS
  )
}

function dayNumber(fields: ResolvedDate['fields']): number | null {
  if (fields?.year === undefined || fields.month === undefined || fields.day === undefined) return null
  return toDayNumber({ year: fields.year, month: fields.month, day: fields.day })
}
