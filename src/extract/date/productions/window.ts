// `window`: the first or last units of a period: 今年前三季度, 4月前4天, "十四五". Captures: of (a date), amount. Settings: granularity, side,
// amount; year, where the period begins with one that words name.

import { findCapture, findInteger, type Production, produce } from '../../production.ts'
import type { CalendarParse, WindowParse } from '../date-parse.ts'

export const window: Production<WindowParse> = (match, settings) => {
  const { granularity: unit, side = 'first' } = settings
  const amount = settings.amount ?? findInteger(match, 'amount', 1, 366)
  const of = findCapture(match, 'of')?.item
  if (!unit || amount === null) return []
  if (of?.kind === 'date' && of.parse.kind === 'window') {
    // “十三五”前四年: of a plan, fewer years than it has.
    const isShorter = unit === of.parse.length.unit && amount < of.parse.length.amount && !of.parse.mod
    return isShorter ? produce(match, { kind: 'window', of: of.parse, side, length: { unit, amount } }) : []
  }
  if (of && !(of.kind === 'date' && of.parse.kind === 'calendar' && !of.parse.mod)) return []
  const named: CalendarParse | null =
    settings.year === undefined ? null : { kind: 'calendar', base: 'reference', year: { is: settings.year } }
  const period = of?.kind === 'date' && of.parse.kind === 'calendar' ? of.parse : named
  if (period && !isLonger(period, unit) && !named) return []
  return produce(match, { kind: 'window', of: period, side, length: { unit, amount } })
}

/** 前三季度 is of a year, 前4天 of a year or month; a day has no first days. */
function isLonger({ year, day, weekday, dayPart, hour, month, quarter, half, season }: CalendarParse, unit: string): boolean {
  if (day || weekday !== undefined || dayPart || hour !== undefined || (unit === 'year' && year)) return false
  return unit === 'quarter' ? !month && !quarter && !half && !season : unit === 'month' ? !month : true
}
