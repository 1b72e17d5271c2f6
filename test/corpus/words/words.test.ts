// What is counted as a word, and what is told of words: keywords, phrases, collocates, trends.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findCollocates } from '../../../src/corpus/words/collocations.ts'
import { findKeywords } from '../../../src/corpus/words/keywords.ts'
import { findOccurrences } from '../../../src/corpus/words/occurrences.ts'
import { findPhrases } from '../../../src/corpus/words/phrases.ts'
import { findTrends } from '../../../src/corpus/words/trends.ts'
import { analyseWords } from '../../../src/corpus/words/word-analysis.ts'
import { groupArticles } from '../../../src/corpus/words/word-groups.ts'
import { buildWordTable } from '../../../src/corpus/words/word-table.ts'
import { createEvent, createRecord } from '../records.ts'
import { cutRecords } from './records.ts'

const NO_STOPS: ReadonlySet<string> = new Set()

function tableOf(articles: Parameters<typeof cutRecords>[0], stopWords = NO_STOPS) {
  const { records, tokenizer } = cutRecords(articles)
  return { records, table: buildWordTable(records, { tokenizer, stopWords }) }
}

test('figures, numerals and punctuation are no words; function words and stop words are, but no keywords', () => {
  const { table } = tableOf(
    [{ published: '2021-08-01', sentences: ['中国|和/c|世界|提供/v|18/m|亿/m|剂/q|疫苗|，|2021/m|年/m|G20/eng|。'] }],
    new Set(['提供']),
  )
  assert.deepEqual([...table.words].sort(), ['世界', '中国', '剂', '和', '提供', '疫苗'].sort())
  assert.equal(table.size, 6)
  assert.deepEqual(
    table.words.filter((_, id) => table.isContent[id] === 1),
    ['中国', '世界', '疫苗'],
  )
})

test('a name that the tokenizer cuts apart counts as one word', () => {
  const record = createRecord('a.txt', '2021-08-01', ['北京冬奥会开幕'], [createEvent('北京冬奥会', '北京冬奥会')])
  const tag = () => ['北京', '冬奥会', '开幕'].map((word) => ({ word, tag: 'n' }))
  const table = buildWordTable([record], { tokenizer: { name: 'builtin', version: 'test', tag }, stopWords: NO_STOPS })
  assert.deepEqual(table.words, ['北京冬奥会', '开幕'])
})

test('what most articles of an outlet begin with is a formula, not a word of theirs', () => {
  const articles = Array.from({ length: 6 }, (_, index) => ({
    published: `2021-08-0${index + 1}`,
    sentences: ['央视|消息|：|中国|提供|疫苗|。', `${['甲乙', '丙丁', '戊己', '庚辛', '壬癸', '子丑'][index]}|会议|。`],
  }))
  const { table } = tableOf(articles)
  assert.ok(table.formulas.includes('央视消息'))
  assert.ok(!table.words.includes('央视'))
  assert.ok(table.words.includes('会议'))
})

test('addresses of the web are no words', () => {
  const { table } = tableOf([{ published: '2021-08-01', sentences: ['见|https/eng|:|/|/|feedx/eng|.|net/eng|，|疫苗'] }])
  assert.deepEqual(table.words, ['见', '疫苗'])
})

const TWO = [
  { published: '2021-08-01', sentences: Array.from({ length: 12 }, (_, i) => (i < 8 ? '疫苗|援助|国家' : '国家|发展|世界')) },
  { published: '2021-09-01', sentences: Array.from({ length: 12 }, () => '峰会|国家|世界') },
]

test('a keyword is at least twice as frequent as elsewhere, and its counts are those of the text', () => {
  const { records, table } = tableOf(TWO)
  const { groups } = findKeywords(table, groupArticles(records, 'article'), 10)
  assert.deepEqual(
    groups.map(({ keywords }) => keywords.map(({ word, count, rest }) => [word, count, rest])),
    [
      [
        ['援助', 8, 0],
        ['疫苗', 8, 0],
      ],
      [['峰会', 12, 0]],
    ],
  )
  // 国家 stands in both alike, and 世界 is more frequent in the second.
  assert.deepEqual(
    groups.map(({ size, restSize }) => [size, restSize]),
    [
      [36, 36],
      [36, 36],
    ],
  )
})

test('of the months of many articles, a word of one article alone is no keyword', () => {
  const month = (published: string, word: string) =>
    Array.from({ length: 5 }, (_, index) => ({
      published,
      sentences: [index === 0 ? '甲乙|甲乙|甲乙|甲乙|甲乙|甲乙|甲乙|甲乙|甲乙' : `${word}|${word}|${word}`],
    }))
  const { records, table } = tableOf([...month('2021-01-01', '春节'), ...month('2021-02-01', '会议')])
  const { groups } = findKeywords(table, groupArticles(records, 'month'), 10)
  assert.deepEqual(
    groups.map(({ key, keywords }) => [key, keywords.map(({ word }) => word)]),
    [
      ['2021-01', ['春节']],
      ['2021-02', ['会议']],
    ],
  )
})

