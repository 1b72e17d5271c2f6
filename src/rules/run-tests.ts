// The tests that rules carry. In: compiled rules and a way to extract mentions from a text. Out: one result an example, with what
// was expected and what came. A rule is tested with all others present, as it will run.

import type { Mention } from '../model/mention.ts'
import type { Place } from '../model/problem.ts'
import { createBoilerplateFilter } from './boilerplate-filter.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { RuleExample } from './kinds/common.ts'
import type { PlacedRule } from './parse-rule-file.ts'

/** `missing`: a match that did not come; `noisy`: one that should not have; `todo`: a known miss; `now passes`: no longer one. */
export type TestVerdict = 'passed' | 'missing' | 'noisy' | 'wrong value' | 'todo' | 'now passes'

export interface RuleTestResult {
  readonly rule: string
  readonly place: Place
  readonly list: 'match' | 'no-match' | 'todo-match'
  readonly text: string
  readonly verdict: TestVerdict
  /** Expected and actual fields side by side, where they differ; else null. */
  readonly expected: string | null
  readonly got: string | null
}

export interface RuleTestReport {
  readonly results: readonly RuleTestResult[]
  /** Rules that carry no tests. */
  readonly untested: readonly string[]
}

/** Extracts the mentions of a text as an article published on a day (ISO date, or null). */
export type ExtractText = (text: string, published: string | null) => readonly Mention[]

/** Runs the tests of all rules. */
export function runRuleTests(rules: CompiledRules, extract: ExtractText): RuleTestReport {
  const isBoilerplate = createBoilerplateFilter(rules)
  const results = rules.rules.flatMap((placed) =>
    (['match', 'no-match', 'todo-match'] as const).flatMap((list) =>
      (placed.rule.tests?.[list] ?? []).map((written, index): RuleTestResult => {
        const example = typeof written === 'string' ? { text: written } : written
        const place = placed.placeAt(['tests', list, index])
        const result = { rule: placed.qualifiedId, place, list, text: example.text }
        if (placed.rule.type === 'boilerplate')
          return { ...result, ...judgeBoilerplate(list, isBoilerplate(example.text) === placed.qualifiedId) }
        const own = extract(example.text, example.published ?? null).filter((mention) => isOwn(placed, mention, example.expect?.type))
        return { ...result, ...judge(list, example, own) }
      }),
    ),
  )
  return { results, untested: rules.rules.flatMap(({ rule, qualifiedId }) => (rule.tests ? [] : [qualifiedId])) }
}

/** Whether a test has failed, as `kaoju rules test` counts. */
export function isFailure({ verdict }: RuleTestResult): boolean {
  return verdict === 'missing' || verdict === 'noisy' || verdict === 'wrong value' || verdict === 'now passes'
}

/**
 * The mentions that a rule's tests speak of: those it made or claims; for rules that only help others (units, hedges, lexicons) all
 * figures, or all mentions of the type that the test expects.
 */
function isOwn({ rule, qualifiedId }: PlacedRule, mention: Mention, type: unknown): boolean {
  switch (rule.type) {
    case 'date':
    case 'ordinal':
    case 'figure':
    case 'event':
    case 'entity':
      return mention.rule === qualifiedId || (mention.via ?? []).includes(qualifiedId)
    case 'measure':
      return mention.type === 'figure' && mention.measure === qualifiedId
    default:
      return type === undefined ? mention.type === 'figure' || rule.type === 'attribution' : mention.type === type
  }
}

/** A boilerplate rule sets a paragraph aside or it does not; there is no value to compare. */
function judgeBoilerplate(list: RuleTestResult['list'], isAside: boolean): Pick<RuleTestResult, 'verdict' | 'expected' | 'got'> {
  const [set, kept] = ['set aside', 'read']
  if (list === 'no-match')
    return isAside ? { verdict: 'noisy', expected: kept, got: set } : { verdict: 'passed', expected: null, got: null }
  if (list === 'todo-match')
    return isAside ? { verdict: 'now passes', expected: 'a known miss', got: set } : { verdict: 'todo', expected: null, got: null }
  return isAside ? { verdict: 'passed', expected: null, got: null } : { verdict: 'missing', expected: set, got: kept }
}

function judge(
  list: RuleTestResult['list'],
  { expect }: RuleExample,
  own: readonly Mention[],
): Pick<RuleTestResult, 'verdict' | 'expected' | 'got'> {
  const fits = own.filter((mention) => findDifferences(mention, expect).length === 0)
  const passed = { verdict: 'passed', expected: null, got: null } as const
  if (list === 'no-match') return fits.length === 0 ? passed : { verdict: 'noisy', expected: 'no match', got: describe(fits, expect) }
  if (list === 'todo-match')
    return fits.length > 0
      ? { verdict: 'now passes', expected: 'a known miss', got: describe(fits, expect) }
      : { ...passed, verdict: 'todo' }
  if (fits.length > 0) return passed
  const expected = JSON.stringify(expect ?? {})
  return own.length === 0 ? { verdict: 'missing', expected, got: null } : { verdict: 'wrong value', expected, got: describe(own, expect) }
}

function findDifferences(mention: Mention, expect: RuleExample['expect']): string[] {
  return Object.entries(expect ?? {}).flatMap(([field, wanted]) => (isSame(fieldOf(mention, field), wanted) ? [] : [field]))
}

/** A mention's field; of a date-valued one (asOf) its value, as tests write it. */
function fieldOf(mention: Mention, field: string): unknown {
  const found: unknown = Object.entries(mention).find(([name]) => name === field)?.[1]
  return field === 'asOf' && typeof found === 'object' && found !== null && 'value' in found ? found.value : (found ?? null)
}

function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : JSON.stringify(a) === JSON.stringify(b)
}

function describe(mentions: readonly Mention[], expect: RuleExample['expect']): string {
  const fields = Object.keys(expect ?? {})
  return mentions
    .map((mention) => `${mention.text} ${JSON.stringify(Object.fromEntries(fields.map((field) => [field, fieldOf(mention, field)])))}`)
    .join(' | ')
}
