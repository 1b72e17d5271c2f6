// Overlaps: who wins, and that what is left does not overlap.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Candidate, chooseLongest } from '../../src/extract/choose.ts'
import { isOverlapping } from '../../src/model/span.ts'

function candidate(start: number, end: number, priority = 0, order = 0): Candidate {
  return { start, end, origin: { rule: `test/r${order}`, priority, order, scopes: null } }
}

const candidates = fc.array(
  fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 10 }), fc.integer({ min: -1, max: 1 }), fc.nat(5))
    .map(([start, length, priority, order]) => candidate(start, start + length, priority, order)),
  { maxLength: 20 },
)

test('winners never overlap, and every loser is overlapped by a winner', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const winners = chooseLongest(all)
      for (const [index, winner] of winners.entries())
        for (const other of winners.slice(index + 1)) assert.ok(!isOverlapping(winner, other))
      for (const one of all) assert.ok(winners.some((winner) => winner === one || isOverlapping(winner, one)))
    }),
    { seed: 2021 },
  )
})

test('choosing among winners changes nothing', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const winners = chooseLongest(all)
      assert.deepEqual(chooseLongest(winners), winners)
    }),
    { seed: 2021 },
  )
})

test('the order in which candidates come does not matter', () => {
  fc.assert(
    fc.property(candidates, fc.infiniteStream(fc.nat(1_000)), (all, random) => {
      const shuffled = all.map((one) => ({ one, by: random.next().value ?? 0 })).sort((a, b) => a.by - b.by)
      const spans = (list: readonly Candidate[]) => list.map(({ start, end, origin }) => [start, end, origin.priority, origin.order])
      assert.deepEqual(spans(chooseLongest(shuffled.map(({ one }) => one))), spans(chooseLongest(all)))
    }),
    { seed: 2021 },
  )
})

test('the longer wins, then the higher priority, then the rule that comes first', () => {
  const long = candidate(0, 5, -1, 9)
  assert.deepEqual(chooseLongest([candidate(0, 3, 5), long, candidate(4, 6)]), [long])
  const urgent = candidate(0, 3, 1, 9)
  assert.deepEqual(chooseLongest([candidate(0, 3, 0, 0), urgent]), [urgent])
  const first = candidate(0, 3, 0, 1)
  assert.deepEqual(chooseLongest([candidate(0, 3, 0, 2), first]), [first])
})

test('winners come back in the order of the text', () => {
  assert.deepEqual(
    chooseLongest([candidate(8, 9), candidate(0, 2), candidate(3, 7)]).map(({ start }) => start),
    [0, 3, 8],
  )
})
