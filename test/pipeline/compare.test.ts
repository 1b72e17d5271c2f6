// `test/cases/compare`: articles with planted agreements and contradictions, and what must be said of each. Every planted pair gets its
// verdict, and nothing else is red.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { parse } from 'yaml'
import type { Corpus } from '../../src/corpus/corpus.ts'
import type { Series } from '../../src/corpus/series.ts'
import { loadSources } from '../../src/io/sources/load-sources.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { buildRecordsCorpus } from '../../src/pipeline.ts'
import { pathTo } from '../support/repository.ts'
import { openShipped } from '../support/shipped.ts'

const FOLDER = 'test/cases/compare'

/** A figure: the file it stands in and how it reads. */
type Place = readonly [string, string]

interface Expected {
  readonly pairs: readonly { readonly a: Place; readonly b: Place; readonly verdict: string }[]
  readonly related: readonly { readonly a: Place; readonly b: Place; readonly verdict: string }[]
  readonly sums: readonly { readonly whole: Place; readonly parts: readonly string[]; readonly verdict: string }[]
  readonly sources: readonly { readonly of: Place; readonly articles: number; readonly sources: number }[]
}

const expected: Expected = parse(readFileSync(pathTo(FOLDER, 'expected.yaml'), 'utf8'))
let corpus: Corpus
/** What is said of each pair, by `file figure | file figure`. */
let verdicts: ReadonlyMap<string, string>

before(async () => {
  const { rules, extract } = await openShipped()
  const records: ArticleRecord[] = []
  for await (const { source } of loadSources([pathTo(FOLDER, 'articles')], pathTo(FOLDER, 'articles')))
    if (source) records.push(extract(source))
  assert.ok(records.length >= 30)
  corpus = buildRecordsCorpus(records, rules)
  const all = [...corpus.series.named, ...corpus.series.unnamed]
  verdicts = new Map(all.flatMap((series) => series.verdicts.map(({ a, b, verdict }) => [nameSides(series, a, b), verdict])))
})

for (const { a, b, verdict } of expected.pairs)
  test(`${a.join(' ')} and ${b.join(' ')}: ${verdict}`, () => {
    // Of one period and one day of publication either may come first.
    const said = verdicts.get(`${a.join(' ')} | ${b.join(' ')}`) ?? verdicts.get(`${b.join(' ')} | ${a.join(' ')}`)
    assert.equal(said, verdict)
  })

test('nothing is red but what is planted so', () => {
  const red = [...verdicts].flatMap(([pair, verdict]) => (verdict === 'conflict' ? [pair] : []))
  const planted = expected.pairs.flatMap(({ a, b, verdict }) => (verdict === 'conflict' ? [`${a.join(' ')} | ${b.join(' ')}`] : []))
  assert.deepEqual(red.sort(), planted.sort())
})

test('every verdict has its reason in both languages, with both figures', () => {
  for (const series of [...corpus.series.named, ...corpus.series.unnamed])
    for (const { a, b, reason } of series.verdicts)
      for (const index of [a, b]) {
        const text = series.points[index]?.text ?? ''
        assert.ok(reason.zh.includes(text) && reason.en.includes(text), reason.zh)
      }
})

test('promises and deliveries, wholes and parts of two series are set side by side', () => {
  const { named, related } = corpus.series
  const said = related.map(({ a, b, verdict }) => `${nameAt(named[a.series], a.point)} | ${nameAt(named[b.series], b.point)}: ${verdict}`)
  assert.deepEqual(said.sort(), expected.related.map(({ a, b, verdict }) => `${a.join(' ')} | ${b.join(' ')}: ${verdict}`).sort())
})

test('parts are summed up against their whole', () => {
  const said = corpus.series.sums.map(({ path, whole, parts, verdict }) => ({
    whole: [path, whole.text],
    parts: parts.map(({ text }) => text),
    verdict,
  }))
  assert.deepEqual(said, expected.sums)
})

for (const { of, articles, sources } of expected.sources)
  test(`${of.join(' ')}: ${articles} articles, ${sources} independent sources`, () => {
    const series = corpus.series.named.find(({ points }) => points.some((_, index, own) => nameAt({ points: own }, index) === of.join(' ')))
    assert.deepEqual([series?.articles, series?.sources], [articles, sources])
  })

function nameSides(series: Series, a: number, b: number): string {
  return `${nameAt(series, a)} | ${nameAt(series, b)}`
}

function nameAt(series: Pick<Series, 'points'> | undefined, index: number): string {
  const point = series?.points[index]
  return `${point?.path} ${point?.text}`
}
