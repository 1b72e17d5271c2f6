// `event`: head nouns that names of events end with, and names known as such with their aliases.

import { z } from 'zod'
import type { RuleCompilation } from '../rule-output.ts'
import { common, terms } from './common.ts'

export const event = z.strictObject({
  ...common,
  type: z.literal('event'),
  kind: z.string().min(1),
  heads: terms.optional(),
  /** What must stand before a head: a proper noun or quoted name (the default), any modifier at all, or a quoted name. */
  needs: z.enum(['proper', 'modifier', 'quoted']).optional(),
  /** Names with the canonical name of their cluster first: {name: 中国国际进口博览会, aliases: [进博会]}. */
  names: z
    .array(z.strictObject({ name: z.string().min(1), aliases: terms.optional() }))
    .min(1)
    .optional(),
})

export function compileEvent(rule: z.infer<typeof event>, { origin, out }: RuleCompilation): void {
  const { kind: nameKind, needs = 'proper' } = rule
  for (const head of rule.heads ?? []) out.triggers.push([head, { kind: 'head', of: 'event', origin, nameKind, needs }])
  for (const { name, aliases = [] } of rule.names ?? [])
    for (const text of new Set([name, ...aliases])) out.triggers.push([text, { kind: 'name', of: 'event', origin, nameKind, name }])
}
