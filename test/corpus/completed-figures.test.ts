// What figures leave unsaid: from their own article, from the series they fit into, and only where nothing has to be guessed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completeFigures } from '../../src/corpus/complete-figures.ts'
import { openLedger } from '../../src/corpus/figure-ledger.ts'
import { exactly, type Quantity } from '../../src/model/interval.ts'
import type { Measure, Unit } from '../../src/model/measure.ts'
import type { AsOf } from '../../src/model/mention.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { byArticle, createFigure, createRecord, over, stated } from './records.ts'

const CASES: Measure = { id: 'test/cases', title: { zh: '累计', en: 'Total' }, unit: '例', kind: 'cumulative', key: ['place', 'disease'] }
const TITLE = '累计确诊超300例'
const BODY = '截至6月12日累计确诊305例'
const AS_OF_12 = stated('2021-06-12', null, '2021-06-13')
const OF_ARTICLE = byArticle('2021-06-13', '2021-06-14')

test('a title takes date and place from the body that says the same amount', () => {
  const [title] = completeFigures(titled(over(300))).mentions
  assert.ok(title?.type === 'figure')
  assert.deepEqual([title.asOf?.value, title.asOf?.source, title.key], ['2021-06-12', 'context', { place: '四川' }])
})

test('an amount that the body does not say keeps the date of its article', () => {
  const [title] = completeFigures(titled(exactly(290))).mentions
  assert.equal(title?.type === 'figure' ? title.asOf?.source : null, 'reference')
})

test('a total without a place joins the one series it stands in the middle of, and no other', () => {
  const rising = [100, 200, 400].map((value, index) => total(value, 10 + index * 2, { place: '四川' }))
  const keyless = total(300, 13, {})
  assert.deepEqual(keysOf([...rising, keyless]), [['四川', 4]])
  // 云南 would take it too.
  const others = [150, 350].map((value, index) => total(value, 12 + index * 2, { place: '云南' }))
  assert.deepEqual(keysOf([...rising, ...others, keyless]), [
    ['四川', 3],
    ['云南', 2],
    [undefined, 1],
  ])
  assert.deepEqual(keysOf([...rising, total(900, 13, {})]), [
    ['四川', 3],
    [undefined, 1],
  ])
})

test('cases of no named disease are of the only disease there is', () => {
  const named = total(100, 10, { place: '四川', disease: '流感' })
  const bare = total(200, 12, { place: '四川' })
  assert.deepEqual(keysOf([named, bare]), [['四川', 2]])
  assert.equal(keysOf([named, bare, total(5, 11, { place: '四川', disease: '登革热' })]).length, 3)
})

test('figures are converted to the unit of their measure, money is not', () => {
  const area: Measure = { id: 'test/area', title: { zh: '面积', en: 'Area' }, unit: 'ha', kind: 'level', key: [] }
  const units: readonly Unit[] = [
    { id: 'ha', dimension: 'area', factor: 10000, label: { zh: '公顷', en: 'ha' } },
    { id: 'km2', dimension: 'area', factor: 1000000, label: { zh: '平方公里', en: 'km²' } },
    { id: 'USD', dimension: 'money_usd', label: { zh: '美元', en: 'dollars' } },
  ]
  const ledger = openLedger([area], units)
  const written = ['300公顷', '3平方公里', '3美元']
  for (const [index, unit] of ['ha', 'km2', 'USD'].entries()) {
    const text = written[index] ?? ''
    const figure = createFigure(exactly(index === 0 ? 300 : 3), { text, unit, measure: area.id, asOf: AS_OF_12 })
    ledger.add(createRecord(`${index}.txt`, '2021-06-13', [text], [figure]))
  }
  const [series] = ledger.close().named
  assert.deepEqual(
    series?.points.map(({ value, unit }) => [value, unit]),
    [
      [300, 'ha'],
      [300, 'ha'],
      [3, 'USD'],
    ],
  )
  assert.deepEqual(
    series?.verdicts.map(({ verdict }) => verdict),
    ['equal', 'scope'],
  )
})

/** An article whose title says an amount without a date, and whose body says 305 of 12 June in 四川. */
function titled(inTitle: Quantity): ArticleRecord {
  const title = createFigure(inTitle, { text: '超300例', key: {}, asOf: OF_ARTICLE })
  const body = createFigure(exactly(305), { text: '305例', sentence: 1, key: { place: '四川' }, asOf: AS_OF_12 })
  const claimed = [title, body].map((figure) => ({ ...figure, unit: '例', measure: CASES.id }))
  return createRecord('a.txt', '2021-06-13', [TITLE, BODY], claimed)
}

function total(value: number, day: number, key: Readonly<Record<string, string>>): ArticleRecord {
  const text = `${value}例`
  const asOf: AsOf = stated(`2021-06-${day}`, null, `2021-06-${day + 1}`)
  return createRecord(
    `${value}.txt`,
    '2021-06-30',
    [text],
    [createFigure(exactly(value), { text, unit: '例', measure: CASES.id, key, asOf })],
  )
}

/** The place and number of points of each series, largest first. */
function keysOf(records: readonly ArticleRecord[]): readonly (readonly [string | undefined, number])[] {
  const ledger = openLedger([CASES])
  for (const record of records) ledger.add(record)
  return ledger.close().named.map(({ key, points }) => [key.place, points.length] as const)
}
