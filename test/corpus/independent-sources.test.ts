import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberSources } from '../../src/corpus/independent-sources.ts'
import { buildPoint, type Point } from '../../src/corpus/point.ts'
import { exactly } from '../../src/model/interval.ts'
import { createFigure, createRecord, stated } from './records.ts'

const DAY = stated('2021-07-25', null, '2021-07-26')

test('texts with nothing in common are sources of their own', () => {
  assert.deepEqual(sourcesOf([point(0, '甲报说有5人'), point(1, '乙报数了6人')]), [1, 2])
})

test('copies of an article and of a sentence are one source', () => {
  const points = [point(0, '甲报说有5人'), point(1, '乙报数了6人'), point(2, '甲报说，有5人')]
  assert.deepEqual(sourcesOf(points), [1, 2, 1])
  assert.deepEqual(sourcesOf(points.slice(0, 2), new Map([0, 1].map((article) => [article, 0]))), [1, 1])
})

test('one agency is one source, whatever each paper makes of it, and ties hold across others', () => {
  const dateline = point(0, '新华社郑州7月25日电连日降雨，转移5人')
  const retold = point(1, '操场上的帐篷里住着5人', { speaker: '新华社', verb: '报道' })
  const copyOfRetold = point(2, '操场上的帐篷里住着5人')
  assert.equal(dateline.agency, '新华社')
  assert.deepEqual(sourcesOf([dateline, retold, copyOfRetold]), [1, 1, 1])
})

test('one speaker who says the same is one source, who says another number is asked again', () => {
  const said = { speaker: '省应急管理厅', verb: '通报' }
  assert.deepEqual(sourcesOf([point(0, '通报说有5人', said), point(1, '据通报共5人', said), point(2, '晚间通报6人', said)]), [1, 1, 2])
})

function sourcesOf(points: readonly Point[], copyGroups: ReadonlyMap<number, number> = new Map()): readonly number[] {
  return numberSources(points, copyGroups).map(({ source }) => source)
}

function point(article: number, sentence: string, attribution?: { readonly speaker: string; readonly verb: string }): Point {
  const text = /\d人/u.exec(sentence)?.[0] ?? ''
  const fields = { text, unit: 'person', asOf: DAY, ...(attribution && { attribution }) }
  const figure = createFigure(exactly(Number(text[0])), fields)
  return buildPoint({ article, mention: 0 }, figure, createRecord(`${article}.txt`, '2021-07-26', [sentence], [figure]), 0)
}
