// An explanation as JSON. In: an explanation. Out: `kaoju.explain/1`: steps with code, both messages and `at`, counted from the sentence's beginning.

import type { Explanation } from './explain-article.ts'
import type { Step } from './step.ts'

/** Prints an explanation. */
export function printExplanation({ rule, published, notes, sentences }: Explanation): string {
  const printed = {
    schema: 'kaoju.explain/1',
    rule,
    published,
    notes: notes.map((step) => printStep(step, 0)),
    sentences: sentences.map(({ start, text, scope, found, reasons }) => ({
      ...{ text, scope },
      found: found.map((step) => printStep(step, start)),
      reasons: reasons.map((step) => printStep(step, start)),
    })),
  }
  return `${JSON.stringify(printed, null, 2)}\n`
}

interface PrintedStep {
  readonly code: string
  readonly message: string
  readonly messageZh: string
  readonly at: readonly [start: number, end: number] | null
  readonly steps: readonly PrintedStep[]
}

function printStep({ code, text, at, steps }: Step, start: number): PrintedStep {
  return {
    code,
    message: text.en,
    messageZh: text.zh,
    at: at && [at.start - start, at.end - start],
    steps: steps.map((step) => printStep(step, start)),
  }
}
