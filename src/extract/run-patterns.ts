// Pattern rules over one sentence. In: the patterns' possible starts and the chart. Out: matches, each pattern at each start at
// most once. Rules that build on dates or figures run again until nothing new appears, a few passes at most.

import type { Scope } from '../model/article.ts'
import type { MatchInput, PatternMatch } from '../rules/compile-pattern.ts'
import { appliesIn, type CompiledPattern, type CompiledRules } from '../rules/compiled-rules.ts'
import { type Chart, type Item, keysOf, type Start } from './chart.ts'
import type { SentenceScan } from './scan-sentence.ts'
import type { Trace } from './trace.ts'

/** What all dimensions need to know of the sentence they work on. */
export interface SentenceWork {
  readonly rules: CompiledRules
  readonly scan: SentenceScan
  readonly scope: Scope
  readonly chart: Chart
  readonly input: MatchInput<Item>
  /** Who wants to know why: `explain`; null when nobody does. */
  readonly trace: Trace | null
}

export interface Found {
  readonly pattern: CompiledPattern
  readonly match: PatternMatch<Item>
}

/** 去年 + 底 + 以来 is three passes deep; nothing in the language is deeper than this. */
const MOST_PASSES = 5

/**
 * Runs all patterns of one purpose. `add` turns a match into chart items and says whether any was new; while one was, the
 * patterns run once more, since they may begin or go on with it.
 */
export function runPatterns(work: SentenceWork, purpose: CompiledPattern['purpose'], add: (found: Found) => boolean): void {
  const reached = new Map<CompiledPattern, Map<number, number>>()
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let isNew = false
    for (const { pattern, at } of findStarts(work, purpose)) {
      const match = pattern.matcher(work.input, at)
      // The same pattern at the same place is new only if it now goes further: 截至 + 12月, then 截至 + 12月2日.
      if (!match || entriesOf(reached, pattern).get(at) === match.end) continue
      entriesOf(reached, pattern).set(at, match.end)
      isNew = add({ pattern, match }) || isNew
    }
    if (!isNew) return
  }
}

/** Where patterns of a purpose may begin: at their literals, and at chart items when their required literals are there. */
export function findStarts({ rules, scan, chart, scope }: SentenceWork, purpose: CompiledPattern['purpose']): readonly Start[] {
  const starts = scan.starts.filter(({ pattern }) => pattern.purpose === purpose)
  const seen = new Map<CompiledPattern, Map<number, number>>()
  for (const item of chart.all()) {
    for (const key of keysOf(item)) {
      for (const pattern of rules.patternsByItem.get(key) ?? []) {
        if (pattern.purpose !== purpose || !appliesIn(pattern, scope) || (pattern.required && !scan.satisfied.has(pattern))) continue
        const places = entriesOf(seen, pattern)
        if (places.has(item.start)) continue
        places.set(item.start, item.start)
        starts.push({ pattern, at: item.start })
      }
    }
  }
  return starts
}

function entriesOf(map: Map<CompiledPattern, Map<number, number>>, pattern: CompiledPattern): Map<number, number> {
  const known = map.get(pattern)
  if (known) return known
  const fresh = new Map<number, number>()
  map.set(pattern, fresh)
  return fresh
}
