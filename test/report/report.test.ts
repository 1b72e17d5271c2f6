import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { load } from 'cheerio'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { readTemplates } from '../../src/io/report-files.ts'
import { renderPage } from '../../src/report/render-report.ts'
import { buildReportModel } from '../../src/report/report-model.ts'
import { createDate, createRecord, DOSE_RECORDS, DOSES } from '../corpus/records.ts'
import { ALL_RECORDS, HOSTILE_TEXTS } from './records.ts'
import { createReport, PROVENANCE, TEMPLATES } from './report.ts'

const files = await createReport(ALL_RECORDS, [DOSES])
const html = files.get('index.html') ?? ''
const page = load(html)

test('every link within the page leads to a place that exists once', () => {
  const ids = page('[id]')
    .toArray()
    .map((element) => page(element).attr('id'))
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
  const targets = page('a[href^="#"]')
    .toArray()
    .map((element) => page(element).attr('href')?.slice(1))
  assert.ok(targets.length > 40)
  assert.deepEqual(
    targets.filter((target) => !ids.includes(target)),
    [],
  )
})

test('a figure leads to the mark with its words in the sentence it was printed in', () => {
  for (const element of page('a.figure').toArray()) {
    const words = page(element).find('b').text() || page(element).text()
    const target = page(`[id="${page(element).attr('href')?.slice(1)}"]`)
    assert.equal(target.text(), words)
    assert.equal(target.closest('.sentence').length, 1)
  }
})

test('a figure in a title is marked in the article’s heading', async () => {
  const [record] = DOSE_RECORDS
  assert.ok(record)
  const titled = { ...record, sentences: record.sentences.map((sentence) => ({ ...sentence, scope: 'title' as const })) }
  const reader = load((await createReport([titled], [DOSES])).get('index.html') ?? '')
  assert.equal(reader('#a001 h3 mark.figure').attr('id'), 'a001-m1')
  assert.equal(reader('#a001 > p').length, 0)
})

test('a template that names a missing partial is refused', async () => {
  const templates = { ...(await readTemplates(TEMPLATES)), page: '{{> no_such}}' }
  const model = buildReportModel(buildCorpus([], []), PROVENANCE, 'zh')
  const readArticle = () => assert.fail('no article is there')
  const plan = { model, charts: [], readArticle }
  assert.throws(() => renderPage({ plan, drawn: [], templates, live: null, articles: [], files: [] }), /no_such/)
})

test('the first screen says what the corpus is and what contradicts, with both sentences', () => {
  const overview = page('#overview')
  assert.equal(overview.find('h1').text(), '8\u00a0篇报道，1\u00a0组可比的数字，1\u00a0处矛盾')
  assert.ok(overview.find('.lead').text().includes('2021年8月7日至12月19日'))
  const sides = overview
    .find('.contradiction blockquote')
    .toArray()
    .map((element) => page(element).find('p').text())
  assert.equal(sides.length, 2)
  assert.ok(sides[0]?.includes('超过18亿剂') && sides[1]?.includes('6亿剂'))
})

test('the card of a series with a contradiction shows the two figures that contradict each other', () => {
  const card = page('.card').first()
  assert.deepEqual(
    card
      .find('.move b')
      .toArray()
      .map((element) => page(element).text()),
    ['超过18亿剂', '6亿剂'],
  )
  assert.equal(card.find('.move i').text(), '≠')
  assert.equal(page('#chart-series-1 figcaption').text(), '5 个数字里有 1 处矛盾：“超过18亿剂”与“6亿剂”')
})

test('reasons are prose: no power of ten and no interval notation', () => {
  for (const element of page('.reason, .why small').toArray()) assert.doesNotMatch(page(element).text(), /\de\d|∞|[[(]\d[^)]*[\])]/u)
})

test('an excerpt never begins or ends inside a date or a number', async () => {
  const [, , latest] = DOSE_RECORDS
  assert.ok(latest)
  const long = '多年以来始终秉持人类命运共同体理念不断为全球抗疫合作贡献力量而且'
  const text = `${long}截至12月2日中国已向120多个国家和国际组织提供超过18亿剂疫苗`
  const date = createDate('12月2日', '2021-12-02', '2021-12-02', '2021-12-03')
  const doses = latest.mentions.flatMap((mention) => (mention.type === 'figure' ? [mention] : []))
  const record = createRecord('long.txt', '2021-12-19', [text], [date, ...doses])
  const built = load((await createReport([...DOSE_RECORDS.slice(0, 2), record], [DOSES])).get('index.html') ?? '')
  const excerpts = built('.context')
    .toArray()
    .map((element) => built(element).text())
  assert.ok(excerpts.some((excerpt) => excerpt.startsWith('…')))
  for (const excerpt of excerpts) assert.doesNotMatch(excerpt, /^…(?:\d*月|\d+日|2日|日)/u)
})

test('a title keeps its spaces in the reader, and its figures their marks', async () => {
  const [record] = DOSE_RECORDS
  assert.ok(record)
  const sentences = record.sentences.map((sentence) => ({ ...sentence, scope: 'title' as const }))
  const title = '今年 7 月，中方向发展中国家　提供了5亿多剂疫苗。'
  const reader = load(
    (await createReport([{ ...record, article: { ...record.article, title }, sentences }], [DOSES])).get('index.html') ?? '',
  )
  assert.equal(reader('#a001 h3').text(), title)
  assert.equal(reader('#a001 h3 mark.figure').text(), '5亿多剂')
})

test('the legend names the kinds of marks that are there and no others', () => {
  const kinds = page('#reader .legend mark')
    .toArray()
    .map((element) => page(element).attr('class'))
  assert.deepEqual(kinds, ['date', 'figure', 'event'])
})

