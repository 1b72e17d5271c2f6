// What a researcher reads: the text of three explanations, in both languages, with carets under the right characters.

import { test } from 'node:test'
import { renderExplanation } from '../../../src/extract/explain/render-explanation.ts'
import { loadRules } from '../../../src/pipeline.ts'
import { createExplainer } from '../../support/explainer.ts'
import { assertGolden } from '../../support/golden.ts'

/** Few rules of their own, so that no change of the shipped ones shows here. */
const RULES = `schema: 1
pack: {id: own, version: 1.0.0, title: {zh: 自己的, en: Own}}
rules:
  - {id: day, type: date, pattern: "{month:{number}}月{day:{number}}日", production: calendar}
  - {id: until, type: date, pattern: "截至{of:{date}}", production: modify, set: {mod: ON_OR_BEFORE}}
  - {id: over, type: hedge, position: before, terms: [超过], bound: gt}
  - {id: dose, type: unit, terms: [剂], unit: dose, dimension: dose}
  - {id: measured, type: figure, pattern: "{hedge:before}?{amount:{number}}{unit:{unit:measure}}", production: quantity}
  - {id: vaccine, type: lexicon, terms: [疫苗]}
  - id: provided
    type: measure
    title: {zh: 对外提供疫苗剂数, en: Vaccine doses provided abroad}
    unit: dose
    series: {kind: cumulative, key: []}
    where: ["(提供|援助|捐赠) ~24 {figure}"]
    near: {lexicon: vaccine, within: sentence}
    unless: {any: [承诺], within: clause}
`

const CASES: readonly (readonly [name: string, text: string, rule: string | null])[] = [
  ['claimed', '截至12月2日，中国已提供超过18亿剂疫苗。', null],
  ['nearest', '中方将继续向发展中国家供应2亿剂疫苗。', 'provided'],
  ['gap', '中国提供的是来自北京和武汉的企业按照国际标准生产并且经过检验的2亿剂疫苗。', 'own/provided'],
]

const explainer = createExplainer(loadRules([{ path: 'own.yaml', text: RULES }]))

for (const [name, text, rule] of CASES)
  for (const language of ['zh', 'en'] as const)
    test(`${name}, ${language}`, () => {
      assertGolden(`test/extract/explain/expected/${name}.${language}.txt`, renderExplanation(explainer.explain(text, rule), language))
    })
