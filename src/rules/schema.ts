// The shape of a rule file, once: zod gives the TypeScript types, the run-time check and (later) the editors' JSON Schema.

import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/, 'an id of lower-case words joined by dots and underscores')
const localized = z.strictObject({ zh: z.string(), en: z.string() })
const patterns = z.union([z.string(), z.array(z.string()).min(1)])
const terms = z.array(z.string().min(1)).min(1)
const term = z.union([z.string().min(1), z.strictObject({ text: z.union([z.string().min(1), terms]), canonical: z.string().min(1) })])

/** One example of a rule: the text, what is expected of it, and what the article's date is taken to be. */
const example = z.strictObject({
  text: z.string().min(1),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2021-12-19')
    .optional(),
  expect: z.record(z.string(), z.unknown()).optional(),
})
const plainExample = z.union([z.string().min(1), example])
const tests = z.strictObject({
  match: z.array(plainExample).optional(),
  'no-match': z.array(plainExample).optional(),
  'todo-match': z.array(plainExample).optional(),
})

const common = {
  id,
  title: localized.optional(),
  note: z.string().optional(),
  priority: z.number().int().optional(),
  tests: tests.optional(),
}

/** Values a rule gives to its production beside what the pattern captured: `{yearOffset: -1}`, `{mod: ON_OR_AFTER}`. */
export const settingsSchema = z
  .strictObject({
    ...{ yearOffset: z.int(), monthOffset: z.int(), dayOffset: z.int(), weekOffset: z.int() },
    ...{ month: z.int().min(1).max(12), day: z.int().min(1).max(31), weekday: z.int().min(1).max(7) },
    ...{ half: z.int().min(1).max(2), quarter: z.int().min(1).max(4) },
    century: z.int().min(1).max(30),
    season: z.enum(['SP', 'SU', 'FA', 'WI']),
    dayPart: z.enum(['MO', 'MI', 'AF', 'EV', 'NI', 'DT']),
    granularity: z.enum(['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute']),
    unit: z.string(),
    direction: z.int().min(-1).max(1),
    base: z.enum(['reference', 'context']),
    anchor: z.enum(['past', 'future']),
    part: z.enum(['year', 'month', 'day']),
    onlyWith: z.enum(['year', 'month', 'day']),
    until: z.enum(['reference']),
    mod: z.enum(['BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER', 'START', 'MID', 'END', 'APPROX', 'LESS_THAN', 'MORE_THAN']),
    value: z.union([z.number(), z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'])]),
    bound: z.enum(['exact', 'approx', 'gt', 'ge', 'lt', 'le']),
    noun: z.enum(['no', 'may', 'needed']),
    changeDirection: z.enum(['up', 'down']),
    against: z.enum(['year', 'month', 'other']),
  })
  .partial()
const byPattern = { ...common, pattern: patterns, triggers: terms.optional(), production: z.string(), set: settingsSchema.optional() }
const bound = z.enum(['approx', 'gt', 'ge', 'lt', 'le'])

const lexicon = z.strictObject({
  ...common,
  type: z.literal('lexicon'),
  terms: z.array(term).min(1),
  /** Longer terms that block the shorter. */
  not: terms.optional(),
  /** Part of speech under which the tokenizer is taught the terms; none: it is not. */
  tag: z.enum(['n', 'nr', 'ns', 'nt', 'nz', 'v', 'd']).optional(),
  /** Nothing may be found inside a term: 二十国集团 holds no number. */
  opaque: z.boolean().optional(),
})
const hedge = z.strictObject({
  ...common,
  type: z.literal('hedge'),
  position: z.enum(['before', 'inside', 'after']),
  terms,
  bound,
  /** Width as factors of the value, or `next-step`: up to the next step of the last written digit. Without it the side is open. */
  interval: z.union([z.literal('next-step'), z.strictObject({ low: z.number(), high: z.number() })]).optional(),
})
const unit = z.strictObject({
  ...common,
  type: z.literal('unit'),
  terms,
  /** Canonical unit id; null for words that only lead to the noun (大); left out, the unit is the term as written (classifiers). */
  unit: z.string().nullable().optional(),
  dimension: z.string(),
  /** What one of it is in the canonical unit, as a decimal power or fraction of it. */
  factor: z.number().positive().optional(),
  label: localized.optional(),
})
const date = z.strictObject({ ...byPattern, type: z.literal('date') })
const ordinal = z.strictObject({ ...byPattern, type: z.literal('ordinal') })
const figure = z.strictObject({ ...byPattern, type: z.literal('figure') })
const event = z.strictObject({
  ...common,
  type: z.literal('event'),
  kind: z.string(),
  /** Head nouns that a proper name ends with: 峰会, 博览会. */
  heads: terms.optional(),
  /** What must stand before a head: a proper noun or quoted name, or any modifier at all. */
  needs: z.enum(['proper', 'modifier']).optional(),
  /** Names known as such, with the canonical name of their cluster. */
  names: z
    .array(z.strictObject({ name: z.string().min(1), aliases: terms.optional() }))
    .min(1)
    .optional(),
})
const measure = z.strictObject({
  ...common,
  type: z.literal('measure'),
  title: localized,
  unit: z.string().nullable(),
  series: z.strictObject({ kind: z.enum(['cumulative', 'flow', 'level', 'share', 'target']), key: z.array(z.string()) }),
  where: z.array(z.string()).min(1),
  near: z.strictObject({ lexicon: z.string(), within: z.enum(['clause', 'sentence', 'paragraph']) }).optional(),
  unless: z.strictObject({ any: terms, within: z.enum(['clause', 'sentence']) }).optional(),
})
const boilerplate = z.strictObject({
  ...common,
  type: z.literal('boilerplate'),
  pattern: patterns,
  at: z.enum(['start', 'whole', 'anywhere']),
})
const attribution = z.strictObject({ ...common, type: z.literal('attribution'), verbs: terms })
const stopwords = z.strictObject({ ...common, type: z.literal('stopwords'), terms })

export const ruleSchema = z.discriminatedUnion('type', [
  lexicon,
  hedge,
  unit,
  date,
  ordinal,
  figure,
  event,
  measure,
  boilerplate,
  attribution,
  stopwords,
])

export const ruleFileSchema = z.strictObject({
  schema: z.literal(1),
  pack: z.strictObject({ id, version: z.string(), title: localized, uses: z.array(id).optional() }),
  rules: z.array(ruleSchema),
})

export type Rule = z.infer<typeof ruleSchema>
export type RuleType = Rule['type']
export type RuleOf<Type extends RuleType> = Extract<Rule, { type: Type }>
export type PatternRule = RuleOf<'date' | 'ordinal' | 'figure'>
/** The `set:` of a pattern rule. */
export type RuleSettings = z.infer<typeof settingsSchema>
export type RuleExample = z.infer<typeof example>
