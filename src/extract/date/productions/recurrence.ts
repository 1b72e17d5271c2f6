// `set`: something that recurs: 每年, 每两年, 每年4月, 每周二. Captures: of (a length, or a date of the calendar), day. Settings: granularity.
// (TIMEX3 calls it SET.)

import { findCapture, findInteger, type Production, produce } from '../../production.ts'
import type { DateUnit, SetParse } from '../date-parse.ts'

export const recurrence: Production<SetParse> = (match, settings) => {
  const item = findCapture(match, 'of')?.item
  const parse = item?.kind === 'date' ? item.parse : null
  if (parse?.kind === 'duration') return produce(match, parse.anchor ? null : { kind: 'set', length: parse.length })
  const unit: DateUnit | undefined = settings.granularity
  if (!unit) return []
  const length = [{ unit, amount: 1 }]
  const day = findInteger(match, 'day', 1, 31)
  if (day !== null) return produce(match, { kind: 'set', length, of: { kind: 'calendar', base: 'reference', day: { is: day } } })
  if (!item) return produce(match, { kind: 'set', length })
  if (
    parse?.kind !== 'calendar' ||
    parse.mod ||
    parse.year ||
    [parse.month, parse.week, parse.day].some((part) => part && 'offset' in part)
  )
    return []
  return produce(match, { kind: 'set', length, of: parse })
}
