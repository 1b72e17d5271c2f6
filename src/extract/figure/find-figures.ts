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
import { findNounBefore } from './noun-before.ts'
import { FIGURE_PRODUCTIONS } from './productions/list.ts'

/** Adds the sentence's figures to its chart. `tokens` is asked only where a noun may follow. */
export function findFigures(work: SentenceWork, tokens: () => readonly Token[], isVetoed: Veto): void {
  const taken = [...work.chart.ofKind('date'), ...work.chart.ofKind('ordinal')]
  runPatterns(work, 'figure', ({ pattern, match }) => {
    for (const { start, end, value } of FIGURE_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []) {
      const span = { start, end }
      if (taken.some((item) => isOverlapping(item, span)) || cutsWord(work, span)) continue
      if (value.countedNoun === 'needed' && nounAfter(work, tokens, span, true)?.start !== end) continue
      if (value.countedNoun === 'may' && cutsNoun(tokens(), span)) continue
      if (pattern.settings.stands === 'alone' ? !standsAlone(work, span) : isVetoed(span, pattern.boundary)) continue
      const figure: FigureItem = { kind: 'figure', start, end, origin: pattern, ...value, noun: null, via: [] }
      work.chart.add(figure)
    }
    return false
  })
  const chosen = chooseLongest(work.chart.ofKind('figure'))
  const counted = chosen.map((figure, index) => withNoun(figure, work, tokens, chosen[index + 1]?.start ?? work.input.end))
  work.chart.replace('figure', withNounsBefore(counted, work, tokens))
  markChanges(work)
}

/** 第六季 is no six. 10-15%: the hyphen after a digit is no minus. 2march: the m is no metre. */
function cutsWord({ input: { text } }: SentenceWork, { start, end }: Span): boolean {
  if (text[start - 1] === '第') return true
  const isMinus = /[-−]/.test(text[start] ?? '') && /[\dA-Za-z%年月日-]/.test(text[start - 1] ?? '')
  return isMinus || (/[A-Za-z]/.test(text[end - 1] ?? '') && /[A-Za-z\d]/.test(text[end] ?? ''))
}

/** 400多万市民: the classifier is the beginning of a noun. 3个人 and 5家人 count people, whatever the tagger makes of them. */
function cutsNoun(tokens: readonly Token[], { end }: Span): boolean {
  return tokens.some((token) => token.start === end - 1 && token.end > end && /^n/.test(token.tag) && !COUNTS_ALWAYS.has(token.text[0] ?? ''))
}
const COUNTS_ALWAYS: ReadonlySet<string> = new Set('个家名位人口件条项部只张')

/** Whether nothing but punctuation stands around a span in its clause: the cell of a table, an answer. */
function standsAlone({ input: { text, start, end } }: SentenceWork, span: Span): boolean {
  return (span.start === start || isClauseEnd(text[span.start - 1])) && (span.end === end || isClauseEnd(text[span.end]))
}

/** The figure with the noun it counts, which ends before `limit`. Only of counts the noun is part of the span. */
function withNoun(figure: FigureItem, work: SentenceWork, tokens: () => readonly Token[], limit: number): FigureItem {
  if (figure.countedNoun === 'no' && NO_NOUN.has(figure.unit)) return figure
  const noun = nounAfter(work, tokens, figure, figure.countedNoun === 'needed', limit)
  if (!noun) return figure
  const text = work.input.text.slice(noun.start, noun.end)
  return figure.countedNoun === 'no' ? { ...figure, noun: text } : { ...figure, end: noun.phraseEnd, noun: text }
}

/** Shares, anniversaries and bare numbers have no noun of their own. */
const NO_NOUN: ReadonlySet<string | null> = new Set([null, 'percent', 'percentage_point', 'ratio', 'permille', 'basis_point', '周年'])
/** What is done a number of times, how old and how many people there are: the noun before is not what is counted. */
const NO_NOUN_BEFORE: ReadonlySet<string | null> = new Set([...NO_NOUN, '岁', 'person', '次', '人次'])

/** Figures that no noun follows, with the one before them: 班列 of 班列开行突破4万列. In lists the first says it: 病例9例，其中南京3例. */
function withNounsBefore(figures: readonly FigureItem[], work: SentenceWork, tokens: () => readonly Token[]): readonly FigureItem[] {
  const { text, start } = work.input
  const said = new Map<string | null, string>()
  let from = start
  return figures.map((figure) => {
    const noun = figure.noun ?? (NO_NOUN_BEFORE.has(figure.unit) ? null : findWritten(from, figure))
    from = figure.end
    if (noun) said.set(figure.unit, noun)
    return noun === figure.noun ? figure : { ...figure, noun }
  })

  function findWritten(reach: number, figure: FigureItem): string | null {
    const span = findNounBefore(text, nounsOnly(work, tokens()), figure.start, reach)
    const earlier = said.get(figure.unit) ?? null
    return span && !(earlier && PLACE.test(text.slice(span.start, span.end))) ? text.slice(span.start, span.end) : earlier
  }
}

/** 鼓楼区4例: a place in a list is where, not what. */
const PLACE = /[省市区县州乡镇村国]$/

/** The tokens with reporting verbs as verbs: 11个国家报告 and 报告80例, though the dictionary knows 报告 as a noun. */
function nounsOnly({ scan }: SentenceWork, tokens: readonly Token[]): readonly Token[] {
  if (scan.verbs.length === 0) return tokens
  return tokens.map((token) => (scan.verbs.some((verb) => verb.start === token.start && verb.end === token.end) ? { ...token, tag: 'v' } : token))
}

function nounAfter(work: SentenceWork, tokens: () => readonly Token[], { end }: Span, isBare: boolean, limit = work.input.end) {
  const words = tokens()
  // 5份报告: right after the classifier it is a noun.
  const isFirst = (token: Token) => token.start === end
  const verbs = nounsOnly(work, words).map((token, index) => (isFirst(token) ? (words[index] ?? token) : token))
  return findCountedNoun(work.input.text, verbs, { position: end, limit, isBare })
}
