// One happening told in different words. In: groups of statements without an event. Out: groups, those of one period joined whose clauses
// share most of their characters: 神舟十二号发射成功 and 神舟十二号载人飞船发射取得成功.

import type { Statement } from './timeline.ts'

/** The share of the shorter clause's pairs of characters that the longer has as well. */
const ALIKE = 0.6
/** Fewer pairs are no evidence. */
const FEWEST_PAIRS = 6
/** A group is compared with at most this many others of its period. */
const MOST_COMPARED = 200

/** Joins groups; the first of each keeps its place. */
export function mergeAlike(groups: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const kept: { statements: Statement[]; pairs: ReadonlySet<string> }[] = []
  const byPeriod = new Map<string, typeof kept>()
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    const merged = { statements: [...group], pairs: listPairs(first.summary.text) }
    if (first.event === null) {
      const period = `${first.dated.beginDate} ${first.dated.endDate}`
      const others = byPeriod.get(period) ?? []
      const same = others.slice(-MOST_COMPARED).find(({ pairs }) => isAlike(pairs, merged.pairs))
      if (same) {
        same.statements.push(...group)
        continue
      }
      byPeriod.set(period, [...others, merged])
    }
    kept.push(merged)
  }
  return kept.map(({ statements }) => statements)
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a]
  if (short.size < FEWEST_PAIRS) return false
  let common = 0
  for (const pair of short) if (long.has(pair)) common++
  return common >= ALIKE * short.size
}

function listPairs(text: string): ReadonlySet<string> {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)))
}
