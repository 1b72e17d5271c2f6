// The figures of one type. In: its annotations and mentions. Out: counts and shares between 0 and 1, under the names that
// gold/score.mjs prints, to its last digit.

import type { GoldAnnotation, GoldType } from './gold.ts'
import { hasRightSpan, hasRightValue } from './judge-mention.ts'
import { type FoundMention, type Pairing, pairMentions } from './pair-mentions.ts'

/** Shares are 0 where there is nothing to share. `clusters` is the B-cubed F1 of the names of found events. */
export interface TypeScore {
  readonly gold: number
  readonly predicted: number
  readonly found: number
  readonly P: number
  readonly R: number
  readonly F1: number
  /** Of the found: those with both ends right. */
  readonly span: number
  /** Of the found: those with the value right. */
  readonly value: number
  /** F1 when only a mention with the right value counts as found. */
  readonly F1value: number
  readonly clusters?: number
}

/** One type's score with the pairs it came from. */
export interface ScoredType {
  readonly score: TypeScore
  readonly pairing: Pairing
  hasRightSpan(gold: GoldAnnotation): boolean
  hasRightValue(gold: GoldAnnotation): boolean
}

/** Scores one type. */
export function scoreType(type: GoldType, gold: readonly GoldAnnotation[], found: readonly FoundMention[]): ScoredType {
  const pairing = pairMentions(gold, found)
  const isRight = (judge: typeof hasRightSpan) => (annotation: GoldAnnotation) => {
    const mate = pairing.mentionOf.get(annotation)
    return mate !== undefined && listReadings(annotation, mate, gold).some((reading) => judge(reading, mate.mention))
  }
  const [isSpanRight, isValueRight] = [isRight(hasRightSpan), isRight(hasRightValue)]
  const hits = pairing.found.length
  const predicted = hits + pairing.spurious.length
  const required = hits + pairing.missed.length
  const right = pairing.found.filter(isValueRight).length
  const [precision, recall] = [share(hits, predicted), share(hits, required)]
  const score: TypeScore = {
    gold: required,
    predicted,
    found: hits,
    P: precision,
    R: recall,
    F1: harmonicMean(precision, recall),
    span: share(pairing.found.filter(isSpanRight).length, hits),
    value: share(right, hits),
    F1value: harmonicMean(share(right, predicted), share(right, required)),
  }
  const clusters = type === 'event' ? { clusters: scoreClusters(pairing) } : {}
  return { score: { ...score, ...clusters }, pairing, hasRightSpan: isSpanRight, hasRightValue: isValueRight }
}

/** An annotation may be read as an optional one over the same words: 今年 of 今年以来. */
function listReadings(annotation: GoldAnnotation, mate: FoundMention, gold: readonly GoldAnnotation[]): readonly GoldAnnotation[] {
  const touches = (other: GoldAnnotation, span: { readonly start: number; readonly end: number }) =>
    other.start < span.end && span.start < other.end
  const others = gold.filter(
    (other) => other.optional && other.doc === annotation.doc && touches(other, annotation) && touches(other, mate.mention),
  )
  return [annotation, ...others]
}

/** B-cubed: for each event the share of its cluster that belongs there, both ways. */
function scoreClusters({ found, mentionOf }: Pairing): number {
  const named = found.map((gold) => {
    const mention = mentionOf.get(gold)?.mention
    return { gold: gold.type === 'event' ? gold.name : null, found: mention?.type === 'event' ? mention.name : null }
  })
  if (named.length === 0) return 0
  let precision = 0
  let recall = 0
  for (const one of named) {
    const sameFound = named.filter((other) => other.found === one.found)
    const sameGold = named.filter((other) => other.gold === one.gold)
    precision += sameFound.filter((other) => other.gold === one.gold).length / sameFound.length
    recall += sameGold.filter((other) => other.found === one.found).length / sameGold.length
  }
  return harmonicMean(precision / named.length, recall / named.length)
}

function share(part: number, whole: number): number {
  return part / (whole || 1)
}

function harmonicMean(a: number, b: number): number {
  return a + b ? (2 * a * b) / (a + b) : 0
}