test('a mark can be reached by keyboard and touch, and says what it means', () => {
  for (const element of page('.article mark').toArray()) {
    assert.equal(page(element).attr('tabindex'), '0')
    assert.ok((page(element).attr('data-note') ?? '').includes('test/'))
  }
  // The links of a picture are for the pointer alone: the table under it has the same.
  for (const element of page('a').not('svg a').toArray())
    assert.ok((page(element).attr('aria-label') ?? page(element).text()).trim().length > 1)
})

test('without contradictions the page says so', async () => {
  const calm = load((await createReport(DOSE_RECORDS, [DOSES])).get('index.html') ?? '')
  assert.ok(calm('#overview .calm').text().includes('未发现矛盾'))
  assert.equal(calm('.contradiction').length, 0)
})

test('strangers’ text is set as text: no element, no attribute, no template comes of it', () => {
  assert.equal(page('iframe, object, embed, base, img').length, 0)
  assert.deepEqual(
    page('script, form')
      .toArray()
      .map((element) => page(element).attr('id') ?? page(element).attr('type')),
    ['find-form', 'kaoju-charts', 'kaoju-translation', 'kaoju-files', 'module'],
  )
  for (const element of page('*').toArray()) {
    const attributes = Object.entries('attribs' in element ? element.attribs : {})
    assert.deepEqual(
      attributes.filter(([name]) => name.startsWith('on') || name === 'style'),
      [],
    )
    assert.deepEqual(
      attributes.filter(([name, value]) => /^(?:href|src|xlink:href)$/.test(name) && !/^(?:#|data:,$|[\w-]+\.(?:csv|svg)$)/.test(value)),
      [],
    )
  }
  const reader = page('#reader').text()
  for (const text of HOSTILE_TEXTS) assert.ok(reader.includes(text), text)
  assert.ok(!html.includes('alert(1)</script>'))
})

test('CSV files beside the page neutralise formulas', () => {
  for (const [name, text] of files) {
    if (!name.endsWith('.csv')) continue
    assert.equal(text.codePointAt(0), 0xfeff, name)
    assert.ok(!/(?:^|,|\n)"?[=+@]/.test(text.slice(1)), name)
  }
})

test('the security policy allows the one style sheet by its hash and nothing else', () => {
  const policy = page('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''
  const hash = createHash('sha256').update(page('style').text()).digest('base64')
  assert.equal(page('style').length, 1)
  assert.ok(policy.includes(`style-src 'sha256-${hash}'`))
  const script = createHash('sha256').update(page('script[type=module]').text()).digest('base64')
  assert.ok(policy.includes(`script-src 'sha256-${script}';`))
  assert.ok(policy.includes("default-src 'none'") && !policy.includes('unsafe'))
})

test('a static page has no script and allows none', async () => {
  const quiet = load((await createReport(ALL_RECORDS, [DOSES], { isStatic: true })).get('index.html') ?? '')
  assert.equal(quiet('script, form').length, 0)
  assert.ok(quiet('meta[http-equiv="Content-Security-Policy"]').attr('content')?.includes("script-src 'none'"))
  assert.equal(quiet('.article').length, page('.article').length)
})

test('beyond a size the articles stand in files beside the page, each of them once, and every link leads there', async () => {
  const sharded = await createReport(ALL_RECORDS, [DOSES], { limit: 1000 })
  const index = load(sharded.get('index.html') ?? '')
  assert.equal(index('.article').length, 0)
  const names = [...sharded.keys()].filter((name) => name.startsWith('articles/'))
  assert.deepEqual(names, ['articles/0001.html', 'articles/0001.js'])
  const articles = load(sharded.get('articles/0001.html') ?? '')
  assert.equal(articles('.article').length, page('.article').length)
  const links = index('a.figure')
    .toArray()
    .map((element) => index(element).attr('href') ?? '')
  assert.ok(links.length >= 8)
  for (const link of links) assert.equal(articles(`[id="${link.replace('articles/0001.html#', '')}"]`).length, 1, link)
  let delivered = ''
  new Function('kaojuArticles', sharded.get('articles/0001.js') ?? '')((_: number, html: string) => {
    delivered = html
  })
  assert.equal(load(delivered)('.article').length, page('.article').length)
})

test('the same text in two articles is shown as copies', () => {
  assert.equal(page('#sources .copies').length, 2)
})

test('the page is in English when asked', async () => {
  const english = load((await createReport(ALL_RECORDS, [DOSES], { language: 'en' })).get('index.html') ?? '')
  assert.equal(english('html').attr('lang'), 'en')
  assert.equal(english('h1').text(), '8 articles, 1 comparable series, 1 contradiction')
  assert.ok(english('#compared h2').text().startsWith('Figures compared'))
})

test('the model is plain JSON and the same for the same input', () => {
  const build = () => JSON.stringify(buildReportModel(buildCorpus(ALL_RECORDS, [DOSES]), PROVENANCE, 'zh'))
  assert.equal(build(), build())
  const model = buildReportModel(buildCorpus(ALL_RECORDS, [DOSES]), PROVENANCE, 'zh')
  assert.deepEqual(JSON.parse(JSON.stringify(model)), model)
})

test('a corpus of nothing is a page with words for each empty part', async () => {
  const empty = load((await createReport([], [])).get('index.html') ?? '')
  assert.equal(empty('h1').text(), '0\u00a0篇报道里的日期、数字与事件')
  assert.equal(empty('.empty').length, 5)
  assert.equal(empty('figure').length, 0)
})
