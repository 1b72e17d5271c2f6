// Rules without an example of what they find and one of what they must not: nobody will know when they stop working.

import type { Lint } from './lint.ts'
import { untestedRule } from './problems.ts'

export const findUntestedRules: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, place, placeAt }) => {
    // Stop words only leave words out of statistics: there is no mention to test for.
    if (rule.type === 'stopwords') return []
    // Nothing is found in the terms of an opaque lexicon: there is no match to show.
    const lists = rule.type === 'lexicon' && rule.opaque ? (['no-match'] as const) : (['match', 'no-match'] as const)
    const missing = lists.filter((list) => !rule.tests?.[list]?.length)
    return missing.length === 0 ? [] : [untestedRule(rule.tests ? placeAt(['tests']) : place, rule.id, missing)]
  })
