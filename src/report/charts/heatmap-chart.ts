// Which events are named where. In: a corpus. Out: the events named in most articles by article or, of many articles, by time of
// publication; a cell says how often and leads to the first place.

import type { Corpus } from '../../corpus/corpus.ts'
import type { EventCluster } from '../../corpus/events.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { renderPeriod } from '../../corpus/notation.ts'
import { compareText, type MentionPlace } from '../../corpus/point.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Language } from '../../model/problem.ts'
import { nameMention } from '../anchor.ts'
import { buildTable } from './chart-table.ts'
import { nameArticleOf } from './figure-rows.ts'
import { buildHeatSteps, chooseShade, isDarkShade, SHADES } from './heat.ts'
import { nameRules } from './rule-words.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames, MONTHS } from './style.ts'
import { BIN_SIZES, type BinSize, createBin } from './time-bins.ts'

const MOST_EVENTS = 15
/** Articles beyond which columns are pieces of time. */
const MOST_ARTICLES = 14
/** Columns of time. */
const MOST_TIMES = 14
const ROW_HEIGHT = 28

/** A column: an article, or a piece of time. */
interface Column {
  readonly id: string
  /** Lines of its label. */
  readonly label: readonly string[]
  readonly name: string
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly event: EventCluster
  readonly places: readonly MentionPlace[]
  /** Mentions in an article, or articles in a piece of time. */
  readonly count: number
}

/** Builds the chart; null where fewer than two events or articles would stand in it. */
export function buildHeatmapChart(corpus: Corpus, language: Language): Chart | null {
  const events = corpus.events.slice(0, MOST_EVENTS)
  const byTime = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size > MOST_ARTICLES
  const columnOf = byTime ? createTimes(corpus, language) : createArticles(corpus)
  const { columns, cells } = buildCells(events, columnOf, byTime)
  if (events.length < 2 || columns.length < 2) return null
  const frames = chooseFrames(language)
  const title = renderTitle(corpus, events, language)
  return {
    id: 'event-articles',
    title,
    caption: renderCaption(corpus, events, cells, byTime, language),
    alt: title,
    spec: draw(corpus, events, columns, cells, byTime, frames.wide),
    narrowSpec: draw(corpus, events, columns, cells, byTime, frames.narrow),
    ...buildTable(
      cells,
      [
        {
          name: 'event',
          title: { zh: '事件', en: 'Event' },
          cell: ({ event }) => event.name,
          shown: ({ event, places }) => ({ text: event.name, href: linkFirst(places) }),
        },
        {
          name: 'column',
          title: byTime ? { zh: '发布', en: 'Published' } : { zh: '报道', en: 'Article' },
          cell: ({ column }) => columns[column]?.name ?? '',
        },
        {
          name: 'articles',
          title: { zh: '篇数', en: 'Articles' },
          cell: ({ places }) => new Set(places.map(({ article }) => article)).size,
        },
        { name: 'mentions', title: { zh: '次数', en: 'Mentions' }, cell: ({ places }) => places.length },
      ],
      language,
    ),
  }
}

/** Finds the column of an article; null where it has none. */
type FindColumn = (article: number) => Column | null

function createArticles(corpus: Corpus): FindColumn {
  return (article) => ({ id: String(article).padStart(6, '0'), label: [`[${article + 1}]`], name: nameArticleOf(corpus, article) })
}

/** The smallest pieces of time of which few enough have an article; those without any are no columns. */
function createTimes(corpus: Corpus, language: Language): FindColumn {
  const days = corpus.sources.flatMap(({ published }) => published?.slice(0, 10) ?? [])
  const bins = BIN_SIZES.map(createBin)
  const bin = bins.find(({ findBin }) => new Set(days.map((day) => findBin(day).begin)).size <= MOST_TIMES) ?? createBin('year')
  return (article) => {
    const day = corpus.sources[article]?.published?.slice(0, 10)
    if (day === undefined) return null
    const { begin, end } = bin.findBin(day)
    return { id: begin, label: labelTime(begin, bin.size, language), name: renderPeriod(begin, end, language) }
  }
}

function labelTime(begin: string, size: BinSize, language: Language): readonly string[] {
  const zh = language === 'zh'
  const year = zh ? `${begin.slice(0, 4)}年` : begin.slice(0, 4)
  if (size === 'year') return [year]
  const month = Number(begin.slice(5, 7))
  if (size === 'quarter') return [year, zh ? `${(month + 2) / 3}季度` : `Q${(month + 2) / 3}`]
  if (size === 'month') return [year, zh ? `${month}月` : (MONTHS[month - 1] ?? '')]
  const day = Number(begin.slice(8))
  return [year, zh ? `${month}月${day}日` : `${MONTHS[month - 1]} ${day}`]
}

function buildCells(
  events: readonly EventCluster[],
  columnOf: FindColumn,
  byTime: boolean,
): { readonly columns: readonly Column[]; readonly cells: readonly Cell[] } {
  const placed = events.flatMap((event, row) =>
    event.mentions.flatMap((place) => {
      const column = columnOf(place.article)
      return column ? [{ event, row, place, column }] : []
    }),
  )
  const known = new Map(placed.map(({ column }) => [column.id, column]))
  const ids = [...known.keys()].sort(compareText)
  const groups = groupBy(placed, ({ row, column }) => `${row} ${column.id}`)
  const cells = [...groups.values()].flatMap((group): readonly Cell[] => {
    const [first] = group
    if (!first) return []
    const places = group.map(({ place }) => place)
    const count = byTime ? new Set(places.map(({ article }) => article)).size : places.length
    return [{ row: first.row, column: ids.indexOf(first.column.id), event: first.event, places, count }]
  })
  return { columns: ids.flatMap((id) => known.get(id) ?? []), cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column) }
}

