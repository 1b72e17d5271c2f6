// `pair`: two dates of which one lacks its last word: 2019至2021年, 1—5月. Captures: first, second (numerals), and before (a date
// that both complete: 今年1—5月). Setting: part, what the numerals are; for
// decades one numeral may be both (六七十年代). Yields one date each.

import type { RuleSettings } from '../../../rules/kinds/pattern-rule.ts'
import { findCapture, findInteger, findNumber, type Match, type Produced, type Production } from '../../production.ts'
import type { CalendarParse, DatePart } from '../date-parse.ts'

/** Bounds of what can be in a range. */
const MOST = { quarter: 4, month: 12, day: 31, decade: 90 } as const

export const pair: Production<CalendarParse> = (match, settings) => {
  const part = settings.part ?? 'year'
  if (part === 'decade' || findCapture(match, 'both')) return pairNeighbours(match, part)
  const [first, second] = [findCapture(match, 'first'), findCapture(match, 'second')]
  const before = findCapture(match, 'before')?.item
  const [firstValue, secondValue] = [integerOf('first'), integerOf('second')]
  if (!first || !second || firstValue === null || secondValue === null || firstValue >= secondValue) return []
  if (before && !(before.kind === 'date' && before.parse.kind === 'calendar' && !before.parse.mod)) return []
  const shared: CalendarParse =
    before?.kind === 'date' && before.parse.kind === 'calendar' ? before.parse : { kind: 'calendar', base: 'reference' }
  if (shared[part] !== undefined) return []
  return [
    { start: before ? match.start : first.start, end: first.end, value: withPart(firstValue) },
    { start: second.start, end: match.end, value: withPart(secondValue) },
  ]

  function integerOf(name: 'first' | 'second'): number | null {
    if (part !== 'year') return findInteger(match, name, 1, MOST[part])
    const sequence = findNumber(match, name)?.numeral.sequence
    const century = findNumber(match, 'first')?.numeral.sequence?.slice(0, 2)
    // 1985到89年: the second one shares its century.
    if (name === 'second' && sequence?.length === 2 && century) return Number(century + sequence)
    return sequence?.length === 4 && sequence < '2200' ? Number(sequence) : null
  }

  function withPart(value: number): CalendarParse {
    const is: DatePart = { is: value }
    return { ...shared, [part]: is }
  }
}

/** 上世纪六七十年代, 20世纪70、80年代, 六七月: two decades or months, one after the other. */
function pairNeighbours(match: Match, part: NonNullable<RuleSettings['part']>): readonly Produced<CalendarParse>[] {
  const both = findNumber(match, 'both')
  const [one, other] = [findNumber(match, 'first'), findNumber(match, 'second')]
  const low = both ? both.numeral.quantity.low : (one?.numeral.quantity.value ?? null)
  const high = both ? both.numeral.quantity.high : (other?.numeral.quantity.value ?? null)
  const step = part === 'decade' ? 10 : 1
  const most = part === 'year' ? 0 : MOST[part]
  if (low === null || high !== low + step || low % step !== 0 || high > most) return []
  const shared = findShared(match)
  if (!shared || shared[part] !== undefined || shared.mod) return []
  const firstEnd = both ? both.start + 1 : (one?.end ?? match.start)
  const secondStart = both ? firstEnd : (other?.start ?? firstEnd)
  const withPart = (value: number): CalendarParse => ({ ...shared, [part]: part === 'decade' ? value : { is: value } })
  return [
    { start: match.start, end: firstEnd, value: withPart(low) },
    { start: secondStart, end: match.end, value: withPart(high) },
  ]
}

/** What both have in common: 上世纪, 20世纪, 今年; null where what stands before them is no date of the calendar. */
function findShared(match: Match): CalendarParse | null {
  const before = findCapture(match, 'before')?.item
  if (before) return before.kind === 'date' && before.parse.kind === 'calendar' ? before.parse : null
  const century = findInteger(match, 'century', 1, 30)
  return { kind: 'calendar', base: 'reference', ...(century !== null && { century: { is: century } }) }
}
