// When it was said, and what date it is about. In: a corpus. Out: a panel for each run of publications: a row an article and a mark a dated
// sentence, or, of many, cells of time by time that count them.

import type { Corpus } from '../../corpus/corpus.ts'
import { countTexts } from '../../corpus/count-texts.ts'
import { renderDay, renderPeriod } from '../../corpus/notation.ts'
import type { DatedSentence, TimelineEntry } from '../../corpus/timeline.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { dateOfDay, shiftDate } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { nameMention } from '../anchor.ts'
import { buildTable, type ChartColumn } from './chart-table.ts'
import { nameArticleOf } from './figure-rows.ts'
import { nameSteps } from './heat.ts'
import { buildPanels, buildSpec, type ChartFrame, chooseFrames } from './style.ts'
import { countTimelineCells, drawTimelineCells, type TimelineCells } from './timeline-cells.ts'
import { buildTimelinePanels, type TimelineMark, type TimelinePanel } from './timeline-panels.ts'
import { drawTimelineRows } from './timeline-rows.ts'

/** Articles beyond which rows become cells. */
const MOST_ROWS = 14

/** Builds the chart; null where fewer than two dated sentences stand in dated articles. */
export function buildTimelineChart(corpus: Corpus, language: Language): Chart | null {
  const { panels, outside } = buildTimelinePanels(corpus)
  const marks = panels.flatMap((panel) => panel.marks)
  if (marks.length < 2) return null
  const frames = chooseFrames(language)
  const cells = new Set(marks.map(({ article }) => article)).size > MOST_ROWS ? countTimelineCells(panels) : null
  const title = renderTitle(marks, outside, language)
  const rows = corpus.timeline.flatMap((entry) => entry.sentences.map((sentence) => ({ entry, sentence })))
  return {
    id: 'timeline',
    title,
    caption: renderCaption(marks, cells, language),
    alt: title,
    spec: draw(corpus, panels, cells, frames.wide),
    narrowSpec: draw(corpus, panels, cells, frames.narrow),
    ...buildTable(rows, listColumns(corpus, language), language),
  }
}

interface Statement {
  readonly entry: TimelineEntry
  readonly sentence: DatedSentence
}

function listColumns(corpus: Corpus, language: Language): readonly ChartColumn<Statement>[] {
  return [
    {
      name: 'date',
      title: { zh: '日期', en: 'Date' },
      cell: null,
      shown: ({ entry, sentence: { article, mention } }) => ({
        text: renderPeriod(entry.beginDate, entry.endDate, language),
        href: `#${nameMention(article, mention)}`,
      }),
    },
    { name: 'begin', cell: ({ entry }) => entry.beginDate },
    { name: 'end', cell: ({ entry }) => entry.endDate },
    { name: 'event', title: { zh: '事件', en: 'Event' }, cell: ({ entry }) => entry.event },
    { name: 'summary', title: { zh: '所述之事', en: 'What' }, cell: ({ entry }) => entry.summary },
    { name: 'planned', cell: ({ entry }) => String(entry.planned) },
    {
      name: 'said',
      title: { zh: '发布', en: 'Published' },
      cell: ({ sentence }) => sentence.said,
      shown: ({ sentence: { said } }) => (said === null ? null : renderDay(said, language)),
    },
    {
      name: 'article',
      title: { zh: '报道', en: 'Article' },
      cell: null,
      shown: ({ sentence }) => nameArticleOf(corpus, sentence.article, 12),
    },
    { name: 'path', cell: ({ sentence }) => sentence.path },
    { name: 'sentence', cell: ({ sentence }) => sentence.text },
  ]
}

