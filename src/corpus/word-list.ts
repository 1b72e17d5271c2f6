// Lists of words as rule files give them, asked of plain text. In: terms, and longer terms that block them. Out: whether one stands
// somewhere, and how long it is. Refuses nothing: an empty list finds nothing.

import { isOverlapping, type Span } from '../model/span.ts'

export interface WordList {
  readonly terms: readonly string[]
  /** Longer words in which a term is not meant: 将军 blocks 将. */
  readonly not: readonly string[]
}

/** The list of a lexicon by its qualified id; empty where there is none. */
export type WordLists = (lexicon: string) => WordList

/** No lists at all, for callers that have no rules. */
export const NO_WORDS: WordLists = () => ({ terms: [], not: [] })

/** Characters of the longest term that begins at a position; 0: none. */
export function measureWordAt(text: string, at: number, { terms, not }: WordList): number {
  if (not.some((term) => text.startsWith(term, at))) return 0
  return longest(terms.filter((term) => text.startsWith(term, at)))
}

/** Characters of the longest term that ends at a position; 0: none. */
export function measureWordBefore(text: string, end: number, { terms, not }: WordList): number {
  const before = text.slice(0, end)
  if (not.some((term) => before.endsWith(term))) return 0
  return longest(terms.filter((term) => before.endsWith(term)))
}

/** The first term of a text at or after `from` that no longer term blocks, the longest of those that begin there; null: none. */
export function findWord(text: string, { terms, not }: WordList, from = 0): Span | null {
  const blocked = not.flatMap((term) => listOccurrences(text, term))
  const found = terms
    .flatMap((term) => listOccurrences(text, term))
    .filter((span) => span.start >= from && !blocked.some((block) => isOverlapping(block, span)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return found[0] ?? null
}

function listOccurrences(text: string, term: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) spans.push({ start: at, end: at + term.length })
  return spans
}

function longest(terms: readonly string[]): number {
  return terms.reduce((most, { length }) => Math.max(most, length), 0)
}
