// The year of a date that leaves it out: 5月19日, 春节, 冬至, 三季度. In: the parse and its context. Out: fields with a year and the reason; null
// where there is nothing to lean on. In this order: where a range begins, the year that the text said, a year near the article.

import { type CivilDate, toDayNumber } from '../../model/civil-date.ts'
import { type CalendarFields, findCalendarInterval } from './calendar-interval.ts'
import type { CalendarParse } from './date-parse.ts'
import type { DateContext } from './resolve-date.ts'
import { type FilledFields, saidFields } from './said-parts.ts'

/** Half a year: what is further ahead of the article is last year's. */
const HALF_A_YEAR = 183

/** The year of a date that every year has. */
export function fillYear(parse: CalendarParse, { reference, running, isAnnounced, rangeBegin }: DateContext): FilledFields | null {
  const fields = saidFields(parse)
  const isNearest = parse.isNearest || parse.lunar !== undefined || parse.term !== undefined
  const saidYear = rangeBegin?.year ?? (running?.isYearSaid ? running.fields.year : undefined)
  // 2020年5月，…。春节… is the spring festival after that month, as it mostly is the nearest to the article.
  // 2020年度总决赛将于1月10日举行, of an article of 2021: what is announced is not over.
  const isOver =
    isAnnounced && saidYear !== undefined && reference !== null && rangeBegin === null && isBefore({ ...fields, year: saidYear }, reference)
  const isFree = isNearest && (saidYear === reference?.year || (running?.fields.month !== undefined && !running.isNear))
  if (saidYear !== undefined && !parse.isNext && !isFree && !isOver) {
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
