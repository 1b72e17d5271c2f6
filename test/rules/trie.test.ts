// The trie finds what a search for each literal finds.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildTrie, scanTrie } from '../../src/rules/trie.ts'

function scan(literals: readonly string[], text: string, start = 0, end = text.length): string[] {
  const found: string[] = []
  const trie = buildTrie(literals.map((literal) => [literal, literal] as const))
  scanTrie(trie, text, start, end, (literal, from, to) => found.push(`${from}-${to} ${literal}`))
  return found
}

test('every literal is found wherever it stands, overlapping ones too', () => {
  assert.deepEqual(scan(['中国', '中国疫苗', '疫苗', '国疫'], '中国疫苗'), ['0-2 中国', '0-4 中国疫苗', '1-3 国疫', '2-4 疫苗'])
})

test('the same literal may be given twice and is found twice', () => {
  assert.deepEqual(scan(['年', '年'], '年'), ['0-1 年', '0-1 年'])
})

test('an empty literal is refused', () => {
  assert.throws(() => buildTrie([['', 1]]), /empty literal/)
})

test('random literals in random text: the same as searching for each', () => {
  const word = fc.array(fc.constantFrom('年', '月', '日', '1'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
  const text = fc.array(fc.constantFrom('年', '月', '日', '1', '个'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 8 }), text, fc.nat(30), fc.nat(30), (literals, content, a, b) => {
      const [start, end] = [Math.min(a, b, content.length), Math.min(Math.max(a, b), content.length)]
      const expected = literals.flatMap((literal) => {
        const places: string[] = []
        for (let at = start; at + literal.length <= end; at++)
          if (content.startsWith(literal, at)) places.push(`${at}-${at + literal.length} ${literal}`)
        return places
      })
      assert.deepEqual(scan(literals, content, start, end).sort(), expected.sort())
    }),
    { seed: 2021, numRuns: 1_000 },
  )
})
