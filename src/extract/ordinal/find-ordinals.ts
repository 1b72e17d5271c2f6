// The ordinal dimension: 第16次, 首届. Ordinals may stand inside dates' neighbours and event names; they only exclude each other.

import { isOverlapping } from '../../model/span.ts'
import type { Veto } from '../boundary-veto.ts'
import { chooseLongest } from '../choose.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { ORDINAL_PRODUCTIONS } from './productions.ts'

/** Adds the sentence's ordinals to its chart. */
export function findOrdinals(work: SentenceWork, isVetoed: Veto): void {
  const dates = work.chart.ofKind('date')
  runPatterns(work, 'ordinal', ({ pattern, match }) => {
    for (const { start, end, value } of ORDINAL_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []) {
      if (dates.some((date) => isOverlapping(date, { start, end })) || isVetoed({ start, end }, pattern.boundary)) continue
      work.chart.add({ kind: 'ordinal', start, end, origin: pattern, value: value.value, unit: value.unit })
    }
    return false
  })
  work.chart.replace('ordinal', chooseLongest(work.chart.ofKind('ordinal')))
}
