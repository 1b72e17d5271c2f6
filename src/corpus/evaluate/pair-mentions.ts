// Who found whom. In: annotations and mentions of one type. Out: the pairs of overlapping spans, one to one, longest overlap first.

import { groupBy } from '../../model/group-by.ts'
import type { Mention } from '../../model/mention.ts'
import { isOverlapping } from '../../model/span.ts'
import type { GoldAnnotation } from './gold.ts'

/** A mention with the file it was found in, by base name. */
export interface FoundMention {
  readonly doc: string
  readonly mention: Mention
}

export interface Pairing {
  readonly mentionOf: ReadonlyMap<GoldAnnotation, FoundMention>
  /** Required annotations that no mention found. */
  readonly missed: readonly GoldAnnotation[]
  /** Required annotations that one did. */
  readonly found: readonly GoldAnnotation[]
  /** Mentions that found none; those that merely touch an optional annotation are not counted. */
  readonly spurious: readonly FoundMention[]
}

/** Pairs annotations and mentions; both are of one type. */
export function pairMentions(gold: readonly GoldAnnotation[], found: readonly FoundMention[]): Pairing {
  const byFile = groupBy(found, ({ doc }) => doc)
  const candidates = gold.flatMap((annotation) =>
    (byFile.get(annotation.doc) ?? [])
      .filter(({ mention }) => isOverlapping(annotation, mention))
      .map((candidate) => ({ annotation, candidate, rank: rankPair(annotation, candidate.mention) })),
  )
  const mentionOf = new Map<GoldAnnotation, FoundMention>()
  const taken = new Set<FoundMention>()
  for (const { annotation, candidate } of candidates.sort((a, b) => b.rank - a.rank)) {
    if (mentionOf.has(annotation) || taken.has(candidate)) continue
    mentionOf.set(annotation, candidate)
    taken.add(candidate)
  }
  const required = gold.filter(({ optional }) => !optional)
  const optional = gold.filter((annotation) => annotation.optional)
  const touchesOptional = ({ doc, mention }: FoundMention) => optional.some((one) => one.doc === doc && isOverlapping(one, mention))
  return {
    mentionOf,
    missed: required.filter((annotation) => !mentionOf.has(annotation)),
    found: required.filter((annotation) => mentionOf.has(annotation)),
    spurious: found.filter((candidate) => !taken.has(candidate) && !touchesOptional(candidate)),
  }
}

/** Required annotations before optional ones, then the longer overlap, then the shorter spans. */
function rankPair(gold: GoldAnnotation, mention: Mention): number {
  const overlap = Math.min(gold.end, mention.end) - Math.max(gold.start, mention.start)
  return overlap - 0.001 * (gold.end - gold.start + mention.end - mention.start) - (gold.optional ? 1e6 : 0)
}
