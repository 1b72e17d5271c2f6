// What all kinds of rules share: the fields of every rule, the shapes of terms, patterns and tests.

import { z } from 'zod'

export const id = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/, 'expected an id of lower-case words joined by dots and underscores')
export const localized = z.strictObject({ zh: z.string(), en: z.string() })
export const terms = z.array(z.string().min(1)).min(1)
export const patterns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])
export const bound = z.enum(['approx', 'gt', 'ge', 'lt', 'le'])

/** One example of a rule: the text, what is expected of it, and what the article's date is taken to be. */
const example = z.strictObject({
  text: z.string().min(1),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2021-12-19')
    .optional(),
  expect: z.record(z.string(), z.unknown()).optional(),
})
const writtenExample = z.union([z.string().min(1), example])

const tests = z.strictObject({
  match: z.array(writtenExample).optional(),
  'no-match': z.array(writtenExample).optional(),
  'todo-match': z.array(writtenExample).optional(),
})

/** The fields of every rule. */
export const common = {
  id,
  title: localized.optional(),
  note: z.string().optional(),
  priority: z.number().int().optional(),
  /** Where in an article the rule applies; left out, everywhere. */
  scope: z
    .array(z.enum(['title', 'body', 'caption', 'quote', 'table']))
    .min(1)
    .optional(),
  tests: tests.optional(),
}

/**
 * How matches stand to the tokenizer's words: `none` may cut them, `soft` (the default, but for ordinals) may not cut a word that is clearly another
 * (今年 in 至今年轻), `token` must begin and end where words do.
 */
export const boundary = z.enum(['none', 'soft', 'token'])

/**
 * What must stand before a head for it to end a name: a proper noun, edition or quoted name (the default), that or five characters of
 * modifiers (国有企业转型论坛), any modifier at all, or a quoted name.
 */
export const nameNeed = z.enum(['proper', 'long', 'modifier', 'quoted'])

export type RuleExample = z.infer<typeof example>
