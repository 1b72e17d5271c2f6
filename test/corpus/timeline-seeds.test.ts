// The timeline of the seeds: what it must have, each entry with its sentences.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { createWordLists } from '../../src/pipeline.ts'
import { extractSeeds, openShipped } from '../support/shipped.ts'

const [seeds, { rules }] = await Promise.all([extractSeeds(), openShipped()])
const { records, timeline, events } = buildCorpus(seeds.records, seeds.measures, { lists: createWordLists(rules) })

/** Days, event, words of the summary or null, number of articles that tell of it. */
const EXPECTED: readonly (readonly [begin: string, end: string, event: string | null, words: string | null, articles: number])[] = [
  ['2013-09-01', '2013-10-01', '俄罗斯圣彼得堡峰会', null, 1],
  ['2021-01-25', '2021-01-26', '世界经济论坛“达沃斯议程”对话会', '以视频方式出席', 3],
  ['2021-02-07', '2021-02-08', null, '中国援柬首批疫苗抵达金边', 1],
  ['2021-04-01', '2021-05-01', '领导人气候峰会', null, 3],
  ['2021-05-01', '2021-06-01', '全球健康峰会', '习近平主席出席全球健康峰会', 3],
  ['2021-05-19', '2021-05-20', '田湾核电站和徐大堡核电站开工仪式', '共同见证', 1],
  ['2021-07-06', '2021-07-07', '中国共产党与世界政党领导人峰会', '视频连线', 2],
  ['2021-10-30', '2021-10-31', 'G20罗马峰会', '出席第一阶段会议', 1],
  ['2021-11-01', '2021-12-01', '中国国际进口博览会', '第四届中国国际进口博览会', 2],
  ['2021-12-15', '2021-12-16', null, '第二次视频会晤', 1],
]

for (const [begin, end, event, words, articles] of EXPECTED)
  test(`${begin} ${event ?? words}`, () => {
    const [entry, ...others] = timeline.filter(
      (one) => one.beginDate === begin && one.endDate === end && one.event === event && one.summary.includes(words ?? ''),
    )
    assert.ok(entry, 'no such entry')
    assert.equal(others.length, 0, 'one entry, not several')
    assert.equal(new Set(entry.sentences.map(({ article }) => article)).size, articles)
    for (const { path, article, sentence, text, start, end: last } of entry.sentences) {
      assert.deepEqual([records[article]?.article.path, records[article]?.sentences[sentence]?.text], [path, text])
      assert.ok(start < last)
    }
    assert.ok(entry.sentences.some(({ text }) => text.includes(event?.slice(-3) ?? words ?? '')))
  })

test('G20罗马峰会 has its forms under one name, with its day and who was there', () => {
  const found = events.find(({ name }) => name === 'G20罗马峰会')
  assert.deepEqual([found?.date?.value, found?.date?.source], ['2021-10-30', 'stated'])
  assert.ok(found?.forms.some(({ text }) => text === 'G20领导人第16次峰会'))
  assert.deepEqual(found?.place?.value, '罗马')
  const forum = events.find(({ name }) => name === '世界经济论坛“达沃斯议程”对话会')
  assert.ok(forum?.participants.some(({ name, mentions }) => name === '习近平' && mentions.length > 0))
})

test('who did it, what and where stand beside an entry', () => {
  const meeting = timeline.find(({ beginDate }) => beginDate === '2021-12-15')
  assert.deepEqual([meeting?.who, meeting?.verb, meeting?.planned], [['习近平', '普京'], '举行', false])
  const ceremony = timeline.find(({ event }) => event === '万象赛色塔低碳示范区新能源车发运仪式')
  assert.deepEqual(ceremony?.where, ['长沙'])
  const games = timeline.find(({ event }) => event === '北京冬奥会')
  assert.equal(games?.planned, true)
})
