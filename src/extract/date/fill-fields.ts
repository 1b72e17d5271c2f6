// What a date leaves out. In: the parts that were said and the context. Out: calendar fields with a year, and the reason in words; null
// where there is nothing to lean on.
//
//   century, decade     said, or counted from the article's (本世纪); 90年代 is the last one begun
//   offsets             去年, 上月, 本周三, 明天: the base moved, then what is said put on it
//   yearly              5月19日, 春节, 冬至, 三季度: the year that was said, else of the running text, else near the article
//   a day or hour alone 31日 after 10月30日: the month of the running text

import {
  addDays,
  addMonths,
  type CivilDate,
  formatCivilDate,
  formatYear,
  isoWeek,
  toDayNumber,
  twoDigits,
  weekday,
} from '../../model/civil-date.ts'
import { type CalendarFields, findCalendarInterval } from './calendar-interval.ts'
import type { CalendarParse, DatePart, YearPart } from './date-parse.ts'
import type { DateContext } from './resolve-date.ts'
import { runningDay } from './running-date.ts'

export interface FilledFields {
  readonly fields: CalendarFields
  readonly reason: string
}

/** Fills in what the parse leaves out. */
export function fillFields(parse: CalendarParse, context: DateContext): FilledFields | null {
  const { reference, running } = context
  if (parse.century || parse.decade !== undefined) return fillCentury(parse, reference)
  const ground = parse.base === 'reference' ? null : runningDay(running)
  const base = ground ?? reference
  const baseName = ground ? 'the running text' : 'the reference date'
  const isCounted = [parse.week, parse.day, parse.month, parse.quarter].some(isOffset)
  if (isCounted) {
    if (!base) return null
    return { fields: { ...shiftedFields(parse, base), ...detailOf(parse) }, reason: `counted from ${baseName} ${formatCivilDate(base)}` }
  }
  if (parse.year) {
    const year = yearOf(parse.year, base)
    if (year === null) return null
    const reason = 'is' in parse.year ? 'year written out' : `year ${year}: from ${baseName}`
    return { fields: { year, ...saidFields(parse) }, reason }
  }
  const isDayOfWeek = (parse.weekday !== undefined && parse.nth === undefined) || parse.weekend
  if (isDayOfWeek) return reference && fillWeekday(parse, reference, context)
  const isYearly = parse.month || parse.half || parse.quarter || parse.season || parse.term !== undefined || parse.week
  return isYearly ? fillYear(parse, context) : fillMonth(parse, context)
}

function fillCentury({ century, decade }: CalendarParse, reference: CivilDate | null): FilledFields | null {
  const detail = decade === undefined ? {} : { decade }
  if (century && 'is' in century) return { fields: { century: century.is, ...detail }, reason: 'century written out' }
  if (!reference) return null
  const own = Math.floor(reference.year / 100) + 1
  if (century) return { fields: { century: own + century.offset, ...detail }, reason: 'century counted from the reference date' }
  const isBegun = (own - 1) * 100 + (decade ?? 0) <= reference.year
  return { fields: { century: isBegun ? own : own - 1, ...detail }, reason: 'the last decade of that name to have begun' }
}

/** The parts below the year that were said outright. */
function saidFields(parse: CalendarParse): CalendarFields {
  const { half, season, term, lunar, nth, weekday: dayOfWeek, weekend } = parse
  const [quarter, month, week, day] = [said(parse.quarter), said(parse.month), said(parse.week), said(parse.day)]
  return {
    ...(half && { half }),
    ...(quarter !== undefined && { quarter }),
    ...(season && { season }),
    ...(term !== undefined && { term }),
    ...(lunar && { lunar }),
    ...(month !== undefined && { month }),
    ...(week !== undefined && { week }),
    ...(day !== undefined && { day }),
    ...(nth !== undefined && { nth }),
    ...(dayOfWeek !== undefined && { weekday: dayOfWeek }),
    ...(weekend && { weekend }),
    ...detailOf(parse),
  }
}

function detailOf({ dayPart, hour, minute }: CalendarParse): CalendarFields {
  return { ...(dayPart && { dayPart }), ...(hour !== undefined && { hour }), ...(minute !== undefined && { minute }) }
}

