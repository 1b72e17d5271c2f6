// `calendar`: a date of the calendar from its parts. Captures: century, decade, year, quarter, month, day, hour, minute. Settings
// give parts that words stand for: 去年 is yearOffset -1, 上半年 half 1, 晚 dayPart EV.

import type { RuleSettings } from '../../../rules/kinds/pattern-rule.ts'
import { findInteger, findNumber, type Match, type Production, produce } from '../../production.ts'
import type { CalendarParse, DatePart } from '../date-parse.ts'

export const calendar: Production<CalendarParse> = (match, settings) => produce(match, buildCalendar(match, settings))

/** Bounds within which a captured number is that part; a number outside them means that the rule does not apply. */
export const CALENDAR_BOUNDS = {
  century: [1, 30],
  decade: [0, 90],
  quarter: [1, 4],
  month: [1, 12],
  day: [1, 31],
  hour: [0, 24],
  minute: [0, 59],
} as const

function buildCalendar(match: Match, settings: RuleSettings): CalendarParse | null {
  const parts: { -readonly [Name in keyof CalendarParse]?: CalendarParse[Name] } = {}
  for (const { name } of match.captures) {
    if (name === 'year') {
      const year = findYear(match)
      if (year === null) return null
      parts.year = { is: year }
    } else if (name in CALENDAR_BOUNDS) {
      const part = name as keyof typeof CALENDAR_BOUNDS
      const [least, most] = CALENDAR_BOUNDS[part]
      const value = findInteger(match, part, least, most)
      if (value === null || !isWritten(match, part)) return null
      if (part === 'month' || part === 'day') parts[part] = { is: value }
      else parts[part] = value
    }
  }
  const { century, half, quarter, weekday, season, dayPart, mod } = settings
  const year = offset(settings.yearOffset)
  const month = offset(settings.monthOffset) ?? exact(settings.month)
  const day = offset(settings.dayOffset) ?? exact(settings.day)
  const week = offset(settings.weekOffset)
  return {
    kind: 'calendar',
    base: settings.base ?? 'reference',
    ...parts,
    ...(year && { year }),
    ...(month && { month }),
    ...(day && { day }),
    ...(week && { week }),
    ...(century && { century }),
    ...((half === 1 || half === 2) && { half }),
    ...(quarter && { quarter }),
    ...(weekday && { weekday }),
    ...(season && { season }),
    ...(dayPart && { dayPart }),
    ...(mod && { mod }),
  }
}

/** A year is written digit by digit: 2021, 二〇二一. Other numbers before 年 are numbers of years. */
function findYear(match: Match): number | null {
  const sequence = findNumber(match, 'year')?.numeral.sequence
  return sequence?.length === 4 && /^[12]/.test(sequence) ? Number(sequence) : null
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

function exact(value: number | undefined): DatePart | undefined {
  return value === undefined ? undefined : { is: value }
}
