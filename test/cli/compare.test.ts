// `kaoju compare` on the seeds: four numbers that look like four claims are one series, and a fifth that is not shows.

import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathTo } from '../support/repository.ts'
import { createFolder, runKaoju, writeArticle } from './kaoju.ts'

const MEASURE = 'health/vaccine.doses_provided'
const SELECT = ['--measure', MEASURE, '--format', 'json', '--tokenizer', 'builtin']

interface ComparedPoint {
  readonly low: number | null
  readonly high: number | null
  readonly bound: string
  readonly asOf: { readonly value: string }
  readonly sentence: string
}

test('the doses of the seeds are one running total that grows', () => {
  const { code, stdout, stderr } = runKaoju(['compare', 'seeds', ...SELECT, '--fail-on', 'conflict'])
  assert.deepEqual([code, stderr], [0, ''])
  const { schema, series } = JSON.parse(stdout)
  assert.equal(schema, 'kaoju.compare/1')
  assert.equal(series.length, 1)
  const [{ measure, kind, points, verdict, sources }] = series
  assert.deepEqual([measure, kind, sources, verdict.verdict, verdict.consistent], [MEASURE, 'cumulative', 4, 'growth', true])
  const seen = points.map(({ low, high, bound, asOf }: ComparedPoint) => [low, high, bound, asOf.value])
  assert.match(seen[2][3], /^2021-10-3[01]$/)
  assert.deepEqual(seen, [
    [5e8, 6e8, 'gt', '2021-07'],
    [7.5e8, null, 'gt', '2021-08-12'],
    [1.6e9, null, 'gt', seen[2][3]],
    [1.8e9, null, 'gt', '2021-12-02'],
  ])
})

test('a sixth article with a lower total makes exactly one conflict, with both sentences; exit 1 where that was asked about', (t) => {
  const claim = '截至 12 月 10 日，中国已向世界提供 6 亿剂疫苗。'
  const cwd = createFolder(t, { 'sixth.txt': writeArticle(claim) })
  cpSync(pathTo('seeds'), join(cwd, 'seeds'), { recursive: true })
  const run = runKaoju(['compare', 'seeds', 'sixth.txt', ...SELECT, '--fail-on', 'conflict'], { cwd })
  assert.equal(run.code, 1)
  const [{ points, verdicts, verdict }] = JSON.parse(run.stdout).series
  assert.equal(verdict.consistent, false)
  const conflicts = verdicts.filter((pair: { readonly verdict: string }) => pair.verdict === 'conflict')
  assert.equal(conflicts.length, 1)
  const { a, b, reason } = conflicts[0]
  assert.equal(points[b].sentence, '截至12月10日，中国已向世界提供6亿剂疫苗。')
  assert.match(points[a].sentence, /超过18亿剂/)
  assert.ok(reason.zh !== '' && reason.en !== '')
  // Not asked about, it is a result like any other.
  assert.equal(runKaoju(['compare', 'seeds', 'sixth.txt', ...SELECT], { cwd }).code, 0)
})

test('the table and the CSV hold the same points', () => {
  const select = ['compare', 'seeds', '--measure', MEASURE, '--tokenizer', 'builtin']
  const table = runKaoju([...select, '--lang', 'en']).stdout
  const csv = runKaoju([...select, '--format', 'csv']).stdout
  for (const text of ['5亿多剂', '超过7.5亿剂', '超过16亿剂', '超过18亿剂']) {
    assert.ok(table.includes(text))
    assert.ok(csv.includes(text))
  }
})

const PLANTED = 'test/cases/compare/articles'

test('--only conflict --fail-on conflict shows the contradictions alone and ends with 1; a key without any with 0', () => {
  const select = ['compare', PLANTED, '--tokenizer', 'builtin', '--only', 'conflict', '--fail-on', 'conflict', '--lang', 'en']
  const red = runKaoju(select)
  assert.equal(red.code, 1)
  assert.match(red.stdout, /✗ conflict: 2021-04-02 “1830万剂”/u)
  assert.doesNotMatch(red.stdout, /↑ growth|≈ rounding/u)
  const calm = runKaoju([...select, '--key', 'place=湖南'])
  assert.deepEqual([calm.code, calm.stdout], [0, 'No contradictions.\n'])
})

test('--since and --until leave out other days; a date that is none is a slip', () => {
  const window = ['--key', '巴西', '--since', '2021-04-01', '--until', '2021-04-30', '--format', 'json', '--tokenizer', 'builtin']
  const { stdout } = runKaoju(['compare', PLANTED, ...window])
  const values = JSON.parse(stdout).series[0].points.map(({ value }: { readonly value: number }) => value)
  assert.deepEqual(values, [18300000, 15200000])
  assert.equal(runKaoju(['compare', PLANTED, '--since', '4月1日']).code, 2)
})

test('--explain tells the story of two places that the table prints', () => {
  const table = runKaoju(['compare', PLANTED, '--key', '巴西', '--measure', 'health/vaccine.administered', '--tokenizer', 'builtin']).stdout
  const places = [...table.matchAll(/(\S+:\d+)$/gmu)].map(([place]) => place)
  assert.equal(places.length, 4)
  const { code, stdout } = runKaoju(['compare', PLANTED, '--tokenizer', 'builtin', '--explain', places[1] ?? '', places[2] ?? ''])
  assert.equal(code, 0)
  for (const part of ['1830万剂', '1520万剂', '✗ 矛盾', '卫生部门的通报写道']) assert.ok(stdout.includes(part), part)
  assert.equal(runKaoju(['compare', PLANTED, '--tokenizer', 'builtin', '--explain', 'a:1', 'b:2']).code, 2)
  assert.equal(runKaoju(['compare', PLANTED, '--explain', 'a:1']).code, 2)
})

test('Markdown is a table a series', () => {
  const { stdout } = runKaoju([
    'compare',
    PLANTED,
    '--measure',
    'disaster/evacuated',
    '--format',
    'markdown',
    '--lang',
    'en',
    '--tokenizer',
    'builtin',
  ])
  assert.match(stdout, /^### .*7 figures, 7 articles, 2 independent sources/u)
  assert.equal(stdout.split('\n').filter((line) => line.startsWith('| 2021-07-25')).length, 7)
})
