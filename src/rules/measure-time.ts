// What the patterns of each rule take. In: a clock. Out: a probe for `compileRules` and, after a run, the time of each rule. The times
// are measured: they are not the same twice.

import type { ChartItem, Matcher, MatchInput, PatternMatch } from './compile-pattern.ts'
import type { Probe } from './compile-rules.ts'

export interface RuleTime {
  readonly rule: string
  /** How often its patterns were tried, how often they matched, and the milliseconds of it. */
  readonly tries: number
  readonly matches: number
  readonly milliseconds: number
}

/** Builds a stopwatch around matchers; `now` counts milliseconds. */
export function createStopwatch(now: () => number): { readonly probe: Probe; readTimes(): readonly RuleTime[] } {
  const times = new Map<string, { tries: number; matches: number; milliseconds: number }>()
  const probe: Probe = (rule, matcher) => {
    const time = times.get(rule) ?? { tries: 0, matches: 0, milliseconds: 0 }
    times.set(rule, time)
    const timed: Matcher = <Item extends ChartItem>(input: MatchInput<Item>, position: number): PatternMatch<Item> | null => {
      const started = now()
      const match = matcher(input, position)
      time.milliseconds += now() - started
      time.tries++
      if (match) time.matches++
      return match
    }
    return timed
  }
  const readTimes = () => [...times].map(([rule, time]) => ({ rule, ...time })).sort((a, b) => b.milliseconds - a.milliseconds)
  return { probe, readTimes }
}
