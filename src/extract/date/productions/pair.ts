// `pair`: two dates of which one lacks its last word: 2019至2021年, 1—5月. Captures: first, second (numerals), and before (a date
// that both complete: 今年1—5月). Setting: part, what the numerals are. Yields one date each.

import { findCapture, findInteger, findNumber, type Production } from '../../production.ts'
import type { CalendarParse, DatePart } from '../date-parse.ts'

/** Bounds of what can be in a range. */
const MOST = { quarter: 4, month: 12, day: 31 } as const

export const pair: Production<CalendarParse> = (match, settings) => {
  const part = settings.part ?? 'year'
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
    return sequence?.length === 4 && sequence < '2200' ? Number(sequence) : null
  }

  function withPart(value: number): CalendarParse {
    const is: DatePart = { is: value }
    return { ...shared, [part]: is }
  }
}
