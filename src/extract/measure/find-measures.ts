// The measure dimension: which figures of a sentence a measure rule claims. In: the chart with figures and the sentence's words.
// Out: for each claimed figure its measure and the roles that key its series.

import { isOverlapping, type Span } from '../../model/span.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import type { CompiledMeasure } from '../../rules/compiled-rules.ts'
import type { FigureItem, LexiconItem } from '../chart.ts'
import { findCapture, type Match } from '../production.ts'
import { findStarts, runPattern, type SentenceWork } from '../run-patterns.ts'

export interface Claim {
  readonly measure: CompiledMeasure
  readonly key: Readonly<Record<string, string>>
}

/** Finds the claims of measure rules on the sentence's figures. `hasInParagraph` tells whether a lexicon occurs in the paragraph. */
export function findClaims(work: SentenceWork, hasInParagraph: (lexicon: string) => boolean): ReadonlyMap<FigureItem, Claim> {
  const claims = new Map<FigureItem, Claim>()
  if (work.chart.ofKind('figure').length === 0) return claims
  // Who asks why wants to hear of the words that are not near; nobody else has a pattern tried in vain.
  const isPossible = (rule: string) => work.trace !== null || isNearby(work, work.rules.measures.get(rule), hasInParagraph)
  for (const { pattern, at } of findStarts(work, 'measure', isPossible)) {
    const measure = work.rules.measures.get(pattern.rule)
    const match = measure && runPattern(work, pattern, at)
    if (!match) continue
    for (const item of match.items) {
      if (item.kind !== 'figure') continue
      const fault = findFault(work, measure, item, hasInParagraph)
      const earlier = claims.get(item)
      work.trace?.({ kind: 'claimed', pattern, match, figure: item, fault })
      if (fault || (earlier && !isBefore(measure, earlier.measure))) continue
      claims.set(item, { measure, key: findKey(work, measure, match, item) })
    }
  }
  return claims
}

function isBefore(a: CompiledMeasure, b: CompiledMeasure): boolean {
  return a.priority > b.priority || (a.priority === b.priority && a.order < b.order)
}

/** Why a measure whose pattern matched may not claim a figure. */
export type ClaimFault = 'unit' | 'unless' | 'near'

function findFault(
  work: SentenceWork,
  measure: CompiledMeasure,
  figure: FigureItem,
  hasInParagraph: (lexicon: string) => boolean,
): ClaimFault | null {
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
  const within = measure.unlessWithin === 'clause' ? findClause(input.text, input, figure) : input
  return scan.unless.some((hit) => hit.measures.has(measure.measure.id) && isOverlapping(hit, within))
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

/**
 * The roles that key a series. A role is what the pattern captured under its name, else a term before the figure of
 * the lexicon with that name (`core/agent`: 中方 is 中国).
 */
function findKey(
  { chart, input }: SentenceWork,
  { measure, rule }: CompiledMeasure,
  match: Match,
  figure: FigureItem,
): Record<string, string> {
  const pack = rule.slice(0, rule.indexOf('/'))
  const key: Record<string, string> = {}
  for (const role of measure.key) {
    const captured = findCapture(match, role)
    const term =
      captured?.item?.kind === 'lexicon'
        ? captured.item
        : findTerm(chart.ofKind('lexicon'), [`${pack}/${role}`, `core/${role}`], role, figure)
    if (term) key[role] = term.canonical
    else if (captured) key[role] = input.text.slice(captured.start, captured.end)
  }
  return key
}

/** The role that a sentence has one of: its subject, which stands at the head. */
const SUBJECT = 'agent'

/** Of the terms before the figure the first, if they say who (中方向美国提供), else the last, which is where or what (全省22例，其中南京13例). */
function findTerm(terms: readonly LexiconItem[], lexicons: readonly string[], role: string, figure: Span): LexiconItem | null {
  const fits = (term: LexiconItem) => lexicons.includes(term.lexicon) && term.end <= figure.start
  if (role === SUBJECT) return terms.find(fits) ?? null
  return terms.filter(fits).reduce<LexiconItem | null>((last, term) => (last && last.end > term.end ? last : term), null)
}
