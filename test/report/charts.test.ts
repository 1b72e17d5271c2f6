import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts'
import { compileCharts, renderCharts } from '../../src/io/chart-renderer.ts'
import type { Chart } from '../../src/model/chart.ts'
import { exactly } from '../../src/model/interval.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { buildCharts } from '../../src/report/charts/chart-list.ts'
import { buildChartView } from '../../src/report/charts/chart-view.ts'
import { createDate, createDoses, createEvent, createFigure, createRecord, DOSE_RECORDS, DOSES, over, stated } from '../corpus/records.ts'
import { ALL_RECORDS, HOSTILE_TEXTS } from './records.ts'
import { PROVENANCE } from './report.ts'

const CORPUS = buildCorpus(ALL_RECORDS, [DOSES])
const CHARTS = buildCharts(CORPUS, PROVENANCE, 'zh')
const RENDERED = await renderCharts(CHARTS)

test('a corpus of nothing has no charts', () => {
  assert.deepEqual(buildCharts(buildCorpus([], []), PROVENANCE, 'zh'), [])
})

test('one amount told twice of one time is no chart', () => {
  const anniversary = (path: string) =>
    createRecord(
      path,
      '2021-10-01',
      ['截至7月1日提供5亿剂。'],
      [createDoses(exactly(5e8), '5亿剂', stated('2021-07-01', '2021-07-01', '2021-07-02'))],
    )
  const corpus = buildCorpus([anniversary('a.txt'), anniversary('b.txt')], [DOSES])
  assert.equal(corpus.series.named[0]?.points.length, 2)
  assert.equal(findChart(buildCharts(corpus, PROVENANCE, 'zh'), 'series-1'), undefined)
})

test('titles count what the data hold', () => {
  assert.match(chartOf('published').title, new RegExp(`^${CORPUS.records.length} 篇报道`))
  assert.match(chartOf('percentages').title, new RegExp(`^${CORPUS.statistics.percentages.length} 个百分比`))
  assert.match(chartOf('event-articles').title, new RegExp(`“${CORPUS.events[0]?.name}”见于最多的 ${CORPUS.events[0]?.articles} 篇`))
  const units = CORPUS.statistics.units.filter(({ unit }) => unit !== null)
  assert.match(chartOf('units').title, new RegExp(`${units.length} 种单位：.*最多，${units[0]?.count} 个`))
  assert.equal(chartOf('series-1').title, '5 个数字里有 1 处矛盾：“超过18亿剂”与“6亿剂”')
})

test('the bars of the histogram add up to the dated articles, and a pause in publication is told of', () => {
  const records = ['2021-01-04', '2021-01-05', '2021-01-05', '2026-03-02'].map((day, index) =>
    createRecord(`${index}.txt`, day, ['有雨。'], []),
  )
  const [chart] = buildCharts(buildCorpus(records, []), PROVENANCE, 'zh')
  assert.equal(chart?.id, 'published')
  const counts = listValues(chart, 'rows').map(({ number }) => Number(number))
  assert.equal(
    counts.reduce((a, b) => a + b),
    4,
  )
  assert.match(chart.title, /没有一篇/)
  // Five years without an article would leave no room for those there are.
  assert.ok(listValues(chart, 'places').length < 12)
})

test('many sources share a lane, which says how many they are', () => {
  const records = Array.from({ length: 9 }, (_, index) => {
    const record = createRecord(`${index}.txt`, `2021-01-0${index + 1}`, ['有雨。'], [])
    return { ...record, article: { ...record.article, author: `报社${index}` } }
  })
  const [chart] = buildCharts(buildCorpus(records, []), PROVENANCE, 'zh')
  assert.ok(chart)
  assert.equal(listValues(chart, 'lanes').length, 4)
  assert.ok(JSON.stringify(listValues(chart, 'lanes')).includes('其余 6 家'))
})

test('events of many articles are counted by time, and a cell counts articles, not mentions', () => {
  const records = Array.from({ length: 20 }, (_, index) =>
    createRecord(
      `${String(index).padStart(2, '0')}.txt`,
      `2021-0${1 + (index % 2)}-15`,
      ['G20罗马峰会。', '冬奥会。冬奥会。'],
      [createEvent('G20罗马峰会', 'G20罗马峰会'), createEvent('冬奥会', '冬奥会', 1), createEvent('冬奥会', '冬奥会', 1)],
    ),
  )
  const chart = findChart(buildCharts(buildCorpus(records, []), PROVENANCE, 'zh'), 'event-articles')
  assert.ok(chart)
  assert.deepEqual(
    listValues(chart, 'rows').map(({ count }) => count),
    [10, 10, 10, 10],
  )
})

