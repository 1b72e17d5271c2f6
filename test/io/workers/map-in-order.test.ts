// Order, back-pressure and promptness of work that is done several things at a time.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { mapInOrder } from '../../../src/io/workers/map-in-order.ts'

test('answers come in the order of the questions, however long each takes, and never too many are under way', async () => {
  const property = fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), async (delays, most) => {
    let running = 0
    let highest = 0
    const answer = async ([index, delay]: readonly [number, number]) => {
      highest = Math.max(highest, ++running)
      for (let turn = 0; turn < delay; turn++) await setTimeout(0)
      running--
      return index
    }
    const found: number[] = []
    for await (const index of mapInOrder(list([...delays.entries()]), () => most, answer)) found.push(index)
    assert.deepEqual(found, [...delays.keys()])
    assert.ok(highest <= most)
  })
  await fc.assert(property, { seed: 2021, numRuns: 40 })
})

test('nothing is asked for that there is no room for', async () => {
  let taken = 0
  async function* count(): AsyncGenerator<number> {
    for (;;) yield taken++
  }
  const answers = mapInOrder(
    count(),
    () => 4,
    async (index) => index,
  )
  for (let index = 0; index < 10; index++) assert.equal((await answers.next()).value, index)
  // Four under way and one at the door.
  assert.ok(taken <= 10 + 4 + 1, String(taken))
  await answers.return(undefined)
})

test('an answer is given out while the next question is still awaited', async () => {
  const later = createGate()
  async function* listen(): AsyncGenerator<string> {
    yield 'first'
    await later.promise
    yield 'second'
  }
  const answers = mapInOrder(
    listen(),
    () => 8,
    async (text) => text.toUpperCase(),
  )
  assert.equal((await answers.next()).value, 'FIRST')
  later.resolve()
  assert.equal((await answers.next()).value, 'SECOND')
  assert.equal((await answers.next()).done, true)
})

test('what an answer throws ends the whole, and leaves no rejection unheard', async () => {
  const answers = mapInOrder(
    list([1, 2, 3, 4]),
    () => 4,
    async (number) => {
      if (number >= 2) throw new Error(`no ${number}`)
      return number
    },
  )
  assert.equal((await answers.next()).value, 1)
  await assert.rejects(answers.next(), /no 2/)
})

async function* list<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

function createGate() {
  let open = (): void => {}
  const promise = new Promise<void>((resolve) => {
    open = resolve
  })
  return { promise, resolve: () => open() }
}
