// What an explanation is made of: steps, each a sentence in both languages with the steps under it.

import type { Localized } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'

export interface Step {
  /** Stable and greppable: `pattern-absent`, `lost`, `unless`. */
  readonly code: string
  readonly text: Localized
  /** The reading positions it speaks of, where it speaks of text. */
  readonly at: Span | null
  readonly steps: readonly Step[]
}

/** Builds a step. */
export function createStep(code: string, text: Localized, at: Span | null = null, steps: readonly Step[] = []): Step {
  return { code, text, at, steps }
}

/** The same words in both languages: patterns, values, names. */
export function inBoth(text: string): Localized {
  return { zh: text, en: text }
}
