// What stands in marks inside a name. In: tokens and the index of a closing mark. Out: the span from its opening mark on, or null.

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'

const QUOTES: Readonly<Record<string, string>> = { '”': '“', '"': '"', '》': '《', '’': '‘', '」': '「' }
const BRACKETS: Readonly<Record<string, string>> = { '）': '（', ')': '(' }
const LONGEST_QUOTE = 26
const LONGEST_BRACKET = 8

/** When the token at `at` closes a quotation of at most 24 characters: its span with both marks. */
export function findOpeningQuote(text: string, tokens: readonly Token[], at: number): Span | null {
  return findOpening(text, tokens, at, QUOTES, LONGEST_QUOTE)
}

/** The same for brackets of at most six characters: （杭州）. */
export function findOpeningMark(text: string, tokens: readonly Token[], at: number): Span | null {
  return findOpening(text, tokens, at, BRACKETS, LONGEST_BRACKET)
}

function findOpening(
  text: string,
  tokens: readonly Token[],
  at: number,
  marks: Readonly<Record<string, string>>,
  longest: number,
): Span | null {
  const close = tokens[at]
  const open = close && marks[close.text]
  if (!close || !open) return null
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]
    if (!token || close.end - token.start > longest || /[。！？；]/.test(token.text)) return null
    if (text.slice(token.start, token.end) === open) return { start: token.start, end: close.end }
  }
  return null
}
