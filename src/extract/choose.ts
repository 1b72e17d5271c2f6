// Overlaps within one dimension. In: candidates with spans and the rules that made them. Out: those that stay, none overlapping
// another: the longer wins, then the rule's priority, then pack and rule order. Who lost to whom goes to the trace.

import { isOverlapping, type Span } from '../model/span.ts'
import type { RuleOrigin } from '../rules/compiled-rules.ts'
import type { Trace } from './trace.ts'

export interface Candidate extends Span {
  readonly origin: RuleOrigin
}

/** Chooses among overlapping candidates; the winners come back in text order. */
export function chooseLongest<Item extends Candidate>(candidates: readonly Item[], trace: Trace | null = null): readonly Item[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || b.origin.priority - a.origin.priority || a.origin.order - b.origin.order || a.start - b.start,
  )
  const winners: Item[] = []
  for (const candidate of ranked) {
    const winner = winners.find((earlier) => isOverlapping(earlier, candidate))
    if (winner) trace?.({ kind: 'lost', candidate, winner })
    else winners.push(candidate)
  }
  return winners.sort((a, b) => a.start - b.start)
}
