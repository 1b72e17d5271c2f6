// The same term in two rules of which only one can have it: units, hedges of one position, names and heads. The earlier rule wins.

import { PART } from '../kinds/unit.ts'
import type { PlacedRule } from '../parse-rule-file.ts'
import type { Lint } from './lint.ts'
import { repeatedTerm, shadowedTerm } from './problems.ts'
import { listWrittenTerms } from './written.ts'

export const findShadowedTerms: Lint = ({ rules }) => {
  const first = new Map<string, { readonly placed: PlacedRule; readonly path: readonly PropertyKey[] }>()
  return rules.rules.flatMap((placed) => {
    const group = findGroup(placed)
    if (!group) return []
    return listWrittenTerms(placed.rule).flatMap(({ text, path }) => {
      const key = `${group} ${path[0] === 'heads' ? 'head' : 'name'} ${text}`
      const earlier = first.get(key)
      if (!earlier) {
        first.set(key, { placed, path })
        return []
      }
      const place = placed.placeAt(path)
      return earlier.placed === placed
        ? [repeatedTerm(place, text)]
        : [shadowedTerm(place, text, earlier.placed.qualifiedId, earlier.placed.placeAt(earlier.path))]
    })
  })
}

/** Rules of one group compete for a term. Lexicons, stop words and reporting verbs do not: a word may be in several. */
function findGroup({ rule }: PlacedRule): string | null {
  switch (rule.type) {
    case 'unit':
      // 分 is a part of 元 beside it and a point elsewhere: parts and other units do not meet.
      return rule.dimension === PART ? 'part' : 'unit'
    case 'hedge':
      return `hedge ${rule.position}`
    case 'event':
    case 'entity':
      return rule.type
    default:
      return null
  }
}
