// How values came about: the steps from the words to the value, and between rules the winner and the loser.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listSteps, openExplainer } from '../../support/explainer.ts'

const explainer = await openExplainer()

/** The codes and English wordings of all steps of a text's explanation. */
function derive(text: string, published: string | null = '2021-08-12', rule: string | null = null): readonly string[] {
  return listSteps(explainer.explain(text, rule, published)).map(({ code, text: { en } }) => `${code}: ${en}`)
}

function assertSays(steps: readonly string[], ...expected: readonly RegExp[]): void {
  for (const words of expected)
    assert.ok(
      steps.some((step) => words.test(step)),
      `${words} not in\n${steps.join('\n')}`,
    )
}

test('今年5月19日 is two dates put together, the year from the article', () => {
  assertSays(
    derive('今年5月19日启动', '2021-08-07'),
    /^mention: date “今年5月19日” = 2021-05-19/,
    /^rule: rule core\/date\.combined \(rules\/core\/dates\/combined\.yaml:\d+\)$/,
    /^part: “今年” is by rule core\/date\.this_year/,
    /^settings: set: \{yearOffset: 0\}/,
    /^part: “5月19日” is by rule core\/date\.day/,
    /^captures: in it month is “5”, day is “19”/,
    /^parse: the words say: calendar, year \+0, month 5, day 19/,
    /^reason: year 2021: from the reference date \(the article is of 2021-08-07\)/,
  )
})

test('超过7.5亿剂: number, hedge, unit, and the interval they leave', () => {
  assertSays(
    derive('总数已经超过7.5亿剂。'),
    /^mention: figure “超过7\.5亿剂” = more than 750,000,000 dose \(gt\)/,
    /^number: number “7\.5亿” = 750,000,000$/,
    /^hedge: hedge “超过” \(core\/hedge\.over, bound: gt\): more than 750,000,000$/,
    /^unit: unit “剂” = dose \(core\/unit\.dose, dimension: dose\)$/,
    /^as-of: as of 2021-08-12: no date before it/,
    /^measure-none: /,
  )
})

test('近两年来 is a stretch that the article’s day ends', () => {
  assertSays(
    derive('近两年来', '2021-08-07'),
    /^mention: date “近两年来” = P2Y \(DURATION, \[2019-08-07, 2021-08-08\)\)/,
    /^captures: in it amount is “两”/,
    /^reason: up to the article \(the article is of 2021-08-07\)/,
  )
})

test('a figure says which measure claims it: where, near, unless, key, and as of when', () => {
  assertSays(
    derive('截至12月2日，中国已向120多个国家和国际组织提供超过18亿剂疫苗', '2021-12-19'),
    /^mention: figure “120多个国家和国际组织” = 120 to 130 个 \(gt\)/,
    /^hedge-inside: “多” in it is a hedge \(core\/hedge\.and_more\): up to the next step/,
    /^noun: counts the noun “国家和国际组织”/,
    /^measure: measure diplomacy\/recipients/,
    /^as-of: as of 2021-12-02: said in the sentence, “截至12月2日” \(column 1\)/,
    /^measure: measure health\/vaccine\.doses_provided/,
    /^where: where: \(提供\|援助/,
    /^where-text: matches “提供超过18亿剂”/,
    /^near: near: “疫苗” \(column \d+\) of health\/vaccine/,
    /^unless: unless: none of 将再/,
    /^key: key: agent = 中国, by core\/agent “中国” \(column 9\)/,
  )
})

test('a figure whose measure missed by a word says by which', () => {
  assertSays(
    derive('中国力争提供10亿剂疫苗'),
    /^measure-near-miss: health\/vaccine/,
    /^unless: unless: “力争” \(column 3\) stands in the clause/,
  )
})

test('an event says where its name begins and whose canonical name it has; a speaker is named with the verb', () => {
  assertSays(
    derive('习近平主席表示，出席第四届进博会的有1000人'),
    /^known: “进博会” is known as “中国国际进口博览会” \(diplomacy\/event\.expos\)/,
    /^edition: edition 4/,
    /^speaker: speaker “习近平”, verb “表示” \(core\/attribution\.verbs\)/,
  )
  assertSays(derive('出席全球健康峰会'), /^head: ends with the head “峰会”, taken leftwards as far as “出席” \(column 1\)/)
})

test('winners name their losers, losers their winners', () => {
  assertSays(derive('30亿美元'), /^mention: figure “30亿美元”/)
  assertSays(derive('2021年5月19日'), /^beaten: kept over “2021年5月” of core\/date\.(month|combined): longer \(10 characters against 7\)/)
  assertSays(
    derive('5月19日', null, 'date.month'),
    /^lost: “5月” \(column 1\) of core\/date\.month: lost to “5月19日” \(column 1\) of core\/date\.day/,
  )
})

test('a paragraph that is set aside says so', () => {
  assertSays(derive('责任编辑：李思阳'), /^paragraph-aside: the paragraph “责任编辑：李思阳…” is set aside by core\/boilerplate\.credits/)
})
