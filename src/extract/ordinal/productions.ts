// The ordinal productions. `ordinal`: 第16次, 首届 (setting value: 1). `ordinals`: 第二、三阶段, which is two.
// Captures: amount, or first and second; unit.

import { findCapture, findInteger, type Match, type Production, produce } from '../production.ts'

export interface OrdinalValue {
  readonly value: number
  /** The classifier as written, or null. */
  readonly unit: string | null
}

/** No edition, rank or session is greater. */
const GREATEST = 100_000

const ordinal: Production<OrdinalValue> = (match, settings) => {
  const value = typeof settings.value === 'number' ? settings.value : findInteger(match, 'amount', 1, GREATEST)
  return produce(match, value === null ? null : { value, unit: writtenUnit(match) })
}

const ordinals: Production<OrdinalValue> = (match) => {
  const [first, second] = [findCapture(match, 'first'), findCapture(match, 'second')]
  const [low, high] = [findInteger(match, 'first', 1, GREATEST), findInteger(match, 'second', 1, GREATEST)]
  if (!first || !second || low === null || high === null || low >= high) return []
  const unit = writtenUnit(match)
  return [
    { start: match.start, end: first.end, value: { value: low, unit } },
    { start: second.start, end: match.end, value: { value: high, unit } },
  ]
}

function writtenUnit(match: Match): string | null {
  const item = findCapture(match, 'unit')?.item
  return item?.kind === 'unit' ? item.written : null
}

export const ORDINAL_PRODUCTIONS: Readonly<Record<string, Production<OrdinalValue>>> = { ordinal, ordinals }
