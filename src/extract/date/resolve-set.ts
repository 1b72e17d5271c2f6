// What recurs, to TIMEX3 sets. In: a length (每两年), or a length and what happens in it (每年4月, 每周二). Out: P2Y, XXXX-04, XXXX-WXX-2.

import { twoDigits } from '../../model/civil-date.ts'
import { toFullHour } from './calendar-interval.ts'
import type { CalendarParse, SetParse } from './date-parse.ts'
import { formatLength } from './length.ts'
import type { ResolvedDate } from './resolve-date.ts'

/** Resolves a set; it has no place on the calendar. */
export function resolveSet({ length, of, mod }: SetParse): ResolvedDate {
  const value = (of && formatRecurring(of)) ?? formatLength(length)
  return { timex: 'SET', value, mod: mod ?? null, beginDate: null, endDate: null, reason: 'recurring', fields: null }
}

/** The value with X for what changes; null where the calendar has no way to write it (每年春节 is a lunar day). */
function formatRecurring({
  month,
  day,
  weekday,
  weekend,
  season,
  quarter,
  dayPart,
  hour,
  minute,
  lunar,
  term,
  nth,
}: CalendarParse): string | null {
  if (lunar || term !== undefined || nth !== undefined) return null
  const time = hour !== undefined ? `T${twoDigits(toFullHour(hour, dayPart))}:${twoDigits(minute ?? 0)}` : dayPart ? `T${dayPart}` : ''
  if (weekday !== undefined) return `XXXX-WXX-${weekday}${time}`
  if (weekend) return 'XXXX-WXX-WE'
  if (season) return `XXXX-${season}`
  if (quarter && 'is' in quarter) return `XXXX-Q${quarter.is}`
  const days = day && 'is' in day && day.is > 0 ? `-${twoDigits(day.is)}` : ''
  if (month && 'is' in month) return `XXXX-${twoDigits(month.is)}${days}${days ? time : ''}`
  if (days) return `XXXX-XX${days}${time}`
  return time ? `XXXX-XX-XX${time}` : null
}
