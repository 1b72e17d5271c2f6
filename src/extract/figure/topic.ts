// What figures are told of, where no measure says it. In: a sentence's figures, tokens and chart. Out: for each figure the verb that governs
// it and the place, body or country it belongs to; null where none is said.
//
//   江西/ns 今年/t 新建/v 【5个公园】 → predicate 新建, subject 江西       造成/v 【5名工人】 受伤/v → 造成       产量/n 达到/v 【5万吨】 → none

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import type { Chart } from '../chart.ts'
import { findTokenAfter } from './counted-noun.ts'

export interface Topic {
  readonly predicate: string | null
  readonly subject: string | null
}

/** Verbs that only lead up to an amount: 达到, 超过. What is left says what was done. */
const AMOUNT_VERBS = 'core/verbs_of_amount'
/** Lexicons of core that name what a figure is told of. */
const SUBJECTS = ['core/place', 'core/agent']
/** Entities that can be what a figure is told of. */
const SUBJECT_KINDS: ReadonlySet<string> = new Set(['org', 'place'])
/** A verb of more words before is another statement's. */
const MOST_WORDS_BEFORE = 12

/** Finds the topics of a sentence's figures, which are in text order. */
export function findTopics(text: string, figures: readonly Span[], chart: Chart, allTokens: () => readonly Token[]): readonly Topic[] {
  if (figures.length === 0) return []
  const tokens = allTokens()
  const amounts = new Set(chart.termsOf(AMOUNT_VERBS).map(({ start }) => start))
  const subjects = listSubjects(chart)
  let next = 0
  return figures.map((figure) => {
    while ((subjects[next]?.end ?? Number.POSITIVE_INFINITY) <= figure.start) next++
    return { predicate: findPredicate(text, tokens, figure, amounts), subject: subjects[next - 1]?.name ?? null }
  })
}

/** The nearest verb before a figure in its clause, else one right after it. */
function findPredicate(text: string, tokens: readonly Token[], figure: Span, amounts: ReadonlySet<number>): string | null {
  const isGoverning = (token: Token) => isVerb(token) && !amounts.has(token.start)
  const first = findTokenAfter(tokens, figure.start) - 1
  for (let index = first; index >= 0 && first - index < MOST_WORDS_BEFORE; index--) {
    const token = tokens[index]
    if (!token || isClauseEnd(text[token.end - 1])) break
    if (isGoverning(token)) return token.text
  }
  const next = tokens[findTokenAfter(tokens, figure.end)]
  return next && next.start === figure.end && isGoverning(next) ? next.text : null
}

/** What a figure can be told of, by where its words end. */
function listSubjects(chart: Chart): readonly { readonly end: number; readonly name: string }[] {
  const terms = SUBJECTS.flatMap((lexicon) => chart.termsOf(lexicon)).map(({ end, canonical }) => ({ end, name: canonical }))
  const names = chart.ofKind('entity').flatMap(({ end, name, nameKind }) => (SUBJECT_KINDS.has(nameKind) ? [{ end, name }] : []))
  return [...terms, ...names].sort((a, b) => a.end - b.end)
}

/** Verbs of one character (达, 为, 有, 占) lead up to an amount more often than not. */
function isVerb({ tag, text }: Token): boolean {
  return /^v[di]?$/.test(tag) && [...text].length > 1
}
