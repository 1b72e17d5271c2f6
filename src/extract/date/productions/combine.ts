// `combine`: a coarse date followed by a finer one that lacks what the coarse one says: 今年 + 5月19日, 7月6日 + 晚.
// Captures: first, second.

import { findCapture, type Match, type Production, produce } from '../../production.ts'
import type { CalendarParse } from '../date-parse.ts'

export const combine: Production<CalendarParse> = (match) => {
  const first = calendarOf(match, 'first')
  const second = calendarOf(match, 'second')
  if (!first || !second || first.mod || finest(first) >= coarsest(second)) return []
  return produce(match, { ...first, ...second, base: first.base })
}

function calendarOf(match: Match, name: string): CalendarParse | null {
  const item = findCapture(match, name)?.item
  return item?.kind === 'date' && item.parse.kind === 'calendar' ? item.parse : null
}

/** Ranks of the parts, coarse to fine. Parts of one rank exclude each other: a half-year has no month here. */
const RANKS: readonly (readonly (keyof CalendarParse)[])[] = [
  ['century', 'decade'],
  ['year'],
  ['half', 'quarter', 'season', 'month', 'week'],
  ['day', 'weekday'],
  ['dayPart'],
  ['hour'],
  ['minute'],
]

function ranksOf(parse: CalendarParse): number[] {
  return RANKS.flatMap((parts, rank) => (parts.some((part) => parse[part] !== undefined) ? [rank] : []))
}

function finest(parse: CalendarParse): number {
  return Math.max(-1, ...ranksOf(parse))
}

function coarsest(parse: CalendarParse): number {
  return Math.min(RANKS.length, ...ranksOf(parse))
}
