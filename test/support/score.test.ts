// The scorer scores: each kind of fault costs what it should.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Scored, scoreMentions } from './score.ts'

function figure(start: number, end: number, fields: Partial<Scored> = {}): Scored {
  return { article: 'a', type: 'figure', start, end, text: '…', value: 5, bound: 'exact', unit: '家', ...fields }
}

test('what is the same is perfect', () => {
  const { precision, recall, f1, f1Value, faults } = scoreMentions([figure(0, 3), figure(5, 8)], [figure(5, 8), figure(0, 3)])
  assert.deepEqual({ precision, recall, f1, f1Value, faults }, { precision: 100, recall: 100, f1: 100, f1Value: 100, faults: [] })
})

test('a miss costs recall, a surplus precision, a wrong value only the value', () => {
  const { precision, recall, f1Value } = scoreMentions([figure(0, 3), figure(5, 8)], [figure(0, 3, { value: 6 }), figure(10, 12)])
  assert.deepEqual([precision, recall, f1Value], [50, 50, 0])
})

test('optional gold is neither missed nor surplus', () => {
  const optional = figure(5, 8, { optional: true })
  assert.equal(scoreMentions([figure(0, 3), optional], [figure(0, 3)]).f1, 100)
  assert.equal(scoreMentions([figure(0, 3), optional], [figure(0, 3), figure(5, 7)]).f1, 100)
})

test('one prediction over two figures finds one of them', () => {
  assert.equal(scoreMentions([figure(0, 3), figure(4, 8)], [figure(0, 8)]).recall, 50)
})

test('the same place in another article is another place', () => {
  assert.equal(scoreMentions([figure(0, 3)], [figure(0, 3, { article: 'b' })]).f1, 0)
})

test('70 percent is a ratio of 0.7, 超过 and 至少 are one bound, 名 are persons', () => {
  const f1Value = (gold: Partial<Scored>, predicted: Partial<Scored>) =>
    scoreMentions([figure(0, 3, gold)], [figure(0, 3, predicted)]).f1Value
  assert.equal(f1Value({ value: 70, unit: 'percent' }, { value: 0.7, unit: 'ratio' }), 100)
  assert.equal(f1Value({ bound: 'gt' }, { bound: 'ge' }), 100)
  assert.equal(f1Value({ unit: '名' }, { unit: 'person' }), 100)
  assert.equal(f1Value({ bound: 'gt' }, { bound: 'lt' }), 0)
  assert.equal(f1Value({ value: null, low: 2, high: 3 }, { value: null, low: 2, high: 4 }), 0)
})
