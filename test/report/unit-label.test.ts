import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '../../src/model/interval.ts'
import { nameUnitGroup, renderAmount, renderUnit } from '../../src/report/unit-label.ts'
import { over } from '../corpus/records.ts'

const units = [
  { id: 'percent', dimension: 'ratio', label: { zh: '百分比', en: 'per cent' } },
  { id: 'dose', dimension: 'dose', label: { zh: '剂', en: 'doses' } },
]

test('an amount is written with its unit as each language does', () => {
  assert.equal(renderAmount({ ...over(7.5e8), unit: 'dose' }, units, 'zh'), '> 7.5亿剂')
  assert.equal(renderAmount({ ...over(7.5e8), unit: 'dose' }, units, 'en'), '> 750M doses')
  assert.equal(renderAmount({ ...exactly(86), unit: 'percent' }, units, 'zh'), '86%')
  assert.equal(renderAmount({ ...exactly(5), unit: null }, units, 'zh'), '5')
})

test('a unit that no rule defines is shown as written, but not at any length', () => {
  assert.equal(renderUnit('家', units, 'en'), '家')
  assert.equal(renderUnit('家'.repeat(500), units, 'zh').length, 21)
})

test('a share below 1 is a fraction or a percentage, never 0.6667 times', () => {
  const times = [{ id: 'ratio', dimension: 'share', label: { zh: '倍', en: 'times' } }]
  assert.equal(renderAmount({ ...exactly(0.6667), unit: 'ratio' }, times, 'zh'), '2/3')
  assert.equal(renderAmount({ ...exactly(0.25), unit: 'ratio' }, times, 'en'), '1/4')
  assert.equal(renderAmount({ ...exactly(0.123), unit: 'ratio' }, times, 'zh'), '12.3%')
  assert.equal(renderAmount({ ...exactly(1.5), unit: 'ratio' }, times, 'zh'), '1.5倍')
  assert.equal(nameUnitGroup('ratio', times, 'zh'), '倍数与分数')
})
