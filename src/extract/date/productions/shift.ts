// `shift`: a point so far from a base: 5年前, 五个月前, 一年半后. Capture: of, a length. Settings: direction (-1 or 1), base, and granularity day for
// a point that is told to the day: 三年前的今天.

import { findCapture, type Production, produce } from '../../production.ts'
import type { ShiftParse } from '../date-parse.ts'

export const shift: Production<ShiftParse> = (match, settings) => {
  const item = findCapture(match, 'of')?.item
  if (item?.kind !== 'date' || item.parse.kind !== 'duration' || item.parse.anchor) return []
  const { length, mod } = item.parse
  const isExact = length.every(({ amount }) => Number.isInteger(amount * 2))
  // 十多年前 and 几年前 have no granularity of their own to be exact at: they stay about that far away.
  if (!isExact || mod === 'LESS_THAN') return []
  const direction = settings.direction === 1 ? 1 : -1
  return produce(match, {
    kind: 'shift',
    base: settings.base ?? 'reference',
    length,
    direction,
    ...(settings.granularity === 'day' && { isOfDay: true as const }),
    ...(mod && { mod: 'APPROX' as const }),
  })
}
