// A reason for every clause of every type of rule that can keep it from matching.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProductionNeeds } from '../../../src/extract/explain/reasons/production-needs.ts'
import { PRODUCTION_NAMES } from '../../../src/extract/productions.ts'
import { RULE_TYPES } from '../../../src/rules/describe-issues.ts'
import { listSteps, openExplainer } from '../../support/explainer.ts'

/** Rules with one clause each, so that a text can fail on that clause alone. */
const OWN = `schema: 1
pack: {id: own, version: 1.0.0, title: {zh: 自己的, en: Own}, uses: [core]}
rules:
  - {id: fruit, type: lexicon, terms: [苹果, {text: [橙子], canonical: 柑橘}], not: [苹果公司]}
  - {id: crate, type: unit, terms: [货柜, 柜], unit: crate, dimension: crate}
  - {id: crate.other, type: unit, terms: [货柜], unit: container, dimension: crate}
  - {id: hedge.roughly, type: hedge, position: before, terms: [粗估], bound: approx, interval: {low: 0.9, high: 1.1}}
  - {id: hedge.upwards, type: hedge, position: after, terms: [往上], bound: ge}
  - {id: hedge.odd, type: hedge, position: inside, terms: [来], bound: approx}
  - {id: date.gap, type: date, pattern: "自打 ~4 {of:{date}}", production: modify}
  - {id: date.not, type: date, pattern: "{year:{number}}年!(级|代)", production: calendar}
  - {id: date.regex, type: date, pattern: "re:/[A-Z]{2}/{year:{number}}", triggers: [FY], production: calendar}
  - {id: date.token, type: date, pattern: 明朝, production: calendar, boundary: token, set: {dayOffset: 1}, priority: 9}
  - {id: date.caption, type: date, pattern: 拍摄当日, production: calendar, scope: [caption], set: {dayOffset: 0}}
  - {id: figure.score, type: figure, pattern: "得{amount:{number}}", production: quantity, set: {noun: needed}}
  - {id: figure.low, type: figure, pattern: "{amount:{number}}{unit:{unit:crate}}", production: quantity, priority: -5}
  - {id: event.bazaar, type: event, kind: expo, heads: [大集], names: [{name: 桃花节, aliases: [桃花会]}]}
  - {id: event.drive, type: event, kind: campaign, heads: [大扫除], needs: quoted}
  - {id: entity.ship, type: entity, kind: work, heads: [号轮], names: [{name: 雪龙号}], pattern: "“{name:re:/[^”]{1,9}/}号”"}
  - id: sold
    type: measure
    title: {zh: 售出, en: Sold}
    unit: crate
    series: {kind: flow, key: []}
    where: ["售出 ~6 {figure}", "卖掉了"]
    near: {lexicon: fruit, within: clause}
    unless: {any: [预计], within: clause}
  - {id: sold.later, type: measure, title: {zh: 再售, en: Sold again}, unit: crate, series: {kind: flow, key: []}, where: ["售出 ~6 {figure}"]}
  - {id: faster, type: measure, title: {zh: 提速, en: Faster}, unit: percent, series: {kind: flow, key: [subject]}, where: ["提速{figure}"]}
  - {id: said, type: measure, title: {zh: 说, en: Said}, unit: null, series: {kind: flow, key: []}, where: ["说过"]}
  - {id: credits, type: boilerplate, at: start, pattern: "供稿(：|:)"}
  - {id: credits.whole, type: boilerplate, at: whole, pattern: 阅读原文}
  - {id: verbs, type: attribution, verbs: [断言]}
  - {id: stops, type: stopwords, terms: [有关, 行]}
  - {id: off, type: override, rule: core/hedge.or_so, off: true}
  - {id: changed, type: override, rule: core/figure.half, with: {priority: 3}}
  - {id: broken, type: date, pattern: 开年, production: calender}
`

