// Rules without an example of what they find and one of what they must not: nobody will know when they stop working.

import type { Lint } from './lint.ts'
import { untestedRule } from './problems.ts'

export const findUntestedRules: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, place, placeAt }) => {
    // Stop words only leave words out of statistics: there is no mention to test for.
    if (rule.type === 'stopwords') return []
    const missing = (['match', 'no-match'] as const).filter((list) => !rule.tests?.[list]?.length)
    return missing.length === 0 ? [] : [untestedRule(rule.tests ? placeAt(['tests']) : place, rule.id, missing)]
  })
