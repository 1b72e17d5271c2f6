// nodejieba and the built-in tokenizer give the same words and tags. The only test that loads nodejieba's dictionary.
// KAOJU_CORPORA names a folder of articles to compare over; by default ../shared/corpora beside the repository.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { createTokenizer } from '../../src/io/tokenizer.ts'
import type { Tokenizer, UserWord } from '../../src/model/token.ts'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const SEEDS = join(REPOSITORY, 'seeds')
const CORPORA = process.env.KAOJU_CORPORA ?? join(REPOSITORY, '../shared/corpora')
const UNBUILT = createTokenizer('nodejieba', []).tokenizer ? false : "nodejieba's native part is not built: npm rebuild nodejieba"

interface Pair {
  readonly native: Tokenizer
  readonly builtin: Tokenizer
}

function openPair(words: readonly UserWord[]): Pair {
  const native = createTokenizer('nodejieba', words).tokenizer
  const builtin = createTokenizer('builtin', words).tokenizer
  assert.ok(native && builtin)
  return { native, builtin }
}

/** Fails at the first word that differs; returns the number of words. */
function compare({ native, builtin }: Pair, text: string): number {
  const expected = native.tag(text)
  const actual = builtin.tag(text)
  const at = expected.findIndex((word, i) => word.word !== actual[i]?.word || word.tag !== actual[i]?.tag)
  assert.deepEqual(actual.slice(at, at + 3), expected.slice(at, at + 3), `differs at word ${at} of ${JSON.stringify(text.slice(0, 80))}`)
  assert.equal(actual.length, expected.length)
  assert.equal(expected.map(({ word }) => word).join(''), text)
  return expected.length
}

function compareFolder(t: TestContext, pair: Pair, folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => /\.(txt|md|html)$/.test(name)).map((name) => join(folder, name))
  assert.notEqual(files.length, 0)
  const words = files.map((file) => readFileSync(file, 'utf8')).map((source) => compareSource(pair, source))
  t.diagnostic(`${words.reduce((sum, count) => sum + count, 0)} words of ${files.length} files, none differs`)
}

/** As it is, markup and all; and as sentences without markup and white space, which is near to what the tokenizer is given. */
function compareSource(pair: Pair, source: string): number {
  const sentences = source.replace(/<[^<>]*>|\s+/g, '').split(/(?<=[。！？])/)
  return sentences.reduce((sum, sentence) => sum + compare(pair, sentence), compare(pair, source))
}

const parts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '中国',
      '疫苗',
      '第三十七',
      '亿多',
      '区块链',
      '云计算',
      '习近平',
      '的',
      '一',
      '二',
      '不',
      'AT&T',
      'T恤',
      'c++',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('2021', '3.14', '12,345.6', '7', 'Covid', 'x2', '２０２１', 'Ａ', '%', '℃') },
  { weight: 2, arbitrary: fc.constantFrom('，', '。', '、', '；', '！', '“', '”', '《', '》', '—', '.', ',', '-', '·') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\t', '\n', '\r', '\u3000', '\u00a0', '\u0000', '\u001b', '\u007f', '\ufeff', '\u200b') },
  { weight: 1, arbitrary: fc.constantFrom('😀', '𠮷', '👨‍👩‍👧', '\ud83d', '\ude00', '\udbff', '\ufffd', '\uffff') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const texts = fc.array(parts, { maxLength: 40, size: 'max' }).map((list) => list.join(''))

test('same words and tags, no user words', { skip: UNBUILT }, async (t) => {
  const pair = openPair([])
  await t.test('over the seeds', (t) => compareFolder(t, pair, SEEDS))
  await t.test('over the corpora', { skip: !existsSync(CORPORA) && `${CORPORA} is not there` }, (t) => compareFolder(t, pair, CORPORA))
  await t.test('over random text', () => {
    fc.assert(
      fc.property(texts, (text) => void compare(pair, text)),
      { seed: 2021, numRuns: 3000 },
    )
  })
  await t.test('over every code point of two bytes, alone and in a row', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    compare(pair, characters.join(''))
    compare(pair, characters.join('，'))
  })
  await t.test('over a text longer than is cut at once', () => {
    const run = [...readdirSync(SEEDS)].map((name) => readFileSync(join(SEEDS, name), 'utf8')).join('')
    compare(pair, run.replace(/[\s\p{P}]/gu, '').repeat(8))
  })
})

test('same words and tags with user words of all kinds', { skip: UNBUILT }, () => {
  const tags = fc.constantFrom('n', 'nz', 'nt', '', 'a tag', 'x\ny')
  const strange = ['', ' ', '一带 一路', '疫\n苗', '。', '，', '\ud83d', '😀😀', '中国', '的', '7', '2021', 'x', '长'.repeat(600)]
  const words = [
    ...fc.sample(fc.record({ word: fc.array(parts, { maxLength: 3 }).map((list) => list.join('')), tag: tags }), {
      seed: 2021,
      numRuns: 3000,
    }),
    ...strange.map((word) => ({ word, tag: 'nz' })),
  ]
  const pair = openPair(words)
  const containing = fc
    .array(fc.oneof(parts, fc.constantFrom(...words.map(({ word }) => word))), { maxLength: 30, size: 'max' })
    .map((list) => list.join(''))
  fc.assert(
    fc.property(containing, (text) => void compare(pair, text)),
    { seed: 2021, numRuns: 2000 },
  )
})
