// Did you mean? In: a word and the words there are. Out: the one it is most likely a slip for.

import { distance } from 'fastest-levenshtein'

/** The nearest of `allowed` to a misspelt word, or null where none is near. */
export function findNearest(word: string, allowed: Iterable<string>): string | null {
  let nearest: string | null = null
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of allowed) {
    // Two letters of a word of two are all of it: 剂 is no slip for 吨.
    const far = distance(word, candidate)
    if (far < least && far < Math.max(word.length, candidate.length)) [nearest, least] = [candidate, far]
  }
  return nearest
}
