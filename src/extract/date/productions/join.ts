// `join`: lengths of time that make one: 两年零三个月, 一年又一个月21天. Captures: first, second, the coarser before the finer.

import { findCapture, type Match, type Production, produce } from '../../production.ts'
import type { DateUnit, DurationParse } from '../date-parse.ts'

const UNITS: readonly DateUnit[] = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** 一年十二个月 says what a year is; of a coarser unit's rest there is always less. */
const MOST: Readonly<Record<DateUnit, number>> = {
  year: Infinity,
  quarter: 4,
  month: 12,
  week: 53,
  day: 31,
  hour: 24,
  minute: 60,
  second: 60,
}

export const join: Production<DurationParse> = (match) => {
  const first = durationOf(match, 'first')
  const second = durationOf(match, 'second')
  const coarse = first?.length.at(-1)
  const fine = second?.length[0]
  if (!first || !second || !coarse || !fine || second.anchor) return []
  if (UNITS.indexOf(coarse.unit) >= UNITS.indexOf(fine.unit) || fine.amount >= MOST[fine.unit]) return []
  return produce(match, { ...first, length: [...first.length, ...second.length] })
}

function durationOf(match: Match, name: string): DurationParse | null {
  const item = findCapture(match, name)?.item
  return item?.kind === 'date' && item.parse.kind === 'duration' ? item.parse : null
}
