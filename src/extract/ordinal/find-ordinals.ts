// The ordinal dimension: 第16次, 首届. Ordinals may stand inside dates' neighbours and event names; they only exclude each other.

import { isOverlapping } from '../../model/span.ts'
import type { Veto } from '../boundary-veto.ts'
import type { OrdinalItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { ORDINAL_PRODUCTIONS } from './productions.ts'

/** Adds the sentence's ordinals to its chart. */
export function findOrdinals(work: SentenceWork, isVetoed: Veto): void {
  const dates = work.chart.ofKind('date')
  runPatterns(work, 'ordinal', ({ pattern, match }) => {
    const produced = ORDINAL_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []
    const items = produced.map(({ start, end, value }): OrdinalItem => ({ kind: 'ordinal', start, end, origin: pattern, ...value }))
    work.trace?.({ kind: 'produced', pattern, match, items })
    for (const item of items) {
      const by = dates.find((date) => isOverlapping(date, item))
      if (by) work.trace?.({ kind: 'taken', candidate: item, by })
      else if (isVetoed(item, pattern.boundary)) work.trace?.({ kind: 'vetoed', candidate: item, boundary: pattern.boundary })
      else work.chart.add(item)
    }
    return false
  })
  work.chart.replace('ordinal', chooseLongest(work.chart.ofKind('ordinal'), work.trace))
}
