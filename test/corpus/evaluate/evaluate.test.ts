// Scoring on annotations and mentions made by hand, and, where the shared gold sets are, digit by digit against their own script.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluateRecords } from '../../../src/corpus/evaluate/evaluate.ts'
import { GOLD_TYPES, type GoldAnnotation, parseGold } from '../../../src/corpus/evaluate/gold.ts'
import { renderEvaluationJson, renderEvaluationText } from '../../../src/corpus/evaluate/render-evaluation.ts'
import { loadSources } from '../../../src/io/sources/load-sources.ts'
import type { Mention } from '../../../src/model/mention.ts'
import type { ArticleRecord } from '../../../src/model/record.ts'
import { pathTo, REPOSITORY } from '../../support/repository.ts'
import { openShipped } from '../../support/shipped.ts'

const SENTENCE = '截至12月2日，中国已提供超过18亿剂疫苗。'

function recordOf(mentions: readonly Mention[], path = 'folder/a.txt'): ArticleRecord {
  const header = { title: null, author: null, published: null, categories: [], lang: 'zh' as const }
  return {
    schema: 'kaoju.article/1',
    article: { id: path, path, sha256: '', ...header, characters: SENTENCE.length },
    sentences: [{ start: 0, end: SENTENCE.length, text: SENTENCE, scope: 'body', paragraph: 0 }],
    mentions,
    problems: [],
  }
}

function figure(start: number, text: string, fields: Partial<Extract<Mention, { type: 'figure' }>> = {}): Mention {
  const quantity = { value: 18e8, low: 18e8, high: null, bound: 'gt' as const, unit: 'dose' }
  return { type: 'figure', start, end: start + text.length, text, sentence: 0, rule: 'core/figure', ...quantity, ...fields }
}

function gold(fields: Record<string, unknown>): GoldAnnotation {
  const { annotations, problems } = parseGold('gold', JSON.stringify({ doc: 'a.txt', ...fields }))
  assert.deepEqual(problems, [])
  const [only] = annotations
  assert.ok(only)
  return only
}

const START = SENTENCE.indexOf('超过')
const DOSES = { type: 'figure', start: START, end: START + 6, text: '超过18亿剂', value: 18e8, bound: 'gt', unit: 'dose' }

test('a mention with the right span and value scores in full; 以上 for 超过 is the same side', () => {
  const { scores, errors, problems } = evaluateRecords([gold(DOSES)], [recordOf([figure(START, '超过18亿剂', { bound: 'ge' })])])
  const { P, R, F1, span, value, F1value } = scores.get('figure') ?? {}
  assert.deepEqual([P, R, F1, span, value, F1value], [1, 1, 1, 1, 1, 1])
  assert.deepEqual([errors, problems], [[], []])
})

test('errors say which kind, both sides, the rule and the sentence', () => {
  const annotations = [gold(DOSES), gold({ type: 'date', start: 0, end: 7, text: '截至12月2日', value: '2021-12-02', mod: 'ON_OR_BEFORE' })]
  const mentions = [figure(START + 2, '18亿剂', { bound: 'exact' }), figure(START + 7, '苗', { value: 1 })]
  const { errors } = evaluateRecords(annotations, [recordOf(mentions)])
  assert.deepEqual(
    errors.map(({ kind, gold: said, got, rule, sentence }) => [kind, said, got, rule, sentence]),
    [
      ['missed', '«截至12月2日» 2021-12-02 ON_OR_BEFORE', null, null, SENTENCE],
      ['value', '«超过18亿剂» 1800000000 gt dose', '«18亿剂» 1800000000 exact dose', 'core/figure', SENTENCE],
      ['spurious', null, '«苗» 1 gt dose', 'core/figure', SENTENCE],
    ],
  )
})

test('fields beyond the value are compared where both sides have them', () => {
  const annotation = gold({ ...DOSES, noun: '疫苗', asOf: '2021-12-02', asOfSource: 'stated', measure: 'health/vaccine.doses_provided' })
  const asOf = { value: '2021-12-02', beginDate: '2021-12-02', endDate: '2021-12-03', source: 'context' as const }
  const mention = figure(START, '超过18亿剂', { noun: '疫 苗', asOf, change: { direction: 'up', against: 'year' } })
  const { agreement } = evaluateRecords([annotation], [recordOf([mention])], ['figure'])
  assert.deepEqual(
    agreement.map(({ field, both, agree, missing, extra }) => [field, both, agree, missing, extra]),
    [
      ['noun', 1, 1, 0, 0],
      ['asOf.value', 1, 1, 0, 0],
      ['asOf.source', 1, 0, 0, 0],
      ['change', 0, 0, 0, 1],
      ['measure', 0, 0, 1, 0],
    ],
  )
})

