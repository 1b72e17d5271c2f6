// From source to records over generated pages: what a mention's offsets cut out of the source reads as the mention.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { decodeHTML } from 'entities'
import fc from 'fast-check'
import type { ArticleRecord } from '../../src/model/record.ts'
import { foldText } from '../../src/reading/fold.ts'
import { createRecordSource, openShipped, type Shipped } from '../support/shipped.ts'

let shipped: Shipped

before(async () => {
  shipped = await openShipped()
})

/** What kaoju must find whatever stands between its characters, and how often a text is made of it. */
const FRAGMENTS = [
  '超过7.5亿剂',
  '2021年1月25日',
  '120多个国家',
  '第16次',
  '增长12.7%',
  '今年以来',
  '30亿美元',
  'G20罗马峰会',
  '３０６８万吨',
  '截至12月2日，',
]
const PLAIN = ['中国向世界提供', '疫苗', '。', '，', '会议在北京举行', '&amp;', '&nbsp;', 'GDP of ', '😀', '&lt;', '"']
/** What may stand between two characters of a word without parting it. */
const INLINE = [
  '',
  '',
  '',
  ' ',
  '\n',
  '<strong>',
  '</strong>',
  '<span class="a>b">',
  '</span>',
  '<b></b>',
  '<!-- 注 5亿 -->',
  '&nbsp;',
  '<i>',
  '</i>',
  '\u3000',
]
const BLOCK = ['<p>', '</p>', '<div>', '</div>', '<br>', '<h2>', '</h2>', '<li>', '<!-- 7月6日 -->', '<script>var a = "3家"</script>', '\n']

/** A fragment with markup between its characters, some of them as entities. */
const broken = fc
  .tuple(fc.constantFrom(...FRAGMENTS), fc.array(fc.constantFrom(...INLINE), { minLength: 14, maxLength: 14 }), fc.nat(40))
  .map(([text, between, entity]) =>
    [...text].map((character, at) => (at === entity ? `&#${character.codePointAt(0)};` : character) + (between[at] ?? '')).join(''),
  )
const page = fc
  .array(fc.oneof({ weight: 3, arbitrary: broken }, fc.constantFrom(...PLAIN), fc.constantFrom(...BLOCK)), { maxLength: 25 })
  .map((parts) => parts.join(''))

/** White space between two characters of which neither is Chinese does part them: 7 .5 is no number. */
function part(before: string, after: string | undefined, between: string): string {
  const isLatin = (character: string | undefined) => character !== undefined && !/\p{Script=Han}/u.test(character)
  return isLatin(before) && isLatin(after) && bare(decodeHTML(between)) === '' ? '' : between
}

/** The source as a reader without any map would read it, white space aside. */
function readPlainly(source: string): string {
  const text = source.replace(/<!--.*?-->|<script>.*?<\/script>/gs, '').replace(/<(?:"[^"]*"|[^>"])*>/g, '')
  return bare(decodeHTML(text))
}

function bare(text: string): string {
  return foldText(text).replace(/\s/g, '')
}

function extract(html: string): ArticleRecord {
  return shipped.extract(createRecordSource(html, { published: '2021-12-19', isHtml: true }))
}

test('the source between a mention’s offsets reads as the mention', () => {
  let mentions = 0
  fc.assert(
    fc.property(page, (html) => {
      const record = extract(html)
      mentions += record.mentions.length
      for (const { start, end, text } of record.mentions) {
        assert.ok(start < end && end <= html.length)
        assert.equal(readPlainly(html.slice(start, end)), bare(text), html)
      }
    }),
    { seed: 2021, numRuns: 500 },
  )
  assert.ok(mentions > 1_000, `only ${mentions} mentions were looked at`)
})

test('a mention stands in its sentence where it says', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { sentences, mentions } = extract(html)
      for (const { sentence, at, text, start, end } of mentions) {
        const home = sentences[sentence]
        assert.ok(home && at !== undefined)
        assert.equal(home.text.slice(at, at + text.length), text)
        assert.ok(home.start <= start && end <= home.end)
      }
    }),
    { seed: 2021, numRuns: 300 },
  )
})

test('markup between the characters of a figure or date does not hide it', () => {
  const values = new Map<string, number | string>([
    ['超过7.5亿剂', 750000000],
    ['2021年1月25日', '2021-01-25'],
    ['30亿美元', 3000000000],
    ['３０６８万吨', 30680000],
  ])
  fc.assert(
    fc.property(
      fc.constantFrom(...values),
      fc.array(fc.constantFrom(...INLINE), { minLength: 14, maxLength: 14 }),
      ([text, value], between) => {
        const html = `<p>${[...text].map((character, at) => character + part(character, text[at + 1], between[at] ?? '')).join('')}</p>`
        const found = extract(html).mentions.map((mention) => ('value' in mention ? mention.value : null))
        assert.deepEqual(found, [value], html)
      },
    ),
    { seed: 2021, numRuns: 300 },
  )
})

test('mentions of one type do not overlap, and all come in the order of the text', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { mentions } = extract(html)
      for (const [index, mention] of mentions.entries()) {
        const next = mentions[index + 1]
        assert.ok(!next || next.start >= mention.start, html)
        const sameType = mentions.slice(index + 1).find(({ type }) => type === mention.type)
        assert.ok(!sameType || sameType.start >= mention.end, html)
      }
    }),
    { seed: 2021, numRuns: 300 },
  )
})

test('extraction is the same the second time, and whatever was read before', () => {
  const html = '<p>截至 12 月 2 日，中国已向 <b>120</b> 多个国家提供超过 18 亿剂疫苗。</p>'
  const first = JSON.stringify(extract(html))
  extract('<p>2019年，5亿剂。</p>')
  assert.equal(JSON.stringify(extract(html)), first)
})
