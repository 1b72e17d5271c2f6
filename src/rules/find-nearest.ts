// Did you mean? In: a word and the words there are. Out: the one it is most likely a slip for.

import { distance } from 'fastest-levenshtein'

/** The nearest of `allowed` to a misspelt word, or null where none is near; of equally near ones that with the longer common beginning. */
export function findNearest(word: string, allowed: Iterable<string>): string | null {
  // Of three letters two are most of it: `low` is no slip for `mod`.
  const most = word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3))
  let nearest: { readonly candidate: string; readonly far: number; readonly shared: number } | null = null
  for (const candidate of allowed) {
    const far = distance(word, candidate)
    const shared = countShared(word, candidate)
    // Two letters of a word of two are all of it: 剂 is no slip for 吨.
    const isNear = far <= most && far < Math.max(word.length, candidate.length)
    if (isNear && (!nearest || far < nearest.far || (far === nearest.far && shared > nearest.shared))) nearest = { candidate, far, shared }
  }
  return nearest?.candidate ?? null
}

function countShared(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
