// `combine`: a coarse date followed by a finer one that lacks what the coarse one says: 今年 + 5月19日, 7月6日 + 晚, or a day and its weekday
// in either order (周日，二月十号). Captures: first, second. Setting: `onlyWith: weekday`
// where commas and brackets stand between them.

import { findCapture, type Match, type Production, produce } from '../../production.ts'
import type { CalendarParse } from '../date-parse.ts'
import { mergeDates } from './merge-dates.ts'

export const combine: Production<CalendarParse> = (match, settings) => {
  const first = calendarOf(match, 'first')
  const second = calendarOf(match, 'second')
  if (!first || !second) return []
  if (settings.onlyWith === 'weekday' && !isDayOfWeek(first) && !isDayOfWeek(second)) return []
  const isWeekdayFirst = isDayOfWeek(first) && second.month !== undefined
  return produce(match, isWeekdayFirst ? mergeDates(second, first) : mergeDates(first, second))
}

function isDayOfWeek({ weekday, nth, week, dayPart }: CalendarParse): boolean {
  return weekday !== undefined && nth === undefined && !week && !dayPart
}

function calendarOf(match: Match, name: string): CalendarParse | null {
  const item = findCapture(match, name)?.item
  return item?.kind === 'date' && item.parse.kind === 'calendar' ? item.parse : null
}
