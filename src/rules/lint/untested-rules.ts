// Rules without an example of what they find and one of what they must not: nobody will know when they stop working. A lexicon is
// tested by the rules that name it; one that nothing names is another lint's (unused-lexicons.ts).

import { findMissingLists } from '../run-tests.ts'
import type { Lint } from './lint.ts'
import { untestedRule } from './problems.ts'

export const findUntestedRules: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, place, placeAt }) => {
    const missing = rule.type === 'lexicon' && !rule.opaque && !rule.tag ? [] : findMissingLists(rule)
    return missing.length === 0 ? [] : [untestedRule(rule.tests ? placeAt(['tests']) : place, rule.id, missing)]
  })