interface Row {
  readonly clause: string
  readonly rule: string
  readonly text: string
  readonly code: string
  /** What its English wording says. */
  readonly says: RegExp
}

const row = (clause: string, rule: string, text: string, code: string, says: RegExp): Row => ({ clause, rule, text, code, says })

const ROWS: readonly Row[] = [
  // Rules as such
  row('an id that no rule has', 'date.dya', '今天', 'rule-unknown', /no rule «date\.dya», expected «date\.day»/),
  row('override: off', 'hedge.or_so', '三人左右', 'rule-off', /switched off by own\/off/),
  row('override: of another rule', 'changed', '没有', 'override', /changes the rule core\/figure\.half/),
  row('override: the changed rule', 'core/figure.half', '没有', 'overridden', /changed by own\/changed/),
  row('a rule that does not compile', 'broken', '开年大吉', 'rule-fault', /own\.yaml:\d+:\d+.*calender/),
  row('scope', 'date.caption', '拍摄当日晴', 'scope', /scope: \[caption\] only, this sentence is body/),
  // lexicon
  row('lexicon: terms', 'fruit', '卖平果的人', 'absent', /none of 苹果, 橙子/),
  row('lexicon: not', 'fruit', '苹果公司发布', 'blocked', /“苹果” \(column 1\) is blocked by “苹果公司”/),
  // unit
  row('unit: terms', 'crate', '三箱', 'absent', /none of 货柜, 柜/),
  row('unit: no number before', 'crate', '这些货柜', 'unit-numberless', /no number stands right before “货柜”.*“这些”/),
  row('unit: a longer term', 'unit.cny', '30亿美元', 'unit-covered', /“元” \(column 5\) is part of the longer unit “美元”/),
  row('unit: the same term of another rule', 'crate.other', '三十货柜', 'unit-rival', /a unit of own\/crate too/),
  row('unit: beside a number, unused', 'classifier', '第一名单个', 'unit-numberless', /no number stands right before/),
  // hedge
  row('hedge: terms', 'hedge.roughly', '三十人', 'absent', /none of 粗估/),
  row('hedge before: no number', 'hedge.roughly', '粗估损失', 'hedge-numberless', /no number follows right after “粗估”.*“损失”/),
  row('hedge after: no unit', 'hedge.upwards', '一路往上', 'hedge-unitless', /no number with a unit ends right before “往上”/),
  row('hedge inside: outside a number', 'hedge.odd', '从来', 'hedge-outside', /“来” \(column 2\) is not inside a number/),
  row('hedge: a longer term', 'hedge.over', '超出30人', 'used', /“超出”.*is used in the figure “超出30人”/),
  // patterns
  row('pattern: no beginning', 'date.gap', '打从5月2日', 'pattern-no-beginning', /does not match/),
  row(
    'pattern: nearest wording',
    'vaccine.doses_provided',
    '中国供应1亿剂疫苗',
    'no-beginning',
    /nearest to “提供” is “供应” \(column 3\)/,
  ),
  row('pattern: item absent', 'ordinal.numbered', '第甲次', 'fault', /needs \{number\} \(a number\) here; there stands “甲/),
  row(
    'pattern: item of another argument',
    'figure.measured',
    '三家',
    'fault',
    /needs \{unit:measure\} \(a unit\) here; there stands “家” \(column 2\), whose dimension is classifier/,
  ),
  row('pattern: literal absent', 'date.day', '5月', 'fault', /the sentence ends there/),
  row('pattern: gap too short', 'date.gap', '自打我们开始做这件事的5月2日', 'fault', /nearest is “5月2日” \(column 12\); gap 9 > 4/),
  row('pattern: a clause ends in the gap', 'date.gap', '自打来，到5月2日', 'fault', /“，” \(column 4\) lies between/),
  row('pattern: nothing after the gap', 'date.gap', '自打来了', 'fault', /within 4 characters; there is none in the rest/),
  row('pattern: !(…)', 'date.not', '2021年级', 'fault', /must not be followed by 级\|代, but there stands “级”/),
  row('pattern: triggers', 'date.regex', '2021年', 'no-beginning', /must begin with FY/),
  row('pattern: re:', 'date.regex', 'FYI', 'fault', /needs \{number\}/),
  row('pattern: an opaque term', 'ordinal.numbered', '第一方阵', 'fault', /inside “第一方阵”, a term of the opaque lexicon/),
  row('pattern: digits of a name', 'figure.counted', '在G20个', 'no-beginning', /must begin with/),
  // date, ordinal, figure
  row('date: production refuses', 'date.day', '2021年13月25日', 'culprit', /month is 13, expected 1 to 12/),
  row('date: no such day', 'date.day', '2021年2月30日', 'no-such-date', /“2021年2月30日” names no date/),
  row(
    'date: lost to a longer one',
    'core/date.month',
    '5月19日',
    'lost',
    /lost to “5月19日” \(column 1\) of core\/date\.day.*longer \(5 characters against 2\)/,
  ),
  row('date: boundary soft', 'core/date.this_year', '至今年轻', 'vetoed', /“年轻”|“至今”/),
  row('date: boundary token', 'date.token', '大明朝廷', 'vetoed', /cuts the word “大明”/),
  row('ordinal: a date took it', 'ordinal.numbered', '第5月3日', 'fault', /needs \{unit\}/),
  row('figure: an ordinal took it', 'figure.counted', '第16次峰会', 'taken', /belong to the ordinal “第16次”/),
  row('figure: 一 as an article', 'figure.counted', '一个国家', 'culprit', /一 is a number only with a hedge/),
  row('figure: no noun', 'figure.score', '得88了', 'noun-missing', /needs a noun right after it/),
  row('figure: low not less than high', 'figure.range', '5到3人', 'culprit', /low \(5\) must be less than high \(3\)/),
  row('figure: lower priority', 'figure.low', '三十货柜', 'lost', /higher priority \(0 against -5\)/),
  // event, entity
  row('event: heads and names', 'event.bazaar', '桃花开了', 'absent', /none of 大集, 桃花节, 桃花会/),
  row('event: nothing before the head', 'event.summit', '峰会闭幕', 'head-alone', /nothing stands before head “峰会”/),
  row('event: a word where names end', 'event.summit', '出席峰会', 'head-stopped', /“出席” \(column 1\): a word of core\/event\.stops/),
  row('event: a date before the head', 'event.summit', '5月2日峰会', 'head-stopped', /part of a date/),
  row('event: head inside an opaque term', 'event.meeting', '会议中心', 'head-opaque', /inside the opaque term “会议中心”/),
  row('event: not proper', 'event.meeting', '学校会议', 'head-not-proper', /“学校会议” holds no proper noun.*needs: modifier/),
  row('event: not quoted', 'event.drive', '全国春季大扫除', 'head-not-quoted', /“全国春季大扫除” holds no quotation/),
  row('event: only general words', 'event.expo', '主要大型博览会', 'head-general', /too little for a name/),
  row('event: lost to a longer name', 'event.summit', '第三届全国青年峰会论坛', 'lost', /lost to/),
  row('entity: names', 'entity.ship', '雪龙回港', 'absent', /none of 号轮, 雪龙号/),
  row('entity: no word with its tag', 'core/person.named', '会议闭幕', 'tag-absent', /tags no word of the sentence nr/),
  row('entity: a tag alone', 'core/person.named', '在达沃斯举行', 'tag-alone', /“达沃斯” .* is tagged nr\w*, but no surname/),
  row('entity: pattern', 'entity.ship', '“雪龙”', 'fault', /needs 号” here/),
  // measure
  row('measure: no figure', 'sold', '售出苹果', 'figure-none', /no figure/),
  row('measure: where', 'sold', '卖出苹果三十货柜', 'no-beginning', /must begin with 售出.*“卖出”/),
  row('measure: unit', 'sold', '售出苹果30人', 'unit', /has the unit person, the measure wants unit: crate/),
  row('measure: near', 'sold', '售出梨子三十货柜', 'near', /no term of own\/fruit \(苹果, 橙子\) in the clause/),
  row('measure: near, outside the clause', 'sold', '苹果好，售出三十货柜', 'near', /outside it stands “苹果” \(column 1\)/),
  row('measure: near, blocked', 'sold', '售出苹果公司三十货柜', 'near', /«not» blocks it/),
  row('measure: unless', 'sold', '预计售出苹果三十货柜', 'unless', /“预计” \(column 1\) stands in the clause/),
  row('measure: key', 'faster', '提速30%', 'key-none', /figure “30%” \(column 3\) has no subject/),
  row('measure: lost to another', 'sold.later', '售出苹果三十货柜', 'measure-lost', /went to own\/sold/),
  row('measure: pattern without a figure', 'said', '说过三十货柜', 'pattern-without-figure', /no \{figure\} in it/),
  // boilerplate
  row('boilerplate: pattern, beginning', 'credits', '投稿：王', 'pattern-no-beginning', /must begin with 供稿.*“投稿”/),
  row('boilerplate: pattern, later', 'credits', '供稿王', 'pattern-absent', /needs ：\|: after “供稿”/),
  row('boilerplate: at start', 'credits', '本文供稿：王', 'not-at-start', /stands at column 3; at: anywhere would allow it/),
  row('boilerplate: at whole', 'credits.whole', '阅读原文请点', 'not-whole', /more follows “阅读原文”/),
  row('boilerplate: too long', 'credits', `供稿：${'王'.repeat(300)}`, 'too-long', /303 characters/),
  row('boilerplate: set aside by another', 'credits', '责任编辑：王', 'aside-by-other', /core\/boilerplate\.credits/),
  // attribution, stopwords
  row('attribution: verbs', 'verbs', '专家论断', 'absent', /none of 断言/),
  row('attribution: no subject', 'verbs', '他断言有30人', 'speaker-none', /no subject.*“他”/),
  row('attribution: no figure', 'verbs', '专家断言如此', 'figure-none', /speaker “专家”, but no figure/),
  row('attribution: an object', 'core/attribution.verbs', '专家提出30项建议', 'verb-object', /only before a comma or colon/),
  row('attribution: a later verb', 'verbs', '专家断言，部长指出有30人', 'verb-later', /another verb/),
  row('stopwords: terms', 'stops', '没什么', 'absent', /none of 有关, 行/),
  row('stopwords: part of a word', 'stops', '银行开门', 'part-of-word', /“行” \(column 2\) is only part of the word “银行”/),
]

const explainer = await openExplainer(OWN)

for (const { clause, rule, text, code, says } of ROWS) {
  test(`${clause}: ${rule} in ${text.slice(0, 20)}`, () => {
    const steps = listSteps(explainer.explain(text, rule))
    const said = steps.filter((step) => step.code === code).map((step) => step.text.en)
    assert.ok(
      said.some((words) => says.test(words)),
      `${code} ${says} not in\n${steps.map((step) => `${step.code}: ${step.text.en}`).join('\n')}`,
    )
    for (const step of steps) assert.notEqual(step.text.zh, '')
  })
}

test('every type of rule has a row', () => {
  const types = new Set(
    ROWS.flatMap(({ rule }) =>
      [...explainer.rules.rules, ...explainer.rules.overrides].flatMap((placed) =>
        placed.qualifiedId === rule || placed.rule.id === rule ? [placed.rule.type] : [],
      ),
    ),
  )
  assert.deepEqual([...types].sort(), [...RULE_TYPES].sort())
})

test('what every production wants is said', () => {
  for (const name of Object.values(PRODUCTION_NAMES).flat())
    assert.notEqual(findProductionNeeds(name).en, findProductionNeeds('none').en, name)
})
