// What a production is: the small typed function that turns a pattern's match into a value. Rules name them; a production that
// does not apply returns nothing, so that patterns may be broad (`{number}年` is a year or a number of years).

import type { Capture, PatternMatch } from '../rules/compile-pattern.ts'
import type { RuleSettings } from '../rules/kinds/pattern-rule.ts'
import type { Item, NumberItem } from './chart.ts'

export type Match = PatternMatch<Item>

/** One value with its span: usually the whole match, for coordinations (`2019至2021年`) one of its captures. */
export interface Produced<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

export type Production<Value> = (match: Match, settings: RuleSettings) => readonly Produced<Value>[]

/** The whole match, or its capture `span`, as the span of one value; nothing where the value is null. */
export function produce<Value>(match: Match, value: Value | null): readonly Produced<Value>[] {
  const { start, end } = findCapture(match, 'span') ?? match
  return value === null ? [] : [{ start, end, value }]
}

export function findCapture(match: Match, name: string): Capture<Item> | null {
  return match.captures.find((capture) => capture.name === name) ?? null
}

/** A capture that is exactly one numeral. */
export function findNumber(match: Match, name: string): NumberItem | null {
  const item = findCapture(match, name)?.item
  return item?.kind === 'number' ? item : null
}

/** A captured whole number within bounds, as months and days are; null where it is none. Hedged numbers (`10多`) are none. */
export function findInteger(match: Match, name: string, least: number, most: number): number | null {
  const value = findNumber(match, name)?.numeral.quantity
  if (value?.bound !== 'exact' || value.value === null || !Number.isInteger(value.value)) return null
  return value.value >= least && value.value <= most ? value.value : null
}
