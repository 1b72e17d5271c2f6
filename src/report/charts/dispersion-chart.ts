// Where keywords stand in the corpus. In: a corpus whose words were counted. Out: a strip a word, from the first article's first word to the last
// one's last, with a tick wherever the word stands.

import type { Corpus } from '../../corpus/corpus.ts'
import { roundMeasure } from '../../corpus/words/render-words.ts'
import type { WordAnalysis, WordProfile } from '../../corpus/words/word-analysis.ts'
import { groupArticles } from '../../corpus/words/word-groups.ts'
import { writeCount } from '../../corpus/words/words-table.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { namePeriod } from '../words-labels.ts'
import { linkPlace } from '../words-section.ts'
import { buildTable } from './chart-table.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames } from './style.ts'

const ROW_HEIGHT = 26
/** Articles beyond which borders are those of months. */
const MOST_ARTICLES = 14

/** Builds the chart; null where there are no keywords or a single article. */
export function buildDispersionChart({ words, records }: Corpus, language: Language): Chart | null {
  if (!words || words.top.length === 0 || words.table.articles.length < 2) return null
  const frames = chooseFrames(language)
  const title = renderTitle(words, language)
  const borders = listBorders(words, records, language)
  return {
    id: 'dispersion',
    title,
    caption: renderCaption(words, language),
    alt: title,
    spec: draw(words, borders, frames.wide, 260),
    narrowSpec: draw(words, borders, frames.narrow, 110),
    ...buildTable(
      words.top,
      [
        {
          name: 'word',
          title: { zh: '词', en: 'Word' },
          cell: ({ word }) => word,
          shown: ({ word, occurrences: [first] }) => (first ? { text: word, href: linkPlace(words, first) } : word),
        },
        { name: 'count', title: { zh: '次数', en: 'Count' }, cell: ({ count }) => count },
        { name: 'articles', title: { zh: '篇', en: 'Articles' }, cell: ({ articles }) => articles },
        { name: 'per_million', title: { zh: '每百万词', en: 'Per million' }, cell: ({ share }) => Math.round(share) },
        {
          name: 'dispersion',
          title: { zh: 'DP', en: 'DP' },
          cell: ({ dispersion }) => (dispersion === null ? null : roundMeasure(dispersion)),
        },
      ],
      language,
    ),
  }
}

interface Border {
  readonly at: number
  readonly label: string
}

/** Places among all ids of the corpus, at which articles or months begin. */
function listBorders({ table }: WordAnalysis, records: Corpus['records'], language: Language): readonly Border[] {
  const begins = listBegins(table)
  if (records.length <= MOST_ARTICLES) return begins.map((at, article) => ({ at, label: `[${article + 1}]` }))
  return groupArticles(records, 'month').map(({ key, articles: [first = 0] }) => ({
    at: begins[first] ?? 0,
    label: namePeriod(key, language),
  }))
}

function listBegins({ articles }: WordAnalysis['table']): readonly number[] {
  let at = 0
  return articles.map(({ ids }) => {
    const begin = at
    at += ids.length
    return begin
  })
}

/** Occurrences that would fall on one tick of `bins` are one, the darker the more they are. */
function buildTicks(words: WordAnalysis, { occurrences }: WordProfile, row: number, bins: number): readonly ChartSpec[] {
  const begins = listBegins(words.table)
  const total = words.table.articles.reduce((sum, { ids }) => sum + ids.length, 0)
  const ticks = new Map<number, { count: number; readonly href: string; readonly article: number }>()
  for (const place of occurrences) {
    const bin = Math.floor((((begins[place.article] ?? 0) + place.index) / total) * bins)
    const known = ticks.get(bin)
    if (known) known.count++
    else ticks.set(bin, { count: 1, href: linkPlace(words, place), article: place.article })
  }
  return [...ticks].map(([bin, { count, href, article }]) => ({
    ...{ row, at: roundMeasure(((bin + 0.5) / bins) * 100), count, href },
    where: `[${article + 1}]`,
    times: String(count),
  }))
}

