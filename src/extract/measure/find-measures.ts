// The measure dimension: which figures of a sentence a measure rule claims. In: the chart with figures and the sentence's words.
// Out: for each claimed figure its measure and the roles that key its series.

import { isOverlapping, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import type { CompiledMeasure, CompiledPattern } from '../../rules/compiled-rules.ts'
import type { FigureItem } from '../chart.ts'
import { findCapture } from '../production.ts'
import { findStarts, runPattern, type SentenceWork } from '../run-patterns.ts'
import { findKey } from './find-key.ts'
import { OF } from './find-subject.ts'

export interface Claim {
  readonly measure: CompiledMeasure
  readonly key: Readonly<Record<string, string>>
}

/** Finds the claims of measure rules on the sentence's figures. `hasInParagraph` tells whether a lexicon occurs in the paragraph. */
export function findClaims(
  work: SentenceWork,
  hasInParagraph: (lexicon: string) => boolean,
  tokens: () => readonly Token[],
): ReadonlyMap<FigureItem, Claim> {
  const claims = new Map<FigureItem, Claim>()
  if (work.chart.ofKind('figure').length === 0) return claims
  // Who asks why wants to hear of the words that are not near; nobody else has a pattern tried in vain.
  const isPossible = ({ rule }: CompiledPattern) => work.trace !== null || isNearby(work, work.rules.measures.get(rule), hasInParagraph)
  for (const { pattern, at } of findStarts(work, 'measure', isPossible)) {
    const measure = work.rules.measures.get(pattern.rule)
    const match = measure && runPattern(work, pattern, at)
    if (!match) continue
    const level = findCapture(match, OF)?.item
    for (const item of match.items) {
      if (item.kind !== 'figure' || item === level) continue
      const misfit = findFault(work, measure, item, hasInParagraph)
      const key = misfit ? null : findKey(work, measure, match, item, tokens)
      const fault = misfit ?? (key ? null : 'key')
      const earlier = claims.get(item)
      work.trace?.({ kind: 'claimed', pattern, match, figure: item, fault })
      if (!key || (earlier && !isBefore(measure, earlier.measure))) continue
      claims.set(item, { measure, key })
    }
  }
  return claims
}

function isBefore(a: CompiledMeasure, b: CompiledMeasure): boolean {
  return a.priority > b.priority || (a.priority === b.priority && a.order < b.order)
}

/** Why a measure whose pattern matched may not claim a figure. */
export type ClaimFault = 'unit' | 'unless' | 'near' | 'key'

function findFault(
  work: SentenceWork,
  measure: CompiledMeasure,
  figure: FigureItem,
  hasInParagraph: (lexicon: string) => boolean,
): Exclude<ClaimFault, 'key'> | null {
  const { unit } = measure.measure
  if (unit !== null && figure.unit !== unit && !isComparable(work, figure.unit, unit)) return 'unit'
  if (isKeptOut(work, measure, figure)) return 'unless'
  return isNear(work, measure, figure, hasInParagraph) ? null : 'near'
}

/** Whether one unit can stand for another: 亩 for 公顷, which `compare` converts, and one money for another, which it sets side by side. */
function isComparable({ rules }: SentenceWork, unit: string | null, wanted: string): boolean {
  const [own, other] = [unit, wanted].map((id) => rules.units.find((known) => known.id === id)?.dimension)
  if (own === undefined || other === undefined) return false
  return own === other || (own.startsWith(MONEY) && other.startsWith(MONEY))
}

/** Every currency is a dimension of its own, since rates change. */
const MONEY = 'money_'

function isKeptOut({ scan, input }: SentenceWork, measure: CompiledMeasure, figure: FigureItem): boolean {
  if (!measure.unlessWithin) return false
  const hits = scan.unless.filter((hit) => hit.measures.has(measure.measure.id))
  if (hits.length === 0) return false
  const within = measure.unlessWithin === 'clause' ? findClause(input.text, input, figure) : input
  return hits.some((hit) => isOverlapping(hit, within))
}

/** Whether the words a measure stands near to occur at all where they may: asked before its patterns run. */
function isNearby({ chart }: SentenceWork, measure: CompiledMeasure | undefined, hasInParagraph: (lexicon: string) => boolean): boolean {
  const near = measure?.near
  if (!near) return true
  return near.within === 'paragraph' ? hasInParagraph(near.lexicon) : chart.termsOf(near.lexicon).length > 0
}

function isNear(
  { chart, input }: SentenceWork,
  { near }: CompiledMeasure,
  figure: FigureItem,
  hasInParagraph: (lexicon: string) => boolean,
): boolean {
  if (!near) return true
  if (near.within === 'paragraph') return hasInParagraph(near.lexicon)
  const within = near.within === 'clause' ? findClause(input.text, input, figure) : input
  return chart.termsOf(near.lexicon).some((item) => isOverlapping(item, within))
}

/** The clause around a figure: up to the nearest comma, semicolon or full stop on both sides. */
export function findClause(text: string, sentence: Span, { start, end }: Span): Span {
  let from = start
  while (from > sentence.start && !isClauseEnd(text[from - 1])) from--
  let to = end
  while (to < sentence.end && !isClauseEnd(text[to])) to++
  return { start: from, end: to }
}
