// Places of problems: lines and columns as editors count them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createProblem, placeOf, wholeFile } from '../../src/model/problem.ts'

function at(text: string, offset: number): string {
  const { line, column } = placeOf('x', text, offset)
  return `${line}:${column}`
}

test('LF, CR LF and CR each end one line', () => {
  for (const text of ['甲\n乙丙', '甲\r\n乙丙', '甲\r乙丙']) {
    const second = text.indexOf('乙')
    assert.deepEqual([at(text, 0), at(text, second), at(text, second + 1)], ['1:1', '2:1', '2:2'], JSON.stringify(text))
  }
})

test('empty lines count, mixed endings too', () => {
  assert.equal(at('a\n\r\n\r\rb', 'a\n\r\n\r\r'.length), '5:1')
})

test('columns count UTF-16 code units, as offsets do', () => {
  assert.equal(at('😀疫苗', 2), '1:3')
})

test('the line feed itself stands at the end of its line', () => {
  assert.equal(at('ab\ncd', 2), '1:3')
  assert.equal(at('ab\r\ncd', 2), '1:3')
})

test('an offset past the end is the end of the text', () => {
  assert.equal(at('ab\nc', 99), '2:2')
  assert.equal(at('', 5), '1:1')
})

test('a problem keeps its place and both languages', () => {
  const problem = createProblem(wholeFile('a.md'), 'warning', 'some-code', { en: 'Unexpected x', zh: '有误' })
  assert.deepEqual(problem, {
    path: 'a.md',
    line: null,
    column: null,
    severity: 'warning',
    code: 'some-code',
    message: 'Unexpected x',
    messageZh: '有误',
  })
})
