// `event`: head nouns that names of events end with, and names known as such with their aliases.

import { z } from 'zod'
import { addPattern, listPatterns } from '../add-pattern.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { common, nameNeed, patterns, terms } from './common.ts'

export const event = z.strictObject({
  ...common,
  type: z.literal('event'),
  kind: z.string().min(1),
  heads: terms.optional(),
  needs: nameNeed.optional(),
  /** Names with the canonical name of their cluster first: {name: 中国国际进口博览会, aliases: [进博会]}. */
  names: z
    .array(z.strictObject({ name: z.string().min(1), aliases: terms.optional() }))
    .min(1)
    .optional(),
  /** Whole names; a capture `name` is what clusters know them by: “{name:re:/…行动/}”. */
  pattern: patterns.optional(),
  triggers: terms.optional(),
})

export function compileEvent(rule: z.infer<typeof event>, compilation: RuleCompilation): void {
  const { origin, out } = compilation
  const { kind: nameKind, needs = 'proper' } = rule
  for (const head of rule.heads ?? []) out.triggers.push([head, { kind: 'head', of: 'event', origin, nameKind, needs }])
  for (const { name, aliases = [] } of rule.names ?? [])
    for (const text of new Set([name, ...aliases])) out.triggers.push([text, { kind: 'name', of: 'event', origin, nameKind, name }])
  if (!rule.pattern) return
  const detail = { purpose: 'event', production: nameKind, settings: {}, boundary: 'none', triggers: rule.triggers ?? [] } as const
  for (const [source, path] of listPatterns(rule.pattern)) addPattern(compilation, source, path, detail)
}
