import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutPieces, type MarkSpan } from '../../src/report/marks.ts'

const TEXT = '博鳌亚洲论坛2021年年会'

test('a date inside an event’s name is a mark inside a mark', () => {
  assert.equal(render(TEXT, [span(6, 11, 'date'), span(0, 13, 'event')]), '<event>博鳌亚洲论坛<date>2021年</date>年会</event>')
})

test('marks of the same words nest, those that touch stand side by side', () => {
  assert.equal(render('ab', [span(0, 2, 'x'), span(0, 2, 'y')]), '<x><y>ab</y></x>')
  assert.equal(render('ab', [span(0, 1, 'x'), span(1, 2, 'y')]), '<x>a</x><y>b</y>')
})

test('a mark that crosses another is cut in two, and only its first part keeps its name', () => {
  assert.equal(render('abcd', [span(0, 3, 'x'), span(1, 4, 'y')]), '<x>a<y>bc</y></x><y…>d</y…>')
})

test('whatever the spans, the text comes out whole, tags are balanced and each name opens once', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -2, max: 14 }), fc.integer({ min: 0, max: 9 })), { maxLength: 8 })
  fc.assert(
    fc.property(spans, (places) => {
      const marks = places.map(([at, length], index) => span(at, at + length, `m${index}`))
      const pieces = cutPieces(TEXT, marks, (name) => `${name}…`)
      assert.equal(pieces.map(({ text }) => text ?? '').join(''), TEXT)
      const depth = pieces.reduce((open, piece) => {
        assert.ok(open >= 0)
        return open + (piece.open === null ? 0 : 1) - (piece.close ? 1 : 0)
      }, 0)
      assert.equal(depth, 0)
      const names = pieces.flatMap(({ open }) => (open === null || open.endsWith('…') ? [] : [open]))
      assert.equal(new Set(names).size, names.length)
      const visible = marks.filter(({ at, end }) => Math.min(TEXT.length, end) > Math.max(0, at))
      assert.equal(names.length, visible.length)
    }),
    { seed: 2021 },
  )
})

function span(at: number, end: number, mark: string): MarkSpan<string> {
  return { at, end, mark }
}

function render(text: string, spans: readonly MarkSpan<string>[]): string {
  const open: string[] = []
  return cutPieces(text, spans, (name) => `${name}…`)
    .map((piece) => {
      if (piece.open !== null) open.push(piece.open)
      return piece.open !== null ? `<${piece.open}>` : (piece.text ?? `</${open.pop()}>`)
    })
    .join('')
}
