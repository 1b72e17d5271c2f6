// The month of a day, or the day of an hour, that is said alone: 31日 after 10月30日, 8时 after 今晚. In: the parse and its context. Out: fields
// and the reason; null where there is nothing to lean on.

import { addMonths, type CivilDate, formatYear, toDayNumber, twoDigits } from '../../model/civil-date.ts'
import type { CalendarParse } from './date-parse.ts'
import type { DateContext } from './resolve-date.ts'
import { runningDay } from './running-date.ts'
import { detailOf, type FilledFields, said } from './said-parts.ts'

/** A day of the month or an hour alone: of the running text's month or day, else of the article's. */
export function fillMonth(parse: CalendarParse, context: DateContext): FilledFields | null {
  const { reference, running } = context
  const runningMonth = running?.fields.month === undefined ? null : runningDay(running)
  const day = said(parse.day)
  const isRunning = runningMonth !== null && (day === undefined || reference === null || goesOn(day, runningMonth, reference, context))
  const ground = isRunning ? runningMonth : reference
  if (!ground) return null
  const { year, month } = isRunning || day === undefined ? ground : chooseMonth(day, ground, context.isAnnounced)
  // 晚上8时至9时, 今晚（3月15日）8时: the hour is of the part of day that was said.
  const isHour = parse.hour !== undefined && parse.hour <= 12 && day === undefined && running?.isNear === true
  const dayPart = isHour ? running?.fields.dayPart : undefined
  return {
    fields: { year, month, day: day ?? ground.day, ...(dayPart && { dayPart }), ...detailOf(parse) },
    reason: `month ${formatYear(year)}-${twoDigits(month)}: from ${isRunning ? 'the running text' : 'the reference date'}`,
  }
}

/**
 * Whether a day is of the running text's month: 10月30日…31日. Not where it is announced and would be over, and not in a later sentence
 * where it would still be to come, or be before what was told last: 持续到5月11日。22日，…, of an article of April.
 */
function goesOn(day: number, running: CivilDate, reference: CivilDate, { isAnnounced, running: last }: DateContext): boolean {
  const [there, now] = [toDayNumber({ ...running, day }), toDayNumber(reference)]
  if (isAnnounced) return there >= now
  if (last?.isNear || running.year < reference.year - 1) return true
  const isLikely = there <= now && there >= toDayNumber(running)
  return isLikely || day > reference.day
}

/** How far ahead of the article a day without its month may be: 28日, said on the 2nd, was last month's. */
const HALF_A_MONTH = 15

/** The article's month, or the one beside it. */
function chooseMonth(day: number, reference: CivilDate, isAnnounced: boolean): { readonly year: number; readonly month: number } {
  if (isAnnounced && day < reference.day) return addMonths({ ...reference, day: 1 }, 1)
  return !isAnnounced && day - reference.day > HALF_A_MONTH ? addMonths({ ...reference, day: 1 }, -1) : reference
}
