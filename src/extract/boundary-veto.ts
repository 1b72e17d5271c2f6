// Word boundaries as a veto. In: tokens and a span that a rule proposes. Out: whether the span cuts through a word, or is a word of
// another kind: 十分 is no ten, 千家万户 no thousand, 零件 no zero, and 至今年轻 has no 今年. Digits cannot be mistaken.

import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import type { CompiledPattern } from '../rules/compiled-rules.ts'
import { DIGITS, MULTIPLIERS } from './numeral/numeral-table.ts'

/** Tags of words that number words may be part of: numbers, classifiers, times and what the tagger does not know. */
const NUMERIC_TAGS = /^(m|q|mq|t|x|eng)$/

/** What a veto is asked about: a date may be exactly one word (十九世纪), a figure may not (十分, 零件). */
export type VetoedKind = 'date' | 'ordinal' | 'figure'

/** Whether a span may not be what a rule takes it for, under the rule's boundary. */
export type Veto = (span: Span, boundary: CompiledPattern['boundary']) => boolean

/** Builds the veto of one sentence. Under `soft`, `tokens` is asked only for spans that begin with a word, not with a digit. */
export function createBoundaryVeto(
  text: string,
  tokens: () => readonly Token[],
): (span: Span, kind: VetoedKind, boundary: CompiledPattern['boundary']) => boolean {
  return (span, kind, boundary) => {
    if (boundary === 'none') return false
    if (boundary === 'token') return !tokens().some(({ start }) => start === span.start) || !tokens().some(({ end }) => end === span.end)
    if (isDigit(text[span.start])) return false
    const isNumber = isNumberWord(text[span.start])
    return tokens().some((token) => {
      if (token.end <= span.start || token.start >= span.end) return false
      if (cutsStart(token, span, text)) return true
      if (NUMERIC_TAGS.test(token.tag)) return false
      return cutsEnd(token, span) || (isNumber && coversNumber(token, span, kind))
    })
  }
}

/** 至今|年轻: the span begins inside the word. A number word may: 第三十|七 is told by the longer match. */
function cutsStart(token: Token, span: Span, text: string): boolean {
  return token.start < span.start && token.end > span.start && !isNumberWord(text[token.start]) && !/^(m|mq|x|eng)$/.test(token.tag)
}

/** 当|年轻人, 七部|门: the span ends inside a word that begins inside it. 去年底 as one word is no such case. */
function cutsEnd(token: Token, span: Span): boolean {
  return token.start > span.start && token.end > span.end
}

/** 十分, 千家万户: the number is the beginning or the whole of a word that is no number. 四大 (j) is only short for one. */
function coversNumber(token: Token, span: Span, kind: VetoedKind): boolean {
  if (token.start > span.start || token.end < span.end || token.end - token.start < 2) return false
  const isWhole = token.start === span.start && token.end === span.end
  return isWhole ? kind === 'figure' && token.tag !== 'j' : true
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function isNumberWord(character: string | undefined): boolean {
  return character !== undefined && (DIGITS.has(character) || MULTIPLIERS.has(character))
}
