// The date that the running text last spoke of. In: the dates of a paragraph, one after the other. Out: what a later date may lean on.
//
//   2019年，… 3月，…        the year is said: March is of 2019
//   昨日，… 11月，…         the year is only yesterday's: November is looked for around the article
//   听取2020年…的汇报。3月…  a year in the midst of a clause says nothing of the next sentence
//   较2019年增长            what is only compared with is no ground for anything

import type { CivilDate } from '../../model/civil-date.ts'
import { type CalendarFields, findCalendarInterval } from './calendar-interval.ts'
import type { DateParse } from './date-parse.ts'
import type { DatePlace } from './date-place.ts'
import type { ResolvedDate } from './resolve-date.ts'

/** What the text last spoke of, as far as it was given: a year, a month, a day. */
export interface RunningDate {
  readonly fields: CalendarFields
  /** Whether the text said its year, and did not merely count from the article (昨天, 12月). */
  readonly isYearSaid: boolean
  /** Whether it stands in the sentence at hand, not in one before. */
  readonly isNear: boolean
}

/** The first day of what the text last spoke of (2019年: 1 January 2019); of a lunar date its civil day. */
export function runningDay(running: RunningDate | null): CivilDate | null {
  return running?.fields.year === undefined ? null : (findCalendarInterval(running.fields)?.begin ?? null)
}

/** The running date after one more date: that date, or the one before where it is nothing to go on from. */
export function advanceRunning(
  before: RunningDate | null,
  parse: DateParse,
  { fields, mod }: ResolvedDate,
  place: DatePlace,
  reference: CivilDate | null,
): RunningDate | null {
  if (fields?.year === undefined || place.isCompared || (parse.kind === 'calendar' && parse.isSamePeriod)) return before
  // 1944年初，…，7月 goes on in 1944; 2019年底，…，1月 does not go on in 2019.
  const isPart = mod === 'START' || mod === 'MID' || mod === 'APPROX' || (mod === 'END' && fields.month !== undefined)
  if (mod !== null && !isPart) return before
  // 到2035年 is a goal, from which no story goes on.
  if (isOnlyYear(fields) && reference !== null && fields.year > reference.year) return before
  return { fields: keepDayPart(before, fields), isYearSaid: saysYear(parse, fields, before), isNear: true }
}

/** 今晚（3月15日）8时 is in the evening still. */
function keepDayPart(before: RunningDate | null, fields: CalendarFields): CalendarFields {
  const { dayPart, year, month, day } = before?.fields ?? {}
  const isSameDay = before?.isNear && fields.day !== undefined && day === fields.day && month === fields.month && year === fields.year
  return dayPart && isSameDay && !fields.dayPart ? { ...fields, dayPart } : fields
}

/** Whether the sentences to come go on from a date of this one. */
export function outlivesSentence({ fields }: RunningDate, place: DatePlace): boolean {
  return place.isScene || !isOnlyYear(fields)
}

function isOnlyYear({ month, week, half, quarter, season, term }: CalendarFields): boolean {
  return [month, week, half, quarter, season, term].every((part) => part === undefined)
}

/** Said itself (2019年3月, 去年, 5年前), or gone on with: 3月 after 2019年, 当日. */
function saysYear(parse: DateParse, fields: CalendarFields, before: RunningDate | null): boolean {
  if (parse.kind === 'shift') return parse.length.every(({ unit }) => unit === 'year')
  if (parse.kind !== 'calendar') return false
  if (parse.year && parse.base === 'reference') return true
  const isGoneOn = parse.year !== undefined || before?.fields.year === fields.year
  return before?.isYearSaid === true && isGoneOn && !countsFromArticle(parse)
}

/** 昨天 and 上月 lie where the article is, whatever the text spoke of. */
function countsFromArticle({ base, month, day, week, quarter }: Extract<DateParse, { readonly kind: 'calendar' }>): boolean {
  return base === 'reference' && [month, day, week, quarter].some((part) => part && 'offset' in part)
}
