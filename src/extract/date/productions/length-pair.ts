// `lengths`: two lengths of which the first lacks its unit: 6到13天, 3至5年. Captures: first, second (numerals). Setting: granularity.
// Yields one length each.

import { findCapture, findInteger, type Production } from '../../production.ts'
import type { DurationParse } from '../date-parse.ts'

export const lengthPair: Production<DurationParse> = (match, { granularity: unit }) => {
  const [first, second] = [findCapture(match, 'first'), findCapture(match, 'second')]
  const [least, most] = [findInteger(match, 'first', 1, MOST), findInteger(match, 'second', 1, MOST)]
  if (!unit || !first || !second || least === null || most === null || least >= most) return []
  return [
    { start: match.start, end: first.end, value: ofLength(least) },
    { start: second.start, end: match.end, value: ofLength(most) },
  ]

  function ofLength(amount: number): DurationParse {
    return { kind: 'duration', length: [{ unit: unit ?? 'day', amount }], bound: 'exact', anchor: null }
  }
}

/** From 1000 on it may be years of the calendar: 2019至2021年. */
const MOST = 999
