import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findCopies } from '../../src/corpus/copies.ts'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { renderTimelineJson } from '../../src/corpus/timeline-json.ts'
import { exactly } from '../../src/model/interval.ts'
import type { DateMention } from '../../src/model/mention.ts'
import { openWordLists } from '../support/shipped.ts'
import { createDate, createEvent, createFigure, createRecord, DOSE_RECORDS, DOSES } from './records.ts'

const DAVOS = '世界经济论坛“达沃斯议程”对话会'
const first = createRecord(
  'a.txt',
  '2021-08-07T00:44:43+08:00',
  [
    '2021年1月25日，习近平主席出席世界经济论坛"达沃斯议程"对话会。',
    '2021年2月7日，中国援柬首批疫苗抵达金边。',
    '明年2月4日北京冬奥会开幕。',
  ],
  [
    createDate('2021年1月25日', '2021-01-25', '2021-01-25', '2021-01-26'),
    createEvent('世界经济论坛"达沃斯议程"对话会', DAVOS),
    createDate('2021年2月7日', '2021-02-07', '2021-02-07', '2021-02-08', 1),
    createDate('明年2月4日', '2022-02-04', '2022-02-04', '2022-02-05', 2),
  ],
)
const second = createRecord(
  'b.txt',
  '2021-08-12T14:07:34+08:00',
  ['在1月25日的达沃斯议程对话会上，他发出倡议；2021年上半年另有一会。', '当前形势严峻，博鳌亚洲论坛2021年年会已经举行。'],
  [
    createDate('1月25日', '2021-01-25', '2021-01-25', '2021-01-26'),
    createEvent('达沃斯议程对话会', DAVOS),
    createDate('2021年上半年', '2021-H1', '2021-01-01', '2021-07-01'),
    createDate('当前', 'PRESENT_REF', '2021-08-12', '2021-08-13', 1),
    { ...createDate('2021年', '2021-08', '2021-08-01', '2021-09-01', 1), inName: true } satisfies DateMention,
  ],
)

test('dated sentences of one event are one entry; vague, wide and in-name dates make none', async () => {
  const { schema, entries } = JSON.parse(renderTimelineJson(buildCorpus([second, first], [], { lists: await openWordLists() })))
  assert.equal(schema, 'kaoju.timeline/1')
  assert.deepEqual(
    entries.map((entry: { value: string; event: string; summary: string; planned: boolean; sentences: unknown[] }) => [
      ...[entry.value, entry.event, entry.summary, entry.planned, entry.sentences.length],
    ]),
    [
      ['2021-01-25', DAVOS, '习近平主席出席世界经济论坛"达沃斯议程"对话会', false, 2],
      ['2021-02-07', null, '中国援柬首批疫苗抵达金边', false, 1],
      ['2022-02-04', null, '北京冬奥会开幕', true, 1],
    ],
  )
  assert.deepEqual(Object.keys(entries[0].sentences[0]), ['path', 'start', 'end', 'text', 'said', 'from'])
})

test('one event under two forms is one cluster', () => {
  const [davos] = buildCorpus([first, second], []).events
  assert.equal(davos?.name, DAVOS)
  assert.equal(davos?.articles, 2)
  assert.equal(davos?.forms.length, 2)
})

test('results do not depend on the order of records', () => {
  const records = [...DOSE_RECORDS, first, second]
  const expected = JSON.stringify(buildCorpus(records, [DOSES]))
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
      assert.equal(JSON.stringify(buildCorpus(shuffled, [DOSES])), expected)
    }),
    { seed: 2021, numRuns: 20 },
  )
})

test('forms of an event that differ only in straight or curly quotes are one form', () => {
  const texts = ['"达沃斯议程"对话会', '“达沃斯议程”对话会', '“达沃斯议程”对话会', '达沃斯对话会']
  const records = texts.map((text, index) => createRecord(`${index}.txt`, '2021-08-12', [text], [createEvent(text, DAVOS)]))
  assert.deepEqual(buildCorpus(records, []).events[0]?.forms, [
    { text: '“达沃斯议程”对话会', count: 3 },
    { text: '达沃斯对话会', count: 1 },
  ])
})

test('a noun of one character heads no unnamed series unless a unit of measure says what it is', () => {
  const figures = [
    { text: '28方', unit: null, noun: '方' },
    { text: '3多小时', unit: null, noun: '多小时' },
    { text: '5吨煤', unit: 't', noun: '煤' },
    { text: '6家企业', unit: '家', noun: '企业' },
  ]
  const records = [1, 2].map((number) =>
    createRecord(
      `${number}.txt`,
      '2021-08-12',
      [figures.map(({ text }) => text).join('，')],
      figures.map((figure) => createFigure(exactly(number), figure)),
    ),
  )
  const { unnamed, ungrouped } = buildCorpus(records, []).series
  assert.deepEqual(unnamed.map(({ title }) => title.zh).sort(), ['企业', '煤'])
  assert.equal(ungrouped, 4)
})

test('figures that no measure claims are grouped by unit and noun, singletons counted', () => {
  const texts = ['70个国家和5家企业', '80个国家', '12.7%']
  const records = texts.map((text, index) =>
    createRecord(
      `${index}.txt`,
      `2021-08-0${index + 1}`,
      [text],
      [
        ...(text.includes('国家')
          ? [createFigure(exactly(index === 0 ? 70 : 80), { text: text.slice(0, 5), unit: '个', noun: '国家' })]
          : []),
        ...(text.includes('企业') ? [createFigure(exactly(5), { text: '5家企业', unit: '家', noun: '企业' })] : []),
        ...(text.includes('%') ? [createFigure(exactly(12.7), { text: '12.7%', unit: 'percent' })] : []),
      ],
    ),
  )
  const { named, unnamed, singletons, ungrouped } = buildCorpus(records, [DOSES]).series
  assert.deepEqual([named.length, unnamed.length, singletons, ungrouped], [0, 1, 1, 1])
  assert.equal(unnamed[0]?.kind, null)
})

test('a measure that no rule defines is a problem, and its figures are not lost', () => {
  const corpus = buildCorpus(DOSE_RECORDS, [])
  assert.equal(corpus.series.named.length, 0)
  assert.equal(corpus.series.unnamed[0]?.points.length, 4)
  assert.deepEqual(new Set(corpus.problems.map(({ code }) => code)), new Set(['corpus/measure-unknown']))
})

test('copies of a text count as one source of a series, and so does one sentence in two articles', () => {
  const [original, ...others] = DOSE_RECORDS
  assert.ok(original)
  const repost = { ...original, article: { ...original.article, path: 'repost.txt', id: 'repost.txt' } }
  const [series] = buildCorpus([original, repost, ...others], [DOSES]).series.named
  assert.deepEqual([series?.points.length, series?.sources], [5, 4])
})

test('near copies are found, different texts are not, whatever their number', () => {
  const words = Array.from({ length: 400 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 37) % 5000)))
  const text = words.join('')
  const edited = `${text.slice(0, 150)}（本报讯）${text.slice(152)}`
  const other = [...words].reverse().join('')
  assert.deepEqual(findCopies([text, other, edited, '短', '短', '短文']), [0, 1, 0, 2, 2, 3])
  assert.deepEqual(findCopies(['', '']), [0, 0])
})
