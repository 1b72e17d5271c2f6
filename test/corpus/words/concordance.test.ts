// Key words in context: what is found, how it is set, in which order.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTerm, sortLines } from '../../../src/corpus/words/concordance.ts'
import { renderKwicCsv, renderKwicTable } from '../../../src/corpus/words/render-kwic.ts'
import type { ArticleRecord } from '../../../src/model/record.ts'
import { countColumns } from '../../../src/model/text-width.ts'
import { createRecord } from '../records.ts'

const RECORD = createRecord('a.txt', '2021-08-01', ['中国提供疫苗。', '各国需要疫苗援助，也需要GDP增长。'], [])

/** The record as one paragraph. */
const JOINED: ArticleRecord = { ...RECORD, sentences: RECORD.sentences.map((sentence) => ({ ...sentence, paragraph: 0 })) }

const show = (lines: ReturnType<typeof findTerm>) => lines.map(({ left, keyword, right }) => `${left}[${keyword}]${right}`)

test('each occurrence is a line with its own sides, cut to the window', () => {
  assert.deepEqual(show(findTerm(RECORD, 0, { term: '疫苗', window: 4 })), ['中国提供[疫苗]。', '各国需要[疫苗]援助，也'])
})

test('context goes on over sentences of the same paragraph, and ends with it', () => {
  assert.deepEqual(show(findTerm(JOINED, 0, { term: '各国', window: 3 })), ['疫苗。[各国]需要疫'])
  assert.deepEqual(show(findTerm(RECORD, 0, { term: '各国', window: 3 })), ['[各国]需要疫'])
})

test('either script finds the other, and letters are found whatever their case', () => {
  const traditional = createRecord('b.txt', '2021-08-01', ['習近平主席談發展'], [])
  assert.deepEqual(show(findTerm(traditional, 0, { term: '习近平', window: 2 })), ['[習近平]主席'])
  assert.deepEqual(show(findTerm(RECORD, 0, { term: 'gdp', window: 2 })), ['需要[GDP]增长'])
})

test('a term is literal: signs of patterns mean themselves', () => {
  assert.deepEqual(findTerm(RECORD, 0, { term: '.*', window: 4 }), [])
  assert.deepEqual(findTerm(RECORD, 0, { term: '', window: 4 }), [])
})

test('as a word a term is found only where words begin and end', () => {
  const record = createRecord('c.txt', '2021-08-01', ['大会开会'], [])
  const cut = () => [{ word: '大会' }, { word: '开' }, { word: '会' }]
  assert.equal(findTerm(record, 0, { term: '会', window: 4 }).length, 2)
  assert.deepEqual(show(findTerm(record, 0, { term: '会', window: 4, cut })), ['大会开[会]'])
})

test('lines are sorted by what follows, or by what precedes, read from the keyword', () => {
  const record = createRecord('d.txt', '2021-08-01', ['b疫苗2', 'a疫苗3', 'c疫苗1'], [])
  const lines = findTerm(record, 0, { term: '疫苗', window: 5 })
  assert.deepEqual(show(sortLines(lines, 'left')), ['a[疫苗]3', 'b[疫苗]2', 'c[疫苗]1'])
  assert.deepEqual(show(sortLines(lines, 'right')), ['c[疫苗]1', 'b[疫苗]2', 'a[疫苗]3'])
  assert.deepEqual(show(sortLines(lines, 'position')), ['b[疫苗]2', 'a[疫苗]3', 'c[疫苗]1'])
})

test('the keywords of a table stand in one column, whether Chinese or Latin stands before them', () => {
  const record = createRecord('e.txt', '2021-08-01', ['G20提供疫苗', '中国与世界卫生组织提供疫苗援助'], [])
  const rows = renderKwicTable(findTerm(record, 0, { term: '疫苗', window: 8 }))
    .trimEnd()
    .split('\n')
  assert.deepEqual([...new Set(rows.map((row) => countColumns(row.slice(0, row.indexOf('疫苗')))))], [18])
})

test('no half of a character stands at the edge, and a formula stays text in CSV', () => {
  const record = createRecord('f.txt', '2021-08-01', ['𠮷疫苗𠮷', '=cmd()疫苗'], [])
  const lines = findTerm(record, 0, { term: '疫苗', window: 1 })
  assert.deepEqual(show(lines).slice(0, 1), ['[疫苗]'])
  assert.match(renderKwicCsv(findTerm(record, 0, { term: '疫苗', window: 9 })), /'=cmd\(\),疫苗/)
})
