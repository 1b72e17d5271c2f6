// Hedged amounts as intervals with open or closed ends. In: quantities of mentions. Out: how two of them relate.
// What decides is what the words exclude: `超过7.5亿` excludes 7.5亿 itself, `7.5亿以上` does not.

import type { Quantity } from '../model/interval.ts'

/** An interval of amounts. `-Infinity`/`Infinity` are open sides; `lowOpen`/`highOpen`: the end itself is excluded. */
export interface Amount {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** The amounts a quantity allows, with the strictness of its bound. */
export function readAmount(quantity: Quantity): Amount {
  const low = quantity.low ?? Number.NEGATIVE_INFINITY
  const high = quantity.high ?? Number.POSITIVE_INFINITY
  // 5亿多 stops short of 6亿 but does not exclude 5亿 and a few: only 超过 with no upper end is strict below.
  const lowOpen = low === Number.NEGATIVE_INFINITY || (quantity.bound === 'gt' && quantity.high === null)
  const highOpen = high === Number.POSITIVE_INFINITY || quantity.bound === 'lt' || quantity.bound === 'gt'
  return { low, high, lowOpen, highOpen }
}

/** Whether every amount of `a` is less than every amount of `b`: the two share nothing and `a` lies lower. */
export function isBelow(a: Amount, b: Amount): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen))
}

/** Whether no amount satisfies both. */
export function isDisjoint(a: Amount, b: Amount): boolean {
  return isBelow(a, b) || isBelow(b, a)
}

/** Whether both allow the very same amounts. */
export function isSameAmount(a: Amount, b: Amount): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen
}

/** Whether `b` moves up from `a` as far as the words tell: no end of it lies lower and at least one lies higher. */
export function isRaised(a: Amount, b: Amount): boolean {
  const lowRises = b.low > a.low || (b.low === a.low && b.lowOpen && !a.lowOpen)
  const highRises = b.high > a.high || (b.high === a.high && a.highOpen && !b.highOpen)
  return b.low >= a.low && b.high >= a.high && (lowRises || highRises)
}

/** How far apart two disjoint amounts are; 0 where they touch or overlap. */
export function measureGap(a: Amount, b: Amount): number {
  return Math.max(0, b.low - a.high, a.low - b.high)
}