test('articles that are not there, and names that stand for two, are said', () => {
  const other = gold({ ...DOSES, doc: 'b.txt' })
  const { problems } = evaluateRecords([gold(DOSES), other], [recordOf([]), recordOf([], 'elsewhere/a.txt')])
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    [
      ['a.txt', 'gold-same-name'],
      ['b.txt', 'gold-no-article'],
    ],
  )
})

test('the tables line up, whatever stands in them', () => {
  const text = renderEvaluationText(evaluateRecords([gold(DOSES)], [recordOf([])]), 'zh', true)
  assert.match(text, /遗漏 figure a\.txt:\d+\n {2}标注 «超过18亿剂» 1800000000 gt dose\n {2}截至/)
})

const SHARED = pathTo('../shared/gold')
const SETS = [
  { name: 'seeds', articles: pathTo('seeds') },
  { name: 'dev', articles: join(SHARED, 'articles') },
].filter(({ name }) => existsSync(join(SHARED, `${name}.jsonl`)) && existsSync(join(SHARED, 'score.mjs')))

for (const { name, articles } of SETS)
  test(`the scores of ${name} are those of score.mjs, to the digit`, async () => {
    const { extract } = await openShipped()
    const records: ArticleRecord[] = []
    for await (const { source } of loadSources([articles], REPOSITORY)) if (source) records.push(extract(source))
    const path = join(SHARED, `${name}.jsonl`)
    const { annotations, problems } = parseGold(path, readFileSync(path, 'utf8'))
    assert.deepEqual(problems, [])
    const ours: Record<string, unknown> = JSON.parse(renderEvaluationJson(evaluateRecords(annotations, records), false))
    assert.deepEqual(Object.fromEntries(GOLD_TYPES.map((type) => [type, ours[type]])), runScript(path, records))
  })

test('so are those of mentions scattered at random', { skip: SETS.length === 0 && 'needs ../shared/gold' }, () => {
  const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
  const value = fc.constantFrom(1, 2, null)
  const mention = fc.tuple(span, value, fc.constantFrom('exact', 'gt', 'ge', 'le'), fc.constantFrom('dose', '个', '名', 'person', null))
  const annotation = fc.tuple(mention, fc.boolean())
  const type = fc.constantFrom('figure', 'event', 'ordinal')
  const textAt = (start: number, length: number) => 'abcdefghijklmnopqrstuvwxyz'.slice(start, start + length)
  fc.assert(
    fc.property(type, fc.array(annotation, { minLength: 1, maxLength: 12 }), fc.array(mention, { maxLength: 12 }), (kind, left, right) => {
      const build = ([[start, length], number, bound, unit]: (typeof right)[number]) => ({
        ...{ type: kind, start, end: start + length, text: textAt(start, length), rule: 'x' },
        ...(kind === 'event' ? { name: `${number}` } : { value: number, low: number, high: null, bound, unit }),
      })
      const lines = left.map(([one, optional]) => JSON.stringify({ doc: 'a.txt', ...build(one), ...(optional && { optional }) })).join('\n')
      // The script reads any fields; so do we, once they are typed as mentions.
      const records = [recordOf(right.map(build) as unknown as readonly Mention[])]
      const { annotations } = parseGold('gold', lines)
      const ours: Record<string, unknown> = JSON.parse(renderEvaluationJson(evaluateRecords(annotations, records), false))
      const folder = mkdtempSync(join(tmpdir(), 'kaoju-gold-'))
      try {
        writeFileSync(join(folder, 'gold.jsonl'), lines)
        assert.deepEqual(Object.fromEntries(GOLD_TYPES.map((one) => [one, ours[one]])), runScript(join(folder, 'gold.jsonl'), records))
      } finally {
        rmSync(folder, { recursive: true })
      }
    }),
    { seed: 2021, numRuns: 25 },
  )
})

function runScript(goldPath: string, records: readonly ArticleRecord[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'kaoju-score-'))
  try {
    const predicted = join(folder, 'predicted.ndjson')
    writeFileSync(predicted, records.map((record) => JSON.stringify(record)).join('\n'))
    const { stdout, stderr } = spawnSync(process.execPath, [join(SHARED, 'score.mjs'), goldPath, predicted, '--json'], { encoding: 'utf8' })
    assert.equal(stderr, '')
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
