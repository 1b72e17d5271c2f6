// The likeliest way to cut text into dictionary words (cppjieba's MPSegment). In: code points. Out: how long the word is that
// starts at each of them. Characters of no word stand alone and weigh as much as the rarest word.

import type { Dictionary } from './dictionary.ts'
import { ROOT } from './trie.ts'

/** jieba looks no further than this many characters for the end of a word. */
const LONGEST_WORD = 512

/**
 * Writes to `lengths[i]`, for each `i` of `[start, end)`, the length of the best word that starts there: the one with which
 * the rest of the text, cut the best way, weighs most. Of equals the shortest wins. `scores` is scratch space.
 */
export function findWordLengths(
  dictionary: Dictionary,
  codes: Int32Array,
  start: number,
  end: number,
  lengths: Int32Array,
  scores: Float64Array,
): void {
  const { trie, weights, tagOf, unknownWeight } = dictionary
  scores[end] = 0
  for (let from = end - 1; from >= start; from--) {
    let node = trie.child(ROOT, codes[from] as number)
    let best = (scores[from + 1] as number) + ((tagOf[node] as number) > 0 ? (weights[node] as number) : unknownWeight)
    let length = 1
    const limit = Math.min(end, from + LONGEST_WORD)
    for (let to = from + 1; to < limit && node !== ROOT; to++) {
      node = trie.child(node, codes[to] as number)
      if (tagOf[node] === 0) continue
      const score = (scores[to + 1] as number) + (weights[node] as number)
      if (score <= best) continue
      best = score
      length = to + 1 - from
    }
    scores[from] = best
    lengths[from] = length
  }
}
