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
