// What matching one article may cost. In: the article's length and the names of the rules. Out: steps for each pattern that runs, and
// the rules that ran out of them. A rule pays from its own purse, so that one bad rule silences no other; all of them together
// pay from the article's.

import type { RuleOrigin } from '../rules/compiled-rules.ts'

/** Honest rules take about one step a character, all together about twenty. */
const STEPS_PER_RULE_AND_CHARACTER = 200
const STEPS_PER_CHARACTER = 2000
/** What a rule may take of the shortest article: a sentence with a gap or two in it. */
const LEAST_STEPS = 20_000

export interface StepBudget {
  /** The steps a rule may still take; 0 or less where it or the article has none left. */
  grant(rule: RuleOrigin): number
  charge(rule: RuleOrigin, steps: number): void
  /** The rules that were stopped, in rule order; where all together took too much, the one that took most. */
  findStopped(): readonly string[]
}

/** Builds the budget of an article of `characters`; `rules` are in the order that origins count. */
export function createStepBudget(characters: number, rules: readonly { readonly qualifiedId: string }[]): StepBudget {
  const spent = new Float64Array(rules.length)
  const ownLimit = Math.max(LEAST_STEPS, STEPS_PER_RULE_AND_CHARACTER * characters)
  let left = Math.max(10 * LEAST_STEPS, STEPS_PER_CHARACTER * characters)
  return {
    grant: ({ order }) => Math.min(left, ownLimit - (spent[order] ?? 0)),
    charge({ order }, steps) {
      spent[order] = (spent[order] ?? 0) + steps
      left -= steps
    },
    findStopped() {
      const own = rules.filter((_, order) => (spent[order] ?? 0) >= ownLimit)
      const most = left <= 0 && own.length === 0 ? rules[spent.indexOf(Math.max(...spent))] : undefined
      return [...own, ...(most ? [most] : [])].map(({ qualifiedId }) => qualifiedId)
    },
  }
}