test('thousands of dated statements are cells, not dots', () => {
  const records = Array.from({ length: 40 }, (_, index) => {
    const day = `2021-06-${String(1 + (index % 28)).padStart(2, '0')}`
    const dates = Array.from({ length: 25 }, (_, other) =>
      createDate(day, day, day, `2021-06-${String(2 + (index % 28)).padStart(2, '0')}`, other),
    )
    return createRecord(
      `${String(index).padStart(2, '0')}.txt`,
      day,
      dates.map((_, other) => `${day}，第${index}地第${other}次下雨。`),
      dates,
    )
  })
  const chart = findChart(buildCharts(buildCorpus(records, []), PROVENANCE, 'zh'), 'timeline')
  assert.ok(chart)
  assert.match(chart.title, /^1000 处/)
  assert.ok(listValues(chart, 'panel1').length < 100)
})

test('every link of a picture and of its table leads to a mention or an article of the corpus', () => {
  for (const [index, { wide, narrow }] of RENDERED.entries()) {
    const links = [wide, narrow].flatMap((svg) => {
      const picture = load(svg, { xml: true })
      return picture('a')
        .toArray()
        .map((element) => picture(element).attr('xlink:href') ?? '')
    })
    assert.ok(links.length > 0, CHARTS[index]?.id)
    for (const link of links) assert.ok(isThere(CORPUS, link), link)
  }
  for (const { table, id } of CHARTS) {
    const links = table.rows.flat().flatMap((cell) => (typeof cell === 'object' && cell ? [cell.href] : []))
    assert.equal(links.length, table.rows.length, id)
    for (const link of links) assert.ok(isThere(CORPUS, link), link)
  }
})

test('a figure in a table leads to the mention that is written so', () => {
  for (const { columns, rows } of [chartOf('series-1').table, chartOf('percentages').table]) {
    for (const row of rows) {
      const cell = row[columns.indexOf('原文写法')]
      assert.ok(typeof cell === 'object' && cell)
      assert.equal(findMention(CORPUS, cell.href)?.text, cell.text)
    }
  }
})

test('table and CSV have the same rows, and the page shows the first fifty and names the total', () => {
  const figures = Array.from({ length: 60 }, (_, index) =>
    createFigure(exactly(index + 1), { text: `${index + 1}%`, unit: 'percent', sentence: index }),
  )
  const record = createRecord(
    'a.txt',
    '2021-10-01',
    figures.map(({ text }) => `占${text}。`),
    figures,
  )
  const [chart] = buildCharts(buildCorpus([record], []), PROVENANCE, 'zh').filter(({ id }) => id === 'percentages')
  assert.ok(chart)
  assert.equal(chart.table.rows.length, 60)
  assert.equal(chart.csv.trimEnd().split('\r\n').length, 61)
  const { table } = buildChartView(chart, { id: chart.id, wide: '', narrow: '', file: '' }, 'zh')
  assert.equal(table.rows.length, 50)
  assert.match(table.note, /60/)
})

test('articles’ words stand in data alone, never in what Vega evaluates', () => {
  const english = buildCharts(CORPUS, PROVENANCE, 'en')
  for (const { id, wide, narrow } of [...compileCharts(CHARTS), ...compileCharts(english)]) {
    for (const spec of [wide, narrow]) {
      for (const { path, text } of listTexts(spec)) {
        if (!HOSTILE_TEXTS.some((hostile) => text.includes(hostile.slice(0, 8)))) continue
        assert.match(path, /^data\.\d+\.values\.|^scales\.\d+\.domain\.|\.scales\.\d+\.domain\./, `${id} ${path}`)
      }
    }
  }
})

test('numbers of axes are in 万 and 亿, or in K, M and B, and years are said', async () => {
  const [zh] = RENDERED.filter(({ id }) => id === 'series-1')
  assert.ok(zh?.wide.includes('>5亿<') && zh.wide.includes('>2021年<'))
  const [en] = await renderCharts(buildCharts(CORPUS, PROVENANCE, 'en').filter(({ id }) => id === 'series-1'))
  assert.ok(en?.wide.includes('>500M<') || en?.wide.includes('>1B<'))
})

