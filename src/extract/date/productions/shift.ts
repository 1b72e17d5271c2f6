// `shift`: a point so many units from a base: 5年前, 五个月前, 三天后. Capture: amount. Settings: granularity, direction (-1 or 1), base.

import { findNumber, type Production, produce } from '../../production.ts'
import type { ShiftParse } from '../date-parse.ts'

/** 130亿年前 is a time before all calendars. */
const MOST_YEARS = 10_000

export const shift: Production<ShiftParse> = (match, settings) => {
  const { granularity: unit, direction = -1 } = settings
  const numeral = findNumber(match, 'amount')?.numeral
  const value = numeral?.quantity.value
  // 十多年前 has no granularity of its own to be exact at, and 2021年前 is a year.
  if (!unit || !numeral || value === null || value === undefined || numeral.quantity.bound !== 'exact' || !Number.isInteger(value))
    return []
  if (unit === 'year' && (numeral.sequence?.length === 4 || value > MOST_YEARS)) return []
  return produce(match, { kind: 'shift', base: settings.base ?? 'reference', unit, amount: value * direction })
}