function draw(words: WordAnalysis, borders: readonly Border[], frame: ChartFrame, bins: number): ChartSpec {
  const total = words.table.articles.reduce((sum, { ids }) => sum + ids.length, 0)
  const y = {
    field: 'row',
    type: 'ordinal',
    scale: { domain: words.top.map((_, index) => index), paddingInner: 0.25 },
    axis: { title: null, labelLimit: 140, labelColor: COLOURS.ink, labelExpr: "data('strips')[datum.value].label" },
  }
  const scale = { domain: [0, 100], nice: false }
  const x = { field: 'at', type: 'quantitative', scale, axis: null }
  const zh = frame.language === 'zh'
  const tooltip = [
    { field: 'where', title: zh ? '报道' : 'Article' },
    { field: 'times', title: zh ? '次数' : 'Count' },
  ]
  const marked = borders.map(({ at, label }) => ({ at: roundMeasure((at / total) * 100), label }))
  const shown = thinOut(marked, frame.isNarrow ? 24 : 9)
  const room = { left: 2, right: frame.isNarrow ? 44 : 66, top: 22, bottom: 2 }
  return buildSpec(frame, {
    height: words.top.length * ROW_HEIGHT,
    padding: room,
    datasets: {
      strips: words.top.map(({ word, dispersion }, row) => ({
        ...{ row, label: word, end: 100 },
        dp: dispersion === null ? '' : frame.isNarrow ? dispersion.toFixed(2) : `DP ${dispersion.toFixed(2)}`,
      })),
      ticks: words.top.flatMap((profile, row) => buildTicks(words, profile, row, bins)),
      borders: marked,
      names: shown,
    },
    layer: [
      { data: { name: 'borders' }, mark: { type: 'rule', color: COLOURS.grid }, encoding: { x } },
      {
        data: { name: 'names' },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -6, color: COLOURS.muted },
        encoding: { x, y: { value: 0 }, text: { field: 'label' } },
      },
      {
        data: { name: 'ticks' },
        mark: { type: 'tick', thickness: 2, size: ROW_HEIGHT * 0.68, color: COLOURS.accent },
        encoding: {
          ...{ x, y, tooltip, href: { field: 'href' } },
          opacity: { field: 'count', type: 'quantitative', scale: { domain: [1, 6], range: [0.45, 1], clamp: true } },
        },
      },
      {
        data: { name: 'strips' },
        mark: { type: 'text', align: 'left', dx: 8, color: COLOURS.muted },
        encoding: { x: { ...x, field: 'end' }, y, text: { field: 'dp' } },
      },
    ],
  })
}

/** Names that would stand closer than `least` hundredths of the width leave room for the one before them. */
function thinOut(borders: readonly Border[], least: number): readonly Border[] {
  const kept: Border[] = []
  for (const border of borders) if (border.at - (kept.at(-1)?.at ?? -least) >= least) kept.push(border)
  return kept
}

function renderTitle({ top }: WordAnalysis, language: Language): string {
  const measured = top.filter(({ dispersion }) => dispersion !== null).sort((a, b) => (a.dispersion ?? 0) - (b.dispersion ?? 0))
  const [even, uneven] = [measured[0], measured.at(-1)]
  if (!even || !uneven) return ''
  return language === 'zh'
    ? `关键词中“${even.word}”散布最匀（${even.articles} 篇都有），“${uneven.word}”最集中（${uneven.count} 次，${uneven.articles} 篇）`
    : `Of the keywords “${even.word}” is spread most evenly (${even.articles} articles), “${uneven.word}” least (${uneven.count}×, ${uneven.articles} ${uneven.articles === 1 ? 'article' : 'articles'})`
}

function renderCaption({ table, top }: WordAnalysis, language: Language): string {
  const size = writeCount(table.size)
  return language === 'zh'
    ? `由左到右是按发布先后排列的 ${table.articles.length} 篇报道，${size} 词；每道竖线是该词的一处，深的有几处，竖格是报道或月份的开头。${top.length} 个最有区别的关键词；DP 为离散度，0 是均匀，1 是集中在一处。`
    : `From left to right the ${table.articles.length} articles in order of publication, ${size} words; a tick is an occurrence, darker ones are several, lines are where articles or months begin. The ${top.length} most telling keywords; DP is their dispersion, from 0 (even) to 1 (all in one place).`
}
