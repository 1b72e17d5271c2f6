// Traditional script to simplified, character for character. In: reading text. Out: text of the same length in which rules and the
// tokenizer find 年後 where 年后 is meant. Regional words (計程車) stay what they are: that would take phrases, and change lengths.

import { TRADITIONAL_PAIRS } from './traditional-table.ts'

/** Folds a text; the very same string comes back where nothing in it is traditional. */
export function foldScript(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const simplified = SIMPLIFIED.get(text.charCodeAt(at))
    if (simplified === undefined) continue
    pieces.push(text.slice(from, at), simplified)
    from = at + 1
  }
  return from === 0 ? text : pieces.join('') + text.slice(from)
}

const SIMPLIFIED: ReadonlyMap<number, string> = new Map(
  Array.from({ length: TRADITIONAL_PAIRS.length / 2 }, (_, pair) => [
    TRADITIONAL_PAIRS.charCodeAt(pair * 2),
    TRADITIONAL_PAIRS.charAt(pair * 2 + 1),
  ]),
)
