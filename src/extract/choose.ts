// Overlaps within one dimension. In: candidates with spans and the rules that made them. Out: those that stay, none overlapping
// another: the longer wins, then the rule's priority, then pack and rule order.

import { isOverlapping, type Span } from '../model/span.ts'
import type { RuleOrigin } from '../rules/compiled-rules.ts'

export interface Candidate extends Span {
  readonly origin: RuleOrigin
}

/** Chooses among overlapping candidates; the winners come back in text order. */
export function chooseLongest<Item extends Candidate>(candidates: readonly Item[]): readonly Item[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || b.origin.priority - a.origin.priority || a.origin.order - b.origin.order || a.start - b.start,
  )
  const winners: Item[] = []
  for (const candidate of ranked) if (!winners.some((winner) => isOverlapping(winner, candidate))) winners.push(candidate)
  return winners.sort((a, b) => a.start - b.start)
}
