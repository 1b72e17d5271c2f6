// When it was said, and what date it is about. In: a corpus. Out: a panel for each run of publications, with a row an article (or, of
// many, a publication axis) and a mark a dated sentence.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderCsv } from '../../corpus/csv.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { renderPeriod } from '../../corpus/notation.ts'
import { compareText } from '../../corpus/point.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { dateOfDay, shiftDate } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { buildPanels, buildSpec, buildTimeAxis, type ChartFrame, COLOURS, chooseFrames } from './style.ts'
import { buildTimelinePanels, type TimelineMark, type TimelinePanel } from './timeline-panels.ts'

/** Articles beyond which rows become an axis. */
const MOST_ROWS = 14

/** Builds the chart; null where fewer than two dated sentences stand in dated articles. */
export function buildTimelineChart(corpus: Corpus, language: Language): Chart | null {
  const { panels, outside } = buildTimelinePanels(corpus)
  const marks = panels.flatMap((panel) => panel.marks)
  if (marks.length < 2) return null
  const frames = chooseFrames(language)
  const isByRow = new Set(marks.map(({ article }) => article)).size <= MOST_ROWS
  const title = renderTitle(marks, outside, language)
  return {
    id: 'timeline',
    title,
    caption: renderCaption(marks, isByRow, language),
    alt: title,
    spec: draw(corpus, panels, isByRow, frames.wide),
    narrowSpec: draw(corpus, panels, isByRow, frames.narrow),
    csv: renderCsv([
      ['begin', 'end', 'event', 'summary', 'planned', 'path', 'sentence'],
      ...corpus.timeline.flatMap(({ beginDate, endDate, event, summary, planned, sentences }) =>
        sentences.map(({ path, text }) => [beginDate, endDate, event, summary, String(planned), path, text]),
      ),
    ]),
  }
}

function draw(corpus: Corpus, panels: readonly TimelinePanel[], isByRow: boolean, frame: ChartFrame): ChartSpec {
  const [only, ...others] = panels
  if (only && others.length === 0) return buildSpec(frame, drawPanel(corpus, only, isByRow, frame))
  const parts = panels.map((panel) => ({ title: renderPanelTitle(panel, frame.language), ...drawPanel(corpus, panel, isByRow, frame) }))
  return buildPanels(frame, parts, isByRow ? (frame.isNarrow ? 122 : 280) : 64)
}

function drawPanel(corpus: Corpus, { marks, from, to }: TimelinePanel, isByRow: boolean, frame: ChartFrame): ChartSpec {
  const articles = [...new Set(marks.map(({ article }) => article))].sort((a, b) => a - b)
  const labels = articles.map((article) => labelArticle(corpus, article, frame))
  const values = marks.map((mark) => ({ ...mark, row: labels[articles.indexOf(mark.article)] }))
  const published = { type: 'temporal', scale: { type: 'utc', padding: 14 }, axis: { ...buildTimeAxis(frame), tickCount: 4 } }
  const row = {
    type: 'nominal',
    sort: labels,
    scale: { padding: 0.5 },
    axis: { title: null, grid: true, labelLimit: frame.isNarrow ? 104 : 260 },
  }
  const y = isByRow ? { field: 'row', ...row } : { field: 'published', ...published }
  const scale = { type: 'utc', nice: false, padding: 8, domain: { expr: `[${from}, ${to}]` } }
  const x = { field: 'middle', type: 'temporal', scale, axis: buildTimeAxis(frame) }
  const colour = { condition: { test: 'datum.isPlanned', value: COLOURS.second }, value: COLOURS.accent }
  const crowd = values.length > 400 ? 0.28 : 0.62
  return {
    height: isByRow ? articles.length * (frame.isNarrow ? 40 : 46) : chooseHeight(values.length),
    data: { values },
    encoding: { y },
    layer: [
      ...drawOver(values, ({ isDay }) => !isDay, {
        mark: { type: 'rule', strokeWidth: isByRow ? 7 : 3, opacity: crowd * 0.55, strokeCap: 'round', clip: true },
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
  }
}

/** Taller the more there is to draw, within what a screen shows. */
function chooseHeight(marks: number): number {
  return Math.min(420, 160 + marks)
}

/** A layer over some of the marks; none where there are none, for it would have no extent. */
function drawOver<T extends TimelineMark>(marks: readonly T[], isDrawn: (mark: T) => boolean, layer: ChartSpec): readonly ChartSpec[] {
  const values = marks.filter(isDrawn)
  return values.length === 0 ? [] : [{ data: { values }, ...layer }]
}

function labelArticle(corpus: Corpus, article: number, { isNarrow }: ChartFrame): string {
  const source = corpus.sources[article]
  return `${article + 1} ${cutHead(source?.title ?? source?.path ?? '', isNarrow ? 7 : 18)}`
}

function renderPanelTitle({ first, last, articles }: TimelinePanel, language: Language): string {
  const when = renderPeriod(first, shiftDate(last, 1) ?? last, language)
  if (language === 'zh') return `${when}发布、写有日期的 ${articles} 篇`
  return `${articles} ${articles === 1 ? 'article' : 'articles'} with dates, published ${when}`
}

function renderTitle(marks: readonly TimelineMark[], outside: number, language: Language): string {
  const months = new Map<string, number>()
  for (const { begin } of marks) {
    const month = dateOfDay(begin / 86_400_000).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + 1)
  }
  const [top] = [...months].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  const [month, count] = top ?? ['', 0]
  if (language === 'zh') {
    const rest = outside > 0 ? `（另有 ${outside} 处更早或更晚，未画）` : ''
    return `${marks.length} 处带日期的叙述，最多说的是${month.slice(0, 4)}年${Number(month.slice(5))}月：${count} 处${rest}`
  }
  const rest = outside > 0 ? ` (${outside} earlier or later ones not drawn)` : ''
  return `${marks.length} dated statements; ${month} is spoken of most, ${count} times${rest}`
}

/** Explains what stands in the chart, and nothing that does not. */
function renderCaption(marks: readonly TimelineMark[], isByRow: boolean, language: Language): string {
  const zh = language === 'zh'
  const [hasDays, hasMonths] = [marks.some(({ isDay }) => isDay), marks.some(({ isDay }) => !isDay)]
  const hasPlans = marks.some(({ isPlanned }) => isPlanned)
  const shapes = [
    ...(hasDays ? [zh ? '圆点为一天' : 'a dot is a day'] : []),
    ...(hasMonths ? [zh ? '横条为更长的时段' : 'a bar a longer period'] : []),
  ]
  const parts = zh
    ? [
        `横向是所说的日期，${shapes.join('，')}`,
        isByRow ? '每行一篇报道，竖线是它的发布日' : '纵向是发布日，虚线上的点说的是发布当天',
        ...(hasPlans ? ['褐色是当时尚未发生的事'] : []),
      ]
    : [
        `Across: the date spoken of, ${shapes.join(', ')}`,
        isByRow
          ? 'each row is an article, the dark line the day it was published'
          : 'upwards: the day of publication; on the dashed line it speaks of that very day',
        ...(hasPlans ? ['brown is what then lay ahead'] : []),
      ]
  return `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}
