// 去年同期: the year before, and of it the days that are compared. In: the year and the dates of the sentence so far. Out: the interval of that
// year which lies as the period spoken of does; null where none was spoken of.

import { type CivilDate, daysInMonth, formatCivilDate, parseCivilDate, toDayNumber } from '../../model/civil-date.ts'
import type { Span } from '../../model/span.ts'
import { PERIOD_SIGN } from '../numeral/numeral-table.ts'
import type { ResolvedDate } from './resolve-date.ts'

export interface SpokenDate extends Span {
  readonly resolved: ResolvedDate
}

/** 1至5月, 去年同期: the first five months of last year. `earlier` are the dates before it in the sentence, in text order. */
export function findComparedPeriod(
  text: string,
  year: number,
  earlier: readonly SpokenDate[],
): { readonly beginDate: string; readonly endDate: string } | null {
  for (let at = earlier.length - 1; at >= 0; at--) {
    const last = earlier[at]
    if (!last || last.resolved.mod) continue
    const before = earlier[at - 1]
    const isRange = before !== undefined && PERIOD_SIGN.test(text.slice(before.end, last.start))
    const begin = parseCivilDate((isRange ? before : last).resolved.beginDate ?? '')
    const end = parseCivilDate(last.resolved.endDate ?? '')
    // 今天公布: a single day is when the figure was told, not what it counts.
    const days = begin && end ? toDayNumber(end) - toDayNumber(begin) : 0
    if (!begin || !end || days < 2 || days > LONGEST) continue
    return { beginDate: formatCivilDate(inYear(begin, year)), endDate: formatCivilDate(inYear(end, year + end.year - begin.year)) }
  }
  return null
}

/** A year has nothing to compare inside another. */
const LONGEST = 350

function inYear({ month, day }: CivilDate, year: number): CivilDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) }
}
