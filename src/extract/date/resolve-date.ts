// Under-specified dates to resolved ones. In: what a rule yielded, the article's date and the date the text last spoke of. Out:
// TIMEX3 value, interval and the reason in words. Without a reference date, relative dates keep the value XXXX….
//
//   calendar  fields filled in from reference or context, then the calendar
//   shift     a base moved by so many units, at the unit's granularity
//   duration  PnX, with an interval where 未来 or 来 anchors it to the article's day

import { addDays, addMonths, type CivilDate, formatCivilDate, formatYear, isoWeek, toDayNumber, twoDigits } from '../../model/civil-date.ts'
import type { TimexModifier, TimexType } from '../../model/mention.ts'
import { type CalendarFields, type CalendarInterval, findCalendarInterval, narrowInterval } from './calendar-interval.ts'
import type { CalendarParse, DateParse, DatePart, DateUnit, DurationParse, ShiftParse } from './date-parse.ts'

/** What a date may lean on. */
export interface DateContext {
  /** The article's publication date. */
  readonly reference: CivilDate | null
  /** The last date of the running text with its own year, as far as it was given (a year, a month, a day). */
  readonly running: CalendarFields | null
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
    case 'shift':
      return resolveShift(parse, context)
    case 'duration':
      return resolveDuration(parse, context)
    case 'set':
      return {
        ...OPEN,
        timex: 'SET',
        value: `P${UNIT_LETTERS[parse.unit]}`.replace('P', 'P1').replace('P1T', 'PT1'),
        mod: parse.mod ?? null,
        reason: 'recurring',
      }
    case 'reference': {
      const today = context.reference
      const tomorrow = today ? formatCivilDate(addDays(today, 1)) : null
      const begin = parse.value === 'PAST_REF' || parse.mod ? null : today ? formatCivilDate(today) : null
      const end = parse.value === 'FUTURE_REF' ? null : tomorrow
      return {
        ...OPEN,
        timex: 'DATE',
        value: parse.value,
        mod: parse.mod ?? null,
        beginDate: begin,
        endDate: end,
        reason: 'relative to the article',
      }
    }
  }
}

const OPEN = { beginDate: null, endDate: null, fields: null } as const
const UNIT_LETTERS: Readonly<Record<DateUnit, string>> = {
  year: 'Y',
  quarter: 'Q',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'TH',
  minute: 'TM',
}

function resolveCalendar(parse: CalendarParse, context: DateContext): ResolvedDate | null {
  const filled = fillFields(parse, context)
  const timex = parse.dayPart || parse.hour !== undefined ? 'TIME' : 'DATE'
  const mod = parse.mod ?? null
  if (!filled)
    return { ...OPEN, timex, value: unresolvedValue(parse), mod, reason: 'no reference date: the article has no publication date' }
  const interval = findCalendarInterval(filled.fields)
  if (!interval) return null
  return {
    timex,
    value: interval.value,
    mod,
    ...boundDates(parse, interval, context.reference),
    reason: filled.reason,
    fields: filled.fields,
  }
}

interface FilledFields {
  readonly fields: CalendarFields
  readonly reason: string
}

function fillFields(parse: CalendarParse, { reference, running, isAnnounced }: DateContext): FilledFields | null {
  const { century, decade, half, quarter, season, dayPart, hour, minute } = parse
  const detail = {
    ...(half && { half }),
    ...(quarter && { quarter }),
    ...(season && { season }),
    ...(dayPart && { dayPart }),
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
  }
  if (century !== undefined) return { fields: { century, ...(decade !== undefined && { decade }) }, reason: 'century written out' }
  const base = parse.base === 'context' ? (runningDate(running) ?? reference) : reference
  const baseName = parse.base === 'context' && running ? 'the running text' : 'the reference date'
  if (parse.week || parse.weekday || isOffset(parse.day) || isOffset(parse.month)) {
    if (!base) return null
    return { fields: { ...shiftedFields(parse, base), ...detail }, reason: `counted from ${baseName} ${formatCivilDate(base)}` }
  }
  const month = parse.month && 'is' in parse.month ? parse.month.is : undefined
  const day = parse.day && 'is' in parse.day ? parse.day.is : undefined
  if (parse.year) {
    const year = 'is' in parse.year ? parse.year.is : base ? base.year + parse.year.offset : null
    if (year === null) return null
    const reason = 'is' in parse.year ? 'year written out' : `year ${year}: from ${baseName}`
    return { fields: { year, ...(month && { month }), ...(day && { day }), ...detail }, reason }
  }
  // 31日 after 10月30日: the month of the running text; 晚 after a day: that day.
  if (month === undefined && !half && !quarter && !season) {
    const ground = running?.month !== undefined ? runningDate(running) : reference
    if (!ground) return null
    const ownDay = day ?? ground.day
    return {
      fields: { year: ground.year, month: ground.month, day: ownDay, ...detail },
      reason: `month ${formatYear(ground.year)}-${twoDigits(ground.month)}: from ${running?.month ? 'the running text' : 'the reference date'}`,
    }
  }
  if (running?.year !== undefined)
    return {
      fields: { year: running.year, ...(month && { month }), ...(day && { day }), ...detail },
      reason: `year ${running.year}: from the running text`,
    }
  if (!reference) return null
  const year = chooseYear(
    reference,
    month ?? (half === 2 ? 7 : (quarter ?? 1) * 3 - 2),
    day ?? 1,
    parse.until ? 'past' : isAnnounced ? 'future' : null,
  )
  const bias = year < reference.year ? ', past bias' : ''
  return {
    fields: { year, ...(month && { month }), ...(day && { day }), ...detail },
    reason: `year ${year}: from the reference date${bias}`,
  }
}

