// Boilerplate rules as the filter that reading asks. In: compiled rules. Out: for a paragraph the id of the rule that sets it
// aside, or null. Boilerplate patterns see plain text: there are no numbers or dates yet when an article is read.

import type { MatchInput } from './compile-pattern.ts'
import type { BoilerplatePattern, CompiledRules } from './compiled-rules.ts'

/** Credits and prompts are short: a longer paragraph is text, whatever it begins with. */
export const LONGEST_PARAGRAPH = 200

/** Steps a rule may take at each character of a paragraph; honest ones take about two. */
const STEPS_PER_CHARACTER = 100

/** Builds the filter of a set of rules; `onStopped` is told the id of a rule whose pattern multiplied and was stopped in a paragraph. */
export function createBoilerplateFilter(
  rules: CompiledRules,
  onStopped: (rule: string) => void = () => {},
): (paragraph: string) => string | null {
  return (text) => {
    if (text.length > LONGEST_PARAGRAPH) return null
    const found = rules.boilerplate.find((pattern) => {
      const budget = { steps: STEPS_PER_CHARACTER * text.length }
      const isFound = isMatch(pattern, { text, start: 0, end: text.length, itemsAt: () => [], budget })
      if (budget.steps < 0) onStopped(pattern.rule)
      return isFound
    })
    return found?.rule ?? null
  }
}

function isMatch({ at, matcher, starters }: BoilerplatePattern, input: MatchInput<never>): boolean {
  const { text } = input
  if (at !== 'anywhere') {
    const match = matcher(input, 0)
    return match !== null && (at === 'start' || match.end === text.length)
  }
  if (starters.isOpaque) return Array.from({ length: text.length }, (_, position) => position).some((position) => matcher(input, position))
  // Nearly no paragraph has one of the words, and looking for a word is far cheaper than trying the pattern at every place.
  for (const literal of starters.literals)
    for (let position = text.indexOf(literal); position >= 0; position = text.indexOf(literal, position + 1))
      if (matcher(input, position)) return true
  return false
}
