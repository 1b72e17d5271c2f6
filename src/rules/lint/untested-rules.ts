// Rules without an example of what they find and one of what they must not: nobody will know when they stop working.

import { findMissingLists } from '../run-tests.ts'
import type { Lint } from './lint.ts'
import { untestedRule } from './problems.ts'

export const findUntestedRules: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, place, placeAt }) => {
    const missing = findMissingLists(rule)
    return missing.length === 0 ? [] : [untestedRule(rule.tests ? placeAt(['tests']) : place, rule.id, missing)]
  })
