// Words that come and go. In: a table of words and its records. Out: each month's words, and words whose share rises or falls.

import { linearRegression, sampleCorrelation } from 'simple-statistics'
import type { ArticleRecord } from '../../model/record.ts'
import { compareText } from '../point.ts'
import { computeG2, findCriticalG2 } from './contingency.ts'
import { groupArticles, type WordGroup } from './word-groups.ts'
import type { WordTable } from './word-table.ts'

/** A month with its words. `at` counts months from the first one, so that months without articles keep their place. */
export interface TrendMonth extends WordGroup {
  readonly size: number
  readonly at: number
}

/** A word by month. `shares` are occurrences per million words; `slope` is what the fitted line gains a month, `correlation` how well it fits. */
export interface Trend {
  readonly id: number
  readonly word: string
  readonly count: number
  readonly counts: readonly number[]
  readonly shares: readonly number[]
  readonly slope: number
  readonly correlation: number
  /** Of the later half of the words against the earlier. */
  readonly g2: number
}

export interface Trends {
  readonly months: readonly TrendMonth[]
  readonly rising: readonly Trend[]
  readonly falling: readonly Trend[]
  readonly critical: number
  readonly leastCount: number
  /** Articles of other times, beyond a pause of more than half a year, and those without a date. */
  readonly outside: number
}

/** Fewer points make no line. */
const LEAST_MONTHS = 4
/** A month of fewer words says little of any of them. */
const LEAST_SIZE = 1000
const LEAST_COUNT = 12
/** A longer pause in publication ends a run: no line is drawn over it. */
const LONGEST_PAUSE = 6
const LEVEL = 0.001

/** Finds the `most` words that rise and fall clearest over the longest run of months; null where no run is long enough. */
export function findTrends(table: WordTable, records: readonly ArticleRecord[], most: number): Trends | null {
  const months = chooseRun(listMonths(table, records))
  if (months.length < LEAST_MONTHS) return null
  const counts = months.map((month) => countMonth(table, month))
  const half = findHalf(months)
  const critical = findCriticalG2(LEVEL)
  const trends: Trend[] = []
  for (let id = 0; id < table.words.length; id++) {
    if (table.isContent[id] === 0) continue
    const own = counts.map((month) => month[id] as number)
    const count = own.reduce((a, b) => a + b, 0)
    // A word of one month alone is no trend but an event.
    if (count < LEAST_COUNT || own.filter((times) => times > 0).length < LEAST_MONTHS - 1) continue
    const g2 = computeG2(compareHalves(months, own, half))
    if (g2 < critical) continue
    const shares = own.map((times, index) => (times / (months[index]?.size ?? 1)) * 1e6)
    const points = shares.map((share, index) => [months[index]?.at ?? 0, share])
    const correlation = sampleCorrelation(
      points.map(([at = 0]) => at),
      shares,
    )
    trends.push({ id, word: table.words[id] ?? '', count, counts: own, shares, slope: linearRegression(points).m, correlation, g2 })
  }
  const rank = (sign: number) =>
    trends
      .filter(({ correlation }) => correlation * sign >= LEAST_CORRELATION)
      .sort((a, b) => b.g2 - a.g2 || compareText(a.word, b.word))
      .slice(0, most)
  const inside = months.reduce((sum, { articles }) => sum + articles.length, 0)
  return { months, rising: rank(1), falling: rank(-1), critical, leastCount: LEAST_COUNT, outside: records.length - inside }
}

/** The line must explain about half of the differences between months. */
const LEAST_CORRELATION = 0.7

function listMonths(table: WordTable, records: readonly ArticleRecord[]): readonly TrendMonth[] {
  return groupArticles(records, 'month').flatMap((month) => {
    const [year = 0, number = 0] = month.key.split('-').map(Number)
    const size = month.articles.reduce((sum, article) => sum + (table.articles[article]?.size ?? 0), 0)
    return size >= LEAST_SIZE ? [{ ...month, size, at: year * 12 + number }] : []
  })
}

/** The run with most words between pauses, counted from its first month. */
function chooseRun(months: readonly TrendMonth[]): readonly TrendMonth[] {
  const runs: TrendMonth[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const month of months) {
    if (month.at - last > LONGEST_PAUSE) runs.push([])
    runs.at(-1)?.push(month)
    last = month.at
  }
  const sizeOf = (run: readonly TrendMonth[]) => run.reduce((sum, { size }) => sum + size, 0)
  const [longest = []] = [...runs].sort((a, b) => sizeOf(b) - sizeOf(a))
  return longest.map((month) => ({ ...month, at: month.at - (longest[0]?.at ?? 0) }))
}

/** The first month of the later half: as many words as can be on both sides of it. */
function findHalf(months: readonly TrendMonth[]): number {
  const total = months.reduce((sum, { size }) => sum + size, 0)
  let before = 0
  for (const [index, { size }] of months.entries()) {
    if (before + size / 2 >= total / 2) return Math.max(1, index)
    before += size
  }
  return 1
}

function compareHalves(months: readonly TrendMonth[], counts: readonly number[], half: number) {
  const sum = (values: readonly number[], from: number, to?: number) => values.slice(from, to).reduce((a, b) => a + b, 0)
  const sizes = months.map(({ size }) => size)
  return { a: sum(counts, half), c: sum(sizes, half), b: sum(counts, 0, half), d: sum(sizes, 0, half) }
}

function countMonth(table: WordTable, { articles }: WordGroup): Int32Array {
  const counts = new Int32Array(table.words.length)
  for (const article of articles) {
    for (const id of table.articles[article]?.ids ?? []) if (id >= 0) counts[id] = (counts[id] as number) + 1
  }
  return counts
}
