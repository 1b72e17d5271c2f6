// The date dimension: date rules over one sentence. In: the sentence's chart with numbers. Out: the chart with the dates that
// win, not yet resolved.

import type { Veto } from '../boundary-veto.ts'
import type { DateItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import { GENERIC_CLASSIFIER, ORDINAL_PREFIX } from '../numeral/numeral-table.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { DATE_PRODUCTIONS } from './productions/list.ts'
import { isInTitle, isOnlyName } from './title-marks.ts'

/** Adds the sentence's dates to its chart. `isVetoed` says which spans cut through a word (三十|七 of 第三十七). */
export function findDates(work: SentenceWork, isVetoed: Veto): void {
  runPatterns(work, 'date', ({ pattern, match }) => {
    const produced = DATE_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []
    const via = match.items.flatMap((part) => (part.kind === 'date' ? [...part.via, part.origin.rule] : []))
    const items = produced.map(({ start, end, value: parse }): DateItem => {
      return { kind: 'date', start, end, origin: pattern, boundary: pattern.boundary, via, parse }
    })
    for (const item of items) work.chart.add(item)
    work.trace?.({ kind: 'produced', pattern, match, items })
    return items.length > 0
  })
  // Only whole dates are asked about: 昨天早上 may be one word though 昨天 and 早上 cut it.
  const free = work.chart.ofKind('date').filter((date) => {
    const { text } = work.input
    const isFree = !isVetoed(date, date.boundary) && !isOrdinal(text, date) && !(isOnlyName(date.parse) && isInTitle(text, date))
    if (!isFree) work.trace?.({ kind: 'vetoed', candidate: date, boundary: date.boundary })
    return isFree
  })
  work.chart.replace('date', chooseLongest(free, work.trace))
}

/** 第一年, 第八个五年, 春运第八日: the length or day belongs to an ordinal. */
function isOrdinal(text: string, { start, parse }: DateItem): boolean {
  const isDayAlone = parse.kind === 'calendar' && parse.day !== undefined && 'is' in parse.day && !parse.month && !parse.year
  if (parse.kind !== 'duration' && !isDayAlone) return false
  return text[start - 1] === ORDINAL_PREFIX || (text[start - 3] === ORDINAL_PREFIX && text[start - 1] === GENERIC_CLASSIFIER)
}
