// Units of the shipped rules: amounts convert exactly within a dimension, and back.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { convertAmount, type Unit } from '../../../src/model/measure.ts'
import { openShipped } from '../../support/shipped.ts'

let units: ReadonlyMap<string, Unit>

before(async () => {
  units = new Map((await openShipped()).rules.units.map((unit) => [unit.id, unit]))
})

function convert(amount: number, from: string, to: string): number | null {
  const [a, b] = [units.get(from), units.get(to)]
  assert.ok(a && b, `${from} or ${to} is no unit`)
  return convertAmount(amount, a, b)
}

test('amounts convert within a dimension', () => {
  assert.equal(convert(3, 'km', 'm'), 3000)
  assert.equal(convert(1.5, 'kg', 'jin'), 3)
  assert.equal(convert(15, 'mu', 'ha'), 1)
  assert.equal(convert(1, 'GW', 'kW'), 1_000_000)
  assert.equal(convert(12.5, 'L', 'mL'), 12_500)
  assert.equal(convert(5, 'permille', 'percent'), 0.5)
  assert.equal(convert(36, '千米/小时', 'm/s'), 10)
})

test('amounts of different dimensions do not convert', () => {
  assert.equal(convert(1, 'USD', 'CNY'), null)
  assert.equal(convert(1, 'kW', 'kWh'), null)
  assert.equal(convert(1, 'percent', 'percentage_point'), null)
})

test('there and back again is the same amount', () => {
  const all = [...units.values()]
  const pairs = all.flatMap((a) => all.filter((b) => b.dimension === a.dimension && b !== a).map((b) => [a, b] as const))
  assert.ok(pairs.length > 100)
  // Whole numbers up to a million, and decimals with two places.
  const amounts = fc.oneof(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100),
  )
  fc.assert(
    fc.property(fc.constantFrom(...pairs), amounts, ([a, b], amount) => {
      const there = convertAmount(amount, a, b)
      const back = there === null ? null : convertAmount(there, b, a)
      assert.equal(back, amount, `${amount} ${a.id} → ${there} ${b.id} → ${back}`)
    }),
    { seed: 2021, numRuns: 20_000 },
  )
})
