// Word boundaries as a veto. In: tokens and a span that a rule proposes. Out: whether the span cuts through a word, so that
// 十分 is no ten and 千家万户 no thousand. Only spans that begin with a number word are asked about: digits cannot be mistaken.

import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { DIGITS, MULTIPLIERS } from './numeral/numeral-table.ts'

/** Tags of words that number words may be part of: numbers, classifiers, times and what the tagger does not know. */
const NUMERIC_TAGS = /^(m|q|mq|t|x|eng)$/

/** Builds the veto of one sentence; `tokens` is asked only for spans that begin with a number word. */
export function createBoundaryVeto(text: string, tokens: () => readonly Token[]): (span: Span) => boolean {
  return ({ start, end }) => {
    if (!isNumberWord(text[start])) return false
    return tokens().some((token) => {
      if (token.end <= start || token.start >= end) return false
      const cutsStart = token.start < start && !isNumberWord(text[token.start])
      const cutsEnd = token.end > end && token.start <= start
      return (cutsStart || cutsEnd) && !NUMERIC_TAGS.test(token.tag)
    })
  }
}

function isNumberWord(character: string | undefined): boolean {
  return character !== undefined && (DIGITS.has(character) || MULTIPLIERS.has(character))
}
