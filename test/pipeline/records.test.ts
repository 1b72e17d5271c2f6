// Records keep their contract (kaoju.article/1), on the seeds and on text that nobody would write.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import fc from 'fast-check'
import type { Mention } from '../../src/model/mention.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { Source } from '../../src/model/source.ts'
import { listNames, pathTo } from '../support/repository.ts'
import { createRecordSource, openShipped, type Shipped } from '../support/shipped.ts'

let shipped: Shipped

before(async () => {
  shipped = await openShipped()
})

const BOUNDS = ['exact', 'approx', 'gt', 'ge', 'lt', 'le', 'range']
const CIVIL_DATE = /^-?\d{4,6}-\d\d-\d\d$/

/** Checks one record field by field. What JSON cannot hold (Infinity, NaN, undefined in lists) comes back changed. */
function checkRecord(record: ArticleRecord): void {
  assert.equal(record.schema, 'kaoju.article/1')
  assert.deepEqual(JSON.parse(JSON.stringify(record)), record)
  let before = 0
  for (const { start, end, text } of record.sentences) {
    assert.ok(start >= before && end >= start && text !== '', 'sentences out of order')
    before = start
  }
  for (const mention of record.mentions) {
    assert.ok(mention.text !== '' && record.sentences[mention.sentence], JSON.stringify(mention))
    assert.match(mention.rule, /^[a-z][a-z0-9_]*\/[a-z0-9_.]+$/)
    checkFields(mention)
  }
}

function checkFields(mention: Mention): void {
  const shown = JSON.stringify(mention)
  switch (mention.type) {
    case 'date':
      for (const end of [mention.beginDate, mention.endDate]) assert.ok(end === null || CIVIL_DATE.test(end), shown)
      assert.ok(mention.beginDate === null || mention.endDate === null || mention.beginDate < mention.endDate, shown)
      assert.ok(mention.reason !== '' && mention.value !== '', shown)
      break
    case 'figure': {
      const { value, low, high, bound } = mention
      assert.ok(BOUNDS.includes(bound), shown)
      assert.ok(low === null || high === null || low <= high, shown)
      assert.ok(value === null || ((low ?? value) <= value && value <= (high ?? value)), shown)
      assert.ok(value !== null || low !== null || high !== null, shown)
      assert.ok(bound !== 'exact' || (value === low && value === high), shown)
      break
    }
    case 'ordinal':
      assert.ok(Number.isInteger(mention.value) && mention.value > 0, shown)
      break
    case 'event':
    case 'entity':
      assert.ok(mention.name !== '', shown)
      break
    case 'quote':
      break
  }
}

function seedSource(name: string): Source {
  const text = readFileSync(pathTo('seeds', name), 'utf8')
  return { id: name, path: `seeds/${name}`, sha256: '0'.repeat(64), format: 'markdown', text, problems: [] }
}

for (const name of listNames('seeds', '.txt'))
  test(`the record of ${name}`, () => {
    const source = seedSource(name)
    const record = shipped.extract(source)
    checkRecord(record)
    assert.ok(record.mentions.length > 10, `${record.mentions.length} mentions`)
    assert.deepEqual(record.problems, [])
    const bare = (text: string) => text.replace(/<[^>]*>|\s/g, '')
    for (const { start, end, text } of record.mentions) {
      // Titles stand in YAML and bodies in HTML; the seeds have no entities in what is found.
      assert.equal(bare(source.text.slice(start, end)).normalize('NFKC'), bare(text).normalize('NFKC'))
    }
  })

test('the zone of the machine changes no record', () => {
  const zone = process.env.TZ
  const extractAll = () => JSON.stringify(listNames('seeds', '.txt').map((name) => shipped.extract(seedSource(name))))
  try {
    const records = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((name) => {
      process.env.TZ = name
      return extractAll()
    })
    for (const record of records) assert.ok(record === records[0], 'a record differs')
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('records of random text keep the contract', () => {
  const pieces = [
    ...'0123456789年月日时分秒个家次届第一二三十百千万亿多余约近超过至到前后底初中内以来截每未来上下去今明周，。、%/-—.:（）“”《》\n😀',
    '疫苗',
    '国家',
    '峰会',
    '亿剂',
    '同比增长',
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('2024-01-17', '2024-02-29', null), (content, published) => {
      checkRecord(shipped.extract(createRecordSource(content, { published })))
    }),
    { seed: 2021, numRuns: 3_000 },
  )
})

test('thirty thousand characters of the same few words take a moment, not minutes', () => {
  const units = ['5个国家', '2021年1月', '1,', '一百', '第一', '截至', '5亿多剂', '“', '中国', '3至', '今年的', '峰会']
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(30_000 / unit.length))
    const started = performance.now()
    checkRecord(shipped.extract(createRecordSource(text, { published: '2024-01-17' })))
    const took = performance.now() - started
    // Work that grows with the square of the text takes minutes here; the limit leaves room for a slow and busy machine.
    assert.ok(took < 20_000, `${unit} took ${Math.round(took)} ms`)
  }
})
