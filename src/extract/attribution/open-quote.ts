// Quotes that go on in the next sentence: 他说：“…。…。” In: a sentence's text and what was open before it. Out: what is open after it.

import type { Attribution } from '../../model/mention.ts'

const OPEN = '“'
const CLOSE = '”'

/** Where in `[start, end)` a quote that was open before it closes: at `end` where it does not. */
export function findQuoteEnd(text: string, start: number, end: number): number {
  const close = text.slice(start, end).indexOf(CLOSE)
  return close < 0 ? end : start + close
}

/** Whose quote is open after the sentence. `speakerAt` tells who speaks at a position. Null: none is. */
export function findOpenQuote(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  before: Attribution | null,
  speakerAt: (position: number) => Attribution | null,
): Attribution | null {
  const sentence = text.slice(start, end)
  const [open, close] = [sentence.lastIndexOf(OPEN), sentence.lastIndexOf(CLOSE)]
  if (open > close) return speakerAt(start + open)
  return close >= 0 ? null : before
}
