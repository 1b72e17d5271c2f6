// Percentages as a dot plot. In: a corpus. Out: a row a percentage with the words before it, largest first.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderCsv } from '../../corpus/csv.ts'
import { cutAround } from '../../corpus/excerpt.ts'
import { renderNumber } from '../../corpus/notation.ts'
import type { Point } from '../../corpus/point.ts'
import { findAmount } from '../../corpus/statistics.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import { listPercentages } from '../explorer.ts'
import { findMarks, findPlace } from '../figure-link.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames } from './style.ts'

const MOST_ROWS = 24

const CAPTION: Readonly<Record<Language, string>> = {
  zh: '左边是原文里紧挨着它的词语；它在分句开头的，取其后文。',
  en: 'On the left the words that lead up to it in the text, or that follow where it comes first.',
}

interface Row {
  readonly id: number
  readonly words: string
  readonly value: number
  readonly label: string
}

/** Builds the chart; null where there are fewer than two percentages. */
export function buildPercentagesChart(corpus: Corpus, language: Language): Chart | null {
  const points = listPercentages(corpus)
  if (points.length < 2) return null
  const frames = chooseFrames(language)
  const title = renderTitle(points, language)
  return {
    id: 'percentages',
    title,
    caption: CAPTION[language],
    alt: title,
    spec: draw(buildRows(points, corpus, 18), frames.wide),
    narrowSpec: draw(buildRows(points, corpus, 9), frames.narrow),
    csv: renderCsv([
      ['value', 'low', 'high', 'text', 'sentence', 'path', 'start'],
      ...points.map(({ value, low, high, text, sentence, path, start }) => [value, low, high, text, sentence, path, start]),
    ]),
  }
}

function buildRows(points: readonly Point[], corpus: Corpus, length: number): readonly Row[] {
  return points.slice(0, MOST_ROWS).map((point, id) => {
    const at = findPlace(corpus, point)
    return {
      id,
      words: findWords(point.sentence, { start: at, end: at + point.text.length }, findMarks(corpus, point), length),
      value: findAmount(point) ?? 0,
      label: point.text,
    }
  })
}

/** The words a percentage follows, back to its clause's beginning (`国土面积占全球的`), or those that follow it where it comes first. */
function findWords(sentence: string, own: Span, marks: readonly Span[], length: number): string {
  // 分别增长246.3%、187.1%: what the second is of stands before the first.
  const begin = Math.max(...['，', '。', '；', '：', ','].map((mark) => sentence.slice(0, own.start).lastIndexOf(mark))) + 1
  const clause = { text: sentence.slice(begin), start: own.start - begin, end: own.end - begin }
  const moved = marks.map(({ start, end }) => ({ start: start - begin, end: end - begin }))
  const { before, after } = cutAround(clause.text, clause, moved, length - 1)
  return own.start > 0 && before.replace('…', '') !== '' ? before : `…${after}`
}

function draw(rows: readonly Row[], frame: ChartFrame): ChartSpec {
  const y = {
    field: 'id',
    type: 'ordinal',
    axis: { title: null, grid: true, labelLimit: 300, labelColor: COLOURS.ink, labelExpr: "data('rows')[datum.value].words" },
  }
  const x = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: null, grid: true, tickCount: frame.isNarrow ? 4 : 6, labelExpr: "datum.label + '%'" },
  }
  return buildSpec(frame, {
    height: rows.length * 30,
    padding: { left: 2, right: 46, top: 6, bottom: 2 },
    // Two percentages may follow the same words, so rows are ids. Labels come from the data: an article's words never stand in an expression.
    data: { name: 'rows', values: rows },
    encoding: { y, x },
    layer: [
      { mark: { type: 'rule', color: COLOURS.soft, strokeWidth: 2 }, encoding: { x2: { datum: 0 } } },
      { mark: { type: 'circle', size: 90, color: COLOURS.accent, opacity: 1 } },
      { mark: { type: 'text', align: 'left', dx: 9, fontWeight: 600, color: COLOURS.ink }, encoding: { text: { field: 'label' } } },
    ],
  })
}

function renderTitle(points: readonly Point[], language: Language): string {
  const amounts = points.map((point) => findAmount(point) ?? 0)
  const [greatest, least] = [amounts[0] ?? 0, amounts.at(-1) ?? 0].map((amount) => renderNumber(amount, language))
  const shown = Math.min(points.length, MOST_ROWS)
  if (language === 'zh')
    return `${points.length} 个百分比，从 ${least}% 到 ${greatest}%${shown < points.length ? `；画出最大的 ${shown} 个` : ''}`
  return `${points.length} percentages from ${least}% to ${greatest}%${shown < points.length ? `; the ${shown} largest are drawn` : ''}`
}
