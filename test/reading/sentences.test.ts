import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Scope } from '../../src/model/article.ts'
import { splitSentences } from '../../src/reading/sentences.ts'

const split = (text: string, scope: Scope = 'body') =>
  splitSentences(text, { start: 0, end: text.length }, scope).map(({ start, end }) => text.slice(start, end))

const SPLIT: readonly (readonly string[])[] = [
  ['一是团结合作；二是加强协调。', '三是共同发展。'],
  ['“要拆墙。”', '他说。'],
  ['“好不好？”这个问题没有答案。'],
  ['“来了！”、“走了！”的喊声。', '完'],
  ['两国举行会谈。', '这也是首次。'],
  ['《怎么办？》一书出版。'],
  ['真的吗？！', '是的！'],
  ['出席峰会……这一年很忙。'],
  ['（图/视觉中国。）', '后文'],
  ['"大国要有样子。', '要拆墙。"', '在多个场合表示。'],
  ['他说："完了。"', '"真的？"', '"对。"'],
  ['增长12.7%。', '见http://a.b/?id=5!x。'],
  ['Yahoo!Mail上线'],
  ['Really?', 'Yes!', 'Good.'],
]

test('sentences end at 。！？ with what closes behind them', () => {
  for (const sentences of SPLIT) {
    const text = sentences.join(/[a-z]/.test(sentences[0] ?? '') && sentences[0] === 'Really?' ? ' ' : '')
    assert.deepEqual(split(text), sentences)
  }
})

test('titles, captions and rows are split at 。 only', () => {
  assert.deepEqual(split('G20有多重要？请看！', 'title'), ['G20有多重要？请看！'])
  assert.deepEqual(split('会场。（资料图）', 'caption'), ['会场。', '（资料图）'])
})

test('long runs are cut at a comma after 2,000 characters, at 5,000 at the latest, never inside a character', () => {
  assert.deepEqual(
    split(`${'中'.repeat(2_100)}，${'中'.repeat(10)}`).map((sentence) => sentence.length),
    [2_101, 10],
  )
  assert.deepEqual(
    split('中'.repeat(12_000)).map((sentence) => sentence.length),
    [5_000, 5_000, 2_000],
  )
  for (const sentence of split(`一${'😀'.repeat(6_000)}`)) assert.ok(!/^[\udc00-\udfff]/.test(sentence))
})
