// `unit`: units of measure, money and classifiers, with dimension and factor.

import { z } from 'zod'
import { CLASSIFIER } from '../compiled-rules.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { itemKey } from '../starters.ts'
import { common, localized, terms } from './common.ts'

export const unit = z.strictObject({
  ...common,
  type: z.literal('unit'),
  terms,
  /** Canonical unit id; null for words that only lead to the noun (大); left out, the unit is the term as written (classifiers). */
  unit: z.string().min(1).nullable().optional(),
  dimension: z.string().min(1),
  /** What one of it is in the dimension's base unit. */
  factor: z.number().positive().optional(),
  /** What one of the term is in `unit`, where it has no id of its own: 角 is 0.1 CNY. */
  times: z.number().positive().optional(),
  label: localized.optional(),
})

/** Parts of a greater unit (角, 分, 两) define none of their own. */
export const PART = 'part'

export function compileUnit(rule: z.infer<typeof unit>, { origin, out }: RuleCompilation): void {
  const { unit: canonical = null, dimension, factor = 1, times = 1 } = rule
  const term = { ...origin, unit: canonical, isAsWritten: rule.unit === undefined, dimension, factor, times, keys: listKeys(dimension) }
  for (const text of rule.terms) out.triggers.push([text, { kind: 'unit', unit: term }])
  if (canonical === null || times !== 1 || dimension === PART || (out.units.has(canonical) && !rule.label)) return
  out.units.set(canonical, { id: canonical, dimension, factor, label: rule.label ?? { zh: rule.terms[0] ?? canonical, en: canonical } })
}

/** Under which patterns may ask for it: `unit`, `unit:mass`, `unit:measure`. */
function listKeys(dimension: string): readonly string[] {
  const own = ['unit', itemKey('unit', dimension)]
  return NO_MEASURE.has(dimension) ? own : [...own, itemKey('unit', MEASURE)]
}

/** `{unit:measure}` is any unit but classifiers, the 大 of 四大课题, and parts that count after a greater unit only (五元六角). */
const MEASURE = 'measure'
const NO_MEASURE: ReadonlySet<string> = new Set([CLASSIFIER, 'great', PART])
