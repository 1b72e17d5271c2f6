// Captures that the rule's production does not look at ({yaer:{number}}年): the rule would match and make nothing of it.

import { findNearest } from '../find-nearest.ts'
import type { Lint } from './lint.ts'
import { unknownCapture } from './problems.ts'
import { listNodes, listWrittenPatterns } from './written.ts'

export const findUnknownCaptures: Lint = ({ rules, facts }) =>
  rules.rules.flatMap(({ rule, placeAt }) => {
    if (rule.type !== 'date' && rule.type !== 'ordinal' && rule.type !== 'figure') return []
    const allowed = facts.captures[rule.production]
    if (!allowed) return []
    return listWrittenPatterns(rule).flatMap(({ text, path, node }) =>
      listNodes(node).flatMap((part) => {
        if (part.kind !== 'capture' || allowed.includes(part.name)) return []
        const place = placeAt(path, { start: text.indexOf(`{${part.name}:`) + 1, length: part.name.length })
        return [unknownCapture(place, part.name, rule.production, findNearest(part.name, allowed), allowed)]
      }),
    )
  })
