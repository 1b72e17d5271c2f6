// How often each text occurs. In: texts. Out: them with their counts.

import { compareText } from './point.ts'

/** Counts texts, the commonest first; of those that are as common the first by code units. */
export function countTexts(texts: Iterable<string>): readonly (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
}
