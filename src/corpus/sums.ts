// Wholes against the parts that their own sentence gives. In: a record. Out: for each whole with two or more parts a verdict:
//
//   新增40例，其中沈阳25例、大连14例、锦州8例     25 + 14 + 8 = 47 > 40: conflict
//   新增36例，其中厦门20例、泉州10例、福州6例     20 + 10 + 6 = 36: equal
//   新增36例，其中厦门20例、泉州10例              30 < 36: compatible, the rest is not told

import type { FigureMention } from '../model/mention.ts'
import type { Localized } from '../model/problem.ts'
import type { ArticleRecord, RecordSentence } from '../model/record.ts'
import { copyText } from './copy-text.ts'
import { renderNumber } from './notation.ts'
import { findWrittenRange } from './written-digit.ts'

/** A figure of a sum; offsets are source positions. */
export interface Term {
  readonly text: string
  readonly value: number
  readonly start: number
  readonly end: number
}

export interface Sum {
  readonly path: string
  readonly published: string | null
  readonly sentence: string
  readonly unit: string | null
  readonly measure: string | null
  readonly whole: Term
  readonly parts: readonly Term[]
  readonly verdict: 'equal' | 'rounding' | 'compatible' | 'conflict'
  readonly reason: Localized
}

/** What parts follow. 分别 does not say of what they are parts. */
const PARTS = /其中|包括/gu
/** A new statement: its figures are no parts of what came before. */
const STATEMENT_END = /[；;。！？]/u

/** Finds the sums of a record's sentences. */
export function findSums({ article, sentences, mentions }: ArticleRecord): readonly Sum[] {
  const figures = mentions.filter((mention) => mention.type === 'figure')
  return sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(PARTS)].flatMap((marker) => {
      const own = figures.filter((figure) => figure.sentence === index)
      const found = findTerms(own, sentence, marker.index)
      const judged = found && judge(found.whole, found.parts)
      if (!judged) return []
      const [whole, ...parts] = [found.whole, ...judged.parts].map(pickTerm)
      if (!whole) return []
      return [
        {
          ...{ path: article.path, published: article.published, sentence: copyText(sentence.text) },
          ...{ unit: found.whole.unit, measure: found.whole.measure ?? null, whole, parts },
          ...{ verdict: judged.verdict, reason: describe(whole, parts, judged.verdict) },
        },
      ]
    }),
  )
}

type Summand = FigureMention & { readonly value: number }

/** The figure right before the word and those after it that count the same, up to the statement's end or the next such word. */
function findTerms(
  figures: readonly FigureMention[],
  { text }: RecordSentence,
  marker: number,
): { readonly whole: Summand; readonly parts: readonly Summand[] } | null {
  const before = figures.findLast(({ at = 0 }) => at < marker)
  const whole = before && isRateOf(before) ? figures.findLast((figure) => (figure.at ?? 0) < (before.at ?? 0) && !isRateOf(figure)) : before
  if (!whole || !hasValue(whole) || STATEMENT_END.test(text.slice(whole.at ?? 0, marker))) return null
  const parts: Summand[] = []
  let end = marker
  for (const figure of figures) {
    const at = figure.at ?? 0
    if (at < marker || isRateOf(figure)) continue
    const between = text.slice(end + 1, at)
    const isOther = figure.unit !== whole.unit || (figure.measure !== undefined && figure.measure !== whole.measure)
    if (STATEMENT_END.test(between) || between.search(PARTS) >= 0 || isOther || !hasValue(figure)) break
    parts.push(figure)
    end = at + figure.text.length
  }
  return parts.length < 2 ? null : { whole, parts }
}

/** 占80%, 增长12% between whole and parts say nothing of the sum. */
function isRateOf({ unit, change }: FigureMention): boolean {
  return unit === 'percent' || unit === 'percentage_point' || unit === 'ratio' || change !== undefined
}

function hasValue(figure: FigureMention): figure is Summand {
  return figure.value !== null && figure.low !== null && figure.value > 0
}

/**
 * Parts that add up to the whole at some point are all of it: what follows divides it anew (男性20人、女性16人，重症5人). Parts that
 * exceed the whole without ever meeting it contradict it.
 */
function judge(whole: Summand, parts: readonly Summand[]): { readonly verdict: Sum['verdict']; readonly parts: readonly Summand[] } | null {
  const target = findRange(whole)
  let [low, high] = [0, 0]
  for (const [index, part] of parts.entries()) {
    const range = findRange(part)
    low += range.low
    high += range.high
    const exact = sumValues(parts.slice(0, index + 1))
    if (index > 0 && exact === whole.value) return { verdict: 'equal', parts: parts.slice(0, index + 1) }
    if (index > 0 && low <= target.high && high >= target.low && index === parts.length - 1) return { verdict: 'rounding', parts }
  }
  if (low > target.high) return { verdict: 'conflict', parts }
  return { verdict: 'compatible', parts }
}

function findRange(figure: Summand): { readonly low: number; readonly high: number } {
  const range = findWrittenRange(figure)
  return range ?? { low: figure.low ?? 0, high: Number.POSITIVE_INFINITY }
}

function sumValues(parts: readonly Summand[]): number {
  return Number(parts.reduce((total, { value }) => total + value, 0).toPrecision(12))
}

function pickTerm({ text, value, start, end }: Summand): Term {
  return { text: copyText(text), value, start, end }
}

function describe(whole: Term, parts: readonly Term[], verdict: Sum['verdict']): Localized {
  const sum = Number(parts.reduce((total, { value }) => total + value, 0).toPrecision(12))
  const terms = parts.map(({ text }) => text).join(' + ')
  const words = WORDS[verdict]
  return {
    zh: `${terms} = ${renderNumber(sum, 'zh')}；总数“${whole.text}”：${words.zh}`,
    en: `${terms} = ${renderNumber(sum, 'en')}; the whole “${whole.text}”: ${words.en}`,
  }
}

const WORDS = {
  equal: { zh: '分项之和与总数相等。', en: 'the parts add up to it.' },
  rounding: { zh: '分项之和与总数在书写精度内相符。', en: 'the parts add up to it as far as they were written.' },
  compatible: { zh: '分项之和小于总数，其余未列出。', en: 'the parts are less, so there are others.' },
  conflict: { zh: '分项之和超过总数。', en: 'the parts are more than the whole.' },
} as const satisfies Readonly<Record<Sum['verdict'], Localized>>
