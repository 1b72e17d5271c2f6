// `lexicon`: terms that patterns name as {lexicon:ID}, that measures stand near to, and that may teach the tokenizer words.

import { z } from 'zod'
import type { RuleCompilation } from '../rule-output.ts'
import { common, terms } from './common.ts'

const term = z.union([z.string().min(1), z.strictObject({ text: z.union([z.string().min(1), terms]), canonical: z.string().min(1) })])

export const lexicon = z.strictObject({
  ...common,
  type: z.literal('lexicon'),
  terms: z.array(term).min(1),
  /** Longer terms that block the shorter: 疫苗民族主义 is no 疫苗. */
  not: terms.optional(),
  /** Part of speech under which the tokenizer is taught the terms; none: it is not. */
  tag: z.enum(['n', 'nr', 'ns', 'nt', 'nz', 'v', 'd']).optional(),
  /** Nothing may be found inside a term: 二十国集团 holds no number. */
  opaque: z.boolean().optional(),
  /** The terms are not looked for in articles: the timeline asks for them when articles are set side by side. */
  use: z.literal('timeline').optional(),
})

export function compileLexicon(rule: z.infer<typeof lexicon>, { origin, out }: RuleCompilation): void {
  if (rule.use) return
  for (const written of rule.terms) {
    const texts = typeof written === 'string' ? [written] : [written.text].flat()
    const canonical = typeof written === 'string' ? written : written.canonical
    for (const text of texts) {
      out.triggers.push([text, { kind: 'lexicon', lexicon: origin.rule, canonical, isOpaque: rule.opaque ?? false }])
      if (rule.tag) out.userWords.set(text, rule.tag)
    }
  }
  for (const blocker of rule.not ?? []) out.triggers.push([blocker, { kind: 'blocker', lexicon: origin.rule }])
}

/** All that a lexicon's terms are written as, and what blocks them. */
export function readWordList(rule: z.infer<typeof lexicon>): { readonly terms: readonly string[]; readonly not: readonly string[] } {
  return { terms: rule.terms.flatMap((written) => (typeof written === 'string' ? [written] : written.text)), not: rule.not ?? [] }
}
