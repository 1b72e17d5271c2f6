// `attribution` and `stopwords`: plain lists of words: reporting verbs, and words that keyword statistics leave out.

import { z } from 'zod'
import type { RuleCompilation } from '../rule-output.ts'
import { common, terms } from './common.ts'

export const attribution = z.strictObject({ ...common, type: z.literal('attribution'), verbs: terms })
export const stopwords = z.strictObject({ ...common, type: z.literal('stopwords'), terms })

export function compileAttribution(rule: z.infer<typeof attribution>, { origin, out }: RuleCompilation): void {
  for (const verb of rule.verbs) out.triggers.push([verb, { kind: 'verb', origin }])
}

export function compileStopwords(rule: z.infer<typeof stopwords>, { out }: RuleCompilation): void {
  for (const term of rule.terms) out.stopwords.add(term)
}
