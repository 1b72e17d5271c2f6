// Lexicons that nothing asks for: no pattern, no `near`, no key of a measure, not the tokenizer, not extraction itself.

import { findLexicon } from '../find-lexicon.ts'
import type { Lint } from './lint.ts'
import { unusedLexicon } from './problems.ts'
import { listNodes, listWrittenPatterns } from './written.ts'

export const findUnusedLexicons: Lint = ({ rules, facts }) => {
  const lexicons = new Set(rules.rules.flatMap(({ rule, qualifiedId }) => (rule.type === 'lexicon' ? [qualifiedId] : [])))
  const used = new Set(facts.coreLexicons)
  for (const { rule, pack } of rules.rules) {
    const named = listWrittenPatterns(rule).flatMap(({ node }) =>
      listNodes(node).flatMap((part) => (part.kind === 'item' && part.item === 'lexicon' && part.argument !== null ? [part.argument] : [])),
    )
    if (rule.type === 'measure') {
      if (rule.near) named.push(rule.near.lexicon)
      // A key such as `agent` is filled from the lexicon of that name, of the rule's pack or of core.
      for (const role of rule.series.key) used.add(`core/${role}`).add(`${pack.id}/${role}`)
    }
    for (const id of named) used.add(findLexicon(id, pack, lexicons) ?? id)
  }
  return rules.rules.flatMap(({ rule, qualifiedId, place }) =>
    rule.type === 'lexicon' && !rule.opaque && !rule.tag && !rule.use && !used.has(qualifiedId) ? [unusedLexicon(place, rule.id)] : [],
  )
}
