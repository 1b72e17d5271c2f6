// The timeline of few articles. In: a panel. Out: a row an article, a dot a day it speaks of, a bar a longer period; hollow what lay ahead.

import type { Corpus } from '../../corpus/corpus.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { renderPeriod } from '../../corpus/notation.ts'
import type { ChartSpec } from '../../model/chart.ts'
import { dateOfDay } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { nameMention } from '../anchor.ts'
import { nameArticleOf } from './figure-rows.ts'
import { buildTimeAxis, type ChartFrame, COLOURS } from './style.ts'
import type { TimelineMark, TimelinePanel } from './timeline-panels.ts'

const DAY = 86_400_000

/** Draws a panel; its data are the dataset `name`. */
export function drawTimelineRows(corpus: Corpus, { marks, from, to }: TimelinePanel, name: string, frame: ChartFrame): ChartSpec {
  const articles = [...new Set(marks.map(({ article }) => article))].sort((a, b) => a - b)
  const labels = articles.map((article) => labelArticle(corpus, article, frame))
  const values = marks.map((mark) => buildValue(corpus, mark, labels[articles.indexOf(mark.article)] ?? '', frame.language))
  const y = {
    field: 'row',
    type: 'nominal',
    // A domain, not a sort: Vega-Lite would make an expression of that, and these are articles' words.
    scale: { padding: 0.5, domain: labels },
    axis: { title: null, grid: true, labelLimit: frame.isNarrow ? 104 : 260, labelColor: COLOURS.ink },
  }
  const scale = { type: 'utc', nice: false, padding: 8, domain: { expr: `[${from}, ${to}]` } }
  const x = { field: 'middle', type: 'temporal', scale, axis: buildTimeAxis(frame, from, to) }
  const link = { href: { field: 'href' }, tooltip: buildTooltip(frame.language) }
  const layers = SHAPES.flatMap(({ isDay, isPlanned, mark }): readonly ChartSpec[] => {
    if (!marks.some((one) => one.isDay === isDay && one.isPlanned === isPlanned)) return []
    const place = isDay ? { x } : { x: { ...x, field: 'begin' }, x2: { field: 'end' } }
    return [{ transform: [{ filter: `datum.shape === ${shapeOf(isDay, isPlanned)}` }], mark, encoding: { ...place, ...link } }]
  })
  return {
    height: articles.length * (frame.isNarrow ? 40 : 46),
    datasets: { [name]: values },
    data: { name },
    encoding: { y },
    layer: [
      ...layers,
      { mark: { type: 'tick', thickness: 2, size: 26, color: COLOURS.ink, opacity: 1 }, encoding: { x: { ...x, field: 'published' } } },
    ],
  }
}

const SHAPES = [
  {
    isDay: false,
    isPlanned: false,
    mark: { type: 'rule', strokeWidth: 7, opacity: 0.35, strokeCap: 'round', clip: true, color: COLOURS.accent },
  },
  {
    isDay: false,
    isPlanned: true,
    mark: { type: 'rule', strokeWidth: 7, opacity: 0.4, strokeCap: 'round', clip: true, color: COLOURS.second },
  },
  { isDay: true, isPlanned: false, mark: { type: 'point', filled: true, size: 70, opacity: 0.62, color: COLOURS.accent } },
  { isDay: true, isPlanned: true, mark: { type: 'point', filled: false, size: 60, opacity: 1, strokeWidth: 2, color: COLOURS.second } },
] as const

function shapeOf(isDay: boolean, isPlanned: boolean): number {
  return (isDay ? 1 : 0) + (isPlanned ? 2 : 0)
}

function buildValue(corpus: Corpus, mark: TimelineMark, row: string, language: Language): ChartSpec {
  const { article, mention, begin, end, middle, published, isDay, isPlanned, text } = mark
  return {
    ...{ row, begin, end, middle, published, shape: shapeOf(isDay, isPlanned) },
    href: `#${nameMention(article, mention)}`,
    when: renderPeriod(dateOfDay(begin / DAY), dateOfDay(end / DAY), language),
    sentence: cutHead(text, 48),
    source: nameArticleOf(corpus, article),
  }
}

function buildTooltip(language: Language): readonly ChartSpec[] {
  const titles = language === 'zh' ? ['说的是', '原文', '报道'] : ['Speaks of', 'Sentence', 'Article']
  return ['when', 'sentence', 'source'].map((field, index) => ({ field, title: titles[index] }))
}

function labelArticle(corpus: Corpus, article: number, { isNarrow }: ChartFrame): string {
  const source = corpus.sources[article]
  return `${article + 1} ${cutHead(source?.title ?? source?.path ?? '', isNarrow ? 7 : 18)}`
}