function linkFirst([first]: readonly MentionPlace[]): string {
  return first ? `#${nameMention(first.article, first.mention)}` : ''
}

function draw(
  corpus: Corpus,
  events: readonly EventCluster[],
  columns: readonly Column[],
  cells: readonly Cell[],
  byTime: boolean,
  frame: ChartFrame,
): ChartSpec {
  const steps = buildHeatSteps(cells.map(({ count }) => count))
  const values = cells.map((cell) => {
    const shade = chooseShade(cell.count, steps)
    return { ...buildValue(corpus, cell, columns, frame), shade, ...(isDarkShade(shade) ? { dark: 1 } : {}) }
  })
  const ids = (count: number) => Array.from({ length: count }, (_, index) => index)
  const x = {
    field: 'column',
    type: 'ordinal',
    scale: { domain: ids(columns.length), paddingInner: 0.06, paddingOuter: 0 },
    axis: {
      title: null,
      orient: 'top',
      labelAngle: 0,
      labelOverlap: 'greedy',
      // Lines of a label grow downwards, into the first row.
      labelPadding: columns.some(({ label }) => label.length > 1) ? 22 : 8,
      labelExpr: "data('columns')[datum.value].label",
    },
  }
  const y = {
    field: 'row',
    type: 'ordinal',
    scale: { domain: ids(events.length), paddingInner: 0.1 },
    axis: { title: null, labelLimit: 300, labelColor: COLOURS.ink, labelExpr: "data('events')[datum.value].label" },
  }
  const link = { href: { field: 'href' }, tooltip: buildTooltip(byTime, frame.language) }
  return buildSpec(frame, {
    height: events.length * ROW_HEIGHT,
    datasets: {
      rows: values,
      columns: labelColumns(columns),
      events: events.map(({ name }) => ({ label: cutHead(name, frame.isNarrow ? 8 : 18) })),
    },
    layer: [
      // Names of events are articles' words: they stand in data, where the axes find them.
      ...['columns', 'events'].map((name) => ({ data: { name }, mark: { type: 'point', opacity: 0, size: 0 } })),
      { data: { name: 'rows' }, mark: { type: 'rect' }, encoding: { x, y, color: SHADES, ...link } },
      {
        data: { name: 'rows' },
        mark: { type: 'text', fontSize: 12 },
        encoding: {
          ...{ x, y, text: { field: 'count' } },
          color: { condition: { test: 'datum.dark', value: COLOURS.paper }, value: COLOURS.onCell },
          ...link,
        },
      },
    ],
  })
}

/** The year is said where it begins. */
function labelColumns(columns: readonly Column[]): readonly ChartSpec[] {
  return columns.map(({ label }, index) => {
    const [year, ...rest] = label
    if (rest.length === 0) return { label: year }
    return { label: [columns[index - 1]?.label[0] === year ? ' ' : year, ...rest] }
  })
}

function buildValue(corpus: Corpus, { row, column, event, places, count }: Cell, columns: readonly Column[], { language }: ChartFrame) {
  const [first] = places
  const record = first && corpus.records[first.article]
  const sentence = record?.sentences[record.mentions[first?.mention ?? 0]?.sentence ?? -1]?.text ?? ''
  return {
    ...{ row, column, count },
    href: linkFirst(places),
    event: event.name,
    where: columns[column]?.name ?? '',
    times: language === 'zh' ? `${places.length} 次` : `${places.length}×`,
    sentence: cutHead(sentence, 40),
  }
}

function buildTooltip(byTime: boolean, language: Language): readonly ChartSpec[] {
  const zh = language === 'zh'
  const where = byTime ? (zh ? '发布' : 'Published') : zh ? '报道' : 'Article'
  const titles = [zh ? '事件' : 'Event', where, zh ? '提到' : 'Named', zh ? '第一处' : 'First']
  return ['event', 'where', 'times', 'sentence'].map((field, index) => ({ field, title: titles[index] }))
}

function renderTitle(corpus: Corpus, events: readonly EventCluster[], language: Language): string {
  const [first] = events
  if (!first) return ''
  const total = corpus.events.length
  if (language === 'zh') {
    const rest = total > events.length ? `；${total} 个具名事件里画出最常见的 ${events.length} 个` : ''
    return `“${first.name}”见于最多的 ${first.articles} 篇${rest}`
  }
  const rest = total > events.length ? `; the ${events.length} most common of ${total} named events are drawn` : ''
  return `“${first.name}” is named in most articles, ${first.articles}${rest}`
}

function renderCaption(
  corpus: Corpus,
  events: readonly EventCluster[],
  cells: readonly Cell[],
  byTime: boolean,
  language: Language,
): string {
  const mentions = events.reduce((sum, event) => sum + event.mentions.length, 0)
  const rules = nameRules(
    corpus,
    cells.flatMap(({ places }) => places),
    language,
  )
  const articles = new Set(cells.flatMap(({ places }) => places.map(({ article }) => article))).size
  if (language === 'zh') {
    const what = byTime ? '格中是该时段里提到它的篇数，没有报道提到的月份不列' : '格中是一篇里提到它的次数，方括号里是报道编号'
    return `${what}；事件按篇数排列；${mentions} 处，出自 ${corpus.sources.length} 篇报道中的 ${articles} 篇；${rules}。`
  }
  const what = byTime
    ? 'A cell counts the articles of its time that name the event; months without any are left out'
    : 'A cell counts the mentions in an article, told by its number'
  return `${what}; events are ranked by articles; ${mentions} mentions in ${articles} of ${corpus.sources.length} articles; ${rules}.`
}
