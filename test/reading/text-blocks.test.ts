import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraphsOf, read } from './source.ts'

const text = (body: string) => read(body, { format: 'text', path: '2021-10-28.txt' })

test('lines are paragraphs, and a short first line without a closing mark is the title', () => {
  const article = text('峰会 今日开幕\r\n　　第一段。\r\n第二段。\r\n\r\n第三段。')
  assert.equal(article.title, '峰会 今日开幕')
  assert.deepEqual(paragraphsOf(article), ['峰会今日开幕', '第一段。', '第二段。', '第三段。'])
})

test('a first line that closes like a sentence, or a text of one line, has no title', () => {
  assert.equal(text('今天开幕。\n第二段。').title, null)
  assert.equal(text('只有一行').title, null)
})

test('lines wrapped at a width are one paragraph', () => {
  const line = '中国经济持续恢复向好，主要指标稳步回升，就业形势总体稳定，居民收入继续增'
  const article = text(`${line}\n${line}\n${line}\n完。`)
  assert.deepEqual(paragraphsOf(article), [`${line}${line}${line}完。`])
})

test('a .txt file that holds tags is HTML, with or without front matter', () => {
  assert.deepEqual(paragraphsOf(text('<p>甲</p><p>乙</p>')), ['甲', '乙'])
  assert.deepEqual(paragraphsOf(text('开头。<br>第二行 3<5。')), ['开头。', '第二行3<5。'])
  assert.deepEqual(paragraphsOf(text('\n---\ntitle: 题\n---\n\n<div>\n<p>甲</p>\n</div>\n  ')), ['题', '甲'])
})