test('a verdict is told by its mark and in words beside the figure, and the caption explains the marks that are there', () => {
  const { caption } = chartOf('series-1')
  assert.ok(caption.includes('✗ 矛盾') && caption.includes('↑ 增长') && !caption.includes('口径不同'))
  const labels = listValues(chartOf('series-1'), 'rows').map(({ note }) => String(note))
  assert.equal(labels.filter((note) => note.includes('✗ 矛盾')).length, 2)
})

test('figures of one time that repeat each other are one mark', () => {
  const [first] = DOSE_RECORDS
  assert.ok(first)
  const copy = { ...first, article: { ...first.article, id: 'again.txt', path: 'again.txt' } }
  const chart = findChart(buildCharts(buildCorpus([...DOSE_RECORDS, copy], [DOSES]), PROVENANCE, 'zh'), 'series-1')
  assert.ok(chart)
  assert.equal(listValues(chart, 'rows').length, chart.table.rows.length - 1)
})

test('labels of a crowded series don’t overlap, and the first and the last figure keep theirs', async () => {
  const records = Array.from({ length: 40 }, (_, index) => {
    const day = `2021-0${1 + Math.floor(index / 5)}-${String(1 + (index % 5) * 5).padStart(2, '0')}`
    const text = `超过${10 + index}亿剂`
    return createRecord(
      `${String(index).padStart(2, '0')}.txt`,
      day,
      [`截至${day}，提供${text}。`],
      [createDoses(over((10 + index) * 1e8), text, stated(day, null, `${day.slice(0, 8)}${String(2 + (index % 5) * 5).padStart(2, '0')}`))],
    )
  })
  const chart = findChart(buildCharts(buildCorpus(records, [DOSES]), PROVENANCE, 'zh'), 'series-1')
  assert.ok(chart)
  const [rendered] = await renderCharts([chart])
  for (const svg of [rendered?.wide ?? '', rendered?.narrow ?? '']) {
    const boxes = listLabels(svg)
    assert.ok(boxes.length >= 2, String(boxes.length))
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `${a.text} ${b.text}`)
    for (const end of ['超过10亿剂', '超过49亿剂'])
      assert.ok(
        boxes.some(({ text }) => text.startsWith(end)),
        `${end} ${boxes.map(({ text }) => text).join(' ')}`,
      )
  }
})

/** Boxes of the labels beside marks, a little tighter than what the layout leaves free. */
function listLabels(svg: string) {
  const picture = load(svg, { xml: true })
  return picture('.mark-text.role-mark text')
    .toArray()
    .map((element) => {
      const [x = 0, y = 0] = (/translate\(([-\d.]+),([-\d.]+)\)/.exec(picture(element).attr('transform') ?? '') ?? []).slice(1).map(Number)
      const size = Number(/[\d.]+/.exec(picture(element).attr('font-size') ?? '')?.[0])
      const text = picture(element).text()
      // Chinese is a full square, all else at least half of one.
      const width = [...text].reduce((sum, character) => sum + (character > '⺀' ? 1 : 0.5), 0) * size
      const anchor = picture(element).attr('text-anchor') ?? 'start'
      const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
      return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 }
    })
}

function listTexts(value: unknown, path: readonly string[] = []): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => listTexts(part, [...path, key]))
}

function listValues({ spec }: Chart, name: string): readonly Readonly<Record<string, unknown>>[] {
  return (spec.datasets as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>)[name] ?? []
}

function chartOf(id: string): Chart {
  const chart = findChart(CHARTS, id)
  assert.ok(chart, id)
  return chart
}

function findChart(charts: readonly Chart[], id: string): Chart | undefined {
  return charts.find((chart) => chart.id === id)
}

function findMention({ records }: Corpus, link: string): ArticleRecord['mentions'][number] | undefined {
  const [, article, mention] = /^#a(\d{3,})-m(\d+)$/.exec(link) ?? []
  return records[Number(article) - 1]?.mentions[Number(mention) - 1]
}

function isThere(corpus: Corpus, link: string): boolean {
  const [, article] = /^#a(\d{3,})$/.exec(link) ?? []
  return article === undefined ? findMention(corpus, link) !== undefined : corpus.records[Number(article) - 1] !== undefined
}
