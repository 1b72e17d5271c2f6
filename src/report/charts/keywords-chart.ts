// Keywords, a line each. In: a corpus whose words were counted. Out: a chart for each way articles were set against each other: under each group
// its first keywords, as long as their G², with their log-ratio beside it.

import type { Corpus } from '../../corpus/corpus.ts'
import type { GroupKeywords, Keyword } from '../../corpus/words/keywords.ts'
import { roundMeasure } from '../../corpus/words/render-words.ts'
import type { Comparison, WordAnalysis } from '../../corpus/words/word-analysis.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { nameGroup } from '../words-labels.ts'
import { describeComparison, describeRatio } from '../words-notes.ts'
import { linkFirst } from '../words-section.ts'
import { buildTable } from './chart-table.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames } from './style.ts'

const ROW_HEIGHT = 26
const MOST_ROWS = 44
/** Words of each group, where all have so many. */
const MOST_WORDS = 8
const FEWEST_WORDS = 3

/** Builds the charts: `keywords`, and `keywords-2` where there is a second comparison. None for one without keywords. */
export function buildKeywordCharts(corpus: Corpus, language: Language): readonly Chart[] {
  const { words } = corpus
  if (!words) return []
  return words.comparisons.flatMap((comparison, index) => {
    const chart = buildKeywordChart(corpus, words, comparison, index === 0 ? 'keywords' : `keywords-${index + 1}`, language)
    return chart ? [chart] : []
  })
}

interface Row {
  readonly group: GroupKeywords
  readonly name: string
  readonly keyword: Keyword
  readonly href: string
}

function buildKeywordChart(corpus: Corpus, words: WordAnalysis, comparison: Comparison, id: string, language: Language): Chart | null {
  const rows = comparison.groups.flatMap((group) =>
    group.keywords.map((keyword) => ({
      ...{ group, keyword, name: nameGroup(corpus, comparison.by, group, language).name },
      href: linkFirst(words, keyword.id, group.articles),
    })),
  )
  if (rows.length < 2) return null
  const { values, drawn } = buildValues(comparison, rows, language)
  const frames = chooseFrames(language)
  const title = renderTitle(rows, drawn, language)
  return {
    id,
    title,
    caption: describeComparison(comparison, language),
    alt: title,
    spec: draw(values, frames.wide),
    narrowSpec: draw(values, frames.narrow),
    ...buildTable(
      rows,
      [
        { name: 'group', title: { zh: '组', en: 'Group' }, cell: ({ group }) => group.key, shown: ({ name }) => name },
        {
          name: 'word',
          title: { zh: '词', en: 'Word' },
          cell: ({ keyword }) => keyword.word,
          shown: ({ keyword, href }) => ({ text: keyword.word, href }),
        },
        { name: 'count', title: { zh: '次数', en: 'Count' }, cell: ({ keyword }) => keyword.count },
        { name: 'words', cell: ({ group }) => group.size },
        { name: 'rest', title: { zh: '其余', en: 'Elsewhere' }, cell: ({ keyword }) => keyword.rest },
        { name: 'rest_words', cell: ({ group }) => group.restSize },
        { name: 'articles', title: { zh: '篇', en: 'Articles' }, cell: ({ keyword }) => keyword.articles },
        { name: 'g2', title: { zh: 'G²', en: 'G²' }, cell: ({ keyword }) => roundMeasure(keyword.g2) },
        { name: 'log_ratio', title: { zh: '对数比', en: 'Log ratio' }, cell: ({ keyword }) => roundMeasure(keyword.logRatio) },
      ],
      language,
    ),
  }
}

