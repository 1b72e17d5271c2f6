// What a change of rules changes, on records made by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffRecords, groupByRule } from '../../src/corpus/difference/diff-records.ts'
import { renderDifferenceJson, renderDifferenceText } from '../../src/corpus/difference/render-difference.ts'
import { readTemplates } from '../../src/io/report-files.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { renderRulesDiffPage } from '../../src/report/rules-diff-page.ts'
import { pathTo } from '../support/repository.ts'

const SENTENCE = '提供<超过>18亿剂疫苗\u001b[31m，近百次。'

function recordOf(...mentions: readonly Mention[]): ArticleRecord {
  const header = { title: null, author: null, published: null, categories: [], lang: 'zh' as const }
  return {
    schema: 'kaoju.article/1',
    article: { id: 'a', path: 'a<b>.txt', sha256: '', ...header, characters: 0 },
    sentences: [{ start: 100, end: 120, text: SENTENCE, scope: 'body', paragraph: 0 }],
    mentions,
    problems: [],
  }
}

function figure(at: number, text: string, fields: Partial<Extract<Mention, { type: 'figure' }>> = {}): Mention {
  const quantity = { value: 18e8, low: 18e8, high: null, bound: 'gt' as const, unit: 'dose' }
  return {
    type: 'figure',
    start: 100 + at,
    end: 100 + at + text.length,
    at,
    text,
    sentence: 0,
    rule: 'core/figure',
    ...quantity,
    ...fields,
  }
}

test('the same mentions are no change, whatever their reasons and indices', () => {
  const one = figure(6, '18亿剂')
  assert.deepEqual(diffRecords([recordOf(one)], [recordOf({ ...one, via: ['core/hedge'] })]), { changes: [], same: 1, articles: 1 })
})

test('mentions come, go and change; words that grew are one change', () => {
  const { changes, same } = diffRecords(
    [recordOf(figure(6, '18亿剂'), figure(20, '近百次', { rule: 'core/old' }))],
    [recordOf(figure(3, '超过>18亿剂', { bound: 'ge' }), figure(12, '疫苗'))],
  )
  assert.equal(same, 0)
  assert.deepEqual(
    changes.map(({ kind, rule, fields, old, new: fresh }) => [
      kind,
      rule,
      fields.map(({ field }) => field),
      old?.mention.text,
      fresh?.mention.text,
    ]),
    [
      ['changed', 'core/figure', ['text', 'bound'], '18亿剂', '超过>18亿剂'],
      ['added', 'core/figure', [], undefined, '疫苗'],
      ['removed', 'core/old', [], '近百次', undefined],
    ],
  )
})

test('a figure whose measure changed counts under the measure', () => {
  const { changes } = diffRecords([recordOf(figure(6, '18亿剂', { measure: 'health/doses' }))], [recordOf(figure(6, '18亿剂'))])
  assert.deepEqual(
    groupByRule(changes).map(({ rule }) => rule),
    ['health/doses'],
  )
})

test('text marks the words and keeps the terminal safe; JSON counts; the page escapes everything and has no script', async () => {
  const difference = diffRecords([recordOf()], [recordOf(figure(6, '18亿剂'))])
  const text = renderDifferenceText(difference, 'en')
  assert.match(text, /core\/figure {2}\+1\n {2}\+ 18亿剂 {2}figure 1800000000 gt dose\n {6}提供<超过>\[\[18亿剂\]\]疫苗/)
  assert.ok(!text.includes('\u001b'))
  assert.deepEqual(JSON.parse(renderDifferenceJson(difference)).counts, { added: 1, removed: 0, changed: 0, same: 0 })
  const page = renderRulesDiffPage(difference, await readTemplates(pathTo('reports/templates')), 'zh')
  assert.match(page, /提供&lt;超过&gt;<mark>18亿剂<\/mark>/)
  assert.ok(!page.includes('<b>'))
  assert.ok(!/<script/i.test(page))
})
