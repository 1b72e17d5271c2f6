// The verdict on one test. In: what the test expects and the mentions that came. Out: a verdict, and where it failed both sides in words.

import type { Mention } from '../model/mention.ts'
import { isOverlapping } from '../model/span.ts'
import type { RuleExample } from './kinds/common.ts'
import { type MarkedText, readMarks } from './marked-text.ts'

/**
 * `missing`: a match that did not come; `noisy`: one that should not have; `wrong value`: it came with other fields, `wrong span`: over
 * other words; `todo`: a known miss; `now passes`: no longer one.
 */
export type TestVerdict = 'passed' | 'missing' | 'noisy' | 'wrong value' | 'wrong span' | 'todo' | 'now passes'

export type TestList = 'match' | 'no-match' | 'todo-match'

export interface Judgement {
  readonly verdict: TestVerdict
  /** Expected and actual fields or words side by side, where they differ; else null. */
  readonly expected: string | null
  readonly got: string | null
}

const PASSED: Judgement = { verdict: 'passed', expected: null, got: null }

/** Judges a test by the mentions of its rule. Their offsets count in the text without marks. */
export function judgeTest(list: TestList, example: RuleExample, own: readonly Mention[]): Judgement {
  const marked = readMarks(example.text)
  if (list === 'match') return judgeMatch(marked, example.expect, own)
  // What must not be found is what stands between the marks, where there are any.
  const meant = marked.spans.length === 0 ? own : own.filter((mention) => marked.spans.some((span) => isOverlapping(span, mention)))
  const fits = meant.filter((mention) => hasFields(mention, example.expect))
  if (list === 'no-match')
    return fits.length === 0 ? PASSED : { verdict: 'noisy', expected: 'no match', got: describe(fits, example.expect) }
  return judgeMatch(marked, example.expect, own).verdict === 'passed'
    ? { verdict: 'now passes', expected: 'a known miss', got: describe(fits, example.expect) }
    : { ...PASSED, verdict: 'todo' }
}

/** Judges a test of a boilerplate rule: it sets the paragraph aside or it does not; there is no value to compare. */
export function judgeBoilerplate(list: TestList, isAside: boolean): Judgement {
  const [aside, read] = ['set aside', 'read']
  if (list === 'no-match') return isAside ? { verdict: 'noisy', expected: read, got: aside } : PASSED
  if (list === 'todo-match')
    return isAside ? { verdict: 'now passes', expected: 'a known miss', got: aside } : { ...PASSED, verdict: 'todo' }
  return isAside ? PASSED : { verdict: 'missing', expected: aside, got: read }
}

function judgeMatch({ text, spans }: MarkedText, expect: RuleExample['expect'], own: readonly Mention[]): Judgement {
  const fits = own.filter((mention) => hasFields(mention, expect))
  if (own.length === 0) return { verdict: 'missing', expected: JSON.stringify(expect ?? {}), got: null }
  if (fits.length === 0) return { verdict: 'wrong value', expected: JSON.stringify(expect ?? {}), got: describe(own, expect) }
  const unmet = spans.filter(({ start, end }) => !fits.some((mention) => mention.start === start && mention.end === end))
  if (unmet.length === 0) return PASSED
  const expected = unmet.map(({ start, end }) => `[[${text.slice(start, end)}]]`).join(' ')
  return { verdict: 'wrong span', expected, got: fits.map((mention) => `[[${text.slice(mention.start, mention.end)}]]`).join(' ') }
}

function hasFields(mention: Mention, expect: RuleExample['expect']): boolean {
  return Object.entries(expect ?? {}).every(([field, wanted]) => isSame(fieldOf(mention, field), wanted))
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
