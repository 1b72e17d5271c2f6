import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseSeries, hasConflict } from '../../src/corpus/choose-series.ts'
import { renderCompareJson } from '../../src/corpus/compare.ts'
import { placeOf, renderCompareMarkdown, renderCompareTable } from '../../src/corpus/compare-table.ts'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { explainPair } from '../../src/corpus/explain-pair.ts'
import { exactly } from '../../src/model/interval.ts'
import { countColumns } from '../../src/model/text-width.ts'
import { createDoses, createRecord, DOSE_RECORDS, DOSES, stated } from './records.ts'

const FALLEN = createRecord(
  'fallen|<b>.txt',
  '2021-12-11',
  ['截至12月10日，中国已向世界提供6亿剂疫苗。'],
  [createDoses(exactly(6e8), '6亿剂', stated('2021-12-10', null, '2021-12-11'))],
)
const CONSISTENT = buildCorpus(DOSE_RECORDS, [DOSES])
const CONTRADICTED = buildCorpus([...DOSE_RECORDS, FALLEN], [DOSES])

test('columns stand under each other, whatever the width of their characters', () => {
  for (const language of ['zh', 'en'] as const) {
    const rows = renderCompareTable(CONTRADICTED, language)
      .split('\n')
      .filter((line) => / {2}#\d {2}/.test(line))
    assert.equal(rows.length, 5)
    assert.equal(new Set(rows.map((row) => countColumns(row.slice(0, row.indexOf('  #'))))).size, 1)
  }
})

test('a verdict is a mark and a word; colour changes neither words nor widths', () => {
  const plain = renderCompareTable(CONTRADICTED, 'en')
  assert.match(plain, /✗ conflict/u)
  const painted = renderCompareTable(CONTRADICTED, 'en', {}, (_, text) => `\u001b[31m${text}\u001b[39m`)
  assert.equal(painted.replaceAll('\u001b[31m', '').replaceAll('\u001b[39m', ''), plain)
})

test('only conflicts: the two figures and their reason; without one nothing', () => {
  const choice = { onlyConflicts: true }
  const [series] = chooseSeries(CONTRADICTED, choice)
  assert.deepEqual(
    series?.points.map(({ text }) => text),
    ['超过18亿剂', '6亿剂'],
  )
  assert.deepEqual(
    series?.verdicts.map(({ a, b, verdict }) => [a, b, verdict]),
    [[0, 1, 'conflict']],
  )
  assert.deepEqual(chooseSeries(CONSISTENT, choice), [])
  assert.deepEqual([hasConflict(CONTRADICTED), hasConflict(CONSISTENT)], [true, false])
})

test('a window of time leaves out figures of other times and what was said of them', () => {
  const choice = { since: '2021-08-12', until: '2021-11-30' }
  const [series] = chooseSeries(CONTRADICTED, choice)
  assert.deepEqual(
    series?.points.map(({ text }) => text),
    ['超过7.5亿剂', '超过16亿剂'],
  )
  assert.deepEqual(
    series?.verdicts.map(({ a, b, verdict }) => [a, b, verdict]),
    [[0, 1, 'growth']],
  )
  assert.equal(series?.verdict?.consistent, true)
  assert.equal(hasConflict(CONTRADICTED, choice), false)
})

test('a key chooses by role and name, or by name alone', () => {
  const count = (...keys: readonly string[]) => chooseSeries(CONSISTENT, { keys }).length
  assert.deepEqual([count('agent=中国'), count('中国'), count('agent=美国'), count('place=中国'), count('中国', '美国')], [1, 1, 0, 0, 0])
})

test('Markdown holds its own in any page: cells cannot end, tags cannot open', () => {
  const markdown = renderCompareMarkdown(CONTRADICTED, 'en')
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
  assert.equal(rows.length, 7)
  assert.equal(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size, 1)
  assert.ok(!markdown.includes('<b>'))
})

test('one pair is explained by both sentences, the verdict and why', () => {
  const [series] = CONTRADICTED.series.named
  const [eighteen, six] = [series?.points[3], series?.points[4]]
  assert.ok(eighteen && six)
  const story = explainPair(CONTRADICTED, [placeOf(six), `002.txt:${eighteen.start}`], 'zh')
  for (const part of [eighteen.sentence, six.sentence, '✗ 矛盾', '只增不减', '(1.8e9, ∞)', 'agent=中国'])
    assert.ok(story?.includes(part), part)
  assert.equal(explainPair(CONTRADICTED, ['nowhere.txt:1', placeOf(six)], 'zh'), null)
})

test('pairs that no verdict was asked of are judged when they are asked about', () => {
  const [series] = CONSISTENT.series.named
  const [first, last] = [series?.points[0], series?.points[3]]
  assert.ok(first && last)
  assert.match(explainPair(CONSISTENT, [placeOf(last), placeOf(first)], 'en') ?? '', /↑ growth: 2021-07 /u)
})

test('the JSON document says how many articles and sources, where it goes, and what was left over', () => {
  const { series, sums, related, singletons, ungrouped } = JSON.parse(renderCompareJson(CONSISTENT))
  assert.deepEqual([series[0].articles, series[0].sources, series[0].trend.direction], [4, 4, 'rising'])
  assert.deepEqual([sums, related, singletons, ungrouped], [[], [], 0, 0])
})
