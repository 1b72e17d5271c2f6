import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldRuns, foldText } from '../../src/reading/fold.ts'

const FOLDED: readonly (readonly [string, string])[] = [
  ['2021 年 1 月 25 日', '2021年1月25日'],
  ['开展 " 云外交 " 活动近百次', '开展"云外交"活动近百次'],
  ['今天 ( 8 月 12 日 ) 播出', '今天(8月12日)播出'],
  ['中国 G20 " 暂缓倡议 "', '中国G20"暂缓倡议"'],
  ['said "Hello world" to us', 'said "Hello world" to us'],
  ['all  rights\n\treserved', 'all rights reserved'],
  ['　　原标题：王毅', '原标题：王毅'],
  ['人 民 网 版 权', '人民网版权'],
  ['首班 " 中欧班列 - 进博号 "', '首班"中欧班列-进博号"'],
  ['２０２１年，增长１２．７％', '2021年，增长12.7%'],
  ['达到 12.7 % 。', '达到12.7%。'],
  ['中国－东盟', '中国－东盟'],
  ['－５℃', '-5℃'],
  ['第１．条', '第1．条'],
  ['增\u200b长\ufeff了\u00ad', '增长了'],
  ['a\u200bb', 'ab'],
  ['视频峰会 …… 这一年', '视频峰会……这一年'],
  ['a\u00a0\u00a0b', 'a b'],
  ['𠮷 a 😀 b', '𠮷a 😀 b'],
  ['  ', ''],
  ['Ｇ２０　峰会', 'G20峰会'],
]

test('white space and width fold as Chinese setting reads them', () => {
  for (const [raw, expected] of FOLDED) assert.equal(foldText(raw), expected, JSON.stringify(raw))
})

test('folding what is folded changes nothing', () => {
  for (const [, folded] of FOLDED) assert.equal(foldText(folded), folded)
})

test('one-to-one runs that continue each other make one segment, and a dropped space parts them', () => {
  const { text, segments } = foldRuns([
    { text: '损', source: 10, sourceLength: 1 },
    { text: '失 5', source: 11, sourceLength: 3 },
  ])
  assert.equal(text, '损失5')
  assert.deepEqual(segments, [
    { reading: 0, length: 2, source: 10, sourceLength: 2 },
    { reading: 2, length: 1, source: 13, sourceLength: 1 },
  ])
})

test('an entity maps as a whole, a kept space to all of its white space, and an inserted break nowhere', () => {
  const { text, segments } = foldRuns([
    { text: 'A', source: 0, sourceLength: 1 },
    { text: '&', source: 1, sourceLength: 5 },
    { text: ' \n ', source: 6, sourceLength: 3 },
    { text: 'B', source: 9, sourceLength: 1 },
    { text: '\n', source: -1, sourceLength: 0 },
    { text: 'C', source: 20, sourceLength: 1 },
  ])
  assert.equal(text, 'A& B C')
  assert.deepEqual(segments, [
    { reading: 0, length: 1, source: 0, sourceLength: 1 },
    { reading: 1, length: 1, source: 1, sourceLength: 5 },
    { reading: 2, length: 1, source: 6, sourceLength: 3 },
    { reading: 3, length: 1, source: 9, sourceLength: 1 },
    { reading: 5, length: 1, source: 20, sourceLength: 1 },
  ])
})
