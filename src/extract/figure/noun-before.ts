// The noun that stands before a number. In: the sentence's tokens and where a figure begins. Out: the noun phrase that the figure
// measures or counts; null where none stands in its clause before another figure.
//
//   中欧/ns 班列/n 累计/v 开行/v 【突破4万列】 → 中欧班列       二氧化碳/nz 排放/v 【3068万吨】 → 二氧化碳

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import { findTokenAfter } from './counted-noun.ts'

/** Verbs and adverbs between noun and number: 累计 已 达到 了. More words than this are another thought. */
const MOST_WORDS_BETWEEN = 5
/** A noun phrase of more words than this begins with something else. */
const MOST_NOUN_WORDS = 4

/** Finds the noun phrase before `position`, not reaching back beyond `from`. */
export function findNounBefore(text: string, tokens: readonly Token[], position: number, from: number): Span | null {
  let last = findTokenAfter(tokens, position) - 1
  let places = 0
  for (let between = 0; between <= MOST_WORDS_BETWEEN; between++, last--) {
    const token = tokens[last]
    if (!token || token.start < from || STOPS.test(token.text)) return null
    // 各地报告猴痘病例，美国1例: a place alone in its clause; what is counted stands in the one before.
    if (isClauseEnd(token.text) && places > 0 && places === between) continue
    if (token.tag === 'ns' && places === between) {
      places++
      continue
    }
    if (isNoun(token)) return nounPhraseUpTo(tokens, last, from)
    if (!BETWEEN.test(token.tag) || isClauseEnd(token.text) || /[0-9]/.test(text.slice(token.start, token.end))) return null
  }
  return null
}

/** Tags of what stands between noun and number: verbs, adverbs, prepositions, particles, and what the tagger does not know. */
const BETWEEN = /^(v|d|p|u|ad|vd|vi|c|zg|x|m|z|a|f)/

/** Brackets and quotes end what a number can belong to. */
const STOPS = /^[（(“”"、《》]$/

function nounPhraseUpTo(tokens: readonly Token[], last: number, from: number): Span | null {
  let first = last
  while (last - first < MOST_NOUN_WORDS && isPartOfNoun(tokens[first - 1]) && (tokens[first - 1]?.start ?? 0) >= from) first--
  const [start, end] = [tokens[first]?.start, tokens[last]?.end]
  return start === undefined || end === undefined ? null : { start, end }
}

function isNoun({ tag, text }: Token): boolean {
  return /^(n|nz|nt|vn|j|l|eng|nrt)$/.test(tag) && /[\p{Script=Han}A-Za-z]{2}/u.test(text)
}

function isPartOfNoun(token: Token | undefined): boolean {
  if (token === undefined) return false
  // 猴痘 is a word that the dictionary does not know.
  return /^(n|nz|vn|j|b|eng|ns|l|s|ad|an)$/.test(token.tag) || (token.tag === 'x' && /^\p{Script=Han}{2,4}$/u.test(token.text))
}
