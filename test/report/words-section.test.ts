// The section about words: where its links lead, what it names, and that an article's text stays text.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { analyseWords } from '../../src/corpus/words/word-analysis.ts'
import type { Language } from '../../src/model/problem.ts'
import { cutRecords } from '../corpus/words/records.ts'
import { createReport } from './report.ts'

const { records, tokenizer } = cutRecords([
  { published: '2021-08-01', sentences: ['疫苗|合作', ...Array.from({ length: 30 }, () => '中国|提供/v|疫苗|。')] },
  { published: '2021-09-01', sentences: ['峰会|合作', ...Array.from({ length: 24 }, () => '各国|出席/v|峰会|。')] },
  {
    published: '2021-10-01',
    sentences: ['<script>alert(1)</script>/eng|{{title}}/eng|合作', ...Array.from({ length: 9 }, () => '=cmd()/eng|世界|。')],
  },
])
const words = analyseWords(records, { tokenizer, stopWords: new Set(['合作']), userWords: 7 })

async function renderWords(language: Language) {
  const files = await createReport(records, [], { language, words })
  return { files, page: load(files.get('index.html') ?? '') }
}

test('every link of the section leads to a sentence or an article of the page', async () => {
  const { page } = await renderWords('zh')
  const links = page('#words a[href^="#"]')
    .toArray()
    .map((element) => page(element).attr('href') ?? '')
  assert.ok(links.length > 40)
  for (const link of links) assert.equal(page(`[id="${link.slice(1)}"]`).length, 1, link)
})

test('a line of context leads to the sentence that holds its keyword', async () => {
  const { page } = await renderWords('zh')
  const lines = page('#words .kwic li a').toArray()
  assert.ok(lines.length > 20)
  for (const line of lines) {
    const sentence = page(`[id="${page(line).attr('href')?.slice(1)}"]`).text()
    assert.ok(sentence.includes(page(line).find('b').text()))
  }
})

test('a list that is cut names its total, and the keywords are told with both measures', async () => {
  const { page } = await renderWords('en')
  const vaccine = page('#words .kwic summary').filter((_, element) => page(element).find('b').text() === '疫苗')
  assert.match(vaccine.text(), /31× in 1 article .*the first 20 shown/)
  assert.match(page('#words .keywords').first().text(), /疫苗 31:0 · G² \d+\.\d · log ratio \d\.\d \(only here\)/)
})

test('tokenizer, user words and stop words are named in both languages', async () => {
  for (const [language, pattern] of [
    ['zh', /分词用 test .*7 个用户词.*停用词 1 个/],
    ['en', /of test and 7 user words.*1 stop words/],
  ] as const) {
    assert.match((await renderWords(language)).page('#words').text(), pattern)
  }
})

test('what an article says stays text: no element, no template, no formula', async () => {
  const { files, page } = await renderWords('zh')
  assert.equal(page('#words script').length, 0)
  assert.ok(!/<script>alert/.test(files.get('index.html') ?? ''))
  assert.doesNotMatch(files.get('keywords.csv') ?? '', /(?:^|,)=cmd/m)
})

test('a report without counted words has no such section, and no empty link to it', async () => {
  const page = load((await createReport(records, [])).get('index.html') ?? '')
  assert.equal(page('#words, a[href="#words"]').length, 0)
})
