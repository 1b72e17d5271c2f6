// The company a word keeps. In: a table of words and one word's occurrences. Out: the words that stand near it more often than elsewhere.

import { compareText } from '../point.ts'
import { computeG2, computeLogRatio, findCriticalG2 } from './contingency.ts'
import type { Occurrence } from './occurrences.ts'
import { BREAK, type WordTable } from './word-table.ts'

/** A word near another: `near` of its `count` occurrences stand within the window. */
export interface Collocate {
  readonly id: number
  readonly word: string
  readonly near: number
  readonly count: number
  readonly g2: number
  readonly logRatio: number
  /** Pointwise mutual information, binary: how many times as often as by chance, as a power of two. */
  readonly information: number
}

/** Words on either side, within the sentence. */
export const WINDOW = 5
const LEAST_NEAR = 3
const LEVEL = 0.001

/**
 * Finds the `most` first collocates by G². Each place of the corpus counts once, however many occurrences it is near to; so the words near and
 * those elsewhere are two texts, and G² and log-ratio compare them as they compare any two.
 */
export function findCollocates(table: WordTable, id: number, occurrences: readonly Occurrence[], most: number): readonly Collocate[] {
  const near = new Map<number, number>()
  let size = 0
  let seen = { article: -1, index: -1 }
  for (const occurrence of occurrences) {
    for (const index of listNeighbours(table, occurrence)) {
      if (occurrence.article === seen.article && index <= seen.index) continue
      seen = { article: occurrence.article, index }
      const word = table.articles[occurrence.article]?.ids[index] as number
      if (word === id) continue
      size++
      near.set(word, (near.get(word) ?? 0) + 1)
    }
  }
  // The word itself is no part of what it is compared over.
  const total = table.size - (table.counts[id] as number)
  const critical = findCriticalG2(LEVEL)
  const found: Collocate[] = []
  for (const [word, count] of near) {
    if (count < LEAST_NEAR || table.isContent[word] === 0) continue
    const all = table.counts[word] as number
    const pair = { a: count, c: size, b: all - count, d: total - size }
    const [g2, logRatio] = [computeG2(pair), computeLogRatio(pair)]
    if (g2 < critical || logRatio <= 0) continue
    const information = Math.log2((count * total) / (size * all))
    found.push({ id: word, word: table.words[word] ?? '', near: count, count: all, g2, logRatio, information })
  }
  return found.sort((a, b) => b.g2 - a.g2 || compareText(a.word, b.word)).slice(0, most)
}

/** The places within the window, in order; marks and figures take no place of their own. */
function listNeighbours(table: WordTable, { article, index }: Occurrence): readonly number[] {
  const { ids, sentences } = table.articles[article] ?? { ids: new Int32Array(), sentences: new Int32Array() }
  const walk = (step: number): number[] => {
    const found: number[] = []
    for (let at = index + step; found.length < WINDOW && at >= 0 && at < ids.length && sentences[at] === sentences[index]; at += step) {
      if (ids[at] !== BREAK) found.push(at)
    }
    return found
  }
  return [...walk(-1).reverse(), ...walk(1)]
}
