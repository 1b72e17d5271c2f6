// Under-specified dates to resolved ones. In: what a rule yielded, the article's date and the date the text last spoke of. Out:
// TIMEX3 value, interval and the reason in words. Without a reference date, relative dates keep the value XXXX….
//
//   calendar  fields filled in from reference or context, then the calendar      resolve-calendar.ts
//   window    the first or last units of such a period                           resolve-window.ts
//   shift     a base moved by a length, at its finest unit's granularity         resolve-length.ts
//   duration  PnX, with an interval where 未来 or 来 anchors it to the article
//   set       what recurs: PnX, or XXXX-04

import { addDays, type CivilDate, formatCivilDate } from '../../model/civil-date.ts'
import type { TimexModifier, TimexType } from '../../model/mention.ts'
import type { CalendarFields } from './calendar-interval.ts'
import type { DateParse, ReferenceParse } from './date-parse.ts'
import { resolveCalendar } from './resolve-calendar.ts'
import { resolveDuration, resolveShift } from './resolve-length.ts'
import { resolveSet } from './resolve-set.ts'
import { resolveWindow } from './resolve-window.ts'
import type { RunningDate } from './running-date.ts'

/** What a date may lean on. */
export interface DateContext {
  /** The article's publication date. */
  readonly reference: CivilDate | null
  /** What the text last spoke of. */
  readonly running: RunningDate | null
  /** Where a range begins that this date ends: Monday of 周一至周五. */
  readonly rangeBegin: CivilDate | null
  /** Whether words such as 将 announce that the date is to come. */
  readonly isAnnounced: boolean
}

export interface ResolvedDate {
  readonly timex: TimexType
  readonly value: string
  readonly mod: TimexModifier | null
  readonly beginDate: string | null
  readonly endDate: string | null
  readonly reason: string
  /** The resolved fields of a calendar date: the context of the dates after it. */
  readonly fields: CalendarFields | null
}

/** Resolves one date; null where its fields name no date of the calendar. */
export function resolveDate(parse: DateParse, context: DateContext): ResolvedDate | null {
  switch (parse.kind) {
    case 'calendar':
      return resolveCalendar(parse, context)
    case 'window':
      return resolveWindow(parse, context)
    case 'shift':
      return resolveShift(parse, context)
    case 'duration':
      return resolveDuration(parse, context)
    case 'set':
      return resolveSet(parse)
    case 'reference':
      return resolveReference(parse, context)
  }
}

function resolveReference({ value, mod }: ReferenceParse, { reference }: DateContext): ResolvedDate {
  const today = reference ? formatCivilDate(reference) : null
  const tomorrow = reference ? formatCivilDate(addDays(reference, 1)) : null
  const beginDate = value === 'PAST_REF' || mod ? null : today
  const endDate = value === 'FUTURE_REF' ? null : tomorrow
  return { timex: 'DATE', value, mod: mod ?? null, beginDate, endDate, reason: 'relative to the article', fields: null }
}
