// Calendar fields to TIMEX3 values and intervals. In: resolved fields (a year at least, or a century or decade). Out: the value
// and `[begin, end)` in civil dates. Knows the calendars, not the article.

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
import type { DayPart, LunarKind, Season } from './date-parse.ts'
import { findLunarMonth, findSolarTerm } from './lunar-calendar.ts'

/** Calendar fields after resolution. `week` is an ISO week of `year`; with `lunar`, year and month are of the lunar calendar. */
export interface CalendarFields {
  readonly century?: number
  readonly decade?: number
  readonly year?: number
  readonly half?: 1 | 2
  readonly quarter?: number
  readonly season?: Season
  readonly month?: number
  readonly lunar?: LunarKind
  readonly term?: number
  readonly week?: number
  readonly weekday?: number
  readonly weekend?: true
  readonly nth?: number
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
  /** The civil day, where it is one: of a lunar date too. */
  readonly day?: CivilDate
}

/** The value and interval of calendar fields; null where they name no date (30 February). */
export function findCalendarInterval(fields: CalendarFields): CalendarInterval | null {
  const { year, month, day } = fields
  if (fields.century !== undefined && fields.century <= 0)
    return years(`BC${twoDigits(-fields.century)}`, (fields.century - 1) * 100 + 1, 100)
  if (fields.century !== undefined && fields.decade === undefined)
    return years(String(fields.century - 1).padStart(2, '0'), (fields.century - 1) * 100, 100)
  if (fields.century !== undefined && fields.decade !== undefined) {
    const first = (fields.century - 1) * 100 + fields.decade
    return years(formatYear(first).slice(0, 3), first, 10)
  }
  if (year === undefined) return null
  if (fields.week !== undefined) return findWeek(year, fields.week, fields)
  if (fields.term !== undefined) return oneDay(findSolarTerm(year, fields.term), fields)
  if (fields.lunar) return month === undefined ? null : findLunar(year, month, fields)
  if (fields.half) return months(`${formatYear(year)}-H${fields.half}`, year, fields.half * 6 - 5, 6)
  if (fields.quarter) return months(`${formatYear(year)}-Q${fields.quarter}`, year, fields.quarter * 3 - 2, 3)
  if (fields.season) return months(`${formatYear(year)}-${fields.season}`, year, SEASON_BEGINS[fields.season], 3)
  // 今年的第二天 is counted in the year.
  if (month === undefined && day !== undefined)
    return oneDay(addDays({ year: day < 0 ? year + 1 : year, month: 1, day: 1 }, day < 0 ? day : day - 1), fields)
  if (month === undefined) return years(year > 0 ? formatYear(year) : `BC${String(1 - year).padStart(4, '0')}`, year, 1)
  if (fields.nth !== undefined && fields.weekday !== undefined)
    return oneDay(findNthWeekday(year, month, fields.weekday, fields.nth), fields)
  if (day === undefined) return months(`${formatYear(year)}-${twoDigits(month)}`, year, month, 1)
  return oneDay({ year, month, day: day < 0 ? daysInMonth(year, month) : day }, fields)
}

/** Months in which seasons begin, as the weather services count: winter is December to February. */
export const SEASON_BEGINS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function oneDay(date: CivilDate | null, fields: CalendarFields): CalendarInterval | null {
  if (!date || !isCivilDate(date)) return null
  return { value: formatCivilDate(date) + formatTime(fields), begin: date, end: addDays(date, 1), day: date }
}

function findWeek(year: number, week: number, { weekday: dayOfWeek, weekend, ...fields }: CalendarFields): CalendarInterval | null {
  const monday = firstMonday(year) + (week - 1) * 7
  if (week < 1 || monday >= firstMonday(year + 1)) return null
  if (dayOfWeek !== undefined) return oneDay(fromDayNumber(monday + dayOfWeek - 1), fields)
  const value = `${formatYear(year)}-W${twoDigits(week)}`
  if (weekend) return { value: `${value}-WE`, begin: fromDayNumber(monday + 5), end: fromDayNumber(monday + 7) }
  return { value, begin: fromDayNumber(monday), end: fromDayNumber(monday + 7) }
}

/** A lunar day is given in our calendar; a lunar month as the days it spans. */
function findLunar(year: number, month: number, fields: CalendarFields): CalendarInterval | null {
  // 2021年除夕 is the eve of the spring of 2021, which ends the lunar year 2020.
  const found = findLunarMonth(fields.lunar === 'yearEnd' ? year - 1 : year, month, fields.lunar === 'leap')
  if (!found) return null
  const { begin, days } = found
  if (fields.day === undefined) {
    const value = `${formatCivilDate(begin)}/${formatCivilDate(addDays(begin, days - 1))}`
    return { value, begin, end: addDays(begin, days) }
  }
  const day = fields.day < 0 ? days : fields.day
  return day > days ? null : oneDay(addDays(begin, day - 1), fields)
}

/** The nth weekday of a month, the last where nth is -1; null where the month has not so many. */
function findNthWeekday(year: number, month: number, dayOfWeek: number, nth: number): CivilDate | null {
  const first = 1 + ((dayOfWeek - weekday({ year, month, day: 1 }) + 7) % 7)
  const days = daysInMonth(year, month)
  const day = nth < 0 ? first + Math.floor((days - first) / 7) * 7 : first + (nth - 1) * 7
  return day <= days ? { year, month, day } : null
}

function formatTime({ dayPart, hour, minute }: CalendarFields): string {
  if (hour !== undefined) return `T${twoDigits(toFullHour(hour, dayPart))}:${twoDigits(minute ?? 0)}`
  return dayPart ? `T${dayPart}` : ''
}

/** The hour of 24: 下午3点 is 15:00, 中午1点 13:00; 晚上12点 ends the day. */
export function toFullHour(hour: number, dayPart: DayPart | undefined): number {
  if (dayPart === 'AF' || dayPart === 'EV') return hour <= 12 && !(dayPart === 'AF' && hour === 12) ? hour + 12 : hour
  if (dayPart === 'NI') return hour >= 6 && hour <= 12 ? hour + 12 : hour
  if (dayPart === 'MI') return hour < 4 ? hour + 12 : hour
  return hour
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
