// Boilerplate rules as the filter that reading asks. In: compiled rules. Out: for a paragraph the id of the rule that sets it
// aside, or null. Boilerplate patterns see plain text: there are no numbers or dates yet when an article is read.

import type { MatchInput } from './compile-pattern.ts'
import type { BoilerplatePattern, CompiledRules } from './compiled-rules.ts'

/** Credits and prompts are short: a longer paragraph is text, whatever it begins with. */
export const LONGEST_PARAGRAPH = 200

/** Builds the filter of a set of rules. */
export function createBoilerplateFilter(rules: CompiledRules): (paragraph: string) => string | null {
  return (paragraph) => {
    if (paragraph.length > LONGEST_PARAGRAPH) return null
    return rules.boilerplate.find((pattern) => isMatch(pattern, paragraph))?.rule ?? null
  }
}

function isMatch({ at, matcher, starters }: BoilerplatePattern, text: string): boolean {
  const input: MatchInput<never> = { text, start: 0, end: text.length, itemsAt: () => [], budget: { steps: 100 * text.length } }
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
