// Measures that can claim no figure: a `where` without {figure}, and an `unless` that keeps out what `where` or `near` demand.

import { isClauseEnd } from '../compile-pattern.ts'
import { findLexicon } from '../find-lexicon.ts'
import { findRequiredLiterals } from '../starters.ts'
import type { Lint } from './lint.ts'
import { unlessExcludes, whereWithoutFigure } from './problems.ts'
import { listNodes, listWrittenPatterns } from './written.ts'

export const findUnusableMeasures: Lint = ({ rules }) => {
  const lexicons = new Map(rules.rules.flatMap(({ rule, qualifiedId }) => (rule.type === 'lexicon' ? [[qualifiedId, rule] as const] : [])))
  return rules.rules.flatMap(({ rule, pack, placeAt }) => {
    if (rule.type !== 'measure') return []
    const patterns = listWrittenPatterns(rule)
    const withoutFigure = patterns.filter(({ node }) => !listNodes(node).some((part) => part.kind === 'item' && part.item === 'figure'))
    const problems = withoutFigure.map(({ path }) => whereWithoutFigure(placeAt(path)))
    const { unless, near } = rule
    if (!unless) return problems
    const isKeptOut = (text: string) => unless.any.some((word) => text.includes(word))
    for (const { text, path, node } of patterns) {
      const required = findRequiredLiterals(node)
      // Within a clause only what is surely in the figure's own clause counts.
      const isOneClause = ![...text].some(isClauseEnd)
      if (required?.every(isKeptOut) && (unless.within === 'sentence' || isOneClause))
        problems.push(unlessExcludes(placeAt(path), required.join('|')))
    }
    const nearId = near && findLexicon(near.lexicon, pack, lexicons)
    const terms =
      (nearId ? lexicons.get(nearId)?.terms : undefined)?.flatMap((term) => (typeof term === 'string' ? [term] : [term.text].flat())) ?? []
    const isWithin = near?.within === 'clause' || (near?.within === 'sentence' && unless.within === 'sentence')
    if (terms.length > 0 && isWithin && terms.every(isKeptOut)) problems.push(unlessExcludes(placeAt(['near', 'lexicon']), terms.join('|')))
    return problems
  })
}
