// The day that the running text last spoke of. In: the fields of its last date. Out: a civil date to count from, or null.

import type { CivilDate } from '../../model/civil-date.ts'
import { type CalendarFields, findCalendarInterval } from './calendar-interval.ts'

/** The first day of what the text last spoke of (2019年: 1 January 2019); of a lunar date its civil day. */
export function runningDate(running: CalendarFields | null): CivilDate | null {
  return running?.year === undefined ? null : (findCalendarInterval(running)?.begin ?? null)
}
