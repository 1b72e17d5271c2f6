// The way from reading text to source and back, over maps of any making.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findReadingPosition, findSourceSpan, type OffsetMap, type OffsetSegment } from '../../src/model/offset-map.ts'

const SEED = { seed: 2021 }

/** Runs of source: plain text that maps one to one, an entity read as one character, or a tag that is not read. */
const runs = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('plain'), length: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant('entity'), length: fc.integer({ min: 2, max: 8 }) }),
    fc.record({ kind: fc.constant('tag'), length: fc.integer({ min: 1, max: 9 }) }),
  ),
  { minLength: 1, maxLength: 20 },
)

function buildMap(pieces: readonly { readonly kind: string; readonly length: number }[]): OffsetMap {
  const segments: OffsetSegment[] = []
  let reading = 0
  let source = 0
  for (const { kind, length } of pieces) {
    const read = kind === 'plain' ? length : kind === 'entity' ? 1 : 0
    if (read > 0) segments.push({ reading, length: read, source, sourceLength: length })
    reading += read
    source += length
  }
  return { segments }
}

function readingLength(map: OffsetMap): number {
  const last = map.segments.at(-1)
  return last ? last.reading + last.length : 0
}

test('source spans of characters follow each other and never overlap', () => {
  fc.assert(
    fc.property(runs, (pieces) => {
      const map = buildMap(pieces)
      let before = 0
      for (let at = 0; at < readingLength(map); at++) {
        const { start, end } = findSourceSpan(map, { start: at, end: at + 1 })
        assert.ok(start >= before && end > start, `character ${at} maps to [${start}, ${end}) after ${before}`)
        before = end
      }
    }),
    SEED,
  )
})

test('a span runs from the source of its first character to that of its last', () => {
  fc.assert(
    fc.property(runs, fc.nat(100), fc.nat(100), (pieces, a, b) => {
      const map = buildMap(pieces)
      const length = readingLength(map)
      fc.pre(length > 0)
      const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1]
      const span = findSourceSpan(map, { start, end })
      assert.equal(span.start, findSourceSpan(map, { start, end: start + 1 }).start)
      assert.equal(span.end, findSourceSpan(map, { start: end - 1, end }).end)
    }),
    SEED,
  )
})

test('the source position of a character leads back to it', () => {
  fc.assert(
    fc.property(runs, fc.nat(100), (pieces, a) => {
      const map = buildMap(pieces)
      const length = readingLength(map)
      fc.pre(length > 0)
      const at = a % length
      assert.equal(findReadingPosition(map, findSourceSpan(map, { start: at, end: at + 1 }).start), at)
    }),
    SEED,
  )
})

test('a source position inside a tag leads to the character after it', () => {
  // <b>五</b>亿: the tags are not read.
  const map = {
    segments: [
      { reading: 0, length: 1, source: 3, sourceLength: 1 },
      { reading: 1, length: 1, source: 8, sourceLength: 1 },
    ],
  }
  assert.deepEqual(
    [0, 3, 5, 8, 9, 99].map((source) => findReadingPosition(map, source)),
    [0, 0, 1, 1, 2, 2],
  )
  assert.deepEqual(findSourceSpan(map, { start: 0, end: 2 }), { start: 3, end: 9 })
  assert.deepEqual(findSourceSpan(map, { start: 0, end: 1 }), { start: 3, end: 4 })
})

test('spans with nothing in them map to nothing', () => {
  const map = { segments: [{ reading: 2, length: 3, source: 10, sourceLength: 3 }] }
  assert.deepEqual(findSourceSpan(map, { start: 3, end: 3 }), { start: 11, end: 11 })
  assert.deepEqual(findSourceSpan({ segments: [] }, { start: 0, end: 5 }), { start: 0, end: 0 })
  assert.equal(findReadingPosition({ segments: [] }, 7), 0)
})
