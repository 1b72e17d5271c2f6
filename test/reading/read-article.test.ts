import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArticle } from '../../src/reading/read-article.ts'
import { createZoneClock } from '../../src/reading/time-zone.ts'
import { createSource, paragraphsOf, read, sourceOf } from './source.ts'

test('boilerplate keeps its paragraph and its rule, and has no sentences', () => {
  const article = readArticle(createSource('<p>正文。</p><p>责任编辑：李四</p>'), {
    clock: createZoneClock('Asia/Shanghai'),
    boilerplate: (paragraph, scope) => (scope === 'body' && paragraph.startsWith('责任编辑') ? 'core/boilerplate.credits' : null),
  })
  assert.deepEqual(
    article.paragraphs.map(({ boilerplate }) => boilerplate),
    [null, 'core/boilerplate.credits'],
  )
  assert.deepEqual(
    article.sentences.map(({ paragraph }) => paragraph),
    [0],
  )
  assert.equal(article.text, '正文。\n责任编辑：李四\n')
})

test('a record reads its field; its title is in the reading text and nowhere in the field', () => {
  const fields = { title: '题 一', author: '张三', published: '2021-10-28 14:08:07', categories: ['时政'], isHtml: true }
  const article = read('<h1>题一</h1><p>正 <b>文</b>。</p>', { format: 'record', path: 'in.jsonl#1', fields })
  assert.deepEqual(paragraphsOf(article), ['题一', '正文。'])
  assert.equal(article.title, '题 一')
  assert.equal(sourceOf(article, '题一'), '')
  assert.equal(sourceOf(article, '正文。'), '正 <b>文</b>。')
  assert.deepEqual(article.published, { time: '2021-10-28T14:08:07+08:00', date: '2021-10-28', from: 'field' })
  assert.deepEqual([article.author, article.categories, article.problems], ['张三', ['时政'], []])
})

test('a text record may begin with what looks like front matter: it is text', () => {
  const fields = { title: null, author: null, published: '2021-10-28', categories: [], isHtml: false }
  assert.deepEqual(paragraphsOf(read('---\na: b\n---\n<p>文', { format: 'record', fields })), ['---', 'a: b', '---', '<p>文'])
})

test('an article of tags alone is reported', () => {
  assert.deepEqual(
    read('<p> </p>\n<div></div>').problems.map(({ code }) => code),
    ['reading/no-text'],
  )
})

test('the machine time zone changes nothing', () => {
  const text = '---\ntitle: 题\ndate: 2021-10-28 14:08:07\n---\n正文。'
  const machine = process.env.TZ
  const articles = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => {
    process.env.TZ = zone
    return read(text)
  })
  if (machine === undefined) delete process.env.TZ
  else process.env.TZ = machine
  assert.equal(articles[0]?.published?.time, '2021-10-28T14:08:07+08:00')
  assert.deepEqual(articles[1], articles[0])
  assert.deepEqual(articles[2], articles[0])
})
