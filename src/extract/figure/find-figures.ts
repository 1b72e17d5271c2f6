// The figure dimension: figure rules over one sentence. In: the chart with dates and ordinals, which take their characters first.
// Out: the chart with figures; counted nouns are in their spans (1500多家 + 企业).

import { isOverlapping } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Veto } from '../boundary-veto.ts'
import type { FigureItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { findCountedNoun } from './counted-noun.ts'
import { FIGURE_PRODUCTIONS } from './productions/list.ts'

/** Adds the sentence's figures to its chart. `tokens` is asked only where a noun may follow. */
export function findFigures(work: SentenceWork, tokens: () => readonly Token[], isVetoed: Veto): void {
  const taken = [...work.chart.ofKind('date'), ...work.chart.ofKind('ordinal')]
  runPatterns(work, 'figure', ({ pattern, match }) => {
    const produced = FIGURE_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []
    const items = produced.map(
      ({ start, end, value }): FigureItem => ({ kind: 'figure', start, end, origin: pattern, ...value, noun: null }),
    )
    work.trace?.({ kind: 'produced', pattern, match, items })
    for (const item of items) {
      const by = taken.find((other) => isOverlapping(other, item))
      if (by) work.trace?.({ kind: 'taken', candidate: item, by })
      else if (isVetoed(item, pattern.boundary)) work.trace?.({ kind: 'vetoed', candidate: item, boundary: pattern.boundary })
      else work.chart.add(item)
    }
    return false
  })
  const chosen = chooseLongest(work.chart.ofKind('figure'), work.trace)
  const counted = chosen.flatMap((figure, index) => withNoun(figure, work, tokens, chosen[index + 1]?.start ?? work.input.end))
  work.chart.replace('figure', counted)
}

/** The figure with the noun it counts, which ends before `limit`; nothing where it needs one and none follows. */
function withNoun(figure: FigureItem, work: SentenceWork, tokens: () => readonly Token[], limit: number): readonly FigureItem[] {
  const noun = findCountedNoun(work.input.text, tokens(), { position: figure.end, limit, isBare: figure.countedNoun === 'needed' })
  if (figure.countedNoun === 'needed' && noun?.start !== figure.end) {
    work.trace?.({ kind: 'nounless', candidate: figure })
    return []
  }
  if (!noun) return [figure]
  const text = work.input.text.slice(noun.start, noun.end)
  if (figure.countedNoun === 'no') return [{ ...figure, noun: text }]
  return [{ ...figure, end: noun.phraseEnd, noun: text }]
}
