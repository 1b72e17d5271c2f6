// jieba's dictionary: which words there are, how likely each is and what part of speech it has. In: the text of
// `jieba.dict.utf8` and `user.dict.utf8`, and the user's own words. Out: a `Dictionary`. A damaged file throws.

import type { UserWord } from '../model/token.ts'
import { parseMainDictionary, parseUserDictionary } from './dictionary-file.ts'
import { splitRunes } from './runes.ts'
import { ROOT, Trie } from './trie.ts'

/** Words by the nodes of `trie`. */
export interface Dictionary {
  readonly trie: Trie
  /** By node: natural logarithm of the word's share in the corpus that was counted. */
  readonly weights: Float64Array
  /** By node: 0 where no word ends, else the word's index in `tags`. */
  readonly tagOf: Int32Array
  readonly tags: readonly string[]
  /** What a character that is no word weighs: as much as the rarest word. */
  readonly unknownWeight: number
  /** Single characters of the user dictionary file: never joined with their neighbours to a guessed word. */
  readonly protectedCodes: ReadonlySet<number>
}

/** Reads both dictionary files and adds `userWords` with jieba's median weight; a later entry of a word replaces an earlier one. */
export function buildDictionary(mainBytes: Uint8Array, userText: string, userWords: readonly UserWord[]): Dictionary {
  // A node takes some ten bytes of dictionary: most words share their beginning with others.
  const trie = new Trie(mainBytes.length / 10)
  const main = parseMainDictionary(mainBytes, trie)
  const { weigh, median, least } = weighFrequencies(main.frequencies)

  const listed = parseUserDictionary(userText)
  const added = [
    ...listed.map(({ word, frequency, tag }) => ({ word, tag, weight: frequency === null ? median : weigh(frequency) })),
    ...userWords.map(({ word, tag }) => ({ word, tag, weight: median })),
  ].map((entry) => ({ ...entry, node: addWord(trie, entry.word) }))

  const tags = [...main.tags]
  const tagIndex = new Map(tags.map((tag, index) => [tag, index] as const).slice(1))
  const weights = new Float64Array(trie.size)
  const tagOf = new Int32Array(trie.size)
  for (let i = 0; i < main.nodes.length; i++) {
    const node = main.nodes[i] as number
    weights[node] = weigh(main.frequencies[i] as number)
    tagOf[node] = main.tagIndexes[i] as number
  }
  for (const { node, tag, weight } of added) {
    if (node === ROOT) continue
    const index = tagIndex.get(tag) ?? tags.push(tag) - 1
    tagIndex.set(tag, index)
    weights[node] = weight
    tagOf[node] = index
  }
  const alone = listed.map(({ word }) => splitRunes(word).codes).filter((codes) => codes.length === 1)
  const protectedCodes = new Set(alone.flatMap((codes) => [...codes]))
  return { trie, weights, tagOf, tags, unknownWeight: least, protectedCodes }
}

interface Weights {
  readonly weigh: (frequency: number) => number
  readonly median: number
  readonly least: number
}

/** Counts how often each frequency occurs: that gives the median without sorting, and each logarithm is taken once. */
function weighFrequencies(frequencies: Int32Array): Weights {
  let total = 0
  let largest = 0
  for (const frequency of frequencies) {
    total += frequency
    if (frequency > largest) largest = frequency
  }
  // Math.log and the C library's may differ in the last bit (they do for 49 of the 5,087 frequencies, all above 130).
  // It would take two ways of cutting with the very same product of frequencies for that to show.
  const weigh = (frequency: number) => Math.log(frequency / total)
  const counts = new Uint32Array(largest + 1)
  for (const frequency of frequencies) counts[frequency] = (counts[frequency] as number) + 1
  const logarithms = new Float64Array(largest + 1)
  let seen = 0
  let least = 0
  let median = 0
  for (let frequency = 1; frequency <= largest; frequency++) {
    const count = counts[frequency] as number
    if (count === 0) continue
    logarithms[frequency] = weigh(frequency)
    if (seen === 0) least = frequency
    if (seen <= frequencies.length >> 1) median = frequency
    seen += count
  }
  return { weigh: (frequency) => logarithms[frequency] || weigh(frequency), median: weigh(median), least: weigh(least) }
}

/** The tag of a whole word, `codes[start, end)`; null where the dictionary does not have it. */
export function findTag(dictionary: Dictionary, codes: Int32Array, start: number, end: number): string | null {
  let node = ROOT
  for (let i = start; i < end; i++) {
    node = dictionary.trie.child(node, codes[i] as number)
    if (node === ROOT) return null
  }
  const index = dictionary.tagOf[node] as number
  return index === 0 ? null : (dictionary.tags[index] as string)
}

function addWord(trie: Trie, word: string): number {
  return splitRunes(word).codes.reduce((node, code) => trie.addChild(node, code), ROOT)
}
