// Percentages as a dot plot. In: a corpus. Out: a row a percentage with the words before it, largest first; a bar where its words allow a
// range, an arrow where they leave it open.

import type { Corpus } from '../../corpus/corpus.ts'
import { cutAround } from '../../corpus/excerpt.ts'
import { renderNumber } from '../../corpus/notation.ts'
import type { Point } from '../../corpus/point.ts'
import { findAmount } from '../../corpus/statistics.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import { listPercentages } from '../explorer.ts'
import { findMarks, findPlace } from '../figure-link.ts'
import type { Provenance } from '../provenance.ts'
import { buildTable } from './chart-table.ts'
import { buildFigureTooltip, describeFigures, FIGURE_COLUMNS, type FigureRow } from './figure-rows.ts'
import { nameRules } from './rule-words.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames } from './style.ts'

const MOST_ROWS = 24
/** Characters of the words on the left, on a phone above. */
const WORDS = 18

/** Builds the chart; null where there are fewer than two percentages. */
export function buildPercentagesChart(corpus: Corpus, provenance: Provenance, language: Language): Chart | null {
  const points = listPercentages(corpus)
  if (points.length < 2) return null
  const frames = chooseFrames(language)
  const title = renderTitle(points, corpus.statistics.units.find(({ unit }) => unit === 'percent')?.median ?? null, language)
  const figures = describeFigures(points, corpus, provenance, language)
  const values = figures.slice(0, MOST_ROWS).map((figure, id) => buildValue(figure, id, corpus))
  return {
    id: 'percentages',
    title,
    caption: renderCaption(corpus, points, language),
    alt: title,
    spec: draw(values, frames.wide),
    narrowSpec: draw(values, frames.narrow),
    ...buildTable(figures, FIGURE_COLUMNS, language),
  }
}

interface Value extends ChartSpec {
  readonly value: number
  readonly low: number
  readonly high: number
}

function buildValue({ point, words }: FigureRow, id: number, corpus: Corpus): Value {
  const at = findPlace(corpus, point)
  const own = { start: at, end: at + point.text.length }
  const marks = findMarks(corpus, point)
  const value = findAmount(point) ?? 0
  return {
    ...{ id, value, low: point.low ?? value, high: point.high ?? value, label: point.text },
    ...(point.high === null ? { open: '→' } : point.low === null ? { open: '←' } : {}),
    before: findWords(point.sentence, own, marks, WORDS),
    ...words,
  }
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

function draw(values: readonly Value[], frame: ChartFrame): ChartSpec {
  // Two percentages may follow the same words, so rows are ids. Labels come from the data: an article's words never stand in an expression.
  const labels = { labelLimit: 300, labelColor: COLOURS.ink, labelExpr: "data('rows')[datum.value].before" }
  const y = { field: 'id', type: 'ordinal', axis: { title: null, grid: true, ...(frame.isNarrow ? { labels: false } : labels) } }
  const x = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: null, grid: true, tickCount: frame.isNarrow ? 4 : 6, labelExpr: "datum.label + '%'" },
  }
  const mark = { href: { field: 'href' }, tooltip: buildFigureTooltip(frame.language) }
  const isRanged = values.some(({ low, high }) => low !== high)
  const text = { type: 'text', align: 'left', color: COLOURS.ink }
  return buildSpec(frame, {
    height: values.length * (frame.isNarrow ? 42 : 30),
    padding: { left: 2, right: 74, top: 6, bottom: 2 },
    datasets: { rows: values },
    data: { name: 'rows' },
    encoding: { y, x },
    layer: [
      { mark: { type: 'rule', color: COLOURS.soft, strokeWidth: 2 }, encoding: { x2: { datum: 0 } } },
      ...(isRanged
        ? [
            {
              mark: { type: 'rule', color: COLOURS.accent, strokeWidth: 6, opacity: 0.4 },
              encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, ...mark },
            },
          ]
        : []),
      { mark: { type: 'circle', size: 90, color: COLOURS.accent, opacity: 1 }, encoding: mark },
      {
        transform: [{ calculate: "datum.label + (datum.open ? ' ' + datum.open : '')", as: 'written' }],
        mark: { ...text, dx: 9, fontWeight: 600 },
        encoding: { x: { ...x, field: 'high' }, text: { field: 'written' }, ...mark },
      },
      ...(frame.isNarrow ? [{ mark: { ...text, dx: 3, dy: -16 }, encoding: { x: { datum: 0 }, text: { field: 'before' }, ...mark } }] : []),
    ],
  })
}

function renderTitle(points: readonly Point[], median: number | null, language: Language): string {
  const amounts = points.map((point) => findAmount(point) ?? 0)
  const [greatest, least] = [amounts[0] ?? 0, amounts.at(-1) ?? 0].map((amount) => renderNumber(amount, language))
  const shown = Math.min(points.length, MOST_ROWS)
  const middle =
    median === null ? '' : `${language === 'zh' ? '，中位数 ' : ', median '}${renderNumber(Number(median.toPrecision(3)), language)}%`
  if (language === 'zh')
    return `${points.length} 个百分比，从 ${least}% 到 ${greatest}%${middle}${shown < points.length ? `；画出最大的 ${shown} 个` : ''}`
  return `${points.length} percentages from ${least}% to ${greatest}%${middle}${shown < points.length ? `; the ${shown} largest are drawn` : ''}`
}

function renderCaption(corpus: Corpus, points: readonly Point[], language: Language): string {
  const drawn = points.slice(0, MOST_ROWS)
  const zh = language === 'zh'
  const isRanged = drawn.some(({ low, high }) => low !== null && high !== null && low !== high)
  const isOpen = drawn.some(({ low, high }) => low === null || high === null)
  const articles = new Set(points.map(({ article }) => article)).size
  const parts = [
    zh
      ? '左边是原文里紧挨着它的词语；它在分句开头的，取其后文'
      : 'On the left the words that lead up to it in the text, or that follow where it comes first',
    ...(isRanged ? [zh ? '粗线是措辞允许的范围' : 'a thick line is what its words allow'] : []),
    ...(isOpen ? [zh ? '箭头表示那一头不设限' : 'an arrow is an end left open'] : []),
    zh
      ? `${points.length} 个，出自 ${articles} 篇报道，不含百分点；${nameRules(corpus, points, language)}`
      : `${points.length} of ${articles} ${articles === 1 ? 'article' : 'articles'}, percentage points left out; ${nameRules(corpus, points, language)}`,
  ]
  return `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}
