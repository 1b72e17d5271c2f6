// Where names begin, on hand-written tokens. Words that stop or join are few here; rule files have more.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNameSpan } from '../../src/extract/name/name-span.ts'
import type { Token } from '../../src/model/token.ts'
import { words } from '../support/words.ts'

const WORDS = {
  isStop: (token: Token) => ['出席', '举行', '的', '在'].includes(token.text),
  isJoint: (token: Token) => ['与', '和'].includes(token.text),
  isHead: (token: Token) => /(峰会|对话会|博览会)$/.test(token.text),
  isOpener: (token: Token) => token.text === '应对',
  isBeginning: () => false,
  nameBefore: () => null,
}

/** The name that ends with the last occurrence of `head`, and whether it is a proper one. */
function nameOf(tagged: string, head: string): { readonly name: string; readonly hasProper: boolean } | null {
  const { text, tokens } = words(tagged)
  const start = text.lastIndexOf(head)
  const span = findNameSpan(text, tokens, { start, end: start + head.length }, WORDS)
  return span && { name: text.slice(span.start, span.end), hasProper: span.hasProper }
}

const NAMES: readonly (readonly [tagged: string, head: string, name: string | null])[] = [
  ['出席/v 全球/n 健康/a 峰会/n', '峰会', '全球健康峰会'],
  ['中国/ns 共产党/n 与/p 世界/n 政党/n 领导人/n 峰会/n', '峰会', '中国共产党与世界政党领导人峰会'],
  ['世界/n 经济/n 论坛/n “/x 达沃斯/nrt 议程/n ”/x 对话会/n', '对话会', '世界经济论坛“达沃斯议程”对话会'],
  ['在/p 上海/ns 举行/v 的/uj 中国/ns 国际/n 进口/v 博览会/n', '博览会', '中国国际进口博览会'],
  ['G20/eng 罗马/ns 峰会/n', '峰会', 'G20罗马峰会'],
  ['应对/v 肺炎/n 特别/d 峰会/n', '峰会', '应对肺炎特别峰会'],
  ['人们/n 重温/v 北京/ns 奥运会/n', '奥运会', '北京奥运会'],
  ['努力/ad 实现/v 全球/n 峰会/n', '峰会', '全球峰会'],
  ['国家/n （/x 杭州/ns ）/x 创新/vn 峰会/n', '峰会', '国家（杭州）创新峰会'],
  ['出席/v 峰会/n', '峰会', null],
  ['，/x 峰会/n', '峰会', null],
]

for (const [tagged, head, name] of NAMES)
  test(`${words(tagged).text} names ${name ?? 'nothing'}`, () => {
    assert.equal(nameOf(tagged, head)?.name ?? null, name)
  })

test('a place, a Latin word or a quotation makes a name proper; common nouns do not', () => {
  assert.equal(nameOf('G20/eng 罗马/ns 峰会/n', '峰会')?.hasProper, true)
  assert.equal(nameOf('“/x 一带一路/n ”/x 峰会/n', '峰会')?.hasProper, true)
  assert.equal(nameOf('全球/n 健康/a 峰会/n', '峰会')?.hasProper, false)
})

test('a head inside a longer word is no head', () => {
  assert.equal(nameOf('全球/n 健康/a 峰会展/n', '峰会'), null)
})

test('a clause of nouns without end is no name of that length', () => {
  const found = nameOf(`${'国家/n '.repeat(60)}峰会/n`, '峰会')
  assert.ok(found && found.name.length <= 36)
})