/** 98年 is the year of those last two digits that is nearest, at most ten years after the article. */
function yearOf(part: YearPart, base: CivilDate | null): number | null {
  if ('is' in part) return part.is
  if (!base) return null
  if ('offset' in part) return base.year + part.offset
  const latest = base.year + 10
  return latest - ((((latest - part.lastTwo) % 100) + 100) % 100)
}

function shiftedFields(parse: CalendarParse, base: CivilDate): CalendarFields {
  const years = isOffset(parse.year) ? parse.year.offset : 0
  const months = offsetOf(parse.month) + offsetOf(parse.quarter) * 3 + years * 12
  const moved = addDays(addMonths(base, months), offsetOf(parse.day) + offsetOf(parse.week) * 7)
  if (parse.weekday !== undefined && parse.nth === undefined && isOffset(parse.week)) {
    return { ...addDays(moved, parse.weekday - weekday(moved)) }
  }
  if (isOffset(parse.week)) return { ...isoWeek(moved), ...(parse.weekend && { weekend: true as const }) }
  if (isOffset(parse.day)) return { ...moved }
  if (isOffset(parse.quarter)) return { year: moved.year, quarter: Math.ceil(moved.month / 3) }
  const { quarter: _, month: __, ...below } = saidFields(parse)
  return { ...below, year: moved.year, month: moved.month }
}

/** A weekday or 周末 alone is of the article's week, or of the week before where that is still to come and nothing announces it. */
function fillWeekday(parse: CalendarParse, reference: CivilDate, { isAnnounced, rangeBegin }: DateContext): FilledFields {
  const wanted = parse.weekday ?? 6
  if (rangeBegin) {
    const day = addDays(rangeBegin, (wanted - weekday(rangeBegin) + 7) % 7)
    const fields = parse.weekend ? { ...isoWeek(day), weekend: true as const } : day
    return { fields: { ...fields, ...detailOf(parse) }, reason: `the first such day from ${formatCivilDate(rangeBegin)} on` }
  }
  const ahead = wanted - weekday(reference)
  const weeks = isAnnounced ? (ahead < 0 ? 1 : 0) : ahead > 0 && !parse.weekend ? -1 : 0
  const week = { offset: weeks }
  return {
    fields: { ...shiftedFields({ ...parse, week }, reference), ...detailOf(parse) },
    reason: `the ${isAnnounced ? 'next' : 'last'} such day, from the reference date ${formatCivilDate(reference)}`,
  }
}

/** A day of the month or an hour alone: of the running text's month or day, else of the article's. */
function fillMonth(parse: CalendarParse, context: DateContext): FilledFields | null {
  const { reference, running } = context
  const runningMonth = running?.fields.month === undefined ? null : runningDay(running)
  const day = said(parse.day)
  const isRunning = runningMonth !== null && (day === undefined || reference === null || goesOn(day, runningMonth, reference, context))
  const ground = isRunning ? runningMonth : reference
  if (!ground) return null
  const { year, month } = isRunning || day === undefined ? ground : chooseMonth(day, ground, context.isAnnounced)
  // 晚上8时至9时, 今晚（3月15日）8时: the hour is of the part of day that was said.
  const isHour = parse.hour !== undefined && parse.hour <= 12 && day === undefined && running?.isNear === true
  const dayPart = isHour ? running?.fields.dayPart : undefined
  return {
    fields: { year, month, day: day ?? ground.day, ...(dayPart && { dayPart }), ...detailOf(parse) },
    reason: `month ${formatYear(year)}-${twoDigits(month)}: from ${isRunning ? 'the running text' : 'the reference date'}`,
  }
}

/**
 * Whether a day is of the running text's month: 10月30日…31日. Not where it is announced and would be over, and not in a later sentence
 * where it would still be to come, or be before what was told last: 持续到5月11日。22日，…, of an article of April.
 */
function goesOn(day: number, running: CivilDate, reference: CivilDate, { isAnnounced, running: last }: DateContext): boolean {
  const [there, now] = [toDayNumber({ ...running, day }), toDayNumber(reference)]
  if (isAnnounced) return there >= now
  if (last?.isNear || running.year < reference.year - 1) return true
  const isLikely = there <= now && there >= toDayNumber(running)
  return isLikely || day > reference.day
}

/** How far ahead of the article a day without its month may be: 28日, said on the 2nd, was last month's. */
const HALF_A_MONTH = 15

