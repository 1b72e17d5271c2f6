import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measureText } from '../../../src/model/text-width.ts'
import { type Box, type LabelWish, placeLabels } from '../../../src/report/charts/label-layout.ts'

const FRAME: Box = { left: 0, top: 0, right: 300, bottom: 200 }

test('whatever is wished for, labels overlap neither each other nor a mark, and stay inside', () => {
  const wish = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    length: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (points) => {
      const marks = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }))
      const wishes = points.map((point) => [wishOf(point)])
      const boxes = placeLabels(wishes, marks, FRAME).flatMap((placed, index) => {
        const [own] = wishes[index] ?? []
        if (!placed || !own) return []
        const text = own.lines[0]?.text ?? ''
        const width = measureText(text, 12)
        const left = own.x + placed.place.dx - (placed.place.align === 'left' ? 0 : placed.place.align === 'right' ? width : width / 2)
        const middle = own.y + placed.place.dy
        return [{ left, right: left + width, top: middle - 6, bottom: middle + 6 }]
      })
      boxes.forEach((box, index) => {
        assert.ok(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200)
        for (const other of [...boxes.slice(index + 1), ...marks])
          assert.ok(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top)
      })
    }),
    { seed: 2021 },
  )
})

test('a label alone finds its first place, and a shorter one is tried where the long one has no room', () => {
  const long = { ...wishOf({ x: 10, y: 100, length: 40 }) }
  const short = wishOf({ x: 10, y: 100, length: 1 })
  assert.deepEqual(placeLabels([[wishOf({ x: 150, y: 100, length: 3 })]], [], FRAME)[0], {
    choice: 0,
    place: { dx: 0, dy: 16, align: 'center' },
  })
  assert.equal(placeLabels([[long, short]], [], FRAME)[0]?.choice, 1)
  assert.equal(placeLabels([[long]], [], FRAME)[0], null)
})

function wishOf({ x, y, length }: { readonly x: number; readonly y: number; readonly length: number }): LabelWish {
  return {
    ...{ x, y },
    lines: [{ text: '数'.repeat(length), size: 12 }],
    places: [
      { dx: 0, dy: 16, align: 'center' },
      { dx: 0, dy: -16, align: 'center' },
      { dx: 10, dy: 0, align: 'left' },
      { dx: -10, dy: 0, align: 'right' },
    ],
  }
}
