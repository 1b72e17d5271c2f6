import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFrontMatter } from '../../src/reading/front-matter.ts'
import { read, sourceOf } from './source.ts'

test('blank lines before it and CR LF are allowed; scalars stay as written', () => {
  const article = read(
    "\r\n \r\n---\r\ntitle: '题'\r\nauthor: ZAKER\r\ncategories:\r\n - 新媒体\r\n - ZAKER\r\ndate: 2021-10-28 14:08:07\r\n---\r\n正文。",
  )
  assert.equal(article.title, '题')
  assert.equal(article.author, 'ZAKER')
  assert.deepEqual(article.categories, ['新媒体', 'ZAKER'])
  assert.deepEqual(article.published, { time: '2021-10-28T14:08:07+08:00', date: '2021-10-28', from: 'front-matter' })
  assert.deepEqual(article.problems, [])
})

const TITLES: readonly (readonly [string, string, string])[] = [
  ["'领航 命运与共'", '领航 命运与共', '领航 命运与共'],
  ["'It''s 5 亿'", "It's 5 亿", "It''s 5 亿"],
  ['"a \\"b\\" \\u4E2D\\n5 亿"', 'a "b" 中 5 亿', 'a \\"b\\" \\u4E2D\\n5 亿'],
  ['5 亿剂 # 注', '5 亿剂', '5 亿剂'],
  ['第一行\n  第二行', '第一行 第二行', '第一行\n  第二行'],
  ['>-\n  第一行\n  第二行', '第一行 第二行', '第一行\n  第二行'],
  ['2021', '2021', '2021'],
]

test('the title maps into its scalar, quotes and escapes aside', () => {
  for (const [scalar, title, source] of TITLES) {
    const article = read(`---\ntitle: ${scalar}\n---\n正文。`)
    assert.equal(article.title, title, scalar)
    assert.equal(sourceOf(article, article.text.slice(0, article.text.indexOf('\n'))), source, scalar)
  }
})

test('other languages of front matter run nothing, are reported, and the body is read', () => {
  for (const language of ['js', ' JavaScript ', 'coffee', 'json', 'constructor', '__proto__']) {
    const article = read(`\n---${language}\n(globalThis.hasRun = true, {title: "x"})\n---\n正文。`)
    assert.deepEqual(
      article.problems.map(({ code, line }) => [code, line]),
      [['reading/front-matter-language', 2]],
      language,
    )
    assert.equal(article.title, null)
    assert.equal(article.text, '正文。\n')
  }
  assert.equal('hasRun' in globalThis, false)
})

test('broken YAML is reported by line and column of the file; what can be read of it is, and the body', () => {
  const article = read('\n---\ntitle: 题\nbad: [1\ndate: 2021-01-02\n---\n正文。')
  const [problem] = article.problems
  assert.equal(problem?.code, 'reading/front-matter-yaml')
  assert.ok(problem.line !== null && problem.line >= 4 && problem.line <= 6, String(problem.line))
  assert.equal(article.title, '题')
  assert.match(article.text, /正文。\n$/)
})

test('headlines that break YAML are read as they stand, and the date is not lost with them', () => {
  for (const title of ['中国: 世界', '[视频]国内联播快讯', '*重要* 通知', '@人民日报 发布', "'it's'"]) {
    const article = read(`---\ntitle: ${title}\ndate: 2021-10-29\n---\n正文。`)
    assert.equal(article.title, title.replace(/^'|'$/g, ''))
    assert.equal(sourceOf(article, article.text.slice(0, article.text.indexOf('\n'))), article.title)
    assert.equal(article.published?.date, '2021-10-29', title)
  }
})

test('a rule at the top of a text is no front matter; front matter left open is reported', () => {
  assert.equal(parseFrontMatter('---\n\n正文'), null)
  assert.equal(parseFrontMatter('正文\n---\n'), null)
  assert.equal(parseFrontMatter('----\ntitle: x\n----\n'), null)
  assert.deepEqual(
    read('---\ntitle: x\n\n正文').problems.map(({ code }) => code),
    ['reading/front-matter-unclosed'],
  )
})

test('the same text read twice gives the same article, and hostile headers end', () => {
  const text = '---\ntitle: 题\ndate: 2021-01-02\n---\n正文。'
  assert.deepEqual(read(text), read(text))
  const deep = read(`---\nx: ${'['.repeat(19_000)}\n---\n正文。`)
  assert.equal(deep.problems[0]?.code, 'reading/front-matter-yaml')
  assert.equal(read(`---\n${'\n'.repeat(30_000)}x: 1\n---\n正文。`).problems[0]?.code, 'reading/front-matter-too-long')
})
