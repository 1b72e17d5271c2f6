// The timeline as a reader meets it: what comes first, what is folded, what the chart draws and says it left out.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts'
import { shiftDate } from '../../src/model/iso-date.ts'
import { buildTimelineChart } from '../../src/report/charts/timeline-chart.ts'
import { buildTimelinePanels } from '../../src/report/charts/timeline-panels.ts'
import { buildTimelineView } from '../../src/report/timeline-section.ts'
import { createDate, createEvent, createRecord } from '../corpus/records.ts'

test('the first entries are of the time the corpus is about; history is folded and counted', () => {
  const view = buildTimelineView(buildDays(['1921-07-23', '2013-09-01', '2021-06-01', '2021-06-02']), 'zh')
  assert.deepEqual(
    view.years.map(({ year, rows }) => [year, rows.map(({ date }) => date)]),
    [['2021', ['6月1日', '6月2日']]],
  )
  assert.deepEqual(
    view.folds.map(({ title, count }) => [title, count]),
    [['更早：2021年1月以前', '2 条']],
  )
  assert.deepEqual([view.total, view.note], [4, null])
})

test('of many entries those of most sources come first, and the rest is folded without loss', () => {
  const days = Array.from({ length: 150 }, (_, index) => shiftDate('2021-01-01', index) ?? '')
  const view = buildTimelineView(buildDays([...days, '2021-05-20', '2021-05-20']), 'zh')
  const first = view.years.flatMap(({ rows }) => rows)
  assert.equal(first.length, 60)
  assert.ok(first.some(({ date, links }) => date === '5月20日' && links.length === 3))
  const folded = view.folds.reduce((count, { rows }) => count + rows.length, 0)
  assert.equal(first.length + folded, view.total)
  assert.match(view.note ?? '', /共 150 条。先列见于最多来源的 60 条/)
})

test('a date is said once, and a second place in an article has a label of its own', () => {
  const record = createRecord(
    'a.txt',
    '2021-07-01',
    ['6月1日，峰会开幕。', '6月1日，峰会举行晚宴。', '6月1日，某地下雨。'],
    [0, 1, 2].flatMap((sentence) => [
      createDate('6月1日', '2021-06-01', '2021-06-01', '2021-06-02', sentence),
      ...(sentence < 2 ? [createEvent('峰会', '某峰会', sentence)] : []),
    ]),
  )
  const [year] = buildTimelineView(buildCorpus([record], []), 'zh').years
  assert.deepEqual(
    year?.rows.map(({ isSameDate, links }) => [isSameDate, links.map(({ label }) => label)]),
    [
      [false, ['[1]', '[1·2]']],
      [true, ['[1]']],
    ],
  )
})

test('articles five years apart are drawn in two panels, and what lies far off is counted in the title', () => {
  const corpus = buildDays(['2021-06-01', '2021-06-02', '1921-07-23'], ['2026-01-29', '2026-01-30'])
  const { panels, outside } = buildTimelinePanels(corpus)
  assert.deepEqual(
    panels.map(({ first, marks }) => [first, marks.length]),
    [
      ['2021-07-01', 2],
      ['2026-07-01', 2],
    ],
  )
  assert.equal(outside, 1)
  for (const { from, to } of panels) assert.ok(to - from < 366 * 86_400_000)
  assert.match(buildTimelineChart(corpus, 'zh')?.title ?? '', /另有 1 处更早或更晚，未画/)
})

test('the caption explains what is drawn and nothing else', () => {
  const days = buildTimelineChart(buildDays(['2021-06-01', '2021-06-02']), 'zh')?.caption ?? ''
  assert.ok(days.includes('圆点') && !days.includes('横条') && !days.includes('空心'), days)
  const plans = buildTimelineChart(buildDays(['2021-06-01', '2021-12-01']), 'zh')?.caption ?? ''
  assert.ok(plans.includes('空心'), plans)
})

/** An article a day spoken of, published on 1 July of 2021, and of 2026 for the second list. */
function buildDays(days: readonly string[], later: readonly string[] = []): Corpus {
  const records = [...days.map((day) => [day, '2021-07-01'] as const), ...later.map((day) => [day, '2026-07-01'] as const)].map(
    ([day, published], index) =>
      createRecord(
        `${index}.txt`,
        published,
        [`${day}，${days.indexOf(day) === index ? '某地' : `第${index}处`}下雨${'。'.repeat(index % 3)}`],
        [createDate(day, day, day, shiftDate(day, 1) ?? ''), createEvent('下雨', '大雨', 0)],
      ),
  )
  return buildCorpus(records, [])
}
