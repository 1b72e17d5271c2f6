// Words that set some articles apart from the others. In: a table of words, groups of its articles. Out: each group's keywords, most telling
// first, with G², log-ratio and all counts they rest on.

import { compareText } from '../point.ts'
import { computeG2, computeLogRatio, findCriticalG2 } from './contingency.ts'
import type { WordGroup } from './word-groups.ts'
import type { WordTable } from './word-table.ts'

/** A word of a group. `count` of the group's words against `rest` of all others'; `articles` are the group's that have it. */
export interface Keyword {
  readonly id: number
  readonly word: string
  readonly count: number
  readonly rest: number
  readonly articles: number
  readonly g2: number
  readonly logRatio: number
}

/** A group with its keywords. `found` counts them all, of which `keywords` are the first. */
export interface GroupKeywords extends WordGroup {
  readonly size: number
  readonly restSize: number
  readonly keywords: readonly Keyword[]
  readonly found: number
}

export interface Keyness {
  readonly groups: readonly GroupKeywords[]
  /** The least G² of a keyword, which chance alone reaches with probability `level`. */
  readonly critical: number
  readonly level: number
  /** Words that were compared. */
  readonly tested: number
  readonly leastCount: number
}

/** The probability of chance alone below which a difference is told; of few words one must be content with less. */
const LEVEL = 0.001
const LEVEL_OF_FEW = 0.01
const FEW_WORDS = 20_000
/** Less often a word says nothing of a group. */
const LEAST_COUNT = 3
/** At least twice as often: differences of less are certain in large corpora, and small all the same. */
const LEAST_RATIO = 1
/** In a group of so many articles, a word of one of them alone is that article's; in larger ones this share must have it. */
const MANY_ARTICLES = 4
const LEAST_SHARE = 0.05

/** Finds the `most` first keywords of each group. Words of articles in no group are left out of the comparison. */
export function findKeywords(table: WordTable, groups: readonly WordGroup[], most: number): Keyness {
  const counted = groups.map((group) => ({ group, ...countGroup(table, group) }))
  const total = new Int32Array(table.words.length)
  for (const { counts } of counted) for (let id = 0; id < total.length; id++) total[id] = (total[id] as number) + (counts[id] as number)
  const size = counted.reduce((sum, group) => sum + group.size, 0)
  const tested = total.reduce((sum, count, id) => sum + (isTested(table, id, count) ? 1 : 0), 0)
  const level = size < FEW_WORDS ? LEVEL_OF_FEW : LEVEL
  const critical = findCriticalG2(level)
  return {
    groups: counted.map(({ group, counts, spread, size: own }): GroupKeywords => {
      const restSize = size - own
      const least = group.articles.length >= MANY_ARTICLES ? Math.max(2, Math.ceil(group.articles.length * LEAST_SHARE)) : 1
      const found: Keyword[] = []
      for (let id = 0; id < total.length && restSize > 0; id++) {
        const count = counts[id] as number
        const [articles, all] = [spread[id] as number, total[id] as number]
        if (count < LEAST_COUNT || articles < least || !isTested(table, id, all)) continue
        const pair = { a: count, c: own, b: all - count, d: restSize }
        const [g2, logRatio] = [computeG2(pair), computeLogRatio(pair)]
        if (g2 < critical || logRatio < LEAST_RATIO) continue
        found.push({ id, word: table.words[id] ?? '', count, rest: pair.b, articles, g2, logRatio })
      }
      found.sort((a, b) => b.g2 - a.g2 || compareText(a.word, b.word))
      return { ...group, size: own, restSize, keywords: found.slice(0, most), found: found.length }
    }),
    critical,
    level,
    tested,
    leastCount: LEAST_COUNT,
  }
}

/** The most telling keywords of all groups, each group having its turn, so that the loudest does not speak alone. */
export function chooseTopKeywords({ groups }: Keyness, most: number): readonly Keyword[] {
  const chosen = new Map<number, Keyword>()
  const longest = groups.reduce((length, { keywords }) => Math.max(length, keywords.length), 0)
  for (let rank = 0; rank < longest; rank++) {
    const turn = groups.flatMap(({ keywords }) => keywords[rank] ?? []).sort((a, b) => b.g2 - a.g2 || compareText(a.word, b.word))
    for (const keyword of turn) {
      if (chosen.size === most) return [...chosen.values()]
      if (!chosen.has(keyword.id)) chosen.set(keyword.id, keyword)
    }
  }
  return [...chosen.values()]
}

function isTested(table: WordTable, id: number, count: number): boolean {
  return table.isContent[id] === 1 && count >= LEAST_COUNT
}

function countGroup(table: WordTable, { articles }: WordGroup) {
  const counts = new Int32Array(table.words.length)
  const spread = new Int32Array(table.words.length)
  const last = new Int32Array(table.words.length).fill(-1)
  let size = 0
  for (const article of articles) {
    const { ids, size: own } = table.articles[article] ?? { ids: [], size: 0 }
    size += own
    for (const id of ids) {
      if (id < 0) continue
      counts[id] = (counts[id] as number) + 1
      if (last[id] === article) continue
      last[id] = article
      spread[id] = (spread[id] as number) + 1
    }
  }
  return { counts, spread, size }
}