test('a phrase stands for the shorter ones within it, and reaches over no mark', () => {
  const { table } = tableOf(
    ['2021-08-01', '2021-08-02', '2021-08-03'].map((published) => ({
      published,
      sentences: ['构建|人类|命运|共同体|，|世界|峰会', '共同体|，|世界'],
    })),
  )
  const { phrases, found } = findPhrases(table, 10)
  assert.deepEqual(
    phrases.map(({ text, count, articles }) => [text, count, articles]),
    [
      ['构建人类命运共同体', 3, 3],
      ['世界峰会', 3, 3],
    ],
  )
  assert.equal(found, 2)
})

test('a phrase that also stands alone is listed beside the longer one', () => {
  const { table } = tableOf(
    ['2021-08-01', '2021-08-02', '2021-08-03'].map((published) => ({ published, sentences: ['新冠|疫苗|援助', '新冠|疫苗'] })),
  )
  assert.deepEqual(
    findPhrases(table, 10).phrases.map(({ text, count }) => [text, count]),
    [
      ['新冠疫苗', 6],
      ['新冠疫苗援助', 3],
    ],
  )
})

test('collocates are counted once a place within five words, and measured against the rest of the corpus', () => {
  const far = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? '甲乙|丙丁|戊己' : '庚辛|壬癸|子丑'))
  const { table } = tableOf([{ published: '2021-08-01', sentences: [...Array.from({ length: 5 }, () => '疫苗|援助|疫苗'), ...far] }])
  const id = table.words.indexOf('疫苗')
  const [first] = findCollocates(table, id, findOccurrences(table, [id]).get(id) ?? [], 5)
  assert.ok(first)
  // 援助 stands near 疫苗 five times, and all five words near 疫苗 are it: 5 of 5 against 0 of 120.
  assert.deepEqual([first.word, first.near, first.count], ['援助', 5, 5])
  assert.equal(first.information.toFixed(6), Math.log2((5 * 125) / (5 * 5)).toFixed(6))
})

test('a word whose share grows month by month rises; one that fades falls; one month alone is no trend', () => {
  const months = ['2021-01', '2021-02', '2021-03', '2021-04', '2021-05', '2021-06']
  const articles = months.map((month, index) => ({
    published: `${month}-01`,
    sentences: [
      // What all articles begin and end with would be a formula.
      ...['甲', '乙', '丙', '丁', '戊'].map((word) => `${word}${month}`),
      ...Array.from({ length: 2 + index * 8 }, () => '航天|工程'),
      ...Array.from({ length: 42 - index * 8 }, () => '疫情|工程'),
      ...Array.from({ length: index === 3 ? 30 : 0 }, () => '洪水'),
      ...Array.from({ length: 500 }, () => '世界|国家'),
      ...['己', '庚', '辛', '壬', '癸'].map((word) => `${word}${month}`),
    ],
  }))
  const { records, table } = tableOf(articles)
  const trends = findTrends(table, records, 5)
  assert.deepEqual(
    trends?.rising.map(({ word }) => word),
    ['航天'],
  )
  assert.deepEqual(
    trends?.falling.map(({ word }) => word),
    ['疫情'],
  )
  assert.ok((trends?.rising[0]?.slope ?? 0) > 0)
  assert.deepEqual(trends?.rising[0]?.counts, [2, 10, 18, 26, 34, 42])
})

test('counts of articles add up to those of the corpus, and the order of equal words is that of their text', () => {
  const word = fc.constantFrom('中国', '世界', '疫苗', '峰会', '国家')
  const article = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), (articles) => {
      const { records, tokenizer } = cutRecords(
        articles.map((sentences, index) => ({ published: `2021-08-0${index + 1}`, sentences: sentences.map((words) => words.join('|')) })),
      )
      const settings = { tokenizer, stopWords: NO_STOPS, userWords: 0 }
      const { table, frequent } = analyseWords(records, settings)
      assert.equal(table.size, articles.flat(2).length)
      assert.equal(
        table.articles.reduce((sum, { size }) => sum + size, 0),
        table.size,
      )
      assert.equal(
        frequent.reduce((sum, { count }) => sum + count, 0),
        table.size,
      )
      for (const { count, occurrences } of frequent) assert.equal(occurrences.length, count)
      for (const [index, one] of frequent.entries()) {
        const next = frequent[index + 1]
        assert.ok(!next || one.count > next.count || (one.count === next.count && one.word < next.word))
      }
    }),
    { seed: 2021, numRuns: 60 },
  )
})
