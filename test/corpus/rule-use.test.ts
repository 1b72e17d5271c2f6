// Statistics of rules, on what the shipped rules find in one sentence.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countRuleUse } from '../../src/corpus/rule-use.ts'
import { countWords } from '../../src/rules/count-hits.ts'
import { createRecordSource, openShipped } from '../support/shipped.ts'

test('mentions count for the rules that made, joined or claim them, words for the rules that help', async () => {
  const { rules, extract } = await openShipped()
  const record = extract(createRecordSource('截至12月2日，中国已向120多个国家提供超过18亿剂疫苗。', { published: '2021-12-19' }))
  const listed = rules.rules.map(({ qualifiedId, pack, rule }) => ({ rule: qualifiedId, pack: pack.id, type: rule.type }))
  const { figures, packs, rules: used, articles } = countRuleUse(listed, [record], (text) => countWords(rules, text))
  const hitsOf = (id: string) => used.find(({ rule }) => rule === id)?.hits
  assert.equal(articles, 1)
  const unclaimed = record.mentions.filter((mention) => mention.type === 'figure' && mention.measure === undefined).length
  assert.deepEqual(figures, { total: 2, unclaimed })
  assert.equal(hitsOf('health/vaccine.doses_provided'), 1)
  assert.equal(hitsOf('core/date.day'), 1)
  assert.equal(hitsOf('core/hedge.over'), 1)
  assert.equal(hitsOf('core/hedge.and_more'), 1)
  assert.equal(hitsOf('core/date.month'), 0)
  assert.equal(used.find(({ type }) => type === 'boilerplate')?.hits, null)
  const core = packs.find(({ pack }) => pack === 'core')
  assert.equal(core?.neverFired, used.filter(({ pack, hits }) => pack === 'core' && hits === 0).length)
})
