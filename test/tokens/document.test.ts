import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../../src/model/article.ts'
import type { Tokenizer } from '../../src/model/token.ts'
import { createDocument } from '../../src/tokens/document.ts'
import { tokenize } from '../../src/tokens/tokenize.ts'

/** Two characters a word; remembers what it was asked. */
function createPairTokenizer(asked: string[] = []): Tokenizer {
  return {
    name: 'builtin',
    version: 'test',
    tag(text) {
      asked.push(text)
      return (text.match(/.{1,2}/gs) ?? []).map((word) => ({ word, tag: 'n' }))
    },
  }
}

test('spans of tokens cover the text without gaps, counted from the start given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(1000), (text, start) => {
      const tokens = tokenize(createPairTokenizer(), text, start)
      let end = start
      for (const token of tokens) {
        assert.equal(token.start, end)
        assert.equal(token.text, text.slice(token.start - start, token.end - start))
        end = token.end
      }
      assert.equal(end, start + text.length)
    }),
    { seed: 2021 },
  )
})

test('a document cuts a sentence when asked, once, with spans of reading text', () => {
  const asked: string[] = []
  const article: Article = {
    id: 'a',
    path: 'a.txt',
    sha256: '',
    title: null,
    author: null,
    published: null,
    categories: [],
    lang: 'zh',
    source: '',
    text: '第一句。第二句。\n',
    simplified: '第一句。第二句。\n',
    offsets: { segments: [] },
    paragraphs: [{ start: 0, end: 8, scope: 'body', boilerplate: null }],
    sentences: [
      { start: 0, end: 4, scope: 'body', paragraph: 0 },
      { start: 4, end: 8, scope: 'body', paragraph: 0 },
    ],
    problems: [],
  }
  const document = createDocument(article, createPairTokenizer(asked))
  assert.deepEqual(asked, [])
  assert.deepEqual(document.tokensOf(1), [
    { text: '第二', tag: 'n', start: 4, end: 6 },
    { text: '句。', tag: 'n', start: 6, end: 8 },
  ])
  assert.equal(document.tokensOf(1), document.tokensOf(1))
  assert.deepEqual(asked, ['第二句。'])
  assert.throws(() => document.tokensOf(2), RangeError)
})
