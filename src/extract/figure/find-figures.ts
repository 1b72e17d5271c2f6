// The figure dimension: figure rules over one sentence. In: the chart with dates and ordinals, which take their characters first.
// Out: the chart with figures; counted nouns are in their spans (1500多家 + 企业), changes (同比增长) on them.

import { isOverlapping, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import type { Veto } from '../boundary-veto.ts'
import type { FigureItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { markChanges } from './change.ts'
import { findCountedNoun } from './counted-noun.ts'
import { FIGURE_PRODUCTIONS } from './productions/list.ts'

/** Adds the sentence's figures to its chart. `tokens` is asked only where a noun may follow. */
export function findFigures(work: SentenceWork, tokens: () => readonly Token[], isVetoed: Veto): void {
  const taken = [...work.chart.ofKind('date'), ...work.chart.ofKind('ordinal')]
  runPatterns(work, 'figure', ({ pattern, match }) => {
    for (const { start, end, value } of FIGURE_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []) {
      const span = { start, end }
      if (taken.some((item) => isOverlapping(item, span)) || cutsWord(work, span)) continue
      if (value.countedNoun === 'needed' && nounAfter(work, tokens, span, true)?.start !== end) continue
      if (pattern.settings.stands === 'alone' ? !standsAlone(work, span) : isVetoed(span, pattern.boundary)) continue
      const figure: FigureItem = { kind: 'figure', start, end, origin: pattern, ...value, noun: null, via: [] }
      work.chart.add(figure)
    }
    return false
  })
  const chosen = chooseLongest(work.chart.ofKind('figure'))
  const counted = chosen.flatMap((figure, index) => withNoun(figure, work, tokens, chosen[index + 1]?.start ?? work.input.end))
  work.chart.replace('figure', counted)
  markChanges(work)
}

/** 10-15%: the hyphen after a digit is no minus. 2march: the m is no metre. */
function cutsWord({ input: { text } }: SentenceWork, { start, end }: Span): boolean {
  const isMinus = /[-−]/.test(text[start] ?? '') && /[\dA-Za-z%年月日-]/.test(text[start - 1] ?? '')
  return isMinus || (/[A-Za-z]/.test(text[end - 1] ?? '') && /[A-Za-z\d]/.test(text[end] ?? ''))
}

/** Whether nothing but punctuation stands around a span in its clause: the cell of a table, an answer. */
function standsAlone({ input: { text, start, end } }: SentenceWork, span: Span): boolean {
  return (span.start === start || isClauseEnd(text[span.start - 1])) && (span.end === end || isClauseEnd(text[span.end]))
}

/** The figure with the noun it counts, which ends before `limit`; nothing where it needs one and none follows. */
function withNoun(figure: FigureItem, work: SentenceWork, tokens: () => readonly Token[], limit: number): readonly FigureItem[] {
  const noun = nounAfter(work, tokens, figure, figure.countedNoun === 'needed', limit)
  if (!noun) return [figure]
  const text = work.input.text.slice(noun.start, noun.end)
  if (figure.countedNoun === 'no') return [{ ...figure, noun: text }]
  return [{ ...figure, end: noun.phraseEnd, noun: text }]
}

function nounAfter({ input }: SentenceWork, tokens: () => readonly Token[], { end }: Span, isBare: boolean, limit = input.end) {
  return findCountedNoun(input.text, tokens(), { position: end, limit, isBare })
}
