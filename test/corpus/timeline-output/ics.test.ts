// Calendars by the rules of RFC 5545.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildCorpus } from '../../../src/corpus/corpus.ts'
import { escapeText, foldLine, writeTextLine } from '../../../src/corpus/timeline-output/content-line.ts'
import { renderTimelineIcs, toUtcStamp } from '../../../src/corpus/timeline-output/render-ics.ts'
import { createDate, createRecord } from '../records.ts'

test('no line is longer than 75 octets, none cuts a character, and unfolding gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      // A lone surrogate becomes U+FFFD when it is written; the generator gives whole characters only.
      const line = foldLine(`SUMMARY:${text.replace(/[\r\n]/g, '')}`)
      assert.ok(line.endsWith('\r\n'))
      for (const part of line.slice(0, -2).split('\r\n')) assert.ok(Buffer.byteLength(part) <= 75, part)
      assert.equal(line.replace(/\r\n /g, '').slice(0, -2), `SUMMARY:${text.replace(/[\r\n]/g, '')}`)
    }),
    { seed: 2021 },
  )
})

test('75 octets stay on one line, the 76th begins the next', () => {
  assert.equal(foldLine('X'.repeat(75)), `${'X'.repeat(75)}\r\n`)
  assert.equal(foldLine('X'.repeat(76)), `${'X'.repeat(75)}\r\n X\r\n`)
  assert.equal(foldLine(`${'X'.repeat(74)}会`), `${'X'.repeat(74)}\r\n 会\r\n`)
})

test('text values are escaped, and hold no control characters', () => {
  assert.equal(escapeText('a;b,c\\d\r\ne\nf\u0007\u001b[31m'), 'a\\;b\\,c\\\\d\\ne\\nf[31m')
  assert.equal(writeTextLine('SUMMARY', '会议\nEND:VCALENDAR'), 'SUMMARY:会议\\nEND:VCALENDAR\r\n')
})

test('times of publication are stamps in UTC', () => {
  assert.equal(toUtcStamp('2021-08-07T00:44:43+08:00'), '20210806T164443Z')
  assert.equal(toUtcStamp('2021-12-31T20:00:00-05:00'), '20220101T010000Z')
  assert.equal(toUtcStamp('2021-08-07'), '20210807T000000Z')
})

test('an entry is an all-day event with an exclusive end; the same corpus gives the same bytes, other UIDs stay when it grows', () => {
  const first = createRecord(
    'a.txt',
    '2021-08-07T00:44:43+08:00',
    ['8月1日，会议开幕。'],
    [createDate('8月1日', '2021-08-01', '2021-08-01', '2021-08-02')],
  )
  const second = createRecord(
    'b.txt',
    '2021-08-09',
    ['8月8日，展览开幕。'],
    [createDate('8月8日', '2021-08-08', '2021-08-08', '2021-08-09')],
  )
  const render = (records: Parameters<typeof buildCorpus>[0]) => {
    const corpus = buildCorpus(records, [])
    return renderTimelineIcs(corpus, corpus.timeline)
  }
  const one = render([first])
  assert.match(one, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/)
  assert.match(one, /\r\nDTSTAMP:20210806T164443Z\r\nDTSTART;VALUE=DATE:20210801\r\nDTEND;VALUE=DATE:20210802\r\n/)
  assert.ok(one.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'))
  const uid = /UID:[^\r]+/.exec(one)?.[0] ?? ''
  const both = render([second, first])
  assert.equal(both, render([first, second]))
  assert.ok(both.includes(uid))
  const uids = [...both.matchAll(/UID:([^\r]+)/g)].map(([, id]) => id)
  assert.equal(new Set(uids).size, 2)
})