/** The article's month, or the one beside it. */
function chooseMonth(day: number, reference: CivilDate, isAnnounced: boolean): { readonly year: number; readonly month: number } {
  if (isAnnounced && day < reference.day) return addMonths({ ...reference, day: 1 }, 1)
  return !isAnnounced && day - reference.day > HALF_A_MONTH ? addMonths({ ...reference, day: 1 }, -1) : reference
}

/** Half a year: what is further ahead of the article is last year's. */
const HALF_A_YEAR = 183

/** The year of a date that every year has. */
function fillYear(parse: CalendarParse, { reference, running, isAnnounced, rangeBegin }: DateContext): FilledFields | null {
  const fields = saidFields(parse)
  const isNearest = parse.isNearest || parse.lunar !== undefined || parse.term !== undefined
  const saidYear = rangeBegin?.year ?? (running?.isYearSaid ? running.fields.year : undefined)
  // 2020年5月，…。春节… is the spring festival after that month, as it mostly is the nearest to the article.
  const isFree = isNearest && (saidYear === reference?.year || (running?.fields.month !== undefined && !running.isNear))
  if (saidYear !== undefined && !parse.isNext && !isFree) {
    const year = isBefore({ ...fields, year: saidYear }, rangeBegin) ? saidYear + 1 : saidYear
    return { fields: { ...fields, year }, reason: `year ${year}: from the running text` }
  }
  if (!reference) return null
  if (parse.isNext) {
    const year = (daysAhead(fields, reference.year, reference) ?? -1) > 0 ? reference.year : reference.year + 1
    return { fields: { ...fields, year }, reason: `year ${year}: the first one after the reference date` }
  }
  const bias = parse.until || parse.mod === 'ON_OR_BEFORE' ? 'past' : isAnnounced ? 'future' : null
  const year = isNearest && !bias ? nearestYear(fields, reference) : chooseYear(fields, reference, bias)
  const why = isNearest ? ', the nearest' : year < reference.year ? ', past bias' : ''
  return { fields: { ...fields, year }, reason: `year ${year}: from the reference date${why}` }
}

/** 2020年12月至1月 ends in the year after: no range ends before it begins. */
function isBefore(fields: CalendarFields, begin: CivilDate | null): boolean {
  const interval = begin && findCalendarInterval(fields)
  return interval !== null && begin !== null && toDayNumber(interval.end) <= toDayNumber(begin)
}

/**
 * More than about half a year ahead of the article, a date without year is last year's, unless it is announced. What has lasted
 * since (5月以来) or has been counted until then (截至5月) is never ahead.
 */
function chooseYear(fields: CalendarFields, reference: CivilDate, bias: 'past' | 'future' | null): number {
  const ahead = daysAhead(fields, reference.year, reference)
  if (ahead === null) return lastYearWithIt(fields, reference)
  if (bias === 'future') return ahead < -HALF_A_YEAR ? reference.year + 1 : reference.year
  return ahead > (bias === 'past' ? 0 : HALF_A_YEAR) ? reference.year - 1 : reference.year
}

/** Festivals: the last one at most half a year ahead. */
function nearestYear(fields: CalendarFields, reference: CivilDate): number {
  const years = [reference.year + 1, reference.year, reference.year - 1]
  return years.find((year) => (daysAhead(fields, year, reference) ?? Infinity) <= HALF_A_YEAR) ?? reference.year
}

/** 29 February and leap months are not in every year: the last one that has it, of a lunar cycle. */
function lastYearWithIt(fields: CalendarFields, reference: CivilDate): number {
  for (let year = reference.year; year > reference.year - 20; year--) if (daysAhead(fields, year, reference) !== null) return year
  return reference.year
}

function daysAhead(fields: CalendarFields, year: number, reference: CivilDate): number | null {
  const interval = findCalendarInterval({ ...fields, year })
  return interval && toDayNumber(interval.begin) - toDayNumber(reference)
}

function said(part: DatePart | undefined): number | undefined {
  return part && 'is' in part ? part.is : undefined
}

function isOffset(part: YearPart | undefined): part is { readonly offset: number } {
  return part !== undefined && 'offset' in part
}

function offsetOf(part: DatePart | undefined): number {
  return isOffset(part) ? part.offset : 0
}
