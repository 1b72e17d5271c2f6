// Where chosen words stand. In: a table of words, ids. Out: their places in the order of the corpus.

import { computeDispersion } from './dispersion.ts'
import type { WordTable } from './word-table.ts'

/** A place of a word. `index` is its place among its article's ids. */
export interface Occurrence {
  readonly article: number
  readonly index: number
}

/** The occurrences of each of `ids`, in order of articles; one walk over the corpus for all of them. */
export function findOccurrences(table: WordTable, ids: readonly number[]): ReadonlyMap<number, readonly Occurrence[]> {
  const found = new Map<number, Occurrence[]>(ids.map((id) => [id, []]))
  for (const [article, words] of table.articles.entries()) {
    for (let index = 0; index < words.ids.length; index++) found.get(words.ids[index] as number)?.push({ article, index })
  }
  return found
}

/** How evenly a word with these occurrences is spread over the articles: Gries' DP, null where there are fewer than two. */
export function measureDispersion(table: WordTable, occurrences: readonly Occurrence[]): number | null {
  const counts = new Int32Array(table.articles.length)
  for (const { article } of occurrences) counts[article] = (counts[article] as number) + 1
  return computeDispersion(table.articles.map(({ size }, article) => ({ count: counts[article] as number, size })))
}
