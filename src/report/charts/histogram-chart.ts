// When the articles were published. In: a corpus. Out: bars by day, week or month, as the span asks for, in a lane a source where they are
// few; each bar leads to the first of its articles.

import type { Corpus } from '../../corpus/corpus.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { renderPeriod } from '../../corpus/notation.ts'
import { compareText } from '../../corpus/point.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { shiftDate } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { measureText } from '../../model/text-width.ts'
import { nameArticle } from '../anchor.ts'
import { buildTable } from './chart-table.ts'
import { nameArticleOf } from './figure-rows.ts'
import { renderHistogramCaption, renderHistogramTitle } from './histogram-words.ts'
import { type Bar, countBars, listPlaces, listPublished, rankLanes } from './publications.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames, MONTHS, NO_MARK } from './style.ts'
import { BIN_SIZES, type Bin, type BinSize, createBin } from './time-bins.ts'

/** Bars that a screen shows well; of few articles not many more than there are articles, or all of them would be one high. */
const MOST_BARS = 70
const BARS_AN_ARTICLE = 2
const FEWEST_BARS = 6
const LANE_HEIGHT = 96
const LONE_HEIGHT = 180

/** Builds the chart; null where the articles are of fewer than two days. */
export function buildHistogramChart(corpus: Corpus, language: Language): Chart | null {
  const published = listPublished(corpus, language)
  const days = published.map(({ day }) => day).sort(compareText)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const most = Math.min(MOST_BARS, Math.max(FEWEST_BARS, published.length * BARS_AN_ARTICLE))
  const bin = BIN_SIZES.map(createBin).find((one) => listPlaces(one, days).length <= most) ?? createBin('year')
  const places = listPlaces(bin, days)
  const lanes = rankLanes(published)
  const bars = lanes.flatMap((lane) => countBars(published, lane, bin))
  const frames = chooseFrames(language)
  const title = renderHistogramTitle(published, bars, bin, language)
  return {
    id: 'published',
    title,
    caption: renderHistogramCaption(corpus, published, lanes, bin, places.includes(null), language),
    alt: title,
    spec: draw(corpus, bars, lanes, places, bin.size, frames.wide),
    narrowSpec: draw(corpus, bars, lanes, places, bin.size, frames.narrow),
    ...buildTable(
      bars,
      [
        { name: 'begin', cell: ({ begin }) => begin },
        { name: 'end', cell: ({ end }) => end },
        {
          name: 'published',
          title: { zh: '发布', en: 'Published' },
          cell: null,
          shown: ({ begin, end, articles: [article] }) => ({
            text: renderPeriod(begin, end, language),
            href: `#${nameArticle(article ?? 0)}`,
          }),
        },
        { name: 'source', title: { zh: '来源', en: 'Source' }, cell: ({ lane }) => lane },
        { name: 'articles', title: { zh: '篇数', en: 'Articles' }, cell: ({ articles }) => articles.length },
        { name: 'first', title: { zh: '第一篇', en: 'The first' }, cell: ({ articles: [article] }) => nameArticleOf(corpus, article ?? 0) },
      ],
      language,
    ),
  }
}

