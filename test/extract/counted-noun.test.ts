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
  ['5/m 名/q', '工人/n 、/x 一台/m 皮卡车/n', '工人'],
  ['300/m 名/q', '儿童/n 因/c 疫情/n 失去/v', '儿童'],
  ['11/m 个/q', '治沙/n 站/v', '治沙站'],
  ['59/m 项/q', '“/x 促/v 就业/v ”/x 政策/n 举措/n', '“促就业”政策举措'],
  ['19/m 门/n', '“/x 四史/n ”/x', null],
  ['23/m 家/q', '央企/n 与/p 地方/n', '央企'],
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

const THINGS: readonly (readonly [count: string, rest: string, noun: string | null])[] = [
  ['269/m 起/q', '大规模/b 枪击/v 事件/n', '大规模枪击事件'],
  ['9/m 次/q', '下潜/v 作业/n', '下潜作业'],
  ['70/m 个/q', '具有/v 影响力/n 的/uj 平台/n', '平台'],
  ['90/m 架/q', '无人机/l 在/p', '无人机'],
  ['10/m 个/q', '县/zg 。/x', '县'],
  ['2/m 条/q', '不大不小/l 的/uj 草鱼/n', '草鱼'],
]

for (const [count, rest, noun] of THINGS) {
  const { text, tokens } = words(`${count} ${rest}`)
  const position = words(count).text.length
  test(`${text.slice(0, position)}|${text.slice(position)} names ${noun ?? 'nothing'}`, () => {
    const found = findCountedNoun(text, tokens, { position, ofThings: true })
    assert.equal(found && text.slice(found.start, found.end), noun)
  })
}

test('people do what follows them: 5人参加会议 counts no meeting', () => {
  const { text, tokens } = words('5/m 人/n 参加/v 会议/n')
  assert.equal(findCountedNoun(text, tokens, { position: 2 }), null)
})

test('what stands in a list right before the next count belongs to it', () => {
  const { text, tokens } = words('10/m 大/a 新闻/n 、/x 世界/n 10/m 大/a 新闻/n')
  const found = findCountedNoun(text, tokens, { position: 3, limit: text.lastIndexOf('10') })
  assert.equal(found && text.slice(found.start, found.end), '新闻')
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
