// When the articles were published. In: a corpus. Out: bars by day, week or month, as the span asks for, in a lane a source where they are
// few; each bar leads to the first of its articles.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderDay, renderPeriod } from '../../corpus/notation.ts'
import { compareText } from '../../corpus/point.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Language } from '../../model/problem.ts'
import { nameArticle } from '../anchor.ts'
import { chooseLabels } from '../labels.ts'
import { buildTable } from './chart-table.ts'
import { nameArticleOf } from './figure-rows.ts'
import { buildSpec, buildTimeAxis, type ChartFrame, COLOURS, chooseFrames, toTime } from './style.ts'
import { BIN_NAMES, type Bin, chooseBin, listBins, type TimeBin } from './time-bins.ts'

/** Bars that a screen shows well; of few articles not many more than there are articles, or all of them would be one high. */
const MOST_BARS = 70
const BARS_AN_ARTICLE = 2
const FEWEST_BARS = 6
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
  const bin = chooseBin(first, last, Math.min(MOST_BARS, Math.max(FEWEST_BARS, published.length * BARS_AN_ARTICLE)))
  const lanes = rankLanes(published)
  const bars = lanes.flatMap((lane) => countBars(published, lane, bin))
  const frames = chooseFrames(language)
  const title = renderTitle(published, bars, bin, first, last, language)
  return {
    id: 'published',
    title,
    caption: renderCaption(corpus, published, lanes, bin, language),
    alt: title,
    spec: draw(corpus, bars, lanes, published, frames.wide),
    narrowSpec: draw(corpus, bars, lanes, published, frames.narrow),
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

function draw(
  corpus: Corpus,
  bars: readonly Bar[],
  lanes: readonly string[],
  published: readonly Published[],
  frame: ChartFrame,
): ChartSpec {
  const most = Math.max(...bars.map(({ articles }) => articles.length))
  const values = bars.map((bar) => buildValue(corpus, bar, lanes, most, bars.length, frame.language))
  const counts = lanes.map((lane) => published.filter((one) => one.lane === lane).length)
  const words = lanes.map((lane, index) => ({ words: `${lane.slice(0, frame.isNarrow ? 6 : 14)} ${counts[index]}` }))
  const [from, to] = [Math.min(...values.map(({ begin }) => begin)), Math.max(...values.map(({ end }) => end))]
  const margin = (to - from) * 0.01
  const x = {
    field: 'begin',
    type: 'temporal',
    scale: { type: 'utc', nice: false, domain: { expr: `[${from - margin}, ${to + margin}]` } },
    axis: { ...buildTimeAxis(frame), grid: false },
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
      labelExpr: `data('lanes')[datum.value].words`,
      ...(lanes.length === 1 ? { labels: false } : {}),
    },
  }
  return buildSpec(frame, {
    height: lanes.length === 1 ? LONE_HEIGHT : lanes.length * (frame.isNarrow ? LANE_HEIGHT * 0.8 : LANE_HEIGHT),
    datasets: { rows: values, lanes: [...words].reverse() },
    layer: [
      // Names of sources are articles' words: they stand in data, where the axis finds them.
      { data: { name: 'lanes' }, mark: { type: 'point', opacity: 0, size: 0 } },
      {
        data: { name: 'rows' },
        mark: { type: 'rect', color: COLOURS.accent },
        encoding: {
          ...{ x, x2: { field: 'shownEnd' }, y, y2: { field: 'top' } },
          href: { field: 'href' },
          tooltip: buildTooltip(frame.language),
        },
      },
      {
        data: { name: 'rows' },
        transform: [{ filter: 'datum.label' }],
        mark: { type: 'text', dy: -9, fontSize: 12, color: COLOURS.ink },
        encoding: { x: { ...x, field: 'middle' }, y: { ...y, field: 'top' }, text: { field: 'number' } },
      },
    ],
  })
}

function buildValue(corpus: Corpus, bar: Bar, lanes: readonly string[], most: number, count: number, language: Language) {
  const { articles, lane } = bar
  const [begin, end] = [toTime(bar.begin), toTime(bar.end)]
  // The first lane is the topmost, and room for a number stays above each bar.
  const base = lanes.length - 1 - lanes.indexOf(lane)
  const [first = 0] = articles
  return {
    ...{ begin, end, lane, base },
    middle: (begin + end) / 2,
    shownEnd: end - (end - begin) * 0.08,
    top: Number((base + (articles.length / most) * 0.8).toFixed(3)),
    number: articles.length,
    ...(count <= 24 || articles.length === most ? { label: 1 } : {}),
    href: `#${nameArticle(first)}`,
    when: renderPeriod(bar.begin, bar.end, language),
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
      ? `，${names.join('和')}${tops.length > 1 ? '各' : '最多，'} ${greatest} 篇`
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
