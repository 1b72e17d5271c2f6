// Numerals: exact values, and numbers written in words read as what they were. Forms by value: test/corpora/numerals.yaml.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findNumerals, type Numeral } from '../../src/extract/numeral/find-numerals.ts'
import type { Hedge } from '../../src/rules/compiled-rules.ts'
import { type Spelling, writeDecimal, writeInteger } from '../support/number-words.ts'

const MORE: Hedge = { rule: 'test/more', priority: 0, order: 0, scopes: null, position: 'inside', bound: 'gt', interval: 'next-step' }
const HEDGES = new Map([['多', MORE]])
const spelling = fc.constantFrom<Spelling>('plain', 'financial', 'traditional', '两')

function numeralsOf(text: string): readonly Numeral[] {
  return findNumerals(text, 0, text.length, HEDGES)
}

/** The value of the one numeral that the whole text is. */
function readWhole(text: string): number | null {
  const [numeral, ...others] = numeralsOf(text)
  assert.ok(numeral && others.length === 0 && numeral.start === 0 && numeral.end === text.length, `not one numeral: ${text}`)
  return numeral.quantity.value
}

test('the words for a number below ten thousand billions are that number', () => {
  const integer = fc.integer({ min: 1, max: 16 }).chain((digits) => fc.bigInt({ min: 1n, max: 10n ** BigInt(digits) - 1n }))
  fc.assert(
    fc.property(integer, spelling, (value, how) => {
      assert.equal(readWhole(writeInteger(value, how)), Number(value))
    }),
    {
      seed: 2021,
      numRuns: 100_000,
      examples: [
        [105n, 'plain'],
        [9_999_999_999_999_999n, '两'],
        [100_000_010n, 'financial'],
      ],
    },
  )
})

test('the words for a decimal are that decimal', () => {
  const decimal = fc.tuple(fc.nat(99_999_999), fc.stringMatching(/^[0-9]{1,6}$/)).map(([whole, fraction]) => `${whole}.${fraction}`)
  fc.assert(
    fc.property(decimal, spelling, (text, how) => {
      assert.equal(readWhole(writeDecimal(text, how)), Number(text))
    }),
    { seed: 2021, numRuns: 100_000 },
  )
})

test('digits with 万 or 亿 have the value of the literal, not of a product of doubles', () => {
  assert.equal(readWhole('7.53亿'), 753000000)
  assert.equal(readWhole('4.35亿'), 435000000)
  assert.equal(readWhole('163739.5万'), 1637395000)
  const places = [
    ['万', 4],
    ['亿', 8],
    ['万亿', 12],
  ] as const
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 4 }), fc.constantFrom(...places), (digits, point, [word, exponent]) => {
      const text = `${Math.floor(digits / 10 ** point)}${point === 0 ? '' : `.${String(digits % 10 ** point).padStart(point, '0')}`}`
      assert.equal(readWhole(text + word), Number(`${text}e${exponent}`))
    }),
    { seed: 2021, numRuns: 3_000 },
  )
})

test('grouped digits are one number', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (value) => {
      assert.equal(readWhole(value.toLocaleString('en-US')), value)
    }),
    { seed: 2021 },
  )
})

test('多 opens a round number up to the next step of its last written digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 6 }), (digits, zeros) => {
      fc.pre(digits % 10 !== 0)
      const [numeral] = numeralsOf(`${digits}${'0'.repeat(zeros)}多`)
      const step = 10 ** zeros
      assert.deepEqual(numeral?.quantity, { value: digits * step, low: digits * step, high: (digits + 1) * step, bound: 'gt' })
    }),
    { seed: 2021 },
  )
})

test('多 after a number that is not round belongs to the next word', () => {
  assert.deepEqual(
    numeralsOf('16多边合作').map(({ start, end }) => [start, end]),
    [[0, 2]],
  )
})

test('numerals of a text come from left to right, each within it and apart from the others', () => {
  const characters = [...'0123456789.,，零〇一二三五十百千万亿两几数多余点半第 年个', '12', '3.5']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let before = 0
      for (const { start, end, quantity } of numeralsOf(text)) {
        assert.ok(start >= before && end > start && end <= text.length)
        const { low, high, value } = quantity
        assert.ok(low !== null && high !== null && low <= high, `${text.slice(start, end)}: [${low}, ${high}]`)
        assert.ok(value === null || (low <= value && value <= high))
        before = end
      }
    }),
    { seed: 2021, numRuns: 5_000 },
  )
})

test('a run of digits too long for any number is none', () => {
  assert.deepEqual(numeralsOf(`编号${'9'.repeat(400)}`), [])
  assert.equal(numeralsOf(`编号${'9'.repeat(30)}`).length, 1)
})

test('a line of a hundred thousand digits or number words is read in a moment', () => {
  for (const text of [
    '1'.repeat(100_000),
    '1,'.repeat(50_000),
    '十'.repeat(100_000),
    '一百'.repeat(50_000),
    `${'一'.repeat(100_000)}十`,
    `1${'0'.repeat(100_000)}1`,
    '1.'.repeat(50_000),
    '123,'.repeat(30_000),
  ]) {
    const started = performance.now()
    numeralsOf(text)
    const took = performance.now() - started
    assert.ok(took < 2_000, `${text.slice(0, 8)}… took ${Math.round(took)} ms`)
  }
})
