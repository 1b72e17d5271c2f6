// What a text says that comes nearest to words it does not say. In: a stretch of text, its tokens and the words looked for. Out: the
// word of the text that shares most characters with one of them (供应 for 提供), or null where none shares half.

import { distance } from 'fastest-levenshtein'
import type { Span } from '../model/span.ts'

export interface NearestWording extends Span {
  /** As it stands in the text. */
  readonly written: string
  /** The word that was looked for. */
  readonly wanted: string
}

/** Longer sentences are compared by their beginning: hostile ones have a hundred thousand words. */
const MOST_WORDS = 1000
/** Words longer than this are compared by their beginning alone: names of events can be sentences. */
const LONGEST_COMPARED = 24

/** Finds the nearest wording; `tokens` are the text's words (none: every stretch as long as a wanted word is compared). */
export function findNearestWording(text: string, span: Span, tokens: readonly Span[], wanted: readonly string[]): NearestWording | null {
  const words = tokens.slice(0, MOST_WORDS)
  let best: { readonly found: NearestWording; readonly shared: number; readonly edits: number } | null = null
  for (const word of wanted) {
    // A single character is either there or not; 届 is not nearly 界.
    if (word.length < 2) continue
    for (const { start, end } of [...words, ...listStretches(span, words, Math.min(word.length, LONGEST_COMPARED))]) {
      const written = text.slice(start, Math.min(end, start + LONGEST_COMPARED))
      if (written.length < 2 || /[\p{P}\p{N}\s]/u.test(written)) continue
      const shared = shareOf(written, word)
      if (shared < 0.5) continue
      const edits = distance(written, word)
      if (best && (shared < best.shared || (shared === best.shared && edits >= best.edits))) continue
      best = { found: { start, end, written: text.slice(start, end), wanted: word }, shared, edits }
    }
  }
  return best?.found ?? null
}

/** Two neighbouring words as one (冬 奥会), or without words every stretch of the length. */
function listStretches({ start, end }: Span, tokens: readonly Span[], length: number): readonly Span[] {
  if (tokens.length > 0)
    return tokens.flatMap((token, index) => {
      const next = tokens[index + 1]
      return next && next.end - token.start <= length + 2 ? [{ start: token.start, end: next.end }] : []
    })
  return Array.from({ length: Math.min(MOST_WORDS, Math.max(0, end - start - length + 1)) }, (_, index) => ({
    start: start + index,
    end: start + index + length,
  }))
}

/** Dice's share of common characters, counted with repetition: 1 for the same characters. */
function shareOf(a: string, b: string): number {
  const rest = [...b]
  let common = 0
  for (const character of a) {
    const at = rest.indexOf(character)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return (2 * common) / ([...a].length + [...b].length)
}
