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
    /^as-of: as of 2021-08-12 \(reference\): “已经” \(column 3\) says that it stands as of now/,
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
    /^as-of: as of 2021-12-02 \(stated\): said in the sentence, “截至12月2日” \(column 1\)/,
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
    /^speaker: speaker “习近平”, verb “表示” \(column \d+\) \(core\/attribution\.verbs\)/,
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

test('a measure that is keyed by what the sentence names says where that stands', () => {
  assertSays(
    derive('国有企业营业收入500亿元，同比增长4%'),
    /^measure: measure economy\/turnover/,
    /^key: key: subject = 国有企业营业收入, the noun before it “国有企业营业收入” \(column 1\)/,
    /^measure: measure general\/growth_year/,
    /^where-text: matches “500亿元，同比增长4%”/,
  )
  assertSays(derive('为80岁以上老年人发放津贴'), /^measure: measure society\/age/, /^key: key: noun = 老年人, the noun it counts/)
})

test('an as-of date says by which words it is of its day', () => {
  const rows: readonly (readonly [text: string, says: RegExp])[] = [
    ['5月2日开馆，接待30家企业', /^as-of: as of 2021-05-02 \(stated\): said in the sentence, “5月2日” \(column 1\)/],
    ['展览5月2日开幕。有30家企业参展', /^as-of: as of 2021-05-02 \(context\): what this paragraph last spoke of, “5月2日”/],
    ['30家企业5月2日参展', /^as-of: as of 2021-05-02 \(stated\): said in the sentence, “5月2日” \(column 6\)/],
    [
      '今年，会议很多。\n\n有30家企业参会',
      /^as-of: as of 2021 \(context\): the period that an earlier sentence sets for what follows, “今年”/,
    ],
    ['新华社北京8月5日电 有30家企业参展', /^as-of: as of 2021-08-05 \(context\): the dateline, “8月5日” \(column 6\)/],
    ['2021年下降5%，与2019年相比下降7%', /^as-of: as of 2021 \(stated\): said in the sentence, “2021年” \(column 1\)/],
    ['自1998年推出至今办了30场', /^as-of: as of 1998 \(stated\): said in the sentence, “1998年” \(column 2\)/],
    ['两年累计交付30辆', /^as-of: as of P2Y \(stated\): said in the sentence, “两年” \(column 1\)/],
    ['企业将达到30家', /^as-of: as of FUTURE_REF \(context\): “将” \(column 3\) says that it is to come/],
    ['企业将达到30家，投资5亿元', /^as-of: as of FUTURE_REF \(context\): as the figure before it, of which “将”/],
    ['未来3年还将再提供30亿美元', /^as-of: as of FUTURE_REF \(stated\): “未来3年” \(column 1\) says that it is to come/],
    ['清单将其分为30类', /^as-of: as of 2021-08-12 \(reference\): no date before it to use/],
    ['目前有30家企业', /^as-of: as of 2021-08-12 \(reference\): “目前” \(column 1\) says that it stands as of now/],
    ['庆祝建党100周年', /^as-of: as of 2021 \(context\): .*, of an anniversary the year/],
  ]
  for (const [text, says] of rows) assertSays(derive(text), says)
})

test('a figure says who said it and where the word stands that says so', () => {
  const rows: readonly (readonly [text: string, says: RegExp])[] = [
    ['海关总署今天（8月12日）公布，出口增长5%', /^speaker: speaker “海关总署”, verb “公布” \(column \d+\)/],
    ['李克强在会上表示，投入30亿元', /^speaker: speaker “李克强”, verb “表示” \(column 7\)/],
    ['财政部最新数据显示，收入增长5%', /^speaker: speaker “财政部”, verb “显示” \(column 8\)/],
    ['国际能源署10日发布的报告显示，产量增长5%', /^speaker: speaker “国际能源署”, verb “显示” \(column \d+\)/],
    ['记者从商务部了解到，出口增长5%', /^speaker: speaker “商务部”, verb “了解到” \(column 7\) \(core\/attribution\.learned\)/],
    ['据国家统计局消息，产量增长5%', /^speaker: speaker “国家统计局”, verb “据” \(column 1\) \(core\/attribution\.according_to\)/],
    ['习近平主席说：“要办实事。投入30亿元。”', /^speaker: speaker “习近平”, of a quote that goes on from a sentence before, verb “说”/],
  ]
  for (const [text, says] of rows) assertSays(derive(text), says)
})
