// What a figure is told of, where no measure says it. In: a figure, its sentence's tokens and chart. Out: the verb that governs it and
// the place, body or country it belongs to; null where none is said.
//
//   江西/ns 今年/t 新建/v 【5个公园】 → predicate 新建, subject 江西       造成/v 【5名工人】 受伤/v → 造成       产量/n 达到/v 【5万吨】 → none

import { isOverlapping, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import type { Chart, LexiconItem, NameItem } from '../chart.ts'
import { findTokenAfter } from './counted-noun.ts'

/** Verbs that only lead up to an amount: 达到, 超过. What is left says what was done. */
const AMOUNT_VERBS = 'core/verbs_of_amount'
/** Lexicons of core that name what a figure is told of. */
const SUBJECTS = ['core/place', 'core/agent']
/** Entities that can be what a figure is told of. */
const SUBJECT_KINDS: ReadonlySet<string> = new Set(['org', 'place'])

/** Finds the verb that governs a figure: the nearest before it in its clause, else one right after it. */
export function findPredicate(text: string, tokens: readonly Token[], figure: Span, chart: Chart): string | null {
  const amounts = chart.termsOf(AMOUNT_VERBS)
  const isGoverning = (token: Token) => isVerb(token) && !amounts.some((term) => isOverlapping(term, token))
  const after = findTokenAfter(tokens, figure.end)
  for (let index = findTokenAfter(tokens, figure.start) - 1; index >= 0; index--) {
    const token = tokens[index]
    if (!token || isClauseEnd(text[token.end - 1])) break
    if (isGoverning(token)) return token.text
  }
  const next = tokens[after]
  return next && next.start === figure.end && isGoverning(next) ? next.text : null
}

/** Finds what a figure is told of: the term or name that ends nearest before it in its sentence. */
export function findSubject(figure: Span, chart: Chart): string | null {
  const terms = SUBJECTS.flatMap((lexicon) => chart.termsOf(lexicon))
  const names = chart.ofKind('entity').filter(({ nameKind }) => SUBJECT_KINDS.has(nameKind))
  const nearest = [...terms, ...names]
    .filter((item) => item.end <= figure.start)
    .reduce<LexiconItem | NameItem | null>((last, item) => (last && last.end >= item.end ? last : item), null)
  if (!nearest) return null
  return nearest.kind === 'lexicon' ? nearest.canonical : nearest.name
}

/** Verbs of one character (达, 为, 有, 占) lead up to an amount more often than not. */
function isVerb({ tag, text }: Token): boolean {
  return /^v[di]?$/.test(tag) && [...text].length > 1
}
