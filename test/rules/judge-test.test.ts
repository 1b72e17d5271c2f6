// Verdicts of rules' tests: the words they are called by, and both sides of what differs.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mention } from '../../src/model/mention.ts'
import { judgeTest, type TestList } from '../../src/rules/judge-test.ts'
import { readMarks } from '../../src/rules/marked-text.ts'

const FOUND: Mention = {
  ...{ type: 'figure', start: 5, end: 11, text: '超过18亿剂', sentence: 0, rule: 'core/figure.measured' },
  ...{ value: 18e8, low: 18e8, high: null, bound: 'gt', unit: 'dose' },
}

const CASES: readonly (readonly [
  list: TestList,
  text: string,
  expect: Record<string, unknown>,
  found: readonly Mention[],
  verdict: string,
])[] = [
  ['match', '中国已提供超过18亿剂疫苗', {}, [FOUND], 'passed'],
  ['match', '中国已提供[[超过18亿剂]]疫苗', { low: 1.8e9, high: null }, [FOUND], 'passed'],
  ['match', '中国已提供超过[[18亿剂]]疫苗', {}, [FOUND], 'wrong span'],
  ['match', '中国已提供[[超过18亿剂]]疫苗', { bound: 'ge' }, [FOUND], 'wrong value'],
  ['match', '中国已提供[[超过18亿剂]]疫苗', {}, [], 'missing'],
  ['no-match', '中国已提供超过18亿剂疫苗', {}, [FOUND], 'noisy'],
  ['no-match', '[[中国]]已提供超过18亿剂疫苗', {}, [FOUND], 'passed'],
  ['no-match', '中国已提供超过18亿剂疫苗', { unit: 'CNY' }, [FOUND], 'passed'],
  ['todo-match', '中国已提供超过18亿剂疫苗', {}, [], 'todo'],
  ['todo-match', '中国已提供超过[[18亿剂]]疫苗', {}, [FOUND], 'todo'],
  ['todo-match', '中国已提供超过18亿剂疫苗', {}, [FOUND], 'now passes'],
]

for (const [list, text, expect, found, verdict] of CASES)
  test(`${list} ${text} ${JSON.stringify(expect)} with ${found.length} found: ${verdict}`, () => {
    assert.equal(judgeTest(list, { text, expect }, found).verdict, verdict)
  })

test('what differs is said side by side', () => {
  assert.deepEqual(judgeTest('match', { text: '已提供超过18亿剂', expect: { bound: 'ge' } }, [FOUND]), {
    verdict: 'wrong value',
    expected: '{"bound":"ge"}',
    got: '超过18亿剂 {"bound":"gt"}',
  })
  assert.deepEqual(judgeTest('match', { text: '中国已提供超过[[18亿剂]]疫苗' }, [FOUND]), {
    verdict: 'wrong span',
    expected: '[[18亿剂]]',
    got: '[[超过18亿剂]]',
  })
})

test('marks are taken out; one without its other half is text', () => {
  assert.deepEqual(readMarks('在[[今年]]和[[明年]]。'), {
    text: '在今年和明年。',
    spans: [
      { start: 1, end: 3 },
      { start: 4, end: 6 },
    ],
  })
  for (const text of ['在[[今年', '在今年]]', '[[]]', '[今年]']) assert.deepEqual(readMarks(text), { text, spans: [] })
})