/** A line of the chart: a group's name, or one of its keywords. */
function buildValues({ groups }: Comparison, rows: readonly Row[], language: Language) {
  const speaking = groups.filter(({ keywords }) => keywords.length > 0)
  const each = Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, Math.floor(MOST_ROWS / speaking.length) - 1))
  const values: ChartSpec[] = []
  let drawn = 0
  for (const group of speaking) {
    const own = rows.filter((row) => row.group === group).slice(0, each)
    values.push({ row: values.length, heading: own[0]?.name ?? '', label: '' })
    for (const { keyword, href } of own) {
      drawn++
      const ratio = describeRatio(keyword, language)
      values.push({
        ...{ row: values.length, label: keyword.word, g2: roundMeasure(keyword.g2), href, group: own[0]?.name ?? '' },
        note: `G² ${keyword.g2.toFixed(0)} · ${ratio}`,
        short: `${keyword.g2.toFixed(0)}`,
        times: `${keyword.count}`,
        rest: `${keyword.rest}`,
        ratio,
      })
    }
  }
  return { values, drawn }
}

function draw(values: readonly ChartSpec[], frame: ChartFrame): ChartSpec {
  const zh = frame.language === 'zh'
  const y = {
    field: 'row',
    type: 'ordinal',
    scale: { domain: values.map((_, index) => index) },
    axis: { title: null, grid: false, labelLimit: 160, labelColor: COLOURS.ink, labelExpr: "data('rows')[datum.value].label" },
  }
  const x = {
    field: 'g2',
    type: 'quantitative',
    scale: { zero: true, nice: false },
    axis: { title: 'G²', titleAnchor: 'start', grid: true, tickCount: frame.isNarrow ? 3 : 6 },
  }
  const tooltip = [
    { field: 'label', title: zh ? '词' : 'Word' },
    { field: 'group', title: zh ? '组' : 'Group' },
    { field: 'times', title: zh ? '次数' : 'Count' },
    { field: 'rest', title: zh ? '其余' : 'Elsewhere' },
    { field: 'ratio', title: zh ? '对数比' : 'Log ratio' },
  ]
  const link = { href: { field: 'href' }, tooltip }
  const isWord = [{ filter: 'isValid(datum.g2)' }]
  return buildSpec(frame, {
    height: values.length * ROW_HEIGHT,
    padding: { left: 2, right: 8, top: 6, bottom: 2 },
    datasets: { rows: values },
    data: { name: 'rows' },
    encoding: { y },
    layer: [
      {
        transform: [{ filter: '!isValid(datum.g2)' }],
        mark: { type: 'text', align: 'left', dy: 5, fontWeight: 700, color: COLOURS.muted },
        encoding: { x: { value: 0 }, text: { field: 'heading' } },
      },
      { transform: isWord, mark: { type: 'rule', color: COLOURS.soft, strokeWidth: 3 }, encoding: { x, x2: { datum: 0 } } },
      { transform: isWord, mark: { type: 'circle', size: 80, color: COLOURS.accent, opacity: 1 }, encoding: { x, ...link } },
      {
        transform: isWord,
        mark: { type: 'text', align: 'left', dx: 9, color: COLOURS.muted },
        encoding: { x, text: { field: frame.isNarrow ? 'short' : 'note' }, ...link },
      },
    ],
  })
}

function renderTitle(rows: readonly Row[], drawn: number, language: Language): string {
  const [top] = [...rows].sort((a, b) => b.keyword.g2 - a.keyword.g2)
  if (!top) return ''
  const { word, count, rest } = top.keyword
  const found = [...new Set(rows.map(({ group }) => group))].reduce((sum, group) => sum + group.found, 0)
  if (language === 'zh') {
    const elsewhere = rest === 0 ? '别处没有' : `别处共 ${rest} 次`
    return `差别最大的词是“${word}”：${top.name} ${count} 次，${elsewhere}；关键词 ${found} 个${drawn < found ? `，画出 ${drawn} 个` : ''}`
  }
  const elsewhere = rest === 0 ? 'nowhere else' : `${rest}× elsewhere`
  return `“${word}” differs most: ${count}× in ${top.name}, ${elsewhere}; ${found} keywords${drawn < found ? `, ${drawn} drawn` : ''}`
}
