// Civil dates as text. In: ISO dates (`2021-12-02`, a time of day after it is ignored). Out: day counts and back, for axes and spans.

import { formatCivilDate, fromDayNumber, parseCivilDate, toDayNumber } from './civil-date.ts'

/** Days from 1970-01-01 to an ISO date; null where the text is no date of the calendar. */
export function countDays(date: string): number | null {
  const civil = parseCivilDate(date)
  return civil && toDayNumber(civil)
}

/** The ISO date that many days after 1970-01-01. */
export function dateOfDay(day: number): string {
  return formatCivilDate(fromDayNumber(day))
}

/** The ISO date some days after another; null where the text is no date. */
export function shiftDate(date: string, days: number): string | null {
  const day = countDays(date)
  return day === null ? null : dateOfDay(day + days)
}
