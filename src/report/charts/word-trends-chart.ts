// Words that rise and fall. In: a corpus whose words were counted. Out: a small picture a word, its share of each month's words.

import type { Corpus } from '../../corpus/corpus.ts'
import { roundMeasure } from '../../corpus/words/render-words.ts'
import type { Trend, Trends } from '../../corpus/words/trends.ts'
import type { WordAnalysis } from '../../corpus/words/word-analysis.ts'
import { writeCount } from '../../corpus/words/words-table.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { namePeriod } from '../words-labels.ts'
import { linkFirst } from '../words-section.ts'
import { buildTable } from './chart-table.ts'
import { buildGrid, type ChartFrame, COLOURS, chooseFrames } from './style.ts'

/** Words that rise, and as many that fall. */
const MOST_WORDS = 8
const HEIGHT = 84
/** Width of the numbers beside a picture, in px. */
const AXIS = 40

/** Builds the chart; null where publication does not reach over months enough, or no word rises or falls. */
export function buildWordTrendsChart({ words }: Corpus, language: Language): Chart | null {
  const trends = words?.trends
  if (!words || !trends) return null
  const shown = [...trends.rising.slice(0, MOST_WORDS), ...trends.falling.slice(0, MOST_WORDS)]
  if (shown.length === 0) return null
  const frames = chooseFrames(language)
  const title = renderTitle(trends, language)
  return {
    id: 'word-trends',
    title,
    caption: renderCaption(trends, language),
    alt: title,
    spec: draw(words, trends, shown, frames.wide),
    narrowSpec: draw(words, trends, shown, frames.narrow),
    ...buildTrendTable(words, trends, language),
  }
}

function draw(words: WordAnalysis, trends: Trends, shown: readonly Trend[], frame: ChartFrame): ChartSpec {
  const { months } = trends
  const last = months.length - 1
  const values = shown.flatMap((trend, cell) =>
    months.map(({ key, articles }, index) => ({
      ...{ cell, at: index, share: roundMeasure(trend.shares[index] ?? 0) },
      times: String(trend.counts[index] ?? 0),
      month: namePeriod(key, frame.language),
      ...((trend.counts[index] ?? 0) > 0 ? { href: linkFirst(words, trend.id, articles) } : {}),
    })),
  )
  const labels = { labels: months.map(({ key }) => ({ label: labelMonth(key, frame) })) }
  const cells = shown.map((trend, cell) => drawCell(trend, cell, last, frame))
  const [first = {}, ...others] = cells
  return buildGrid(frame, [{ ...first, datasets: { trends: values, ...labels } }, ...others], frame.isNarrow ? 2 : 4, AXIS)
}

function drawCell(trend: Trend, cell: number, last: number, { language }: ChartFrame): ChartSpec {
  const zh = language === 'zh'
  const rises = trend.slope > 0
  const colour = rises ? COLOURS.accent : COLOURS.second
  const dot = { type: 'circle', color: colour, size: 36, opacity: 1 }
  const x = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [0, last], nice: false },
    axis: { title: null, grid: false, values: [0, last], labelFlush: true, labelExpr: "data('labels')[datum.value].label" },
  }
  const y = {
    field: 'share',
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: null, grid: true, tickCount: 3, format: ',d', minExtent: AXIS, maxExtent: AXIS },
  }
  const tooltip = [
    { field: 'month', title: zh ? '月份' : 'Month' },
    { field: 'share', title: zh ? '每百万词' : 'Per million' },
    { field: 'times', title: zh ? '次数' : 'Count' },
  ]
  return {
    height: HEIGHT,
    data: { name: 'trends' },
    transform: [{ filter: `datum.cell === ${cell}` }],
    layer: [
      ...(cell === 0 ? [{ data: { name: 'labels' }, mark: { type: 'point', opacity: 0, size: 0 } }] : []),
      // A title of its own would move with the numbers of the axis.
      {
        data: { values: [{ name: `${trend.word} ${rises ? '↗' : '↘'}` }] },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dx: -AXIS, dy: -10, fontWeight: 700, fontSize: 14 },
        encoding: { x: { value: 0 }, y: { value: 0 }, text: { field: 'name' } },
      },
      { mark: { type: 'line', color: colour, strokeWidth: 2 }, encoding: { x, y } },
      // A month without the word leads nowhere: Vega wants a link on every mark of a layer or on none.
      ...(trend.counts.includes(0) ? [{ transform: [{ filter: '!datum.href' }], mark: dot, encoding: { x, y, tooltip } }] : []),
      { transform: [{ filter: 'datum.href' }], mark: dot, encoding: { x, y, href: { field: 'href' }, tooltip } },
    ],
  }
}

