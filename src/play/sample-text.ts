// What the playground starts with. In: a rule file's text, or a template's. Out: the texts of its tests, a line each, and the day
// that the first dated one is of.

import type { RuleText } from '../pipeline.ts'
import { parseRuleFile } from '../rules/parse-rule-file.ts'

export interface SampleText {
  readonly text: string
  readonly published: string | null
}

/** Matches first. Of a pack with many tests the first few: it is something to read, not a test run. */
export function buildSampleText({ path, text }: RuleText): SampleText {
  const lists = parseRuleFile(path, text).rules.flatMap(({ rule }) => rule.tests ?? [])
  const written = [...lists.flatMap(({ match = [] }) => match), ...lists.flatMap((tests) => tests['no-match'] ?? [])]
  const examples = written.map((example) => (typeof example === 'string' ? { text: example } : example)).slice(0, MOST_EXAMPLES)
  const published = examples.find((example) => example.published !== undefined)?.published ?? null
  return { text: [...new Set(examples.map((example) => example.text))].join('\n'), published }
}

const MOST_EXAMPLES = 24

/** A template with the id that its rule has in the playground. */
export function fillTemplate(type: string, text: string): string {
  return text.replaceAll('__ID__', `my_${type}`)
}
