// What a rule that multiplies may cost: its own steps, never the other rules'.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStepBudget } from '../../src/extract/step-budget.ts'
import { compilePattern, type MatchInput } from '../../src/rules/compile-pattern.ts'
import { parsePattern } from '../../src/rules/pattern.ts'
import { createRecordSource, openWith } from '../support/shipped.ts'

const named = (count: number) => Array.from({ length: count }, (_, order) => ({ qualifiedId: `p/r${order}` }))
const origin = (order: number) => ({ rule: `p/r${order}`, priority: 0, order, scopes: null })

test('a rule that spends its own steps is stopped and named; the others go on', () => {
  const budget = createStepBudget(1000, named(3))
  assert.ok(budget.grant(origin(0)) > 0)
  budget.charge(origin(0), budget.grant(origin(0)))
  assert.equal(budget.grant(origin(0)), 0)
  assert.equal(budget.grant(origin(1)), 200_000)
  assert.deepEqual(budget.findStopped(), ['p/r0'])
})

test('where all together spend too much, the one that spent most is named', () => {
  const rules = 40
  const budget = createStepBudget(1000, named(rules))
  for (let order = 0; order < rules; order++) budget.charge(origin(order), order === 7 ? 90_000 : 80_000)
  assert.deepEqual(budget.findStopped(), ['p/r7'])
  assert.ok(budget.grant(origin(8)) <= 0)
})

/** Three gaps in a row on a text of its own words: 60³ ways at every place, and none that ends. */
const MULTIPLYING = `schema: 1
pack: {id: bad, version: 1.0.0, title: {zh: 坏, en: Bad}, uses: [core]}
rules:
  - id: gaps
    type: date
    production: calendar
    pattern: "甲 ~60 甲 ~60 甲 ~60 甲 ~60 乙"
`

test('gaps in gaps in gaps are stopped in an article, the problem names the rule, and dates and figures are found all the same', async () => {
  const { rules, extract } = await openWith([{ path: 'bad.yaml', text: MULTIPLYING }])
  assert.deepEqual(
    rules.problems.filter(({ severity }) => severity === 'error'),
    [],
  )
  const text = `${'甲'.repeat(3_000)}。2021年12月2日提供超过18亿剂疫苗。`
  const { mentions, problems } = extract(createRecordSource(text, { published: '2021-12-19' }))
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.includes('bad/gaps')]),
    [['extract-budget', true]],
  )
  assert.deepEqual(
    mentions.map((mention) => mention.text),
    ['2021年12月2日', '超过18亿剂'],
  )
})

test('a boilerplate pattern that multiplies is stopped and named too, once an article', async () => {
  const rule = '  - {id: credits, type: boilerplate, at: whole, pattern: ["甲 ~60 甲 ~60 甲 ~60 甲 ~60 乙"]}\n'
  const bad = MULTIPLYING.replace(/ {2}- id: gaps.*$/su, rule)
  const { rules, extract } = await openWith([{ path: 'bad.yaml', text: bad }])
  assert.deepEqual(
    rules.problems.filter(({ severity }) => severity === 'error'),
    [],
  )
  const { mentions, problems } = extract(
    createRecordSource(`${'甲'.repeat(150)}\n${'甲'.repeat(160)}\n有 3 个国家。`, { published: '2021-12-19' }),
  )
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.includes('bad/credits')]),
    [['extract-budget', true]],
  )
  assert.equal(mentions.length, 1)
})

function inputOf(text: string, steps: number): MatchInput<never> {
  return { text, start: 0, end: text.length, itemsAt: () => [], budget: { steps } }
}

test('an expression that backtracks without bound is never run, even where check was got round', () => {
  const input = inputOf('a'.repeat(200), 1e9)
  assert.equal(compilePattern({ kind: 'regex', source: '(a+)+b' })(input, 0), null)
  assert.ok(input.budget.steps < 0)
})

test('one that check lets pass pays for all its ways before it runs: the budget bounds how often', () => {
  const parsed = parsePattern('re:/a*a*b/')
  assert.ok('node' in parsed)
  const matcher = compilePattern(parsed.node)
  const input = inputOf('a'.repeat(200), 1_000_000)
  let tries = 0
  while (input.budget.steps > 0) {
    matcher(input, 0)
    tries++
  }
  // Each try is at most 200² comparisons: forty million in all, a fraction of a second.
  assert.ok(tries <= 1_000, `${tries}`)
})
