// A coarse date and a finer one to one: 今年 + 5月19日, 7月6日 + 晚. In: two calendar parses. Out: their parts together; null where the second
// does not go on where the first ends.

import type { CalendarParse } from '../date-parse.ts'

/** Puts the parts of a finer date to a coarser one. */
export function mergeDates(first: CalendarParse, second: CalendarParse): CalendarParse | null {
  if (first.mod || isCounted(second)) return null
  const isDayOfWeek = second.weekday !== undefined && second.nth === undefined && !second.week
  // 12月2日（周四）: the weekday only says it again.
  if (isDayOfWeek && first.day && !second.dayPart && second.hour === undefined) return first
  if (finestRank(first) >= coarsestRank(second)) return null
  // 2021年第一个星期一 names no month to count in.
  if (second.nth !== undefined && !second.month && !first.month) return null
  const needsDay = second.hour !== undefined && !second.dayPart && !second.day
  if (needsDay && finestRank(first) < DAY) return null
  if ((isDayOfWeek || second.weekend) && !first.week) return null
  // 去年春节, 今年八月十五: the year of a lunar date is the lunar year.
  return { ...first, ...second, base: first.base }
}

/** Ranks of the parts, coarse to fine. Parts of one rank exclude each other: a half-year has no month here. */
const RANKS: readonly (readonly (keyof CalendarParse)[])[] = [
  ['century'],
  ['decade'],
  ['year'],
  ['half', 'quarter', 'season', 'month', 'week', 'term'],
  ['day', 'weekday', 'weekend', 'nth'],
  ['dayPart'],
  ['hour'],
  ['minute'],
]
const DAY = 4

/** 昨天 and 上周 count from the article themselves: nothing before them makes them another day. 去年本月 does. */
function isCounted({ day, week, year, quarter }: CalendarParse): boolean {
  return [day, week, year, quarter].some((part) => part && 'offset' in part)
}

function ranksOf(parse: CalendarParse): number[] {
  const ranks = RANKS.flatMap((parts, rank) => (parts.some((part) => parse[part] !== undefined) ? [rank] : []))
  // A solar term is a day.
  return parse.term === undefined ? ranks : [...ranks, DAY]
}

function finestRank(parse: CalendarParse): number {
  return Math.max(-1, ...ranksOf(parse))
}

function coarsestRank(parse: CalendarParse): number {
  return Math.min(RANKS.length, ...ranksOf(parse))
}
