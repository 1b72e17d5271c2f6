// What a number counts, on hand-written tokens. `|` marks where the classifier ends.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountedNoun } from '../../src/extract/figure/counted-noun.ts'
import { words } from '../support/words.ts'

const COUNTED: readonly (readonly [count: string, rest: string, noun: string | null])[] = [
  ['1500/m 多家/m', '企业/n 参展/v', '企业'],
  ['120/m 多个/m', '国家/n 和/c 国际/n 组织/n 提供/v', '国家和国际组织'],
  ['11/m 场/q', '重要/a 的/uj 国际/n 活动/vn 。/x', '国际活动'],
  ['49/m 位/q', '国家/n 元首/n 、/x 政府/n 首脑/n 或/c 国际/n 组织/n 负责人/n 通/v', '国家元首、政府首脑或国际组织负责人'],
  ['数十/m 名/q', '被/p 绑架/v 的/uj 中国/ns 公民/n', '中国公民'],
  ['3/m 家/q', '国家/n 的/uj 代表/n', '国家'],
  ['3/m 家/q', '，/x 企业/n', null],
  ['3/m 家/q', '。/x', null],
  ['3/m 次/q', '增长/v', null],
  ['70/m 个/q', '国家/n 和/c', '国家'],
  ['5/m 项/q', 'APEC/eng 成果/n', 'APEC成果'],
]

for (const [count, rest, noun] of COUNTED) {
  const { text, tokens } = words(`${count} ${rest}`)
  const position = words(count).text.length
  test(`${text.slice(0, position)}|${text.slice(position)} counts ${noun ?? 'nothing'}`, () => {
    const found = findCountedNoun(text, tokens, { position })
    assert.equal(found && text.slice(found.start, found.end), noun)
    assert.ok(found === null || (found.start >= position && found.phraseEnd >= found.end))
  })
}

test('a word that begins before the classifier ends counts from there on', () => {
  const { text, tokens } = words('18/m 亿剂/n 疫苗/n')
  const found = findCountedNoun(text, tokens, { position: text.indexOf('疫苗') })
  assert.equal(found && text.slice(found.start, found.end), '疫苗')
})

test('a phrase ends where the next figure begins', () => {
  const { text, tokens } = words('5/m 个/q 国家/n 3/m 家/q 企业/n')
  const found = findCountedNoun(text, tokens, { position: 2, limit: text.indexOf('3') })
  assert.equal(found && text.slice(found.start, found.end), '国家')
})

test('a phrase that goes on for ever ends after a few words', () => {
  const { text, tokens } = words(`3/m 个/q ${'国家/n '.repeat(50)}组织/n`)
  const found = findCountedNoun(text, tokens, { position: 2 })
  assert.ok(found && found.end - found.start <= 24)
})
