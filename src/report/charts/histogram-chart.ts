// When the articles were published. In: a corpus. Out: bars by day, week or month, as the span asks for, in a lane a source where they are
// few; each bar leads to the first of its articles.

import type { Corpus } from '../../corpus/corpus.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { renderDay, renderPeriod } from '../../corpus/notation.ts'
import { compareText } from '../../corpus/point.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { groupBy } from '../../model/group-by.ts'
import { shiftDate } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { measureText } from '../../model/text-width.ts'
import { nameArticle } from '../anchor.ts'
import { chooseLabels } from '../labels.ts'
import { buildTable } from './chart-table.ts'
import { nameArticleOf } from './figure-rows.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames, MONTHS } from './style.ts'
import { BIN_NAMES, BIN_SIZES, type Bin, type BinSize, createBin, listBins, type TimeBin } from './time-bins.ts'

/** Bars that a screen shows well; of few articles not many more than there are articles, or all of them would be one high. */
const MOST_BARS = 70
const BARS_AN_ARTICLE = 2
const FEWEST_BARS = 6
/** Pieces of time without an article, beyond which they are left out and told of. */
const LONGEST_PAUSE = 8
/** Sources with a lane of their own; the rest share one. */
const MOST_LANES = 4
const LANE_HEIGHT = 96
const LONE_HEIGHT = 180

/** A day's article. */
interface Published {
  readonly article: number
  readonly day: string
  readonly lane: string
}

interface Bar extends Bin {
  readonly lane: string
  readonly articles: readonly number[]
}

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
  const title = renderTitle(published, bars, bin, first, last, language)
  return {
    id: 'published',
    title,
    caption: renderCaption(corpus, published, lanes, bin, language),
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

/** The dated articles; those of rare sources share a lane. */
function listPublished(corpus: Corpus, language: Language): readonly Published[] {
  const dated = corpus.sources.flatMap(({ published, author }, article) =>
    published === null ? [] : [{ article, day: published.slice(0, 10), lane: author ?? chooseLabels(language).unknownSource }],
  )
  const ranked = rankLanes(dated)
  if (ranked.length <= MOST_LANES) return dated
  const own = new Set(ranked.slice(0, MOST_LANES - 1))
  const rest = language === 'zh' ? `其余 ${ranked.length - own.size} 家` : `${ranked.length - own.size} others`
  return dated.map((one) => (own.has(one.lane) ? one : { ...one, lane: rest }))
}

function rankLanes(published: readonly Published[]): readonly string[] {
  const lanes = groupBy(published, ({ lane }) => lane)
  return [...lanes].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0])).map(([lane]) => lane)
}

function countBars(published: readonly Published[], lane: string, { findBin }: TimeBin): readonly Bar[] {
  const own = published.filter((one) => one.lane === lane)
  const groups = groupBy(own, ({ day }) => findBin(day).begin)
  return [...groups].map(([begin, group]) => ({ ...findBin(begin), lane, articles: group.map(({ article }) => article) }))
}

/** The bars' places from left to right; null is a pause in publication, which takes the room of one. */
function listPlaces(bin: TimeBin, days: readonly string[]): readonly (Bin | null)[] {
  const places: (Bin | null)[] = []
  let last: string | null = null
  for (const day of days) {
    const own = bin.findBin(day)
    const between: readonly Bin[] =
      last === null ? [] : listBins(bin, last, day).filter(({ end, begin }) => begin >= (last ?? '') && end <= own.begin)
    if (last !== null && own.begin < last) continue
    places.push(...(between.length > LONGEST_PAUSE ? [null] : between), own)
    last = own.end
  }
  return places
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
      ...['lanes', 'places'].map((name) => ({ data: { name }, mark: { type: 'point', opacity: 0, size: 0 } })),
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

function renderTitle(
  published: readonly Published[],
  bars: readonly Bar[],
  bin: TimeBin,
  first: string,
  last: string,
  language: Language,
): string {
  const counts = groupBy(
    bars.flatMap(({ begin, end, articles }) => articles.map(() => ({ begin, end }))),
    ({ begin }) => begin,
  )
  const greatest = Math.max(...[...counts.values()].map((group) => group.length))
  const tops = [...counts.values()].flatMap((group) => (group.length === greatest && group[0] ? [group[0]] : []))
  const names = tops.map(({ begin, end }) => renderPeriod(begin, end, language))
  const gap = findLongestGap(counts, bin, first, last)
  const empty = gap ? renderPeriod(gap.begin, gap.end, language) : ''
  const number = published.length
  // Of five months with two articles each, none stands out.
  const isTold = tops.length <= 2 && counts.size > tops.length
  if (language === 'zh') {
    const most = isTold
      ? `，${names.join('和')}${tops.length > 1 ? '各 ' : '最多，'}${greatest} 篇`
      : `，发布于 ${counts.size} 个${BIN_NAMES[bin.size].zh}`
    return `${number} 篇报道${most}${empty ? `；${empty}没有一篇` : ''}`
  }
  const most = isTold
    ? `, most in ${names.join(' and ')}: ${greatest}${tops.length > 1 ? ' each' : ''}`
    : ` in ${counts.size} ${BIN_NAMES[bin.size].en}s`
  return `${number} articles${most}${empty ? `; none in ${empty}` : ''}`
}

/** The longest time without an article, where it is more than a fifth of the whole. */
function findLongestGap(counts: ReadonlyMap<string, unknown>, bin: TimeBin, first: string, last: string): Bin | null {
  const bins = listBins(bin, first, last)
  let best: readonly Bin[] = []
  let run: Bin[] = []
  for (const one of bins) {
    run = counts.has(one.begin) ? [] : [...run, one]
    if (run.length > best.length) best = run
  }
  const [begin, end] = [best[0]?.begin, best.at(-1)?.end]
  return begin !== undefined && end !== undefined && best.length > bins.length / 5 ? { begin, end } : null
}

function renderCaption(
  corpus: Corpus,
  published: readonly Published[],
  lanes: readonly string[],
  { size }: TimeBin,
  language: Language,
): string {
  const undated = corpus.sources.length - published.length
  const days = published.map(({ day }) => day).sort(compareText)
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''].map((day) => renderDay(day, language))
  if (language === 'zh') {
    const rows = lanes.length > 1 ? '，每行一个来源，名称后是它的篇数，各行尺度相同' : `，来源为${lanes[0]}`
    return `按发布${BIN_NAMES[size].zh}计的篇数${rows}；${first}至${last}，${published.length} 篇${undated > 0 ? `，另有 ${undated} 篇没有发布日期` : ''}。`
  }
  const rows = lanes.length > 1 ? ', a row a source with the number of its articles, all on one scale' : `, all from ${lanes[0]}`
  const rest = undated > 0 ? `; ${undated} more have no date of publication` : ''
  return `Articles by ${BIN_NAMES[size].en} of publication${rows}; ${first} to ${last}, ${published.length} articles${rest}.`
}
