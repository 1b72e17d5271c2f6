import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSums } from '../../src/corpus/sums.ts'
import { exactly, type Quantity } from '../../src/model/interval.ts'
import { createFigure, createRecord, over } from './records.ts'

type Part = readonly [string, Quantity, string]
const CASES: readonly (readonly [string, string, readonly Part[], string | null])[] = [
  ['parts that add up', '新增9例，其中甲市5例、乙市4例', count(9, 5, 4), 'equal'],
  ['parts that exceed the whole', '新增9例，其中甲市5例、乙市6例', count(9, 5, 6), 'conflict'],
  ['parts that leave a rest', '新增9例，其中甲市5例、乙市1例', count(9, 5, 1), 'compatible'],
  ['a second division after the first', '收治9例，其中男性5例、女性4例，重症3例', count(9, 5, 4, 3), 'equal'],
  ['a lower bound as the whole', '新增超过9例，其中甲市5例、乙市6例', [['超过9例', over(9), '例'], ...count(5, 6)], 'compatible'],
  ['parts of another unit', '新增9例，其中甲市5人、乙市6人', [...count(9), person(5), person(6)], null],
  ['a new statement', '新增9例；其中甲市5例、乙市6例', count(9, 5, 6), null],
  ['figures set side by side', '两市分别新增5例、6例', count(5, 6), null],
  ['one part alone', '新增9例，其中甲市5例', count(9, 5), null],
]

for (const [name, text, figures, verdict] of CASES)
  test(`${name}: ${verdict ?? 'no sum'}`, () => {
    const mentions = figures.map(([written, quantity, unit]) => createFigure(quantity, { text: written, unit }))
    const sums = findSums(createRecord('a.txt', '2022-03-09', [text], mentions))
    assert.deepEqual(
      sums.map((sum) => sum.verdict),
      verdict === null ? [] : [verdict],
    )
    for (const { reason, whole, parts } of sums)
      for (const { text: term } of [whole, ...parts]) assert.ok(reason.zh.includes(term) && reason.en.includes(term))
  })

test('rounded parts may miss the whole by their last digits', () => {
  const text = '出口10亿元，其中甲市3.3亿元、乙市3.3亿元、丙市3.3亿元'
  const parts: readonly Part[] = [
    ['10亿元', exactly(1e9), 'CNY'],
    ['3.3亿元', exactly(3.3e8), 'CNY'],
  ]
  const mentions = [...parts, ...parts.slice(1), ...parts.slice(1)].map(([written, quantity, unit]) =>
    createFigure(quantity, { text: written, unit }),
  )
  // The same words three times: each stands where it stands.
  let from = 0
  const record = createRecord('a.txt', '2022-03-09', [text], mentions)
  const placed = record.mentions.map((mention) => {
    const at = text.indexOf(mention.text, from)
    from = at + mention.text.length
    return { ...mention, at, start: at, end: from }
  })
  assert.deepEqual(
    findSums({ ...record, mentions: placed }).map(({ verdict }) => verdict),
    ['rounding'],
  )
})

function count(...numbers: readonly number[]): readonly Part[] {
  return numbers.map((number) => [`${number}例`, exactly(number), '例'])
}

function person(number: number): Part {
  return [`${number}人`, exactly(number), 'person']
}