/** Draws panels: of cells where they were counted, else of rows. */
function draw(corpus: Corpus, panels: readonly TimelinePanel[], cells: TimelineCells | null, frame: ChartFrame): ChartSpec {
  const room = cells ? 64 : frame.isNarrow ? 122 : 280
  const parts = cells
    ? drawTimelineCells(corpus, cells, frame, frame.width - room)
    : panels.map((panel, index) => drawTimelineRows(corpus, panel, `panel${index + 1}`, frame))
  const [only, ...others] = parts
  if (only && others.length === 0 && !cells) return buildSpec(frame, only)
  const titles = panels.map((panel) => (panels.length === 1 ? {} : { title: renderPanelTitle(panel, frame) }))
  return buildPanels(
    frame,
    parts.map((part, index) => ({ ...part, ...titles[index] })),
    room,
  )
}

/** On two lines where one would be wider than the picture. */
function renderPanelTitle({ first, last, articles }: TimelinePanel, { language, isNarrow }: ChartFrame): readonly string[] {
  const when = renderPeriod(first, shiftDate(last, 1) ?? last, language)
  const lines =
    language === 'zh'
      ? [`${when}发布、`, `写有日期的 ${articles} 篇`]
      : [`${articles} ${articles === 1 ? 'article' : 'articles'} with dates, `, `published ${when}`]
  return isNarrow ? lines.map((line) => line.trimEnd()) : [lines.join('')]
}

function renderTitle(marks: readonly TimelineMark[], outside: number, language: Language): string {
  const [top] = countTexts(marks.map(({ begin }) => dateOfDay(begin / 86_400_000).slice(0, 7)))
  const [month, count] = top ?? ['', 0]
  if (language === 'zh') {
    const rest = outside > 0 ? `（另有 ${outside} 处更早或更晚，未画）` : ''
    return `${marks.length} 处带日期的叙述，最多说的是${month.slice(0, 4)}年${Number(month.slice(5))}月：${count} 处${rest}`
  }
  const rest = outside > 0 ? ` (${outside} earlier or later ones not drawn)` : ''
  return `${marks.length} dated statements; ${month} is spoken of most, ${count} times${rest}`
}

/** Explains what stands in the chart, and nothing that does not. */
function renderCaption(marks: readonly TimelineMark[], counted: TimelineCells | null, language: Language): string {
  const zh = language === 'zh'
  const [hasDays, hasMonths] = [marks.some(({ isDay }) => isDay), marks.some(({ isDay }) => !isDay)]
  const plans = new Set(marks.flatMap(({ isPlanned, isDay }) => (isPlanned ? [isDay] : [])))
  const ahead = [
    ...(plans.has(true) ? [zh ? '空心的点' : 'hollow dots'] : []),
    ...(plans.has(false) ? [zh ? '断续的条' : 'broken bars'] : []),
  ]
  const articles = new Set(marks.map(({ article }) => article)).size
  const shapes = [
    ...(hasDays ? [zh ? '圆点为一天' : 'a dot is a day'] : []),
    ...(hasMonths ? [zh ? '横条为更长的时段' : 'a bar a longer period'] : []),
  ]
  const rows = [
    zh ? `横向是所说的日期，${shapes.join('，')}` : `Across: the date spoken of, ${shapes.join(', ')}`,
    zh ? '每行一篇报道，竖线是它的发布日' : 'each row is an article, the dark line the day it was published',
    ...(ahead.length > 0 ? [zh ? `${ahead.join('和')}是发布时还没有到的日子` : `${ahead.join(' and ')} are what then lay ahead`] : []),
  ]
  const steps = counted ? nameSteps(counted.steps, counted.most, language) : []
  const cells = [
    zh ? '横向是所说的日期，纵向是发布日' : 'Across: the date spoken of; upwards: the day of publication',
    zh ? `格子由淡到浓，是 ${steps.join('、')} 句` : `cells, from faint to strong: ${steps.join(', ')} sentences`,
    zh
      ? '虚线上说的是发布当时，左边是往事，右边是将来'
      : 'on the dashed line they speak of that very time, left of it of the past, right of it of what is to come',
  ]
  const parts = [...(counted ? cells : rows), zh ? `出自 ${articles} 篇写有日期的报道` : `from ${articles} dated articles`]
  return `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}
