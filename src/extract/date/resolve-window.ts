// The first or last units of a period: 今年前三季度, 4月前4天, "十四五". In: the parse and its context. Out: the resolved date, a duration
// with its interval.

import { addDays, type CivilDate, formatCivilDate, parseCivilDate, toDayNumber } from '../../model/civil-date.ts'
import type { Length, WindowParse } from './date-parse.ts'
import { formatLength, moveDate } from './length.ts'
import { resolveCalendar } from './resolve-calendar.ts'
import type { DateContext, ResolvedDate } from './resolve-date.ts'

/** Resolves a window; null where the period is shorter than it, or no date. */
export function resolveWindow(parse: WindowParse, context: DateContext): ResolvedDate | null {
  const { length, mod = null } = parse
  const value = formatLength([length])
  const open = { timex: 'DURATION', value, mod, beginDate: null, endDate: null, fields: null } as const
  if (parse.of) {
    const whole = parse.of.kind === 'window' ? resolveWindow(parse.of, context) : resolveCalendar(parse.of, context)
    if (!whole) return null
    const [first, end] = [parseCivilDate(whole.beginDate ?? ''), parseCivilDate(whole.endDate ?? '')]
    if (!first || !end) return { ...open, reason: whole.reason }
    const edge = parse.side === 'first' ? moveDate(first, [length], 1) : moveDate(end, [length], -1)
    const [from, to] = parse.side === 'first' ? [first, edge] : [edge, end]
    return {
      ...open,
      ...boundWindow(parse, from, to, context.reference),
      reason: `${parse.side} ${value} of ${whole.value}: ${whole.reason}`,
    }
  }
  const { reference, running } = context
  if (!reference) return { ...open, reason: 'no reference date: the article has no publication date' }
  const year = running?.isYearSaid ? (running.fields.year ?? reference.year) : reference.year
  const isOver = year < reference.year || isOverBy(reference, length)
  const from = { year, month: 1, day: 1 }
  // In May 前两个月 are January and February; in February they are the two months before.
  if (isOver) return { ...open, ...boundWindow(parse, from, moveDate(from, [length], 1), reference), reason: `first ${value} of ${year}` }
  const month = { year: reference.year, month: reference.month, day: 1 }
  return {
    ...open,
    ...boundWindow(parse, moveDate(month, [length], -1), month, reference),
    reason: `the ${value} before the article's month`,
  }
}

/** Whether the first so many units of the article's year have passed. */
function isOverBy(reference: CivilDate, length: Length): boolean {
  return toDayNumber(moveDate({ year: reference.year, month: 1, day: 1 }, [length], 1)) <= toDayNumber(reference)
}

function boundWindow(
  { mod, until }: WindowParse,
  from: CivilDate,
  to: CivilDate,
  reference: CivilDate | null,
): { readonly beginDate: string | null; readonly endDate: string | null } {
  const [beginDate, endDate] = [formatCivilDate(from), formatCivilDate(to)]
  const tomorrow = reference ? formatCivilDate(addDays(reference, 1)) : null
  if (mod === 'ON_OR_AFTER') return { beginDate, endDate: until && tomorrow !== null && beginDate < tomorrow ? tomorrow : null }
  if (mod === 'BEFORE') return { beginDate: null, endDate: beginDate }
  if (mod === 'ON_OR_BEFORE') return { beginDate: null, endDate }
  if (mod === 'AFTER') return { beginDate: endDate, endDate: null }
  if (mod === 'START') return { beginDate, endDate: formatCivilDate({ ...from, year: from.year + 1 }) }
  if (mod === 'END') return { beginDate: formatCivilDate({ ...to, year: to.year - 1 }), endDate }
  return { beginDate, endDate }
}
