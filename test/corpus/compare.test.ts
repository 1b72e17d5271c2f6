import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderCompareCsv, renderCompareJson } from '../../src/corpus/compare.ts'
import { renderCompareTable } from '../../src/corpus/compare-table.ts'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { exactly } from '../../src/model/interval.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { createDoses, createFigure, createRecord, DOSE_RECORDS, DOSES, over, stated } from './records.ts'

const SIXTH = createRecord(
  'sixth.txt',
  '2021-12-11T08:00:00+08:00',
  ['截至12月10日，中国已向世界提供6亿剂疫苗。'],
  [createDoses(exactly(6e8), '6亿剂', stated('2021-12-10', null, '2021-12-11'))],
)

interface ComparedSeries {
  readonly points: readonly {
    readonly low: number | null
    readonly high: number | null
    readonly sentence: string
    readonly source: number
  }[]
  readonly verdicts: readonly {
    readonly a: number
    readonly b: number
    readonly verdict: string
    readonly reason: { zh: string; en: string }
  }[]
  readonly verdict: { readonly verdict: string; readonly consistent: boolean; readonly reason: { zh: string; en: string } }
  readonly sources: number
}

test('the four seeds are one running total that grows', () => {
  const [series] = compare(DOSE_RECORDS)
  assert.deepEqual(
    series?.points.map(({ low, high }) => [low, high]),
    [
      [5e8, 6e8],
      [7.5e8, null],
      [1.6e9, null],
      [1.8e9, null],
    ],
  )
  assert.deepEqual(
    series?.verdicts.map(({ a, b, verdict }) => [a, b, verdict]),
    [
      [0, 1, 'growth'],
      [1, 2, 'growth'],
      [2, 3, 'growth'],
    ],
  )
  assert.equal(series?.verdict.verdict, 'growth')
  assert.equal(series?.verdict.consistent, true)
  assert.equal(series?.sources, 4)
  assert.equal(series?.verdict.reason.zh, '4 个数字作为只增不减的累计数可以同时成立：从2021年7月的 5亿–6亿 到2021年12月2日的 > 18亿。')
  assert.match(series?.verdict.reason.en ?? '', /from 500–600 million \(2021-07\) to > 1\.8 billion \(2021-12-02\)/)
})

test('the JSON document has the shape that others build on', () => {
  const document = JSON.parse(renderCompareJson(buildCorpus(DOSE_RECORDS, [DOSES])))
  assert.equal(document.schema, 'kaoju.compare/1')
  const { points, verdicts, ...series } = document.series[0]
  assert.deepEqual(
    { measure: series.measure, named: series.named, kind: series.kind, key: series.key, unit: series.unit, sources: series.sources },
    { measure: DOSES.id, named: true, kind: 'cumulative', key: { agent: '中国' }, unit: 'dose', sources: 4 },
  )
  assert.deepEqual(Object.keys(points[0]).slice(0, 12), [
    ...['low', 'high', 'value', 'bound', 'asOf', 'path', 'start', 'end', 'text', 'sentence', 'speaker', 'source'],
  ])
  assert.deepEqual(Object.keys(verdicts[0]), ['a', 'b', 'verdict', 'reason'])
})

test('a later, lower total makes exactly one conflict, against the greatest before it, in any order of input', () => {
  for (const records of [
    [...DOSE_RECORDS, SIXTH],
    [SIXTH, ...DOSE_RECORDS],
  ]) {
    const [series] = compare(records)
    const conflicts = series?.verdicts.filter(({ verdict }) => verdict === 'conflict') ?? []
    assert.equal(conflicts.length, 1)
    const [conflict] = conflicts
    assert.deepEqual(
      [conflict?.a, conflict?.b].map((index) => series?.points[index ?? -1]?.sentence),
      ['截至12月2日，中国已向120多个国家和国际组织提供超过18亿剂疫苗。', '截至12月10日，中国已向世界提供6亿剂疫苗。'],
    )
    for (const word of ['超过18亿剂', '（> 18亿）', '2021年12月2日', '6亿剂', '2021年12月10日']) {
      assert.ok(conflict?.reason.zh.includes(word), word)
    }
    assert.ok(conflict?.reason.en.includes('“超过18亿剂” (> 1.8 billion)'))
    assert.doesNotMatch(`${conflict?.reason.zh}${conflict?.reason.en}`, /[\d.]e\d|∞|\[/u)
    assert.equal(series?.verdict.consistent, false)
  }
})

test('a measure that is asked for leaves out all others, an unknown one leaves nothing', () => {
  const corpus = buildCorpus([...DOSE_RECORDS, countryRecord('a.txt'), countryRecord('b.txt')], [DOSES])
  assert.equal(JSON.parse(renderCompareJson(corpus)).series.length, 2)
  assert.equal(JSON.parse(renderCompareJson(corpus, { measure: DOSES.id })).series.length, 1)
  assert.equal(JSON.parse(renderCompareJson(corpus, { measure: 'none' })).series.length, 0)
  assert.equal(renderCompareTable(corpus, 'en', { measure: 'none' }), 'No figures to compare.\n')
})

test('the table writes bounds and intervals, and the conflict with its reason', () => {
  const table = renderCompareTable(buildCorpus([...DOSE_RECORDS, SIXTH], [DOSES]), 'zh')
  for (const part of ['> 7.5亿', '(1.6e9, ∞)', '5亿–6亿', '[5e8, 6e8)', '✗ 矛盾', 'seeds/002.txt:']) {
    assert.ok(table.includes(part), part)
  }
})

test('a terminal table passes no control characters through', () => {
  const hostile = createRecord(
    'a\u001b[2J.txt',
    '2021-08-12',
    ['超过9亿剂'],
    [createDoses(over(9e8), '超过9亿剂', stated('2021-08-11', null, '2021-08-12'))],
  )
  const table = renderCompareTable(buildCorpus([hostile], [DOSES]), 'zh')
  assert.ok(!table.includes('\u001b'))
})

test('CSV begins with a byte order mark and neutralises formulas', () => {
  const record = createRecord('a.txt', '2021-08-12', ['=HYPERLINK("x")5国'], [createFigure(exactly(5), { text: '5国', noun: '=国' })])
  const csv = renderCompareCsv(buildCorpus([record, { ...record, article: { ...record.article, path: '@b.txt' } }], []), 'zh')
  assert.equal(csv.codePointAt(0), 0xfeff)
  assert.ok(csv.includes(`,'=国,`))
  assert.ok(csv.includes(`"'=HYPERLINK(""x"")5国"`))
  assert.ok(csv.includes(`,'@b.txt,`))
})

function compare(records: readonly ArticleRecord[]): readonly ComparedSeries[] {
  return JSON.parse(renderCompareJson(buildCorpus(records, [DOSES]))).series
}

function countryRecord(path: string): ArticleRecord {
  return createRecord(path, '2021-08-12', ['来自70个国家。'], [createFigure(exactly(70), { text: '70个国家', unit: '个', noun: '国家' })])
}
