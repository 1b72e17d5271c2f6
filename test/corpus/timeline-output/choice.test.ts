// Which entries are shown, and how tables and slides write them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus } from '../../../src/corpus/corpus.ts'
import { chooseEntries, listEntryTypes, type TimelineChoice } from '../../../src/corpus/timeline-output/choose-entries.ts'
import { renderTimelineCsv } from '../../../src/corpus/timeline-output/render-csv.ts'
import { renderTimelineTable } from '../../../src/corpus/timeline-output/render-table.ts'
import { renderTimelineJs } from '../../../src/corpus/timeline-output/render-timelinejs.ts'
import { createDate, createEvent, createRecord } from '../records.ts'

const corpus = buildCorpus(
  [
    createRecord(
      'a/1.txt',
      '2021-08-07',
      ['1月5日，甲地峰会开幕。', '2020年3月，=HYPERLINK(1)发生\u001b[31m变化。'],
      [
        createDate('1月5日', '2021-01-05', '2021-01-05', '2021-01-06'),
        createEvent('甲地峰会', '甲地峰会'),
        createDate('2020年3月', '2020-03', '2020-03-01', '2020-04-01', 1),
      ],
    ),
    createRecord('b/2.txt', '2021-02-01', ['2月1日，<b>路</b>通车。'], [createDate('2月1日', '2021-02-01', '2021-02-01', '2021-02-02')]),
  ],
  [],
)
const days = (choice: TimelineChoice) => chooseEntries(corpus, choice).map(({ beginDate }) => beginDate)

test('periods are chosen with both ends', () => {
  assert.deepEqual(days({}), ['2020-03-01', '2021-01-05', '2021-02-01'])
  assert.deepEqual(days({ since: '2020-03-31' }), ['2020-03-01', '2021-01-05', '2021-02-01'])
  assert.deepEqual(days({ since: '2020-04-01', until: '2021-01-05' }), ['2021-01-05'])
})

test('on the axis of what was said, entries stand and are chosen by publication', () => {
  assert.deepEqual(days({ axis: 'said' }), ['2021-02-01', '2020-03-01', '2021-01-05'])
  assert.deepEqual(days({ axis: 'said', until: '2021-02-28' }), ['2021-02-01'])
})

test('type, event and source', () => {
  assert.deepEqual(listEntryTypes(corpus), ['event', 'happening', 'summit'])
  assert.deepEqual(days({ type: 'summit' }), ['2021-01-05'])
  assert.deepEqual(days({ type: 'happening' }), ['2020-03-01', '2021-02-01'])
  assert.deepEqual(days({ event: '甲地' }), ['2021-01-05'])
  assert.deepEqual(days({ event: '乙地' }), [])
  assert.deepEqual(days({ source: 'b/' }), ['2021-02-01'])
  assert.deepEqual(days({ source: '测试' }).length, 3)
})

test('CSV runs no formula and has a byte order mark; the table lets no control character through', () => {
  const csv = renderTimelineCsv(chooseEntries(corpus, {}))
  assert.ok(csv.startsWith('\uFEFFentry,begin,last_day,'))
  assert.ok(csv.includes(",'=HYPERLINK(1)"))
  assert.ok(csv.includes('2020-03-01,2020-03-31'))
  const table = renderTimelineTable(chooseEntries(corpus, {}), 'zh')
  assert.doesNotMatch(table.replaceAll('\n', ''), /\p{Cc}/u)
  assert.match(table, /2021年1月5日 +2021-08-07 +【甲地峰会】/)
})

test('slides have dates as numbers, months without a day, and texts as escaped HTML', () => {
  const { events } = JSON.parse(renderTimelineJs(chooseEntries(corpus, {})))
  assert.deepEqual(events[0].start_date, { year: 2020, month: 3 })
  assert.deepEqual([events[1].start_date, events[1].end_date], [{ year: 2021, month: 1, day: 5 }, undefined])
  assert.equal(events[1].text.headline, '甲地峰会')
  assert.ok(events[2].text.text.includes('&lt;b&gt;'))
  assert.ok(!JSON.stringify(events).includes('<b>'))
})
