// Pattern rules over one sentence. In: the patterns' possible starts and the chart. Out: matches, each pattern at each start at
// most once. Rules that build on dates run again until nothing new appears, a few passes at most.

import type { Scope } from '../model/article.ts'
import type { MatchInput, PatternMatch } from '../rules/compile-pattern.ts'
import { appliesIn, type CompiledPattern, type CompiledRules, type Purpose } from '../rules/compiled-rules.ts'
import type { Chart, Item } from './chart.ts'
import type { SentenceScan } from './scan-sentence.ts'
import type { StepBudget } from './step-budget.ts'
import type { Trace } from './trace.ts'

/** What all dimensions need to know of the sentence they work on. */
export interface SentenceWork {
  readonly rules: CompiledRules
  readonly scan: SentenceScan
  readonly scope: Scope
  readonly chart: Chart
  /** Its steps are those that `budget` grants the pattern that runs. */
  readonly input: MatchInput<Item>
  readonly budget: StepBudget
  /** Who wants to know why: `explain`; null when nobody does. */
  readonly trace: Trace | null
}

export interface Found {
  readonly pattern: CompiledPattern
  readonly match: PatternMatch<Item>
}

/** A position at which a pattern may begin, because one of its literals or items stands there. */
export interface Start {
  readonly pattern: CompiledPattern
  readonly at: number
}

/** 去年 + 底 + 以来 is three passes deep; nothing in the language is deeper than this. */
const MOST_PASSES = 5

/**
 * Runs all patterns of one purpose. `add` turns a match into chart items and says whether any was new; while one was, the
 * patterns that build on such items run once more, since they may begin or go on with it.
 */
export function runPatterns(work: SentenceWork, purpose: Purpose, add: (found: Found) => boolean): void {
  const reached = new Map<CompiledPattern, Map<number, number>>()
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let isNew = false
    for (const { pattern, at } of findStarts(work, purpose, pass === 0 ? isAny : isBuilding)) {
      const match = runPattern(work, pattern, at)
      if (!match) continue
      const ends = entriesOf(reached, pattern)
      // The same pattern at the same place is new only if it now goes further: 截至 + 12月, then 截至 + 12月2日.
      if (ends.get(at) === match.end) continue
      ends.set(at, match.end)
      isNew = add({ pattern, match }) || isNew
    }
    if (!isNew) return
  }
}

/** Runs a pattern at one place, as long as its rule has steps left. */
export function runPattern({ input, budget }: SentenceWork, pattern: CompiledPattern, at: number): PatternMatch<Item> | null {
  input.budget.steps = budget.grant(pattern)
  const granted = input.budget.steps
  if (granted <= 0) return null
  const match = pattern.matcher(input, at)
  budget.charge(pattern, granted - input.budget.steps)
  return match
}

/**
 * Where patterns of a purpose may begin: at their literals, and at chart items when their required literals are there.
 * `isPossible` leaves out patterns of which more is known.
 */
export function findStarts(
  { rules, scan, chart, scope }: SentenceWork,
  purpose: Purpose,
  isPossible: (pattern: CompiledPattern) => boolean = isAny,
): readonly Start[] {
  const starts: Start[] = []
  const isAsked = (pattern: CompiledPattern) => appliesIn(pattern, scope) && isPossible(pattern)
  for (const { trigger, at } of scan.starts.get(purpose) ?? [])
    for (const pattern of trigger.patterns) if (isAsked(pattern)) starts.push({ pattern, at })
  const begun = new Set<CompiledPattern>()
  const beginAtItems = (pattern: CompiledPattern) => {
    // Asked of each pattern in each sentence, and most sentences have none of the items that it begins with: that is seen first.
    const found = findItemStarts(chart, pattern)
    if (found === null || begun.has(pattern) || !isAsked(pattern)) return
    begun.add(pattern)
    for (const at of found) starts.push({ pattern, at })
  }
  rules.unconditional.get(purpose)?.forEach(beginAtItems)
  for (const trigger of scan.required.get(purpose) ?? []) trigger.patterns.forEach(beginAtItems)
  return starts
}

function isAny(): boolean {
  return true
}

function isBuilding({ buildsOnItself }: CompiledPattern): boolean {
  return buildsOnItself
}

function findItemStarts(chart: Chart, { starters }: CompiledPattern): Iterable<number> | null {
  let found: Iterable<number> | null = null
  for (const key of starters.items) {
    if (!chart.has(key)) continue
    found = found === null ? chart.startsOf(key) : new Set([...found, ...chart.startsOf(key)])
  }
  return found
}

function entriesOf(map: Map<CompiledPattern, Map<number, number>>, pattern: CompiledPattern): Map<number, number> {
  const known = map.get(pattern)
  if (known) return known
  const fresh = new Map<number, number>()
  map.set(pattern, fresh)
  return fresh
}
