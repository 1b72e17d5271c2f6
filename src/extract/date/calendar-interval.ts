// Calendar fields to TIMEX3 values and intervals. In: resolved fields (a year at least, or a century or decade). Out: the value
// and `[begin, end)` in civil dates. Knows the calendar, not the article.

import {
  addDays,
  addMonths,
  type CivilDate,
  daysInMonth,
  formatCivilDate,
  formatYear,
  fromDayNumber,
  isCivilDate,
  toDayNumber,
  twoDigits,
  weekday,
} from '../../model/civil-date.ts'
import type { TimexModifier } from '../../model/mention.ts'
import type { DayPart, Season } from './date-parse.ts'

/** Calendar fields after resolution. `week` is an ISO week of `year`. */
export interface CalendarFields {
  readonly century?: number
  readonly decade?: number
  readonly year?: number
  readonly half?: 1 | 2
  readonly quarter?: number
  readonly season?: Season
  readonly month?: number
  readonly week?: number
  readonly day?: number
  readonly dayPart?: DayPart
  readonly hour?: number
  readonly minute?: number
}

export interface CalendarInterval {
  readonly value: string
  readonly begin: CivilDate
  /** Exclusive. */
  readonly end: CivilDate
}

/** The value and interval of calendar fields; null where they name no date (30 February). */
export function findCalendarInterval(fields: CalendarFields): CalendarInterval | null {
  const { year, month, day } = fields
  if (fields.century !== undefined && fields.decade === undefined)
    return years(String(fields.century - 1).padStart(2, '0'), (fields.century - 1) * 100, 100)
  if (fields.century !== undefined && fields.decade !== undefined) {
    const first = (fields.century - 1) * 100 + fields.decade
    return years(formatYear(first).slice(0, 3), first, 10)
  }
  if (year === undefined) return null
  if (fields.week !== undefined) {
    const monday = firstMonday(year) + (fields.week - 1) * 7
    return { value: `${formatYear(year)}-W${twoDigits(fields.week)}`, begin: fromDayNumber(monday), end: fromDayNumber(monday + 7) }
  }
  if (fields.half) return months(`${formatYear(year)}-H${fields.half}`, year, fields.half * 6 - 5, 6)
  if (fields.quarter) return months(`${formatYear(year)}-Q${fields.quarter}`, year, fields.quarter * 3 - 2, 3)
  if (fields.season) return months(`${formatYear(year)}-${fields.season}`, year, SEASON_BEGINS[fields.season], 3)
  if (month === undefined) return years(formatYear(year), year, 1)
  if (day === undefined) return months(`${formatYear(year)}-${twoDigits(month)}`, year, month, 1)
  const date = { year, month, day }
  if (!isCivilDate(date)) return null
  return { value: formatCivilDate(date) + formatTime(fields), begin: date, end: addDays(date, 1) }
}

/** Months in which seasons begin, as the weather services count: winter is December to February. */
const SEASON_BEGINS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function formatTime({ dayPart, hour, minute }: CalendarFields): string {
  if (hour !== undefined) {
    const isAfternoon = (dayPart === 'AF' || dayPart === 'EV' || dayPart === 'NI') && hour < 12
    return `T${twoDigits(isAfternoon ? hour + 12 : hour)}:${twoDigits(minute ?? 0)}`
  }
  return dayPart ? `T${dayPart}` : ''
}

/** Narrows an interval by START, MID or END: the first, middle or last month of a year, ten days of a month. */
export function narrowInterval({ value, begin, end }: CalendarInterval, mod: TimexModifier): { begin: CivilDate; end: CivilDate } {
  if (/^\d{4}$/.test(value)) {
    const first = mod === 'START' ? 1 : mod === 'MID' ? 6 : 12
    const from = { year: begin.year, month: first, day: 1 }
    return { begin: from, end: addMonths(from, mod === 'MID' ? 2 : 1) }
  }
  if (/^\d{4}-\d{2}$/.test(value)) {
    const on = (day: number) => ({ year: begin.year, month: begin.month, day })
    if (mod === 'START') return { begin, end: on(11) }
    return mod === 'MID' ? { begin: on(11), end: on(21) } : { begin: on(21), end }
  }
  return { begin, end }
}

/** The same fields with a day that exists: 31 in a month of 30 days is its last. */
export function clampDay(year: number, month: number, day: number): CivilDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) }
}

function years(value: string, year: number, count: number): CalendarInterval {
  return { value, begin: { year, month: 1, day: 1 }, end: { year: year + count, month: 1, day: 1 } }
}

function months(value: string, year: number, month: number, count: number): CalendarInterval {
  const begin = { year, month, day: 1 }
  return { value, begin, end: addMonths(begin, count) }
}

/** The day number of the Monday of ISO week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = { year, month: 1, day: 4 }
  return toDayNumber(fourth) - (weekday(fourth) - 1)
}
