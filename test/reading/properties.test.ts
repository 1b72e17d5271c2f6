// The map under random HTML and Markdown: it only grows, and every stretch of reading text is what its source reads.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeHTML } from 'entities'
import fc from 'fast-check'
import type { Article } from '../../src/model/article.ts'
import { findReadingPosition, findSourceSpan } from '../../src/model/offset-map.ts'
import type { Span } from '../../src/model/span.ts'
import { foldText } from '../../src/reading/fold.ts'
import { read } from './source.ts'

const TAGS =
  'p div span strong b i a em font h2 ul li table tbody tr td th caption blockquote section br hr figure figcaption dl dd pre center'.split(
    ' ',
  )
const PIECES = [
  ...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag.toUpperCase()} class="x>y" data-a=1>`]),
  ...'&amp; &lt; &gt; &nbsp; &#20013; &#x1F600; &copy &hellip; &; & < &notanentity; &ampx'.split(' '),
  ...[
    '<!-- 注 <p> -->',
    '<script>var a = "<p>甲</p>"</script>',
    '<style>p > b {}</style>',
    '<p hidden>乙</p>',
    '<svg><text>丙</text></svg>',
    '</foo>',
    '<!doctype html>',
  ],
  ...[
    '中',
    '国',
    '5 亿',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\u3000',
    '\u200b',
    'GDP',
    ' of ',
    '12.7',
    '％',
    '２０',
    '"',
    '”',
    '。',
    '，',
    '😀',
    '𠮷',
    '\ud800',
    '\udc00',
    '\0',
    'é',
    '>',
  ],
]
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))

/** What source text says, by a way of its own: no parser, no map. */
function readSource(source: string): string {
  const text = source
    .replace(/<!--.*?-->|<(script|style|svg)>.*?<\/\1>|<p hidden>乙<\/p>/gs, '')
    .replace(/<(?:[a-z]|\/[a-z]|!)(?:"[^"]*"|[^>"])*>/gi, '')
  return bare(decodeHTML(text))
}

function bare(text: string): string {
  return foldText(text).replace(/\s/g, '')
}

/** The span, widened to the ends of runs that map only as a whole. */
function widen(article: Article, span: Span): Span {
  let { start, end } = span
  for (const segment of article.offsets.segments) {
    if (segment.length === segment.sourceLength) continue
    const segmentEnd = segment.reading + segment.length
    if (start > segment.reading && start < segmentEnd) start = segment.reading
    if (end > segment.reading && end < segmentEnd) end = segmentEnd
  }
  return { start, end }
}

function assertExact(article: Article, positions: readonly number[]): void {
  let reading = 0
  let source = 0
  for (const segment of article.offsets.segments) {
    assert.ok(segment.reading >= reading && segment.source >= source, 'the map steps back')
    reading = segment.reading + segment.length
    source = segment.source + segment.sourceLength
  }
  assert.ok(reading <= article.text.length && source <= article.source.length)
  const spans: Span[] = [...article.sentences, ...article.paragraphs]
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const ends = [positions[i] ?? 0, positions[i + 1] ?? 0].map((position) => position % (article.text.length + 1)).sort((a, b) => a - b)
    spans.push({ start: ends[0] ?? 0, end: ends[1] ?? 0 })
  }
  const bodyStart = article.paragraphs[0]?.scope === 'title' && article.source.includes('---') ? article.text.indexOf('\n') : 0
  for (const span of spans) {
    // Between the title and the body stands the rest of the front matter, which is not read.
    if (span.start < bodyStart && span.end > bodyStart) continue
    const { start, end } = widen(article, span)
    const found = findSourceSpan(article.offsets, { start, end })
    const slice = article.source.slice(found.start, found.end)
    assert.equal(
      readSource(slice),
      bare(article.text.slice(start, end)),
      JSON.stringify({ slice, reading: article.text.slice(start, end) }),
    )
  }
}

const POSITIONS = fc.array(fc.nat(400), { minLength: 8, maxLength: 8 })

test('HTML of any nesting: the map only grows and every span reads as its source', () => {
  fc.assert(
    fc.property(soup, POSITIONS, (html, positions) => assertExact(read(html, { format: 'html' }), positions)),
    { seed: 2021, numRuns: 3_000 },
  )
})

test('the same below front matter, title included', () => {
  fc.assert(
    fc.property(soup, POSITIONS, (html, positions) => {
      const article = read(`\n---\ntitle: '第 1 题'\n---\n\n<div>${html}</div>\n`, { format: 'text' })
      assert.equal(article.title, '第 1 题')
      assertExact(article, positions)
    }),
    { seed: 2021, numRuns: 500 },
  )
})

test('reading positions and source positions lead to each other', () => {
  fc.assert(
    fc.property(soup, fc.nat(400), (html, position) => {
      const article = read(html, { format: 'html' })
      const segment = article.offsets.segments.find(({ reading, length }) => reading <= position && position < reading + length)
      if (!segment || segment.length !== segment.sourceLength) return
      const { start } = findSourceSpan(article.offsets, { start: position, end: position + 1 })
      assert.equal(findReadingPosition(article.offsets, start), position)
    }),
    { seed: 2021, numRuns: 500 },
  )
})

test('folding is idempotent over any text, and sentences cover their paragraphs', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES, '！', '？', '……', '（', '）', '》'), { maxLength: 40 }), (pieces) => {
      const folded = foldText(pieces.join(''))
      assert.equal(foldText(folded), folded)
      const article = read(pieces.join('').replace(/[<\n\r]/g, ''), { format: 'text' })
      assert.equal(bare(article.sentences.map(({ start, end }) => article.text.slice(start, end)).join('')), bare(article.text))
    }),
    { seed: 2021, numRuns: 1_000 },
  )
})

const MARKDOWN = [
  '中',
  '5 亿',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '> ',
  '- ',
  '1. ',
  '**',
  '*',
  '_',
  '\\*',
  '\\\n',
  '&amp;',
  '&nbsp;',
  '`c`',
  '[链](u)',
  '<b>',
  '</b>',
  '<br>',
  '<div>',
  '</div>',
  '    ',
  'GDP',
  '。',
  '|',
  '---',
]

test('Markdown of any making: the map only grows and no text is read twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MARKDOWN), { maxLength: 40 }), (pieces) => {
      const article = read(`文${pieces.join('')}`)
      let source = 0
      for (const segment of article.offsets.segments) {
        assert.ok(segment.source >= source, 'the map steps back')
        source = segment.source + segment.sourceLength
        if (segment.length !== segment.sourceLength) continue
        const raw = article.source.slice(segment.source, source)
        assert.equal(bare(raw), bare(article.text.slice(segment.reading, segment.reading + segment.length)))
      }
    }),
    { seed: 2021, numRuns: 2_000 },
  )
})
