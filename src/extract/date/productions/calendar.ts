// `calendar`: a date of the calendar from its parts. Captures: century, decade, year, shortYear, tens and ones (一九年), quarter, month, week, weekday, nth, day, hour, minute,
// and `of`, a date that the parts make finer (7月6日 of 7月6日20:30). Settings give parts that words stand for: 去年 is yearOffset -1,
// 上半年 half 1, 晚 dayPart EV, 春节 month 1 and day 1 of the lunar calendar.

import type { RuleSettings } from '../../../rules/kinds/pattern-rule.ts'
import { findCapture, findInteger, findNumber, type Match, type Production, produce } from '../../production.ts'
import type { CalendarParse, DatePart, YearPart } from '../date-parse.ts'
import { mergeDates } from './merge-dates.ts'

export const calendar: Production<CalendarParse> = (match, settings) => {
  const own = buildCalendar(match, settings)
  const of = findCapture(match, 'of')?.item
  if (!own || !of) return produce(match, own)
  return produce(match, of.kind === 'date' && of.parse.kind === 'calendar' ? mergeDates(of.parse, own) : null)
}

/** Bounds within which a captured number is that part; a number outside them means that the rule does not apply. */
export const CALENDAR_BOUNDS = {
  ...{ century: [1, 30], decade: [0, 90], quarter: [1, 4], month: [1, 12], week: [1, 53], day: [1, 31] },
  ...{ weekday: [1, 6], nth: [1, 5], hour: [0, 24], minute: [0, 59] },
} as const satisfies Readonly<Record<string, readonly [number, number]>>
const PARTS: ReadonlySet<string> = new Set(['century', 'quarter', 'month', 'week', 'day'])

function buildCalendar(match: Match, settings: RuleSettings): CalendarParse | null {
  const parts: Record<string, unknown> = {}
  for (const { name } of match.captures) {
    if (name === 'year') {
      const year = findYear(match, settings)
      if (year === null) return null
      parts.year = year
    } else if (name === 'tens') {
      const [tens, ones] = [findDigitWord(match, 'tens'), findDigitWord(match, 'ones')]
      if (tens === null || ones === null) return null
      parts.year = { lastTwo: tens * 10 + ones }
    } else if (name === 'shortYear') {
      const year = findShortYear(match)
      if (year === null) return null
      parts.year = year
    } else if (Object.hasOwn(CALENDAR_BOUNDS, name)) {
      const [least, most] = CALENDAR_BOUNDS[name as keyof typeof CALENDAR_BOUNDS]
      const value = findInteger(match, name, least, most)
      if (value === null || !isWritten(match, name)) return null
      // 90年代 is a decade, 95年代 is none.
      if (name === 'decade' && value % 10 !== 0) return null
      // The third century BC is counted down to -2, as years are: 公元前3世纪.
      const counted = settings.isBC ? 1 - value : value
      parts[name] = PARTS.has(name) ? { is: counted } : counted
    }
  }
  return { kind: 'calendar', base: settings.base ?? 'reference', ...settledParts(settings), ...parts }
}

/** The parts that settings give. */
function settledParts(settings: RuleSettings): Omit<CalendarParse, 'kind' | 'base'> {
  const { half, weekday, season, dayPart, hour, minute, mod, until, lunar, term, nth, isWeekend, isNearest } = settings
  const year = offset(settings.yearOffset) ?? exact(settings.year)
  const month = offset(settings.monthOffset) ?? exact(settings.month)
  const day = offset(settings.dayOffset) ?? exact(settings.day)
  const week = offset(settings.weekOffset)
  const quarter = offset(settings.quarterOffset) ?? exact(settings.quarter)
  const century = offset(settings.centuryOffset) ?? exact(settings.century)
  return {
    ...(year && { year }),
    ...(month && { month }),
    ...(day && { day }),
    ...(week && { week }),
    ...(quarter && { quarter }),
    ...(century && { century }),
    ...((half === 1 || half === 2) && { half }),
    ...(weekday && { weekday }),
    ...(season && { season }),
    ...(dayPart && { dayPart }),
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
    ...(lunar && { lunar }),
    ...(term && { term }),
    ...(nth && { nth }),
    ...(isWeekend && { weekend: isWeekend }),
    ...(isNearest && { isNearest }),
    ...(until && { until }),
    ...(mod && { mod }),
  }
}

/** A year is written digit by digit: 2021, 二〇二一. Other numbers before 年 are numbers of years, but for an era's: 民国三年. */
function findYear(match: Match, { yearBase, isBC }: RuleSettings): YearPart | null {
  if (yearBase !== undefined) {
    const value = findInteger(match, 'year', 1, 99)
    return value === null ? null : { is: yearBase + value }
  }
  const numeral = findNumber(match, 'year')?.numeral
  const sequence = numeral?.sequence
  if (isBC) {
    const value = findInteger(match, 'year', 1, 9999)
    return value === null ? null : { is: 1 - value }
  }
  if (!numeral) return null
  if (!sequence) {
    // 两千零四年 is written as a number and is a year all the same; 两千年 alone is as often a length.
    const value = numeral.form === 'words' ? findInteger(match, 'year', 2001, 2099) : null
    return value === null ? null : { is: value }
  }
  if (sequence.length === 4 && /^[12]/.test(sequence)) return { is: Number(sequence) }
  if (sequence.length === 3 && numeral.form === 'words') return { is: Number(sequence) }
  return null
}

/** 98年4月, 07年, 零六年: two digits of a year. 15年 alone is a length; 一五 and 07 are read digit by digit, as lengths are not. */
function findShortYear(match: Match): YearPart | null {
  const numeral = findNumber(match, 'shortYear')?.numeral
  if (numeral?.sequence?.length !== 2) return null
  const isSurely = numeral.form === 'words' || numeral.sequence.startsWith('0') || findCapture(match, 'sure') !== null
  return isSurely || findCapture(match, 'month') ? { lastTwo: Number(numeral.sequence) } : null
}

/** 一 of 一九年: one digit, in words. */
function findDigitWord(match: Match, name: 'tens' | 'ones'): number | null {
  const numeral = findNumber(match, name)?.numeral
  return numeral?.form === 'words' && numeral.end - numeral.start === 1 ? findInteger(match, name, 0, 9) : null
}

/** Months and days are one or two digits, or words; 05月 is, 005月 and 5.0月 are not. */
function isWritten(match: Match, name: string): boolean {
  const numeral = findNumber(match, name)?.numeral
  if (!numeral || numeral.form === 'mixed') return false
  return numeral.form === 'words' || (numeral.sequence !== null && numeral.sequence.length <= 2)
}

function offset(value: number | undefined): DatePart | undefined {
  return value === undefined ? undefined : { offset: value }
}

function exact(value: number | undefined): { readonly is: number } | undefined {
  return value === undefined ? undefined : { is: value }
}
