// Gold files as people write them: what is read, and what is wrong with the line that is not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseGold } from '../../../src/corpus/evaluate/gold.ts'

const LINE = '{"doc":"a.txt","type":"figure","start":3,"end":6,"text":"5亿剂","value":5e8,"about":"doses"}'

test('empty lines and Windows line ends are no problem', () => {
  const { annotations, problems } = parseGold('gold.jsonl', `\n${LINE}\r\n\r\n${LINE}`)
  assert.equal(annotations.length, 2)
  assert.deepEqual(problems, [])
  assert.equal(annotations[0]?.optional, false)
})

const MISTAKES: readonly (readonly [line: string, expected: RegExp])[] = [
  ['{"doc":', /no JSON/],
  ['[]', /«annotation»|«type»/],
  ['{"doc":"a","type":"figur","start":1,"end":2,"text":"5"}', /«type», expected date, figure/],
  ['{"doc":"a","type":"date","start":1,"text":"5"}', /«end»/],
  ['{"doc":"a","type":"date","start":5,"end":2,"text":"5"}', /not after «start»/],
  ['{"doc":"a","type":"ordinal","start":1,"end":2,"text":"5","value":"5"}', /«value»/],
]

for (const [line, expected] of MISTAKES)
  test(`${line} is reported with its line, and the others are read`, () => {
    const { annotations, problems } = parseGold('gold.jsonl', `${LINE}\n${line}\n${LINE}`)
    assert.equal(annotations.length, 2)
    assert.deepEqual(
      problems.map(({ path, line: number, severity, code }) => [path, number, severity, code]),
      [['gold.jsonl', 2, 'error', 'gold-line']],
    )
    assert.match(problems[0]?.message ?? '', expected)
  })
