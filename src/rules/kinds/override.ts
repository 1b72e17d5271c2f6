// `override`: changes one rule of a shipped pack, or switches it off, without copying it. Applied before rules are compiled
// (apply-overrides.ts), so an override compiles to nothing of its own.

import { z } from 'zod'
import { common } from './common.ts'

export const override = z.strictObject({
  ...common,
  type: z.literal('override'),
  /** The rule that is changed, with its pack: core/hedge.near. */
  rule: z.string().regex(/^[a-z][a-z0-9_]*\/[a-z0-9_.]+$/, 'expected PACK/ID, such as core/hedge.near'),
  /** Switches the rule off. */
  off: z.literal(true).optional(),
  /** Keys of the rule with their new values, each in place of the old. */
  with: z.record(z.string(), z.unknown()).optional(),
  /** Lists of the rule (terms, verbs, heads, names, where, pattern) with what is added to them. */
  add: z.record(z.string(), z.array(z.unknown()).min(1)).optional(),
})

export type Override = z.infer<typeof override>
