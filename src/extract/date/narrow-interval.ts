// 初, 中 and 底 of a period. In: an interval and START, MID or END. Out: the part of it that is meant, by the kind of period.

import { addDays, addMonths, type CivilDate } from '../../model/civil-date.ts'
import type { TimexModifier } from '../../model/mention.ts'
import type { CalendarInterval } from './calendar-interval.ts'

/** The first, middle or last part of a period: a month of a year or quarter, ten days of a month, years of a decade or century. */
export function narrowInterval({ value, begin, end }: CalendarInterval, mod: TimexModifier): { begin: CivilDate; end: CivilDate } {
  if (/^-?\d{4}$/.test(value)) {
    const from = { year: begin.year, month: mod === 'START' ? 1 : mod === 'MID' ? 6 : 12, day: 1 }
    return { begin: from, end: addMonths(from, mod === 'MID' ? 2 : 1) }
  }
  if (/-\d{2}$/.test(value) && /^-?\d{4}-\d{2}$/.test(value)) {
    const on = (day: number) => ({ year: begin.year, month: begin.month, day })
    if (mod === 'START') return { begin, end: on(11) }
    return mod === 'MID' ? { begin: on(11), end: on(21) } : { begin: on(21), end }
  }
  if (/-Q\d$/.test(value)) return partOf(begin, end, mod, 1, 1)
  if (/^\d{3}$/.test(value)) return partOf(begin, end, mod, 36, 36)
  if (/^(BC)?\d{2}$/.test(value)) return partOf(begin, end, mod, 240, 480)
  if (/-W\d{2}$/.test(value)) return mod === 'END' ? { begin: addDays(begin, 5), end } : { begin, end }
  return { begin, end }
}

/** `length` months at either end; the middle begins after `before` months and ends as long before the end. */
function partOf(
  begin: CivilDate,
  end: CivilDate,
  mod: TimexModifier,
  length: number,
  before: number,
): { begin: CivilDate; end: CivilDate } {
  if (mod === 'START') return { begin, end: addMonths(begin, length) }
  return mod === 'END' ? { begin: addMonths(end, -length), end } : { begin: addMonths(begin, before), end: addMonths(end, -before) }
}
