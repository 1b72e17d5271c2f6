import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutPieces, LONGEST_PIECE } from '../../src/tokens/pieces.ts'

test('pieces put together are the text, none too long, none empty, no surrogate pair cut', () => {
  const characters = fc.constantFrom('一', '。', '，', '！', '\n', 'a', '😀', '\ud83d', '\ude00')
  const texts = fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 12 }), (text, longest) => {
      const pieces = cutPieces(text, longest)
      assert.equal(pieces.join(''), text)
      for (const piece of pieces) assert.ok(piece.length > 0 && piece.length <= longest)
      let end = 0
      for (const piece of pieces.slice(0, -1)) {
        end += piece.length
        assert.ok((text.codePointAt(end - 1) ?? 0) <= 0xffff, 'a pair is cut')
      }
    }),
    { seed: 2021 },
  )
})

test('a line feed is cut at before a full stop, a full stop before other punctuation, and that before nothing', () => {
  assert.deepEqual(cutPieces('一二\n三。四！五六', 8), ['一二\n', '三。四！五六'])
  assert.deepEqual(cutPieces('一二三。四！五六七', 8), ['一二三。', '四！五六七'])
  assert.deepEqual(cutPieces('一二三四！五六七八', 8), ['一二三四！', '五六七八'])
  assert.deepEqual(cutPieces('一二三四五六七八九', 8), ['一二三四五六七八', '九'])
})

test('a sentence is one piece', () => {
  const sentence = '据新华社报道，'.repeat(300)
  assert.ok(sentence.length < LONGEST_PIECE)
  assert.deepEqual(cutPieces(sentence), [sentence])
})
