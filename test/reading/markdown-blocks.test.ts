import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraphsOf, read, sourceOf } from './source.ts'

test('headings, paragraphs, lists and quotes', () => {
  const article = read('# 标题 一\n\n第一段\n续行。\n\n- 甲\n- 乙\n  续\n\n> 引文\n> 续。\n\n正文<br>换行\\\n再换\n')
  assert.deepEqual(paragraphsOf(article), ['标题一', '第一段续行。', '甲', '乙续', '引文续。', '正文', '换行', '再换'])
  assert.deepEqual(
    article.paragraphs.map(({ scope }) => scope),
    ['title', 'body', 'body', 'body', 'quote', 'body', 'body', 'body'],
  )
  assert.equal(article.title, '标题 一')
  assert.equal(sourceOf(article, '引文续'), '引文\n> 续')
})

test('emphasis joins, escapes and references map to what was typed', () => {
  const article = read('中国 **5** *亿*多剂，[链接](http://a.b)，A\\*B &amp; `C`。![图](x.jpg)')
  assert.deepEqual(paragraphsOf(article), ['中国5亿多剂，链接，A*B & C。'])
  assert.equal(sourceOf(article, '5亿多剂'), '5** *亿*多剂')
  assert.equal(sourceOf(article, 'A*B &'), 'A\\*B &amp;')
  assert.equal(sourceOf(article, 'C'), 'C')
})

test('HTML inside Markdown is read as HTML', () => {
  const article = read(
    '开头<span>中</span><script>x</script>尾<!-- 注 -->。\n\n<div>块<b>内</b></div>\n\n<table><tr><td>1</td><td>2</td></tr></table>\n\n末段。',
  )
  assert.deepEqual(paragraphsOf(article), ['开头中尾。', '块内', '1\t2', '末段。'])
})

test('pipe tables are read by rows', () => {
  const article = read('| 年份 | 总额 |\n| --- | ---: |\n| 2021 | 5 亿 |\n')
  assert.deepEqual(paragraphsOf(article), ['年份\t总额', '2021\t5亿'])
  assert.equal(sourceOf(article, '5亿'), '5 亿')
})

test('indented paragraphs and fenced text are text', () => {
  assert.deepEqual(paragraphsOf(read('    缩进的段落。\n\n```\n围栏\n```\n')), ['缩进的段落。', '围栏'])
})

test('a second # heading equal to the title of the front matter is not read twice', () => {
  const article = read('---\ntitle: 峰会 开幕\n---\n# 峰会开幕\n\n正文。\n')
  assert.deepEqual(paragraphsOf(article), ['峰会开幕', '正文。'])
})

test('what would take the Markdown parser minutes is refused', () => {
  for (const body of ['> '.repeat(5_000), '- '.repeat(3_000), '[a]('.repeat(5_000), '_a*b'.repeat(10_000), '甲\n\n'.repeat(11_000)]) {
    assert.match(read(`${body}x`).problems[0]?.code ?? '', /^reading\/too-(?:deep|long)$/, body.slice(0, 8))
  }
})
