// `hedge`: words that change what a number means, with the interval they leave: 超过, 多, 左右.

import { z } from 'zod'
import { foldScript } from '../../model/fold-script.ts'
import type { Hedge } from '../compiled-rules.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { bound, common, terms } from './common.ts'

export const hedge = z.strictObject({
  ...common,
  type: z.literal('hedge'),
  position: z.enum(['before', 'inside', 'after']),
  terms,
  bound,
  /** Width as factors of the value, or `next-step`: up to the next step of the last written digit. Without it the side is open. */
  interval: z.union([z.literal('next-step'), z.strictObject({ low: z.number(), high: z.number() })]).optional(),
})

export function compileHedge(rule: z.infer<typeof hedge>, { origin, out }: RuleCompilation): void {
  const compiled: Hedge = { ...origin, position: rule.position, bound: rule.bound, interval: rule.interval ?? null }
  for (const term of rule.terms) {
    if (rule.position === 'inside') out.insideHedges.set(foldScript(term), compiled)
    else out.triggers.push([term, { kind: 'hedge', hedge: compiled }])
  }
}
