// The kinds of rules, in one list, and the shape of a rule file: zod gives the TypeScript types, the run-time check and the editors'
// JSON Schema from it.

import { z } from 'zod'
import { boilerplate, compileBoilerplate } from './kinds/boilerplate.ts'
import { id, localized } from './kinds/common.ts'
import { compileEntity, entity } from './kinds/entity.ts'
import { compileEvent, event } from './kinds/event.ts'
import { compileHedge, hedge } from './kinds/hedge.ts'
import { compileLexicon, lexicon } from './kinds/lexicon.ts'
import { compileMeasure, measure } from './kinds/measure.ts'
import { override } from './kinds/override.ts'
import { compilePatternRule, date, figure, ordinal } from './kinds/pattern-rule.ts'
import { compileUnit, unit } from './kinds/unit.ts'
import { attribution, compileAttribution, compileStopwords, stopwords } from './kinds/words.ts'
import type { RuleCompilation } from './rule-output.ts'

export const ruleSchema = z.discriminatedUnion('type', [
  lexicon,
  hedge,
  unit,
  date,
  ordinal,
  figure,
  event,
  entity,
  measure,
  boilerplate,
  attribution,
  stopwords,
  override,
])

export type Rule = z.infer<typeof ruleSchema>

/** Compiles a rule into the output, by its kind. */
export function compileRule(rule: Rule, compilation: RuleCompilation): void {
  switch (rule.type) {
    case 'lexicon':
      compileLexicon(rule, compilation)
      break
    case 'hedge':
      compileHedge(rule, compilation)
      break
    case 'unit':
      compileUnit(rule, compilation)
      break
    case 'date':
    case 'ordinal':
    case 'figure':
      compilePatternRule(rule, compilation)
      break
    case 'event':
      compileEvent(rule, compilation)
      break
    case 'entity':
      compileEntity(rule, compilation)
      break
    case 'measure':
      compileMeasure(rule, compilation)
      break
    case 'boilerplate':
      compileBoilerplate(rule, compilation)
      break
    case 'attribution':
      compileAttribution(rule, compilation)
      break
    case 'stopwords':
      compileStopwords(rule, compilation)
      break
    case 'override':
      break
  }
}

export const ruleFileSchema = z.strictObject({
  schema: z.literal(1),
  pack: z.strictObject({ id, version: z.string(), title: localized, uses: z.array(id).optional() }),
  rules: z.array(ruleSchema),
})
