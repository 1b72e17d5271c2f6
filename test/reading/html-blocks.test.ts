import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraphsOf, read, sourceOf } from './source.ts'

const html = (body: string) => read(body, { format: 'html', path: '2021-10-28.html' })

const BODIES: readonly (readonly [string, readonly string[]])[] = [
  ['<p>挽回<strong>损</strong><strong>失</strong> 30 <b>亿</b>元</p>', ['挽回损失30亿元']],
  ['<p>甲</p><div>乙<p></p>丙</div>丁', ['甲', '乙', '丙', '丁']],
  ['一<br>二<br/><br>三', ['一', '二', '三']],
  ['<p>甲<script>var a = "乙"</script><style>p{}</style><!-- 丙 -->丁<noscript>戊</noscript><iframe>己</iframe></p>', ['甲丁']],
  ['<p>甲</p><p hidden>乙</p><p style="color: red; display : none">丙</p><nav>丁</nav><svg><text>戊</text></svg>', ['甲']],
  ['<p>A&amp;B&nbsp;C &#x4E2D;&#20013;&copy2021</p>', ['A&B C中中©2021']],
  ['<p>&lt;b&gt; 3 < 5 & 6 > 4</p>', ['<b> 3 < 5 & 6 > 4']],
  ['<p>一\r\n二\r\n</p>\r\n<p>三</p>', ['一二', '三']],
  ['<table><tr><th>年份</th><th>总额</th></tr><tr><td>2021</td><td>5<br>亿</td></tr></table>', ['年份\t总额', '2021\t5亿']],
  ['<table><tr><td><p>一段。</p><p>二段。</p></td></tr></table>', ['一段。', '二段。']],
  ['<table>甲<tr><td>乙&amp;</td></tr>丙</table>丁', ['甲', '乙&', '丙', '丁']],
  ['<table><tr><td>乙</td></tr><p>甲</p></table>', ['乙', '甲']],
  ['<p>甲</foo>乙<ruby>汉<rt>hàn</rt></ruby></p>', ['甲乙汉']],
  ['<pre>\n一行\n二行</pre>', ['一行', '二行']],
  ['<ul><li>一</li><li>二</li></ul><hr>三', ['一', '二', '三']],
  ['<p>未完', ['未完']],
  ['<td>裸<td>格', ['裸', '格']],
  ['<h1>国家统计局：<br>GDP增长8.1%</h1><p>文', ['国家统计局：GDP增长8.1%', '文']],
]

test('markup becomes paragraphs', () => {
  for (const [body, expected] of BODIES) assert.deepEqual(paragraphsOf(html(body)), expected, body)
})

test('scopes: quotes, captions by element and by their mark, table rows', () => {
  const article = html(
    '<blockquote><p>引</p></blockquote><figure><figcaption>图</figcaption></figure><p>△ 图二</p><table><tr><td>格</td></tr></table><p>文</p>',
  )
  assert.deepEqual(
    article.paragraphs.map(({ scope }) => scope),
    ['quote', 'caption', 'caption', 'table', 'body'],
  )
})

test('spans lead back through tags, entities and line ends', () => {
  const article = html('<p>超过 5 <b>亿</b>多剂&nbsp;A&amp;B\r\nC</p>')
  assert.equal(sourceOf(article, '5亿多剂'), '5 <b>亿</b>多剂')
  assert.equal(sourceOf(article, 'A&B C'), 'A&amp;B\r\nC')
  assert.equal(sourceOf(article, '&'), '&amp;')
})

test('text that the parser moves out of a table keeps its place', () => {
  const article = html('<table>甲<tr><td>乙&amp;己</td></tr>丙&lt;</table>丁')
  for (const text of ['甲', '乙', '己', '丙', '丁']) assert.equal(sourceOf(article, text), text)
  assert.equal(sourceOf(article, '丙<'), '丙&lt;')
})

test('a page gives its heading as title, once, and says when and by whom', () => {
  const page = `<!doctype html><html><head><title>峰会开幕_新闻网</title><meta name="author" content="张三">
    <meta property="article:published_time" content="2021-08-06T16:44:43Z"></head><body><div>首页</div><h1>峰会 开幕</h1><p>正文。</p></body></html>`
  const article = read(page, { format: 'html', path: 'a.html' })
  assert.equal(article.title, '峰会 开幕')
  assert.deepEqual(paragraphsOf(article), ['首页', '峰会开幕', '正文。'])
  assert.deepEqual(
    article.paragraphs.map(({ scope }) => scope),
    ['body', 'title', 'body'],
  )
  assert.equal(article.author, '张三')
  assert.deepEqual(article.published, { time: '2021-08-07T00:44:43+08:00', date: '2021-08-07', from: 'page' })
})

test('a page without a heading is titled by its head, with its place there', () => {
  const article = html('<title>甲&amp;乙</title><p>正文。</p>')
  assert.equal(article.title, '甲&乙')
  assert.equal(sourceOf(article, '甲&乙'), '甲&amp;乙')
})

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['a hundred thousand open elements', '<div>'.repeat(100_000), 'reading/too-deep'],
  ['more tags than an article has', '<p>一</p>'.repeat(130_000), 'reading/too-many-tags'],
  ['formatting that each paragraph opens again', `${'<font color=1>'.repeat(900)}${'<div></div>'.repeat(3_000)}`, 'reading/too-many-tags'],
  ['eight million characters', '一'.repeat(8_000_001), 'reading/too-long'],
]

for (const [name, body, code] of REFUSED) {
  test(`refused: ${name}`, () => {
    const article = html(body)
    assert.deepEqual(
      article.problems.map((problem) => problem.code),
      [code],
    )
    assert.equal(article.text, '')
  })
}
