// The part of speech of a word (cppjieba's PosTagger). In: the word's code points. Out: a tag of the jieba/ICTCLAS set.

import { type Dictionary, findTag } from './dictionary.ts'

/** The dictionary's tag, else `m` for digits, `eng` for other ASCII, `x` for the rest. A single character is never m nor eng. */
export function findPartOfSpeech(dictionary: Dictionary, codes: Int32Array, start: number, end: number): string {
  // A word may stand in the dictionary without a tag; then the same guess is made.
  return findTag(dictionary, codes, start, end) || guessTag(codes, start, end)
}

/** jieba's rule as it is: it looks until half of the characters have been ASCII, so that `2021x` is m and `x2` is eng. */
function guessTag(codes: Int32Array, start: number, end: number): 'm' | 'eng' | 'x' {
  const enough = (end - start) >> 1
  let ascii = 0
  let digits = 0
  for (let i = start; i < end && ascii < enough; i++) {
    const code = codes[i] as number
    if (code >= 0x80) continue
    ascii++
    if (code >= 0x30 && code <= 0x39) digits++
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}
