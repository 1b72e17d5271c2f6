// `entity`: persons, organisations, places, initiatives and works: names with their aliases, heads that names end with, and patterns
// whose capture `name` is the name (《{name:…}》).

import { z } from 'zod'
import { addPattern, listPatterns } from '../add-pattern.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { common, nameNeed, patterns, terms } from './common.ts'

export const entity = z.strictObject({
  ...common,
  type: z.literal('entity'),
  kind: z.enum(['person', 'org', 'place', 'initiative', 'work']),
  names: z
    .array(z.strictObject({ name: z.string().min(1), aliases: terms.optional() }))
    .min(1)
    .optional(),
  heads: terms.optional(),
  needs: nameNeed.optional(),
  pattern: patterns.optional(),
  /** Tags of the tokenizer whose words are such names. Of persons more is asked: a surname, a title beside it. */
  tagged: z
    .array(z.enum(['nr', 'nrfg', 'nrt', 'ns', 'nt', 'nz']))
    .min(1)
    .optional(),
  triggers: terms.optional(),
})

export function compileEntity(rule: z.infer<typeof entity>, compilation: RuleCompilation): void {
  const { origin, out } = compilation
  const { kind: nameKind, needs = 'proper' } = rule
  for (const head of rule.heads ?? []) out.triggers.push([head, { kind: 'head', of: 'entity', origin, nameKind, needs }])
  for (const { name, aliases = [] } of rule.names ?? [])
    for (const text of new Set([name, ...aliases])) out.triggers.push([text, { kind: 'name', of: 'entity', origin, nameKind, name }])
  if (rule.tagged) out.taggedNames.push({ origin, nameKind, tags: new Set(rule.tagged) })
  if (!rule.pattern) return
  const detail = { purpose: 'entity', production: nameKind, settings: {}, boundary: 'none', triggers: rule.triggers ?? [] } as const
  for (const [source, path] of listPatterns(rule.pattern)) addPattern(compilation, source, path, detail)
}
