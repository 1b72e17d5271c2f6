// What a date leaves out. In: the parts that were said and the context. Out: calendar fields with a year, and the reason in words; null
// where there is nothing to lean on.
//
//   century, decade     said, or counted from the article's (本世纪); 90年代 is the last one begun
//   offsets             去年, 上月, 本周三, 明天: the base moved, then what is said put on it
//   yearly              5月19日, 春节, 冬至, 三季度: the year that was said, else of the running text, else near the article
//   a day or hour alone 31日 after 10月30日: the month of the running text

import { addDays, addMonths, type CivilDate, formatCivilDate, isoWeek, weekday } from '../../model/civil-date.ts'
import type { CalendarFields } from './calendar-interval.ts'
import type { CalendarParse, YearPart } from './date-parse.ts'
import { fillMonth } from './fill-month.ts'
import { fillYear } from './fill-year.ts'
import type { DateContext } from './resolve-date.ts'
import { runningDay } from './running-date.ts'
import { detailOf, type FilledFields, isOffset, offsetOf, saidFields } from './said-parts.ts'

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
