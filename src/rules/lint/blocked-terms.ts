// Terms of a lexicon that its own `not` blocks wherever they stand; and terms that stand in it twice.

import type { Lint } from './lint.ts'
import { blockedTerm, repeatedTerm } from './problems.ts'
import { listWrittenTerms } from './written.ts'

export const findBlockedTerms: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, placeAt }) => {
    if (rule.type !== 'lexicon') return []
    const written = listWrittenTerms(rule)
    const seen = new Set<string>()
    return written.flatMap(({ text, path }) => {
      if (path[0] === 'not') return []
      const blocker = rule.not?.find((not) => text.includes(not))
      if (blocker !== undefined) return [blockedTerm(placeAt(path), text, blocker)]
      if (seen.has(text)) return [repeatedTerm(placeAt(path), text)]
      seen.add(text)
      return []
    })
  })
