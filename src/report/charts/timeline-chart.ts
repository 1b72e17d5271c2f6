// When it was said, and what date it is about. In: a corpus. Out: a row an article (or, of many, a publication axis), a mark a dated sentence.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderCsv } from '../../corpus/csv.ts'
import { compareText } from '../../corpus/point.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { dateOfDay, shiftDate } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { buildSpec, buildTimeAxis, type ChartFrame, COLOURS, chooseFrames, cutText, toTime } from './style.ts'

/** Articles beyond which rows become an axis. */
const MOST_ROWS = 14
/** What lies further than this from the publications would squeeze all else; it is counted in the title, and in the table. */
const DAYS_BEFORE = 730
const DAYS_AFTER = 400

const CAPTION: Readonly<Record<Language, string>> = {
  zh: '横向是所说的日期，圆点为一天，横条为一个月；每行一篇报道（报道多时纵向为发布日），黑线是它的发布日；褐色是当时尚未发生的事。',
  en: 'Across: the date spoken of, a dot for a day, a bar for a month. Each row is an article (of many: its day of publication), the dark line the day it was published; brown is what then lay ahead.',
}

interface Row {
  readonly article: number
  readonly begin: number
  readonly end: number
  readonly middle: number
  readonly published: number
  readonly isPlanned: boolean
  readonly isDay: boolean
}

/** Builds the chart; null where fewer than two dated sentences stand in dated articles. */
export function buildTimelineChart(corpus: Corpus, language: Language): Chart | null {
  const all = buildRows(corpus)
  const rows = keepNear(all, corpus)
  if (rows.length < 2) return null
  const frames = chooseFrames(language)
  const title = renderTitle(rows, all.length - rows.length, language)
  return {
    id: 'timeline',
    title,
    caption: CAPTION[language],
    alt: title,
    spec: draw(corpus, rows, frames.wide),
    narrowSpec: draw(corpus, rows, frames.narrow),
    csv: renderCsv([
      ['begin', 'end', 'event', 'summary', 'planned', 'path', 'sentence'],
      ...corpus.timeline.flatMap(({ beginDate, endDate, event, summary, planned, sentences }) =>
        sentences.map(({ path, text }) => [beginDate, endDate, event, summary, String(planned), path, text]),
      ),
    ]),
  }
}

function buildRows(corpus: Corpus): readonly Row[] {
  return corpus.timeline.flatMap(({ beginDate, endDate, sentences }) =>
    sentences.flatMap(({ article }) => {
      const published = corpus.sources[article]?.published?.slice(0, 10)
      if (published === undefined) return []
      const [begin, end] = [toTime(beginDate), toTime(endDate)]
      const isDay = shiftDate(beginDate, 1) === endDate
      return [{ article, begin, end, middle: (begin + end) / 2, published: toTime(published), isPlanned: beginDate > published, isDay }]
    }),
  )
}

function keepNear(rows: readonly Row[], corpus: Corpus): readonly Row[] {
  const [first, last] = corpus.statistics.published ?? ['0001-01-01', '9999-12-31']
  const [from, to] = [toTime(shiftDate(first, -DAYS_BEFORE) ?? first), toTime(shiftDate(last, DAYS_AFTER) ?? last)]
  return rows.filter(({ begin, end }) => begin >= from && end <= to)
}

function draw(corpus: Corpus, rows: readonly Row[], frame: ChartFrame): ChartSpec {
  const articles = [...new Set(rows.map(({ article }) => article))].sort((a, b) => a - b)
  const isByRow = articles.length <= MOST_ROWS
  const labels = articles.map((article) => labelArticle(corpus, article, frame))
  const values = rows.map((row) => ({ ...row, row: labels[articles.indexOf(row.article)] }))
  const y = isByRow
    ? {
        field: 'row',
        type: 'nominal',
        sort: labels,
        scale: { padding: 0.5 },
        axis: { title: null, grid: true, labelLimit: frame.isNarrow ? 104 : 260 },
      }
    : { field: 'published', type: 'temporal', scale: { type: 'utc', padding: 14 }, axis: { ...buildTimeAxis(frame), tickCount: 6 } }
  const x = { field: 'middle', type: 'temporal', scale: { type: 'utc', nice: false, padding: 8 }, axis: buildTimeAxis(frame) }
  const colour = { condition: { test: 'datum.isPlanned', value: COLOURS.second }, value: COLOURS.accent }
  const crowd = values.length > 400 ? 0.28 : 0.62
  return buildSpec(frame, {
    height: isByRow ? articles.length * (frame.isNarrow ? 40 : 46) : 420,
    data: { values },
    encoding: { y },
    layer: [
      ...drawOver(values, ({ isDay }) => !isDay, {
        mark: { type: 'rule', strokeWidth: isByRow ? 7 : 3, opacity: crowd * 0.55, strokeCap: 'round' },
        encoding: { x: { ...x, field: 'begin' }, x2: { field: 'end' }, color: colour },
      }),
      ...drawOver(values, ({ isDay }) => isDay, {
        mark: { type: 'circle', size: isByRow ? 70 : 26, opacity: crowd },
        encoding: { x, color: colour },
      }),
      isByRow
        ? { mark: { type: 'tick', thickness: 2, size: 26, color: COLOURS.ink, opacity: 1 }, encoding: { x: { ...x, field: 'published' } } }
        : { mark: { type: 'line', strokeWidth: 1, color: COLOURS.ink, strokeDash: [3, 3] }, encoding: { x: { ...x, field: 'published' } } },
    ],
  })
}

/** A layer over some of the rows; none where there are none, for it would have no extent. */
function drawOver<T extends Row>(rows: readonly T[], isDrawn: (row: T) => boolean, layer: ChartSpec): readonly ChartSpec[] {
  const values = rows.filter(isDrawn)
  return values.length === 0 ? [] : [{ data: { values }, ...layer }]
}

function labelArticle(corpus: Corpus, article: number, { isNarrow }: ChartFrame): string {
  const source = corpus.sources[article]
  return `${article + 1} ${cutText(source?.title ?? source?.path ?? '', isNarrow ? 7 : 18)}`
}

function renderTitle(rows: readonly Row[], outside: number, language: Language): string {
  const months = new Map<string, number>()
  for (const { begin } of rows) {
    const month = dateOfDay(begin / 86_400_000).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + 1)
  }
  const [top] = [...months].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  const [month, count] = top ?? ['', 0]
  if (language === 'zh') {
    const rest = outside > 0 ? `（另有 ${outside} 处更早或更晚）` : ''
    return `${rows.length} 处带日期的叙述，最多说的是${month.slice(0, 4)}年${Number(month.slice(5))}月：${count} 处${rest}`
  }
  const rest = outside > 0 ? ` (${outside} earlier or later ones not drawn)` : ''
  return `${rows.length} dated statements; ${month} is spoken of most, ${count} times${rest}`
}
