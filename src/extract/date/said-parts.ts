// The parts of a date that were said outright. In: what a rule yielded. Out: calendar fields without a year.

import type { CalendarFields } from './calendar-interval.ts'
import type { CalendarParse, DatePart, YearPart } from './date-parse.ts'

/** Calendar fields with the reason in words how they came about. */
export interface FilledFields {
  readonly fields: CalendarFields
  readonly reason: string
}

/** The parts below the year that were said outright. */
export function saidFields(parse: CalendarParse): CalendarFields {
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

/** The part of day and the clock. */
export function detailOf({ dayPart, hour, minute }: CalendarParse): CalendarFields {
  return { ...(dayPart && { dayPart }), ...(hour !== undefined && { hour }), ...(minute !== undefined && { minute }) }
}

/** The number of a part that was said; undefined where it is counted or not there. */
export function said(part: DatePart | undefined): number | undefined {
  return part && 'is' in part ? part.is : undefined
}

/** Whether a part is counted from a base: 去年, 上月. */
export function isOffset(part: YearPart | undefined): part is { readonly offset: number } {
  return part !== undefined && 'offset' in part
}

/** How far from its base a part is. */
export function offsetOf(part: DatePart | undefined): number {
  return isOffset(part) ? part.offset : 0
}
