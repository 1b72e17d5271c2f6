// What stands under a date and a heading in the timeline.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import type { TimelineEntry } from '../../src/corpus/timeline.ts'
import type { Mention } from '../../src/model/mention.ts'
import { openWordLists } from '../support/shipped.ts'
import { createDate, createEvent, createRecord } from './records.ts'

const LISTS = await openWordLists()

const DAY = ['2021-10-30', '2021-10-30', '2021-10-31'] as const
const G20 = 'G20罗马峰会'

test('an article that tells of one summit on one day makes one entry, headed by the sentence that says what happened', () => {
  const [entry, ...others] = buildEntries(
    [
      '当天，出席G20罗马峰会时，习主席提出一个目标。',
      '10月30日的重要讲话中，习主席还提到中国行动。',
      '10月30日，习近平主席以视频方式出席第一阶段会议。',
      'G20罗马峰会与会者众。',
      'G20罗马峰会闭幕。',
    ],
    [
      createEvent(G20, G20),
      createDate('10月30日', ...DAY, 1),
      createDate('10月30日', ...DAY, 2),
      createEvent(G20, G20, 3),
      createEvent(G20, G20, 4),
      createDate('当天', ...DAY, 0),
    ],
  )
  assert.deepEqual([others.length, entry?.event, entry?.sentences.length], [0, G20, 5])
  assert.equal(entry?.summary, '习近平主席以视频方式出席第一阶段会议')
})

test('an event that an article mentions once heads only its own sentence', () => {
  const entries = buildEntries(
    ['10月30日，两国纪念第二次世界大战结束。', '10月30日，某国宣布新的制裁。'],
    [createDate('10月30日', ...DAY), createEvent('第二次世界大战', '第二次世界大战'), createDate('10月30日', ...DAY, 1)],
  )
  assert.deepEqual(
    entries.map(({ event, summary }) => [event, summary]),
    [
      ['第二次世界大战', '两国纪念第二次世界大战结束'],
      [null, '某国宣布新的制裁'],
    ],
  )
})

test('what is told of an event in its month stands under its day', () => {
  const [entry, ...others] = buildEntries(
    ['10月，G20罗马峰会举行。', '10月30日，G20罗马峰会开幕。'],
    [
      createDate('10月', '2021-10', '2021-10-01', '2021-11-01'),
      createEvent(G20, G20),
      createDate('10月30日', ...DAY, 1),
      createEvent(G20, G20, 1),
    ],
  )
  assert.equal(others.length, 0)
  assert.deepEqual([entry?.beginDate, entry?.endDate, entry?.sentences.length], ['2021-10-30', '2021-10-31', 2])
})

for (const { sentence, date = '10月30日', summary, what } of [
  { what: 'a frame of date and speech is dropped', sentence: '10月30日的讲话中，他提出建议与倡议。', summary: '他提出建议与倡议' },
  { what: 'so is one that begins with 在', sentence: '在10月30日的讲话中，他提出建议与倡议。', summary: '他提出建议与倡议' },
  { what: 'the source line is dropped', sentence: '央视网消息（新闻联播）：10月30日，会议举行。', summary: '会议举行' },
  { what: 'a date said twice is dropped twice', sentence: '今天（10月30日），会议举行。', summary: '会议举行' },
  { what: 'a main verb stands without its date', sentence: '10月30日举行第一阶段会议。', summary: '举行第一阶段会议' },
  { what: 'an attribute does not', sentence: '10月30日举行的会议通过了决议。', summary: '10月30日举行的会议通过了决议' },
  {
    what: 'a long clause is not cut after a frame',
    sentence: `“国际社会面临的最紧迫任务”——习近平主席在10月30日举行的${'世界经济论坛'.repeat(3)}对话会上，提出四大任务与主张，${'呼吁各方共同行动'.repeat(5)}。`,
    summary: `“国际社会面临的最紧迫任务”——习近平主席在10月30日举行的${'世界经济论坛'.repeat(3)}对话会上，提出四大任务与主张…`,
  },
]) {
  test(`${what}: ${summary}`, () => {
    assert.equal(buildEntries([sentence], [createDate(date, ...DAY)])[0]?.summary, summary)
  })
}

test('a sentence that is nothing but a date makes no entry', () => {
  assert.deepEqual(buildEntries(['2021年10月30日'], [createDate('2021年10月30日', ...DAY)]), [])
})

function buildEntries(texts: readonly string[], mentions: readonly Mention[]): readonly TimelineEntry[] {
  return buildCorpus([createRecord('a.txt', '2021-11-02', texts, mentions)], [], { lists: LISTS }).timeline
}
