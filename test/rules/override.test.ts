// Overrides, entities, scope and boundary: what a rule file says of other rules, of names and of where a rule applies.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWith } from '../support/shipped.ts'

const header = 'schema: 1\npack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}\nrules:\n'

/** kaoju with one rule of the user's own, written as an entry of the rules list. */
async function openRule(entry: string) {
  const { rules, mentionsOf } = await openWith([{ path: 'mine.yaml', text: `${header}  - ${entry}\n` }])
  return {
    problems: rules.problems,
    mentions: (text: string) => mentionsOf(text, '2021-12-19'),
    figures: (text: string) => mentionsOf(text, '2021-12-19').flatMap((mention) => (mention.type === 'figure' ? [mention] : [])),
  }
}

test('an override changes one key of a shipped rule', async () => {
  const { problems, figures } = await openRule('{id: near, type: override, rule: core/hedge.near, with: {interval: {low: 0.8, high: 1}}}')
  assert.deepEqual(problems, [])
  assert.deepEqual([figures('近百个国家')[0]?.low, figures('近百个国家')[0]?.high], [80, 100])
})

test('an override adds to a list and leaves the rest', async () => {
  const { figures } = await openRule('{id: over, type: override, rule: core/hedge.over, add: {terms: [远超]}}')
  assert.deepEqual([figures('远超300人')[0]?.text, figures('远超300人')[0]?.bound], ['远超300人', 'gt'])
  assert.equal(figures('超过300人')[0]?.bound, 'gt')
})

test('an override switches a rule off', async () => {
  const { mentions } = await openRule('{id: no_now, type: override, rule: core/date.now, off: true}')
  assert.deepEqual(mentions('目前形势'), [])
})

test('an override of a rule that is not there is a problem with the nearest name', async () => {
  const { problems } = await openRule('{id: near, type: override, rule: core/hedge.naer, off: true}')
  assert.deepEqual(
    problems.map(({ path, line, code, message }) => ({ path, line, code, message })),
    [{ path: 'mine.yaml', line: 4, code: 'rule-unknown-rule', message: 'Unexpected rule «core/hedge.naer», expected «core/hedge.near»' }],
  )
})

test('an override with a value that does not fit leaves the rule as it was', async () => {
  const { problems, figures } = await openRule('{id: near, type: override, rule: core/hedge.near, with: {bound: nearly}}')
  assert.deepEqual([problems[0]?.code, problems[0]?.line], ['rule-value', 4])
  assert.equal(figures('近百个国家')[0]?.bound, 'approx')
})

test('a rule with a scope applies there and nowhere else', async () => {
  const bowl = (scope: string) => openRule(`{id: bowl, type: unit, terms: [大碗], unit: bowl, dimension: serving, scope: [${scope}]}`)
  const [body, caption] = [await bowl('body'), await bowl('caption')]
  assert.equal(body.figures('售出300大碗')[0]?.unit, 'bowl')
  assert.notEqual(caption.figures('售出300大碗')[0]?.unit, 'bowl')
})

test('boundary token asks that a match begins and ends where words do', async () => {
  const report = (boundary: string) =>
    openRule(`{id: report, type: date, pattern: 年报, production: calendar, set: {yearOffset: 0}, boundary: ${boundary}}`)
  const [none, token] = [await report('none'), await report('token')]
  assert.equal(none.mentions('青年报社').length, 1)
  assert.equal(token.mentions('青年报社').length, 0)
  assert.equal(token.mentions('公司年报显示').length, 1)
})

test('an entity rule finds names by aliases, and works by their marks', async () => {
  const { mentions } = await openRule('{id: plan, type: entity, kind: initiative, names: [{name: 绿色丝路计划, aliases: [绿丝计划]}]}')
  const names = mentions('绿丝计划写入《合作纲要》').flatMap((mention) => (mention.type === 'entity' ? [[mention.kind, mention.name]] : []))
  assert.deepEqual(names, [
    ['initiative', '绿色丝路计划'],
    ['work', '合作纲要'],
  ])
})
