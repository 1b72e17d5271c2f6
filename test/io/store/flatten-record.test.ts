// Records to rows and back.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeCell } from '../../../src/io/store/cell.ts'
import { findMonth, flattenRecord, rebuildRecord, type TableRows } from '../../../src/io/store/flatten-record.ts'
import { TABLE_NAMES, TABLES } from '../../../src/io/store/tables.ts'
import type { ArticleRecord } from '../../../src/model/record.ts'

const HEADER = { id: 'a', path: 'a.md', sha256: '0', title: null, author: null, published: null, categories: [], lang: 'zh', characters: 9 }

/** A record of one mention with these fields, which need not be what kaoju makes. */
function createRecord(fields: object, header: object = {}): ArticleRecord {
  const mention = { type: 'figure', start: 0, end: 2, text: '3个', sentence: 0, rule: 'core/x', at: 0, ...fields }
  const record = { schema: 'kaoju.article/1', article: { ...HEADER, ...header }, sentences: [], mentions: [mention], problems: [] }
  return record as unknown as ArticleRecord
}

/** As rows come back from a file: without nulls, and through JSON. */
function passThrough(record: ArticleRecord): ArticleRecord {
  return rebuildRecord(JSON.parse(JSON.stringify(flattenRecord(record))) as TableRows)
}

function findMention(record: ArticleRecord) {
  return flattenRecord(record).mentions[0] ?? {}
}

test('any number comes back as it was, whether DECIMAL(38,12) holds it or not', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.integer().map((n) => n / 1000),
  )
  const property = fc.property(number, (value) => {
    const record = createRecord({ value: value + 0, low: value + 0, high: null, bound: 'ge', unit: null })
    assert.deepEqual(passThrough(record), record)
  })
  fc.assert(property, { seed: 2021, numRuns: 500 })
})

test('decimals have all their digits and no exponent', () => {
  const cells = [5e8, 1e16 + 2, 1e21, 12.7, -0.5, 1.5e-7, 0.333333333333, 0].map((value) => writeCell(value, 'decimal'))
  assert.deepEqual(cells, ['500000000', '10000000000000002', '1000000000000000000000', '12.7', '-0.5', '0.00000015', '0.333333333333', '0'])
  assert.deepEqual(
    [1e26, 1 / 3, 1e-13, Number.NaN].map((value) => writeCell(value, 'decimal')),
    [null, null, null, null],
  )
})

test('an amount too long for its column is kept, and told of', () => {
  const record = createRecord({ value: 1e30, low: 1e30, high: 1e30, bound: 'exact', unit: null })
  const { mentions, problems } = flattenRecord(record)
  assert.equal(mentions[0]?.value, undefined)
  assert.equal(mentions[0]?.rest, '{"value":1e+30,"low":1e+30,"high":1e+30}')
  assert.deepEqual(
    problems.map(({ code, article }) => [code, article]),
    [['store/amount', 'a.md']],
  )
  assert.deepEqual(passThrough(record), record)
})

test('a field that no table knows of, days before Christ and halves of characters are kept', () => {
  const odd = {
    asOf: { value: '-0221', beginDate: '-0221-01-01', endDate: null, source: 'stated' },
    novel: { a: [1, null] },
    text: '\ud83d',
  }
  const record = createRecord({ value: null, low: null, high: null, bound: 'exact', unit: null, ...odd }, { path: 'a\udc00.md', words: 3 })
  assert.deepEqual(passThrough(record), record)
  assert.deepEqual(
    [findMention(record).as_of_begin, findMention(record).text, findMention(record).article],
    [undefined, '\ufffd', 'a\ufffd.md'],
  )
})

test('months are folders, and whatever is no month is unknown', () => {
  const months = ['2021-08-07T00:44:43+08:00', '2021-08', '2021', null, '2021-13-01', '../../etc', '2021-08../x'].map(findMonth)
  assert.deepEqual(months, ['2021-08', '2021-08', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'])
})

test('no table has a column twice, and no column needs quotes in SQL', () => {
  const reserved = /^(?:end|column|line|order|group|select|where|table|desc|asc|limit|all|user|default|check)$/
  for (const table of TABLE_NAMES) {
    const names = TABLES[table].map(({ name }) => name)
    assert.deepEqual(names, [...new Set(names)])
    assert.deepEqual(
      names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name) || reserved.test(name)),
      [],
    )
  }
})
