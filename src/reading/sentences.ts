// Paragraphs to sentences. In: reading text and a paragraph of it. Out: spans that together cover it, blanks between them aside.

import type { Scope } from '../model/article.ts'
import type { Span } from '../model/span.ts'

/**
 * Splits a paragraph after 。！？!? and the closing quotes and brackets that follow. A semicolon or …… ends no sentence.
 * Titles, captions and table rows are split at 。 only. Runs over 2,000 characters are cut at the next comma, at 5,000 at the latest,
 * because what works on a sentence may take time that grows faster than its length.
 */
export function splitSentences(text: string, paragraph: Span, scope: Scope): readonly Span[] {
  const sentences: Span[] = []
  const isProse = scope === 'body' || scope === 'quote'
  let start = paragraph.start
  let isQuoteOpen = false
  const close = (end: number): void => {
    const sentence = trimSpan(text, start, end)
    if (sentence.end > sentence.start) sentences.push(sentence)
    start = end
  }
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const character = text[i] as string
    if (character === '"') isQuoteOpen = !isQuoteOpen
    if (isTerminal(text, i, isProse)) {
      const end = skipClosers(text, i + 1, paragraph.end, isQuoteOpen)
      if (text.slice(i + 1, end).includes('"')) isQuoteOpen = false
      if (isSentenceEnd(text, i, end, paragraph.end)) close(end)
      i = end - 1
    } else if (i + 1 - start >= MAX_SOFT && (COMMAS.has(character) || i + 1 - start >= MAX_HARD)) {
      // Never between the halves of an astral character.
      if (!isHighSurrogate(text.charCodeAt(i))) close(i + 1)
    }
  }
  close(paragraph.end)
  return sentences
}

function isTerminal(text: string, at: number, isProse: boolean): boolean {
  const character = text[at] as string
  if (character === '。' || character === '｡') return true
  if (!isProse) return false
  if (character === '！' || character === '？') return true
  // Half-width marks end a sentence unless a Latin word or number goes on behind them: Yahoo!Mail, ?id=5.
  return (character === '!' || character === '?') && !LATIN.test(text[at + 1] ?? '')
}

/** Past further marks (！！？), closing quotes and brackets. An ASCII quote closes only where one is open. */
function skipClosers(text: string, from: number, limit: number, isQuoteOpen: boolean): number {
  let end = from
  let canClose = isQuoteOpen
  for (; end < limit; end++) {
    const character = text[end] as string
    if (character === '"' && canClose) canClose = false
    else if (!CLOSERS.has(character) && !TERMINALS.has(character)) break
  }
  return end
}

function isSentenceEnd(text: string, mark: number, end: number, limit: number): boolean {
  if (end >= limit) return true
  const closers = text.slice(mark + 1, end)
  // 《怎么办？》一书: a mark in a title ends nothing.
  if (closers.includes('》') || closers.includes('〉')) return false
  // “好不好？”这个问题 and “来了！”、“走了！” go on; 举行。这也是 does not.
  return closers === '' || !GOES_ON.has(text[end] as string)
}

function trimSpan(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && (text[start] === ' ' || text[start] === '\t')) start++
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return { start, end }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

const MAX_SOFT = 2_000
const MAX_HARD = 5_000
const TERMINALS: ReadonlySet<string> = new Set('。！？!?｡')
const CLOSERS: ReadonlySet<string> = new Set('”’」』）)】〕]》〉')
const GOES_ON: ReadonlySet<string> = new Set('，、；：,;:的等这')
const COMMAS: ReadonlySet<string> = new Set('，；、,; \t')
const LATIN = /[A-Za-z0-9=&/]/