function draw(
  corpus: Corpus,
  bars: readonly Bar[],
  lanes: readonly string[],
  places: readonly (Bin | null)[],
  size: BinSize,
  frame: ChartFrame,
): ChartSpec {
  const most = Math.max(...bars.map(({ articles }) => articles.length))
  const tops = new Map(lanes.map((lane) => [lane, Math.max(...bars.map((bar) => (bar.lane === lane ? bar.articles.length : 0)))]))
  // All numbers or the greatest of each lane: some without the others would mislead.
  const isRoomy = measureText(String(most), 12) < ((frame.width - 100) / places.length) * 0.95
  const values = bars.map((bar) => {
    // The first lane is the topmost, and room for a number stays above each bar.
    const base = lanes.length - 1 - lanes.indexOf(bar.lane)
    const number = bar.articles.length
    const isLabelled = isRoomy || number === tops.get(bar.lane)
    const place = places.findIndex((one) => one?.begin === bar.begin)
    return {
      place,
      base,
      top: Number((base + (number / most) * 0.8).toFixed(3)),
      ...(isLabelled ? { label: 1 } : {}),
      ...describe(corpus, bar, frame.language),
    }
  })
  const labels = labelPlaces(places, size, frame.language)
  const x = {
    field: 'place',
    type: 'ordinal',
    scale: { domain: places.map((_, index) => index), paddingInner: 0.1, paddingOuter: 0.2 },
    axis: {
      title: null,
      labelAngle: 0,
      labelOverlap: 'greedy',
      values: labels.flatMap(({ label }, index) => (label === null ? [] : [index])),
      labelExpr: "data('places')[datum.value].label",
    },
  }
  const y = {
    field: 'base',
    type: 'quantitative',
    scale: { domain: [0, lanes.length], nice: false },
    axis: {
      title: null,
      grid: true,
      values: lanes.map((_, index) => index),
      labelColor: COLOURS.ink,
      labelLimit: 200,
      labelExpr: "data('lanes')[datum.value].label",
      ...(lanes.length === 1 ? { labels: false } : {}),
    },
  }
  return buildSpec(frame, {
    height: lanes.length === 1 ? LONE_HEIGHT : lanes.length * (frame.isNarrow ? LANE_HEIGHT * 0.8 : LANE_HEIGHT),
    datasets: { rows: values, lanes: nameLanes(bars, lanes, frame), places: labels },
    layer: [
      // Names of sources are articles' words: they stand in data, where the axis finds them.
      ...['lanes', 'places'].map((name) => ({ data: { name }, mark: NO_MARK })),
      {
        data: { name: 'rows' },
        mark: { type: 'bar', color: COLOURS.accent },
        encoding: { ...{ x, y, y2: { field: 'top' } }, href: { field: 'href' }, tooltip: buildTooltip(frame.language) },
      },
      {
        data: { name: 'rows' },
        transform: [{ filter: 'datum.label' }],
        mark: { type: 'text', dy: -9, fontSize: 12, color: COLOURS.ink },
        encoding: { ...{ x, y: { ...y, field: 'top' }, text: { field: 'number' } } },
      },
    ],
  })
}

/** From the lowest lane up. */
function nameLanes(bars: readonly Bar[], lanes: readonly string[], { isNarrow }: ChartFrame): readonly ChartSpec[] {
  const names = lanes.map((lane) => {
    const count = bars.reduce((sum, bar) => sum + (bar.lane === lane ? bar.articles.length : 0), 0)
    return { label: `${cutHead(lane, isNarrow ? 6 : 14)} ${count}` }
  })
  return names.reverse()
}

/** A name where a year or month begins, or at every day or year; null where the place has none of its own. */
function labelPlaces(
  places: readonly (Bin | null)[],
  size: BinSize,
  language: Language,
): readonly { readonly label: readonly string[] | string | null }[] {
  const zh = language === 'zh'
  return places.map((bin, index) => {
    if (bin === null) return { label: '…' }
    const before = nameDay(places[index - 1], size)
    const begin = nameDay(bin, size)
    const [year, month, day] = [begin.slice(0, 4), Number(begin.slice(5, 7)), Number(begin.slice(8))]
    const yearLine = before.slice(0, 4) === year ? ' ' : zh ? `${year}年` : year
    if (size === 'year') return { label: zh ? `${year}年` : year }
    const monthName = zh ? `${month}月` : (MONTHS[month - 1] ?? '')
    if (size === 'day') return { label: [zh ? `${monthName}${day}日` : `${monthName} ${day}`, yearLine] }
    return { label: before.slice(0, 7) === begin.slice(0, 7) ? null : [monthName, yearLine] }
  })
}

/** The day by which a place is named: a week belongs to the month in which it ends. */
function nameDay(bin: Bin | null | undefined, size: BinSize): string {
  if (!bin) return ''
  return size === 'week' ? (shiftDate(bin.end, -1) ?? bin.begin) : bin.begin
}

function describe(corpus: Corpus, { begin, end, lane, articles }: Bar, language: Language): ChartSpec {
  const [first = 0] = articles
  return {
    ...{ lane, number: articles.length },
    href: `#${nameArticle(first)}`,
    when: renderPeriod(begin, end, language),
    first: nameArticleOf(corpus, first),
  }
}

function buildTooltip(language: Language): readonly ChartSpec[] {
  const titles = language === 'zh' ? ['发布', '来源', '篇数', '第一篇'] : ['Published', 'Source', 'Articles', 'The first']
  return ['when', 'lane', 'number', 'first'].map((field, index) => ({ field, title: titles[index] }))
}
