import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPathDate, parsePublicationTime } from '../../src/reading/publication-time.ts'
import { createZoneClock } from '../../src/reading/time-zone.ts'
import { read } from './source.ts'

const TIMES: readonly (readonly [string, string | null])[] = [
  ['Fri, 06 Aug 2021 16:44:43 GMT', '2021-08-07T00:44:43+08:00'],
  ['6 Aug 2021 16:44 +0000', '2021-08-07T00:44:00+08:00'],
  ['Fri, 06 Aug 2021 16:44:43 CST', '2021-08-06T16:44:43+08:00'],
  ['2021-08-06T16:44:43Z', '2021-08-07T00:44:43+08:00'],
  ['2021-08-06T16:44:43.123+09:00', '2021-08-06T15:44:43+08:00'],
  ['2021-10-28 14:08:07', '2021-10-28T14:08:07+08:00'],
  ['2021-10-28T14:08', '2021-10-28T14:08:00+08:00'],
  ['2021-10-28', '2021-10-28'],
  ['2021/1/5', '2021-01-05'],
  ['2021年10月28日 14:08', '2021-10-28T14:08:00+08:00'],
  ['2021年1月5日', '2021-01-05'],
  ['2024-02-29', '2024-02-29'],
  ['2021-02-29', null],
  ['2021-13-01', null],
  ['2021-10-28 25:00', null],
  ['2021-10-28 14:08 XYZ', null],
  ['昨天', null],
  ['', null],
]

const SHANGHAI = createZoneClock('Asia/Shanghai')

test('dates as headers write them, in the corpus zone', () => {
  for (const [text, time] of TIMES) {
    assert.equal(parsePublicationTime(text, SHANGHAI, 'field')?.time ?? null, time, text)
  }
})

test('zones with summer time', () => {
  const newYork = createZoneClock('America/New_York')
  const inNewYork = (text: string) => parsePublicationTime(text, newYork, 'field')?.time
  assert.equal(inNewYork('2021-07-01T12:00:00Z'), '2021-07-01T08:00:00-04:00')
  assert.equal(inNewYork('2021-01-01 12:00'), '2021-01-01T12:00:00-05:00')
  assert.equal(inNewYork('2021-03-14 01:59'), '2021-03-14T01:59:00-05:00')
  assert.equal(inNewYork('2021-03-14 03:01'), '2021-03-14T03:01:00-04:00')
  assert.equal(inNewYork('2021-11-07 01:30'), '2021-11-07T01:30:00-04:00')
  assert.equal(inNewYork('2021-11-07 02:30'), '2021-11-07T02:30:00-05:00')
  // China had summer time from 1986 to 1991.
  assert.equal(parsePublicationTime('1988-07-01 12:00', SHANGHAI, 'field')?.time, '1988-07-01T12:00:00+09:00')
  assert.throws(() => createZoneClock('Asia/Nowhere'), RangeError)
})

test('dates in file names', () => {
  const names: readonly (readonly [string, string | null])[] = [
    ['xwlb/20210105-09.md', '2021-01-05'],
    ['2021-01-05-title.md', '2021-01-05'],
    ['20210231.md', null],
    ['2021-01-05/title.md', null],
    ['1234202101059.md', null],
    ['000_52ceed33d81d6e0b.txt', null],
  ]
  for (const [path, date] of names) assert.equal(findPathDate(path)?.date ?? null, date, path)
})

test('the header comes before the file name, a date that cannot be read is reported, and so is none', () => {
  const bad = read('---\ntitle: 题\ndate: 昨天\n---\n正文。', { path: '20210105-09.md' })
  assert.deepEqual(bad.published, { time: '2021-01-05', date: '2021-01-05', from: 'file-name' })
  assert.deepEqual(
    bad.problems.map(({ code, line, column }) => [code, line, column]),
    [['reading/date-format', 3, 7]],
  )
  const none = read('正文。', { path: 'a.md' })
  assert.equal(none.published, null)
  assert.deepEqual(
    none.problems.map(({ code }) => code),
    ['reading/date-missing'],
  )
})
