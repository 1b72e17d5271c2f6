// Code frames: the caret stands under what is meant, however wide the characters before it are.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Problem } from '../../../src/model/problem.ts'
import { countColumns } from '../../../src/model/text-width.ts'
import { renderFrame, renderSummary } from '../../../src/rules/frame/render-frame.ts'

function problemAt(line: number | null, column: number | null, endColumn?: number): Problem {
  const end = endColumn === undefined ? {} : { endColumn }
  return {
    path: 'a.yaml',
    line,
    column,
    ...end,
    code: 'rule-pattern',
    severity: 'error',
    message: 'Unexpected «)»',
    messageZh: '模式中有误',
  }
}

test('a caret under Chinese', () => {
  assert.equal(
    renderFrame(problemAt(2, 11, 12), 'schema: 1\n  - 上个月)下)\n'.replace('上个月)下)', '上个月下(年)'), 'en'),
    ['error[rule-pattern]: Unexpected «)»', '  --> a.yaml:2:11', '  |', '2 |   - 上个月下(年)', '  |                ^'].join('\n'),
  )
})

test('in Chinese, with a tab before it and a span of several characters', () => {
  assert.equal(
    renderFrame(problemAt(1, 2, 4), '\t上月', 'zh'),
    ['错误[rule-pattern]：模式中有误', '  --> a.yaml:1:2', '  |', '1 |     上月', '  |     ^^^^'].join('\n'),
  )
})

test('a place without a line has no frame', () => {
  assert.equal(renderFrame(problemAt(null, null), null, 'en'), 'error[rule-pattern]: Unexpected «)»\n --> a.yaml')
})

test('controls and direction marks are shown, not sent to the terminal', () => {
  const frame = renderFrame(problemAt(1, 3), '\u001b[2J\u202e上月', 'en')
  assert.ok(!frame.includes('\u001b') && !frame.includes('\u202e'), frame)
})

test('the caret stands in the columns of what it marks, and no line is wider than asked', () => {
  const line = fc.string({ unit: fc.constantFrom('上', 'a', ' ', '\t', '，', '(', '😀', '\u0301'), minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(line, fc.nat(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 40, max: 120 }), (text, at, length, width) => {
      const start = at % text.length
      const lines = renderFrame(problemAt(1, start + 1, Math.min(text.length, start + length) + 1), text, 'en', undefined, width).split(
        '\n',
      )
      const [source = '', caret = ''] = lines.slice(-2)
      assert.ok(countColumns(source) <= width + 1, source)
      assert.match(caret, /^ {2}\| *\^+$/)
      assert.ok(countColumns(caret) <= width + 1, caret)
    }),
    { seed: 2021 },
  )
})

test('a summary counts', () => {
  assert.equal(renderSummary([problemAt(1, 1)], 1, 2, 'en'), 'kaoju: 1 rule file, 2 rules; 1 error, 0 warnings')
  assert.equal(renderSummary([problemAt(1, 1)], 1, 2, 'zh'), 'kaoju: 1 个规则文件，2 条规则；错误 1 处，警告 0 处')
})
