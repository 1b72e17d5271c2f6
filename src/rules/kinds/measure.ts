// `measure`: what a figure measures: patterns around it, words near it, words that keep it out, and the series it belongs to.

import { z } from 'zod'
import { addPattern, readPattern } from '../add-pattern.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { common, localized, terms } from './common.ts'

export const measure = z.strictObject({
  ...common,
  type: z.literal('measure'),
  title: localized,
  unit: z.string().nullable(),
  series: z.strictObject({
    kind: z.enum(['cumulative', 'flow', 'level', 'share', 'target']),
    key: z.array(z.string()),
    growth: z.literal('real').optional(),
  }),
  where: z.array(z.string().min(1)).min(1),
  near: z.strictObject({ lexicon: z.string(), within: z.enum(['clause', 'sentence', 'paragraph']) }).optional(),
  unless: z.strictObject({ any: terms, within: z.enum(['clause', 'sentence']) }).optional(),
})

export function compileMeasure(rule: z.infer<typeof measure>, compilation: RuleCompilation): void {
  const { origin, out } = compilation
  const lexicon = rule.near ? compilation.findLexicon(rule.near.lexicon, ['near', 'lexicon']) : null
  if (rule.near && lexicon === null) {
    // The rule is left out; what is wrong with its patterns is said all the same.
    for (const [index, source] of rule.where.entries()) readPattern(compilation, source, ['where', index])
    return
  }
  out.measures.set(origin.rule, {
    ...origin,
    measure: {
      id: origin.rule,
      title: rule.title,
      unit: rule.unit,
      kind: rule.series.kind,
      key: rule.series.key,
      ...(rule.series.growth && { growth: rule.series.growth }),
    },
    near: rule.near && lexicon !== null ? { lexicon, within: rule.near.within } : null,
    unlessWithin: rule.unless?.within ?? null,
  })
  for (const word of rule.unless?.any ?? []) {
    const measures = out.unless.get(word)
    if (measures) measures.add(origin.rule)
    else out.unless.set(word, new Set([origin.rule]))
  }
  for (const [index, source] of rule.where.entries())
    addPattern(compilation, source, ['where', index], {
      purpose: 'measure',
      production: 'measure',
      settings: {},
      boundary: 'none',
      triggers: [],
    })
}
