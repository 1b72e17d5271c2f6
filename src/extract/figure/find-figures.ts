// The figure dimension: figure rules over one sentence. In: the chart with dates and ordinals, which take their characters first.
// Out: the chart with figures; counted nouns are in their spans (1500多家 + 企业), changes (同比增长) on them.

import { isOverlapping, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import { CLASSIFIER } from '../../rules/compiled-rules.ts'
import type { Veto } from '../boundary-veto.ts'
import type { FigureItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import {
  COUNTS_ALWAYS,
  NO_MINUS_AFTER,
  ORDINAL_SIGN,
  PLACE_END,
  SURNAMES,
  UNITS_WITHOUT_NOUN,
  UNITS_WITHOUT_NOUN_BEFORE,
} from '../numeral/numeral-table.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { markChanges } from './change.ts'
import { findCountedNoun, findTokenAfter } from './counted-noun.ts'
import { isInName } from './in-name.ts'
import { findNounBefore } from './noun-before.ts'
import { FIGURE_PRODUCTIONS } from './productions/list.ts'

/** Adds the sentence's figures to its chart. `tokens` is asked only where a noun may follow. */
export function findFigures(work: SentenceWork, allTokens: () => readonly Token[], isVetoed: Veto): void {
  const tokens = tellVerbs(work, allTokens)
  const taken = [...work.chart.ofKind('date'), ...work.chart.ofKind('ordinal')]
  runPatterns(work, 'figure', ({ pattern, match }) => {
    const produced = FIGURE_PRODUCTIONS[pattern.production]?.(match, pattern.settings) ?? []
    const items = produced.map(({ start, end, value }): FigureItem => ({ kind: 'figure', start, end, origin: pattern, ...value, via: [] }))
    work.trace?.({ kind: 'produced', pattern, match, items })
    for (const item of items) {
      const by = taken.find((other) => isOverlapping(other, item))
      const isAlone = pattern.settings.stands === 'alone'
      if (by) work.trace?.({ kind: 'taken', candidate: item, by })
      else if (isNounless(item, work, tokens)) work.trace?.({ kind: 'nounless', candidate: item })
      else if (
        isInName(work, item) ||
        cutsWord(work, item) ||
        (item.countedNoun === 'may' && cutsNoun(tokens(), item)) ||
        (isAlone && !standsAlone(work, item))
      )
        work.trace?.({ kind: 'vetoed', candidate: item, boundary: 'token' })
      else if (!isAlone && isVetoed(item, pattern.boundary)) work.trace?.({ kind: 'vetoed', candidate: item, boundary: pattern.boundary })
      else work.chart.add(item)
    }
    return false
  })
  const chosen = chooseLongest(work.chart.ofKind('figure'), work.trace)
  const counted = chosen.map((figure, index) => withNoun(figure, work, tokens, chosen[index + 1]?.start ?? work.input.end))
  work.chart.replace('figure', withNounsBefore(counted, work, tokens))
  markChanges(work)
}

/** A number that only a noun right after it makes a figure, and none follows; 陆熙炎 is a name. */
function isNounless(figure: FigureItem, work: SentenceWork, tokens: () => readonly Token[]): boolean {
  if (!needsNoun(figure)) return false
  // 5G基站: a letter right after the number makes a name of it.
  if (/[A-Za-z]/.test(work.input.text[figure.end] ?? '')) return true
  return SURNAMES.test(work.input.text.slice(figure.start, figure.end)) || nounAfter(work, tokens, figure)?.start !== figure.end
}

function needsNoun({ countedNoun }: FigureItem): boolean {
  return countedNoun === 'needed' || countedNoun === 'phrase'
}

/** 第六季 is no six, the second half of 1:1 no one. 10-15%: the hyphen after a digit is no minus. 2march: the m is no metre. */
function cutsWord({ input: { text } }: SentenceWork, { start, end }: Span): boolean {
  if (text[start - 1] === ORDINAL_SIGN || (text[start - 1] === ':' && /\d/.test(text[start - 2] ?? ''))) return true
  const isMinus = /[-−]/.test(text[start] ?? '') && NO_MINUS_AFTER.test(text[start - 1] ?? '')
  return isMinus || (/[A-Za-z]/.test(text[end - 1] ?? '') && /[A-Za-z\d]/.test(text[end] ?? ''))
}

/** 400多万市民: the classifier is the beginning of a noun. 3个人 and 5家人 count people, whatever the tagger makes of them. */
function cutsNoun(tokens: readonly Token[], { end }: Span): boolean {
  const token = tokens[findTokenAfter(tokens, end - 1)]
  return token?.start === end - 1 && token.end > end && /^n/.test(token.tag) && !COUNTS_ALWAYS.has(token.text[0] ?? '')
}

/** Whether nothing but punctuation stands around a span in its clause: the cell of a table, an answer. */
function standsAlone({ input: { text, start, end } }: SentenceWork, span: Span): boolean {
  // 3:2 is a score.
  const isBorder = (character: string | undefined) => isClauseEnd(character) && character !== ':'
  return (span.start === start || isBorder(text[span.start - 1])) && (span.end === end || isBorder(text[span.end]))
}

/** The figure with the noun it counts, which ends before `limit`. Only of counts the noun is part of the span. */
function withNoun(figure: FigureItem, work: SentenceWork, tokens: () => readonly Token[], limit: number): FigureItem {
  if (figure.noun !== null || (figure.countedNoun === 'no' && UNITS_WITHOUT_NOUN.has(figure.unit))) return figure
  const noun = nounAfter(work, tokens, figure, limit)
  if (!noun) return figure
  // 4万人口的县城 counts people, not towns.
  if (figure.unit === 'person' && tokens()[findTokenAfter(tokens(), figure.end)]?.tag === 'uj') return figure
  const text = work.input.text.slice(noun.start, noun.end)
  return figure.countedNoun === 'no' ? { ...figure, noun: text } : { ...figure, end: noun.phraseEnd, noun: text }
}

/** Figures that no noun follows, with the one before them: 班列 of 班列开行突破4万列. In lists the first says it: 病例9例，其中南京3例. */
function withNounsBefore(figures: readonly FigureItem[], work: SentenceWork, tokens: () => readonly Token[]): readonly FigureItem[] {
  const { text, start } = work.input
  const said = new Map<string | null, string>()
  let from = start
  return figures.map((figure) => {
    const noun = figure.noun ?? (UNITS_WITHOUT_NOUN_BEFORE.has(figure.unit) ? null : findWritten(from, figure))
    from = figure.end
    if (noun) said.set(figure.unit, noun)
    return noun === figure.noun ? figure : { ...figure, noun }
  })

  function findWritten(reach: number, figure: FigureItem): string | null {
    const span = findNounBefore(text, tokens(), figure.start, reach)
    const earlier = said.get(figure.unit) ?? null
    return span && !(earlier && PLACE_END.test(text.slice(span.start, span.end))) ? text.slice(span.start, span.end) : earlier
  }
}

/**
 * The sentence's tokens with reporting verbs as verbs: 11个国家报告, 报告80例, though the dictionary knows 报告 as a noun. Right after a
 * classifier it is one: 三项报告. Made once.
 */
function tellVerbs({ scan }: SentenceWork, allTokens: () => readonly Token[]): () => readonly Token[] {
  let told: readonly Token[] | null = null
  return () => {
    if (told) return told
    const counted = new Set(scan.items.flatMap((item) => (item.kind === 'unit' && item.term.dimension === CLASSIFIER ? [item.end] : [])))
    const ends = new Map(scan.verbs.flatMap(({ start, end }) => (counted.has(start) ? [] : [[start, end]])))
    told =
      ends.size === 0 ? allTokens() : allTokens().map((token) => (ends.get(token.start) === token.end ? { ...token, tag: 'v' } : token))
    return told
  }
}

function nounAfter({ input }: SentenceWork, tokens: () => readonly Token[], figure: FigureItem, limit = input.end) {
  const { end, unit, countedNoun } = figure
  const ofThings = unit !== 'person' && (countedNoun === 'may' || countedNoun === 'phrase')
  return findCountedNoun(input.text, tokens(), { position: end, limit, isBare: countedNoun === 'needed', ofThings })
}
