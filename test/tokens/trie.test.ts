import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ROOT, Trie } from '../../src/tokens/trie.ts'

test('a trie that had to grow finds every word that was added, and no other', () => {
  const word = fc.array(fc.constantFrom(0, 0x4e00, 0x4e01, 0x61, 0x1f600), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 60 }), (added, others) => {
      const trie = new Trie(1)
      const known = new Set<string>()
      for (const codes of added) {
        codes.reduce<number>((node, code) => trie.addChild(node, code), ROOT)
        codes.forEach((_, i) => {
          known.add(codes.slice(0, i + 1).join(' '))
        })
      }
      assert.equal(trie.size, known.size + 1)
      for (const codes of [...added, ...others]) {
        let node = ROOT
        codes.forEach((code, i) => {
          node = i > 0 && node === ROOT ? ROOT : trie.child(node, code)
          assert.equal(node !== ROOT, known.has(codes.slice(0, i + 1).join(' ')))
        })
      }
    }),
    { seed: 2021 },
  )
})
