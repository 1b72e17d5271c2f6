// A match in words: the pattern, what its captures took, the settings its rule gives the production.

import type { Localized } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import type { CompiledPattern } from '../../rules/compiled-rules.ts'
import type { Match } from '../production.ts'
import { type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, inBoth, type Step } from './step.ts'
import { quotePattern } from './wording.ts'

/** A pattern with what each of its captures took, and the settings of its rule. */
export function describeMatch(history: SentenceHistory, { source, settings }: CompiledPattern, match: Match): readonly Step[] {
  const captured = describeCaptures(history, match.captures)
  const set = Object.entries(settings)
  return [
    createStep('pattern', { zh: `模式 ${quotePattern(source)}`, en: `pattern ${quotePattern(source)}` }, match),
    ...(captured ? [createStep('captures', { zh: `其中 ${captured.zh}`, en: `in it ${captured.en}` })] : []),
    ...(set.length > 0 ? [createStep('settings', inBoth(`set: {${set.map(([key, value]) => `${key}: ${value}`).join(', ')}}`))] : []),
  ]
}

/** What a match took, as `name = text` for each capture. */
export function describeCaptures(history: SentenceHistory, captures: readonly (Span & { readonly name: string })[]): Localized | null {
  const named = captures.filter(({ name }) => name !== 'span')
  if (named.length === 0) return null
  return {
    zh: named.map((capture) => `${capture.name} 为“${textOf(history, capture)}”`).join('，'),
    en: named.map((capture) => `${capture.name} is “${textOf(history, capture)}”`).join(', '),
  }
}
