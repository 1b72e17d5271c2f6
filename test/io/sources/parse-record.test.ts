import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findJsonFault } from '../../../src/io/sources/json-fault.ts'
import { parseRecord } from '../../../src/io/sources/parse-record.ts'

test('a record becomes a source; its offsets count in the field', () => {
  const source = parseRecord('{"id":"a","title":"题","text":"正文。","published":"2021-01-02","author":"张三","more":1}', 'in.jsonl', 1)
  assert.ok('format' in source)
  assert.equal(source.path, 'in.jsonl#a')
  assert.equal(source.text, '正文。')
  assert.deepEqual(source.fields, { title: '题', author: '张三', published: '2021-01-02', categories: [], isHtml: false })
  assert.match(source.sha256, /^[0-9a-f]{64}$/)
})

const FAULTS: readonly (readonly [string, number])[] = [
  ['{"a":}', 5],
  ['{"a":1', 6],
  ['{a:1}', 1],
  ['{"id":"x",}', 10],
  ['[1,2,]', 5],
  ['{"a":[]} x', 9],
  ['{"a" 1}', 5],
  ['{"a":"\\q"}', 6],
  ['{"a":"x\ty"}', 7],
  ['tru', 0],
  ['', 0],
]

test('where JSON ends', () => {
  for (const [line, offset] of FAULTS) assert.equal(findJsonFault(line), offset, line)
})

test('no fault is found before the end of JSON, however it is cut', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      assert.equal(findJsonFault(json), json.length)
      const part = json.slice(0, cut % (json.length + 1))
      assert.ok(findJsonFault(part) <= part.length)
    }),
    { seed: 2021 },
  )
})
