import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutAround, cutHead } from '../../src/corpus/excerpt.ts'

const SENTENCE = '习近平主席宣布，截至12月2日，中国已向120多个国家和国际组织提供超过18亿剂疫苗，G20成员表示欢迎，各方共同努力。'
const MENTIONS = ['12月2日', '120多个国家和国际组织', '超过18亿剂'].map((text) => spanOf(text))

test('an excerpt begins and ends at clause borders', () => {
  assert.deepEqual(cutAround(SENTENCE, spanOf('超过18亿剂'), MENTIONS, 19), {
    before: '…中国已向120多个国家和国际组织提供',
    after: '疫苗，G20成员表示欢迎，各方共同努力…',
  })
})

test('where no border is near, no mention, number or Latin word is cut', () => {
  const center = spanOf('超过18亿剂')
  const wholes = [...MENTIONS, spanOf('G20')]
  for (let reach = 1; reach < 40; reach++) {
    const { before, after } = cutAround(SENTENCE, center, MENTIONS, reach)
    const cuts = [center.start - before.replace('…', '').length, center.end + after.replace('…', '').length]
    for (const cut of cuts) assert.ok(!wholes.some(({ start, end }) => start < cut && cut < end), `${before}|${after}`)
  }
})

test('whatever the sentence and the room, the parts are parts of it and surrogates stay whole', () => {
  const texts = fc.array(fc.constantFrom('中', '，', '2', '0', 'G', '亿', '𠮷', '。', '—'), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(8), fc.nat(30), (characters, from, length, reach) => {
      const text = characters.join('')
      const start = Math.min(from, text.length - 1)
      const { before, after } = cutAround(text, { start, end: Math.min(text.length, start + length) }, [], reach)
      assert.ok(text.slice(0, start).endsWith(before.replace(/^…/u, '')))
      assert.ok(text.slice(Math.min(text.length, start + length)).startsWith(after.replace(/…$/u, '')))
      assert.ok(text.startsWith(cutHead(text, reach).replace(/…$/u, '')))
      assert.doesNotMatch(cutHead(text, reach), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    }),
    { seed: 2021 },
  )
})

function spanOf(text: string): { readonly start: number; readonly end: number } {
  const start = SENTENCE.indexOf(text)
  return { start, end: start + text.length }
}