/**
 * More than about half a year ahead of the article, a date without year is last year's, unless it is announced. What has lasted
 * since (5月以来) is never ahead.
 */
function chooseYear(reference: CivilDate, month: number, day: number, bias: 'past' | 'future' | null): number {
  const ahead = toDayNumber({ year: reference.year, month, day }) - toDayNumber(reference)
  if (bias === 'future') return ahead < -183 ? reference.year + 1 : reference.year
  return ahead > (bias === 'past' ? 0 : 183) ? reference.year - 1 : reference.year
}

function shiftedFields(parse: CalendarParse, base: CivilDate): CalendarFields {
  const months = isOffset(parse.month) ? parse.month.offset : 0
  const days = isOffset(parse.day) ? parse.day.offset : 0
  const weeks = isOffset(parse.week) ? parse.week.offset : 0
  const moved = addDays(addMonths(base, months), days + weeks * 7)
  if (parse.weekday !== undefined) {
    const monday = toDayNumber(moved) - ((((toDayNumber(moved) + 3) % 7) + 7) % 7)
    const date = addDays({ year: 1970, month: 1, day: 1 }, monday + parse.weekday - 1)
    return { year: date.year, month: date.month, day: date.day }
  }
  if (parse.week) return isoWeek(moved)
  if (isOffset(parse.day)) return { year: moved.year, month: moved.month, day: moved.day }
  return { year: moved.year, month: moved.month, ...(parse.day && 'is' in parse.day && { day: parse.day.is }) }
}

function isOffset(part: DatePart | undefined): part is { readonly offset: number } {
  return part !== undefined && 'offset' in part
}

function runningDate(running: CalendarFields | null): CivilDate | null {
  return running?.year === undefined ? null : { year: running.year, month: running.month ?? 1, day: running.day ?? 1 }
}

/** The interval after the modifier: 2030年前 ends where 2030 begins, 截至12月2日 ends with that day. */
function boundDates(
  parse: CalendarParse,
  interval: CalendarInterval,
  reference: CivilDate | null,
): Pick<ResolvedDate, 'beginDate' | 'endDate'> {
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
      const narrow = narrowInterval(interval, parse.mod)
      return { beginDate: formatCivilDate(narrow.begin), endDate: formatCivilDate(narrow.end) }
    }
    default:
      return { beginDate: begin, endDate: end }
  }
}

function resolveShift(parse: ShiftParse, context: DateContext): ResolvedDate | null {
  const base = parse.base === 'context' ? (runningDate(context.running) ?? context.reference) : context.reference
  const mod = parse.mod ?? null
  if (!base) return { ...OPEN, timex: 'DATE', value: 'XXXX', mod, reason: 'no reference date: the article has no publication date' }
  const date = moveDate(base, parse.unit, parse.amount)
  const fields: CalendarFields =
    parse.unit === 'year'
      ? { year: date.year }
      : parse.unit === 'month' || parse.unit === 'quarter'
        ? { year: date.year, month: date.month }
        : parse.unit === 'week'
          ? isoWeek(date)
          : { ...date }
  const interval = findCalendarInterval(fields)
  if (!interval) return null
  const reason = `${parse.amount} ${parse.unit} from ${formatCivilDate(base)}`
  const bounds = { beginDate: formatCivilDate(interval.begin), endDate: formatCivilDate(interval.end) }
  return { timex: 'DATE', value: interval.value, mod, ...bounds, reason, fields }
}

function moveDate(base: CivilDate, unit: DateUnit, amount: number): CivilDate {
  switch (unit) {
    case 'year':
      return addMonths(base, amount * 12)
    case 'quarter':
      return addMonths(base, amount * 3)
    case 'month':
      return addMonths(base, amount)
    case 'week':
      return addDays(base, amount * 7)
    case 'day':
      return addDays(base, amount)
    case 'hour':
      return addDays(base, Math.trunc(amount / 24))
    case 'minute':
      return addDays(base, Math.trunc(amount / 1440))
  }
}

function resolveDuration(parse: DurationParse, { reference }: DateContext): ResolvedDate {
  const letter = UNIT_LETTERS[parse.unit]
  const value = letter.startsWith('T') ? `PT${parse.amount}${letter.slice(1)}` : `P${parse.amount}${letter}`
  const resolved = { ...OPEN, timex: 'DURATION', value, mod: parse.mod ?? null, reason: 'length of time' } as const
  if (!parse.anchor || !reference || !Number.isInteger(parse.amount)) return resolved
  const far = moveDate(reference, parse.unit, parse.anchor === 'future' ? parse.amount : -parse.amount)
  const tomorrow = addDays(reference, 1)
  if (parse.anchor === 'past')
    return { ...resolved, beginDate: formatCivilDate(far), endDate: formatCivilDate(tomorrow), reason: 'up to the article' }
  // 未来半小时 still takes place on a day.
  const end = toDayNumber(far) < toDayNumber(tomorrow) ? tomorrow : far
  return { ...resolved, beginDate: formatCivilDate(reference), endDate: formatCivilDate(end), reason: 'from the article on' }
}

/** TIMEX3 of a date whose year is not known: XXXX-05-19. */
function unresolvedValue(parse: CalendarParse): string {
  const month = parse.month && 'is' in parse.month ? `-${twoDigits(parse.month.is)}` : ''
  const day = parse.day && 'is' in parse.day ? `-${twoDigits(parse.day.is)}` : ''
  return `XXXX${month}${month ? day : ''}`
}
