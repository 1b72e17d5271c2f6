// Calendar dates to resolved ones. In: the parts a rule yielded and the context. Out: the date with its interval after the modifier.
// Which year or month is meant where none is said: fill-fields.ts.

import { addDays, type CivilDate, formatCivilDate, twoDigits } from '../../model/civil-date.ts'
import { type CalendarInterval, findCalendarInterval } from './calendar-interval.ts'
import type { CalendarParse } from './date-parse.ts'
import { fillFields } from './fill-fields.ts'
import { narrowInterval } from './narrow-interval.ts'
import type { DateContext, ResolvedDate } from './resolve-date.ts'

/** Resolves a calendar date; null where its fields name no date. */
export function resolveCalendar(parse: CalendarParse, context: DateContext): ResolvedDate | null {
  if (parse.base === 'running' && isWithoutOwnYear(context)) return null
  const filled = fillFields(parse, context)
  const timex = parse.dayPart || parse.hour !== undefined ? 'TIME' : 'DATE'
  const mod = parse.mod ?? null
  if (!filled) {
    const reason = 'no reference date: the article has no publication date'
    return { timex, value: unresolvedValue(parse), mod, beginDate: null, endDate: null, fields: null, reason }
  }
  const interval = findCalendarInterval(filled.fields)
  if (!interval) return null
  // What follows counts on in our calendar, whatever calendar the date was told in.
  const { dayPart } = filled.fields
  const fields = interval.day ? { ...interval.day, ...(dayPart && { dayPart }) } : filled.fields
  return { timex, value: interval.value, mod, ...boundDates(parse, interval, context.reference), reason: filled.reason, fields }
}

/** Whether the running text speaks of no other year than the article's: then 当年 means no year of its own. */
function isWithoutOwnYear({ running, reference }: DateContext): boolean {
  return running?.fields.year === undefined || running.fields.year === reference?.year
}

/** The interval after the modifier: 2030年前 ends where 2030 begins, 截至12月2日 ends with that day, 5月底前 where the end of May begins. */
function boundDates(
  parse: CalendarParse,
  whole: CalendarInterval,
  reference: CivilDate | null,
): Pick<ResolvedDate, 'beginDate' | 'endDate'> {
  const interval = parse.part ? narrowInterval(whole, parse.part) : whole
  const begin = formatCivilDate(interval.begin)
  const end = formatCivilDate(interval.end)
  switch (parse.mod) {
    case 'BEFORE':
      return { beginDate: null, endDate: begin }
    case 'AFTER':
      return { beginDate: end, endDate: null }
    case 'ON_OR_BEFORE':
      return { beginDate: null, endDate: end }
    case 'ON_OR_AFTER': {
      const tomorrow = parse.until === 'reference' && reference ? formatCivilDate(addDays(reference, 1)) : null
      return { beginDate: begin, endDate: tomorrow !== null && begin < tomorrow ? tomorrow : null }
    }
    case 'START':
    case 'MID':
    case 'END': {
      const narrow = narrowInterval(whole, parse.mod)
      return { beginDate: formatCivilDate(narrow.begin), endDate: formatCivilDate(narrow.end) }
    }
    default:
      return { beginDate: begin, endDate: end }
  }
}

/** TIMEX3 of a date whose year is not known: XXXX-05-19. */
function unresolvedValue(parse: CalendarParse): string {
  if (parse.lunar) return 'XXXX'
  const month = parse.month && 'is' in parse.month ? `-${twoDigits(parse.month.is)}` : ''
  const day = parse.day && 'is' in parse.day && parse.day.is > 0 ? `-${twoDigits(parse.day.is)}` : ''
  return `XXXX${month}${month ? day : ''}`
}
