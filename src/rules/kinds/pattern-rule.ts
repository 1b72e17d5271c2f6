// `date`, `ordinal`, `figure`: patterns whose matches a production turns into values.

import { z } from 'zod'
import { addPattern, listPatterns } from '../add-pattern.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { boundary, common, patterns, terms } from './common.ts'

/** Values a rule gives to its production beside what the pattern captured: `{yearOffset: -1}`, `{mod: ON_OR_AFTER}`. */
export const settingsSchema = z
  .strictObject({
    ...{
      yearOffset: z.int(),
      monthOffset: z.int(),
      dayOffset: z.int(),
      weekOffset: z.int(),
      quarterOffset: z.int(),
      centuryOffset: z.int(),
    },
    // Day -1 is the last of its month; yearBase is the year before an era's first: 民国 1911; BC counts years down.
    ...{ year: z.int(), month: z.int().min(1).max(12), day: z.int().min(-1).max(31), weekday: z.int().min(1).max(7), yearBase: z.int() },
    ...{ half: z.int().min(1).max(2), quarter: z.int().min(1).max(4), nth: z.int().min(-1).max(5), term: z.int().min(1).max(24) },
    ...{ hour: z.int().min(0).max(24), minute: z.int().min(0).max(59), amount: z.number().positive() },
    ...{
      isWeekend: z.literal(true),
      isNearest: z.literal(true),
      isBC: z.literal(true),
      isSamePeriod: z.literal(true),
      isNext: z.literal(true),
    },
    lunar: z.enum(['month', 'leap', 'yearEnd']),
    side: z.enum(['first', 'last']),
    century: z.int().min(1).max(30),
    season: z.enum(['SP', 'SU', 'FA', 'WI']),
    dayPart: z.enum(['MO', 'MI', 'AF', 'EV', 'NI', 'DT']),
    granularity: z.enum(['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']),
    unit: z.string(),
    direction: z.int().min(-1).max(1),
    base: z.enum(['reference', 'context', 'running']),
    anchor: z.enum(['past', 'future']),
    part: z.enum(['year', 'quarter', 'month', 'day', 'decade']),
    onlyWith: z.enum(['century', 'decade', 'year', 'half', 'quarter', 'month', 'week', 'weekday', 'day', 'duration']),
    until: z.enum(['reference']),
    mod: z.enum(['BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER', 'START', 'MID', 'END', 'APPROX', 'LESS_THAN', 'MORE_THAN']),
    value: z.union([z.number(), z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'])]),
    bound: z.enum(['exact', 'approx', 'gt', 'ge', 'lt', 'le']),
    noun: z.enum(['no', 'may', 'needed', 'phrase']),
    /** `alone`: nothing but punctuation around it in its clause; `great`: with 万 or 亿, ten thousand at least; `hedged`: or with a hedge. */
    stands: z.enum(['alone', 'great', 'hedged']),
    changeDirection: z.enum(['up', 'down']),
    against: z.enum(['year', 'month', 'other']),
  })
  .partial()
const fields = {
  ...common,
  boundary: boundary.optional(),
  pattern: patterns,
  triggers: terms.optional(),
  production: z.string(),
  set: settingsSchema.optional(),
}

export const date = z.strictObject({ ...fields, type: z.literal('date') })
export const ordinal = z.strictObject({ ...fields, type: z.literal('ordinal') })
export const figure = z.strictObject({ ...fields, type: z.literal('figure') })

export type PatternRule = z.infer<typeof date> | z.infer<typeof ordinal> | z.infer<typeof figure>
/** The `set:` of a pattern rule. */
export type RuleSettings = z.infer<typeof settingsSchema>

export function compilePatternRule(rule: PatternRule, compilation: RuleCompilation): void {
  const { type: purpose, production, set: settings = {}, triggers = [] } = rule
  // 第 and 首 say by themselves that an ordinal begins, whatever words the tokenizer makes of what stands around them.
  const boundary = rule.boundary ?? (purpose === 'ordinal' ? 'none' : 'soft')
  if (!compilation.isProduction(purpose, production, ['production'])) return
  for (const [source, path] of listPatterns(rule.pattern))
    addPattern(compilation, source, path, { purpose, production, settings, triggers, boundary })
}