function labelMonth(key: string, { language, isNarrow }: ChartFrame): string {
  const [year = '', month = ''] = key.split('-')
  return isNarrow ? `${year.slice(2)}/${Number(month)}` : namePeriod(key, language)
}

function buildTrendTable(words: WordAnalysis, trends: Trends, language: Language): Pick<Chart, 'table' | 'csv'> {
  const rows = [...trends.rising, ...trends.falling].flatMap((trend) => trends.months.map((month, index) => ({ trend, month, index })))
  return buildTable(
    rows,
    [
      {
        name: 'word',
        title: { zh: '词', en: 'Word' },
        cell: ({ trend }) => trend.word,
        shown: ({ trend, month, index }) =>
          trend.counts[index] === 0 ? trend.word : { text: trend.word, href: linkFirst(words, trend.id, month.articles) },
      },
      {
        name: 'month',
        title: { zh: '月份', en: 'Month' },
        cell: ({ month }) => month.key,
        shown: ({ month }) => namePeriod(month.key, language),
      },
      { name: 'count', title: { zh: '次数', en: 'Count' }, cell: ({ trend, index }) => trend.counts[index] ?? 0 },
      { name: 'month_words', title: { zh: '当月词数', en: 'Words of the month' }, cell: ({ month }) => month.size },
      {
        name: 'per_million',
        title: { zh: '每百万词', en: 'Per million' },
        cell: ({ trend, index }) => roundMeasure(trend.shares[index] ?? 0),
        shown: ({ trend, index }) => Math.round(trend.shares[index] ?? 0),
      },
      { name: 'slope', cell: ({ trend }) => roundMeasure(trend.slope) },
      { name: 'correlation', cell: ({ trend }) => roundMeasure(trend.correlation) },
      { name: 'g2', cell: ({ trend }) => roundMeasure(trend.g2) },
    ],
    language,
  )
}

function renderTitle({ months, rising, falling }: Trends, language: Language): string {
  const [first, last] = [months[0]?.key ?? '', months.at(-1)?.key ?? ''].map((key) => namePeriod(key, language))
  const tell = (trend: Trend | undefined): readonly string[] => {
    if (!trend) return []
    const [from, to] = [trend.shares[0], trend.shares.at(-1)].map((share) => writeCount(Math.round(share ?? 0)))
    return [
      language === 'zh' ? `“${trend.word}”由每百万词 ${from} 次到 ${to} 次` : `“${trend.word}” from ${from} to ${to} per million words`,
    ]
  }
  const told = [...tell(rising[0]), ...tell(falling[0])]
  return language === 'zh' ? `${first}至${last}：${told.join('，')}` : `${first} to ${last}: ${told.join(', ')}`
}

function renderCaption({ months, critical, leastCount, outside }: Trends, language: Language): string {
  const size = writeCount(months.reduce((sum, month) => sum + month.size, 0))
  const articles = months.reduce((sum, month) => sum + month.articles.length, 0)
  const rule = critical.toFixed(2)
  if (language === 'zh') {
    const rest = outside > 0 ? `；另有 ${outside} 篇没有日期、当月词太少，或隔了半年以上，不在其中` : ''
    return `每月每百万词中的次数，纵轴各不相同。${months.length} 个月，${articles} 篇，${size} 词；列出至少 ${leastCount} 次、后半与前半相比 G² 不低于 ${rule}、逐月回归相关系数绝对值不低于 0.7 的词${rest}。`
  }
  const rest = outside > 0 ? `; ${outside} more articles have no date, stand in a month of few words, or more than half a year apart` : ''
  return `Occurrences per million words of each month; vertical axes differ. ${months.length} months, ${articles} articles, ${size} words; words of at least ${leastCount} occurrences whose later half differs from the earlier (G² of ${rule} or more) along a fitted line (correlation of 0.7 or more)${rest}.`
}
