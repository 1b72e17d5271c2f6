// Names that evidence says are one event, and those that it keeps apart.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import type { EventCluster } from '../../src/corpus/events.ts'
import { createWordLists } from '../../src/pipeline.ts'
import { createRecordSource, openWith } from '../support/shipped.ts'

/** The clusters of texts, each an article of its own. */
async function clustersOf(texts: readonly string[], own: string | null = null): Promise<readonly EventCluster[]> {
  const { rules, extract } = await openWith(own === null ? [] : [{ path: 'own.yaml', text: own }])
  assert.deepEqual(rules.problems, [])
  const records = texts.map((text, index) => {
    const record = extract(createRecordSource(text, { published: '2021-09-03' }))
    return { ...record, article: { ...record.article, path: `${index}.txt`, id: `${index}.txt` } }
  })
  return buildCorpus(records, [], { lists: createWordLists(rules) }).events
}

const FAIR = ['9月2日，中国国际乡村手工艺交易会在北京举行。', '乡手会吸引了许多人，中国国际乡村手工艺交易会闭幕。']

test('a year written in two ways is one name', async () => {
  const [event, ...others] = await clustersOf(['2021世界象棋联赛开赛。', '2021年世界象棋联赛闭幕。'])
  assert.equal(others.length, 0)
  assert.deepEqual([event?.mentions.length, event?.joined.map(({ rule }) => rule)], [2, ['year']])
})

test('names of one body, kind and day in one article are one event, with the reason', async () => {
  const text = '9月2日，蓝湖组织清河峰会举行。9月2日，蓝湖组织领导人第六次峰会举行。'
  const [event, ...others] = await clustersOf([text])
  assert.deepEqual([others.length, event?.joined[0]?.rule], [0, 'same-days'])
  assert.match(event?.joined[0]?.reason.en ?? '', /same days \(2021-09-02\)/)
})

test('different years and editions stay apart', async () => {
  const names = (await clustersOf(['9月2日，2020年全球茶业峰会和2021年全球茶业峰会举行。'])).map(({ name }) => name)
  assert.deepEqual(names.sort(), ['2020年全球茶业峰会', '2021年全球茶业峰会'])
})

test('an override keeps names apart that evidence joins', async () => {
  const text = '9月2日，蓝湖组织清河峰会举行。9月2日，蓝湖组织领导人第六次峰会举行。'
  const own = [
    'schema: 1',
    'pack: {id: own, version: 0.1.0, title: {zh: 自用, en: Own}, uses: [core]}',
    'rules:',
    '  - {id: apart, type: override, rule: core/event.apart, add: {terms: [蓝湖组织清河峰会]}}',
  ].join('\n')
  assert.equal((await clustersOf([text], own)).length, 2)
})

test('the date that is said of it comes before dates told beside it; the place stands after 在', async () => {
  const [event] = await clustersOf([...FAIR, '8月，筹备就绪，中国国际乡村手工艺交易会展品运抵。'])
  assert.deepEqual([event?.date?.value, event?.date?.source], ['2021-09-02', 'stated'])
  assert.deepEqual([event?.place?.value, event?.place?.source], ['北京', 'stated'])
  assert.ok((event?.date?.mentions.length ?? 0) > 0)
})
