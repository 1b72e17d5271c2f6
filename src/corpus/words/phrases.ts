// Words that stand together again and again (n-grams). In: a table of words. Out: phrases of two words and more, most frequent first.
//
// A phrase reaches over no mark, figure or formula, and begins and ends with words of content. Pairs are counted of words that are frequent enough
// themselves, longer phrases only where a shorter one was found: so memory grows with what is found, not with all there could be.

import { compareText } from '../point.ts'
import type { Occurrence } from './occurrences.ts'
import { BREAK, type WordTable } from './word-table.ts'

/** `words` in order and as text, without spaces where Chinese is written without them. */
export interface Phrase {
  readonly words: readonly string[]
  readonly text: string
  readonly count: number
  readonly articles: number
  readonly first: Occurrence
}

export interface Phrases {
  readonly phrases: readonly Phrase[]
  /** How many there are, of which `phrases` are the first. */
  readonly found: number
  readonly leastCount: number
}

/** 习近平新时代中国特色社会主义思想 is seven words: a shorter limit would list its pieces. */
const LONGEST = 8
const LEAST_COUNT = 3
/** A phrase is no longer one where this many words of the corpus go on one occurrence more. */
const WORDS_PER_COUNT = 40_000

/** A phrase of which this share stands within one longer phrase is left to that one. */
const COVERED = 0.8

/** Finds the `most` first phrases. */
export function findPhrases(table: WordTable, most: number): Phrases {
  const leastCount = Math.max(LEAST_COUNT, Math.round(table.size / WORDS_PER_COUNT))
  let level = startLevel(table, leastCount)
  const kept: Counted[] = []
  for (let length = 2; length <= LONGEST; length++) {
    level = growLevel(table, level, length, leastCount)
    kept.push(...level.phrases)
  }
  const whole = kept.filter(({ ids }) => isContent(table, ids[0]) && isContent(table, ids.at(-1)))
  const covered = findCovered(whole)
  const phrases = whole
    .filter(({ ids, articles }) => !covered.has(ids.join(' ')) && (articles > 1 || table.articles.length === 1))
    .map(({ ids, count, articles, first }): Phrase => {
      const words = ids.map((id) => table.words[id] ?? '')
      return { words, text: joinWords(words), count, articles, first }
    })
    .sort((a, b) => b.count - a.count || b.words.length - a.words.length || compareText(a.text, b.text))
  return { phrases: phrases.slice(0, most), found: phrases.length, leastCount }
}

/** Words as one text: a space between Latin ones alone. */
export function joinWords(words: readonly string[]): string {
  return words.reduce((text, word) => text + (/\p{Script=Latin}$/u.test(text) && /^\p{Script=Latin}/u.test(word) ? ' ' : '') + word, '')
}

interface Counted {
  readonly ids: readonly number[]
  readonly count: number
  readonly articles: number
  readonly first: Occurrence
}

/** Phrases of one length: `at[article][index]` is the number of the phrase that begins there, or BREAK. */
interface Level {
  readonly phrases: readonly Counted[]
  readonly at: readonly Int32Array[]
}

/** Single words are no phrases: nobody asks where they stand first. */
const NOWHERE: Occurrence = { article: 0, index: 0 }

/** Single words that are frequent enough. */
function startLevel(table: WordTable, leastCount: number): Level {
  const phrases: Counted[] = []
  const numberOf = new Int32Array(table.words.length).fill(BREAK)
  for (let id = 0; id < table.words.length; id++) {
    const count = table.counts[id] as number
    if (count >= leastCount)
      numberOf[id] = phrases.push({ ids: [id], count, articles: table.articleCounts[id] as number, first: NOWHERE }) - 1
  }
  return { phrases, at: table.articles.map(({ ids }) => ids.map((id) => (id < 0 ? BREAK : (numberOf[id] as number)))) }
}

/** The phrases that are one word longer: a phrase of the last level followed by a word, both frequent enough. */
function growLevel(table: WordTable, { phrases, at }: Level, length: number, leastCount: number): Level {
  const counts = new Map<number, { count: number; articles: number; last: number; readonly first: Occurrence }>()
  const vocabulary = table.words.length
  const keyAt = (article: number, index: number): number => {
    const head = at[article]?.[index] ?? BREAK
    const ids = table.articles[article]?.ids ?? new Int32Array()
    // The end of the longer phrase must be a frequent phrase of the last level as well.
    const tail = at[article]?.[index + 1] ?? BREAK
    return head < 0 || tail < 0 ? BREAK : head * vocabulary + (ids[index + length - 1] as number)
  }
  for (let article = 0; article < at.length; article++) {
    for (let index = 0; index < (at[article]?.length ?? 0); index++) {
      const key = keyAt(article, index)
      if (key < 0) continue
      const known = counts.get(key)
      if (!known) counts.set(key, { count: 1, articles: 1, last: article, first: { article, index } })
      else {
        known.count++
        if (known.last !== article) known.articles++
        known.last = article
      }
    }
  }
  const numberOf = new Map<number, number>()
  const grown: Counted[] = []
  for (const [key, { count, articles, first }] of counts) {
    if (count < leastCount) continue
    const head = phrases[Math.floor(key / vocabulary)]
    numberOf.set(key, grown.push({ ids: [...(head?.ids ?? []), key % vocabulary], count, articles, first }) - 1)
  }
  return { phrases: grown, at: at.map((row, article) => row.map((_, index) => numberOf.get(keyAt(article, index)) ?? BREAK)) }
}

/** Phrases that hardly stand but within a longer one, by their ids. */
function findCovered(phrases: readonly Counted[]): ReadonlySet<string> {
  const counts = new Map(phrases.map(({ ids, count }) => [ids.join(' '), count]))
  const covered = new Set<string>()
  for (const { ids, count } of phrases) {
    for (const part of listParts(ids)) {
      const known = counts.get(part)
      if (known !== undefined && count >= COVERED * known) covered.add(part)
    }
  }
  return covered
}

/** All shorter runs of two ids or more: 为 in 同志为核心 makes 同志为 no phrase of its own, so steps of one word would not do. */
function listParts(ids: readonly number[]): readonly string[] {
  return ids.flatMap((_, start) =>
    ids.flatMap((_, end) => (end - start >= 1 && end - start < ids.length - 1 ? [ids.slice(start, end + 1).join(' ')] : [])),
  )
}

function isContent(table: WordTable, id: number | undefined): boolean {
  return id !== undefined && table.isContent[id] === 1
}
