// Lengths of time against the article: 5年前 is a point, 未来3年 a stretch, 三年 only a length. In: the parse and its context. Out: the
// resolved date.

import { addDays, formatCivilDate, isoWeek, toDayNumber } from '../../model/civil-date.ts'
import { type CalendarFields, findCalendarInterval } from './calendar-interval.ts'
import type { DurationParse, ShiftParse } from './date-parse.ts'
import { finestUnit, formatLength, moveDate } from './length.ts'
import type { DateContext, ResolvedDate } from './resolve-date.ts'
import { runningDay } from './running-date.ts'

/** Years have four digits. */
const LAST_YEAR = 9999
const OPEN = { beginDate: null, endDate: null, fields: null } as const

/** A base moved by a length; null where that is no date. */
export function resolveShift(parse: ShiftParse, context: DateContext): ResolvedDate | null {
  const running = parse.base === 'reference' ? null : runningDay(context.running)
  const base = running ?? context.reference
  const mod = parse.mod ?? null
  if (!base) return { ...OPEN, timex: 'DATE', value: 'XXXX', mod, reason: 'no reference date: the article has no publication date' }
  const date = moveDate(base, parse.length, parse.direction)
  // 130亿年前 is on no calendar.
  if (Math.abs(date.year) > LAST_YEAR) return null
  const unit = parse.isOfDay ? 'day' : finestUnit(parse.length)
  const fields: CalendarFields =
    unit === 'year'
      ? { year: date.year }
      : unit === 'month' || unit === 'quarter'
        ? { year: date.year, month: date.month }
        : unit === 'week'
          ? isoWeek(date)
          : { ...date }
  const interval = findCalendarInterval(fields)
  if (!interval) return null
  const reason = `${formatLength(parse.length)} ${parse.direction < 0 ? 'before' : 'after'} ${running ? 'the running date' : 'the article'} ${formatCivilDate(base)}`
  const bounds = { beginDate: formatCivilDate(interval.begin), endDate: formatCivilDate(interval.end) }
  return { timex: 'DATE', value: interval.value, mod, ...bounds, reason, fields }
}

/** A length of time; where it is anchored to the article, with its stretch of days. */
export function resolveDuration(parse: DurationParse, { reference }: DateContext): ResolvedDate {
  const { length, anchor } = parse
  const mod = parse.mod ?? null
  const resolved = { ...OPEN, timex: 'DURATION', value: formatLength(length), mod, reason: 'length of time' } as const
  if (!anchor || !reference) return resolved
  const far = moveDate(reference, length, anchor === 'future' ? 1 : -1)
  if (Math.abs(far.year) > LAST_YEAR) return resolved
  const tomorrow = addDays(reference, 1)
  if (anchor === 'past')
    return { ...resolved, beginDate: formatCivilDate(far), endDate: formatCivilDate(tomorrow), reason: 'up to the article' }
  // 未来半小时 still takes place on a day.
  const end = toDayNumber(far) < toDayNumber(tomorrow) ? tomorrow : far
  return { ...resolved, beginDate: formatCivilDate(reference), endDate: formatCivilDate(end), reason: 'from the article on' }
}
