// SARIF output: what the standard demands of the parts that we write.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../../src/model/problem.ts'
import { renderSarif } from '../../../src/rules/frame/render-sarif.ts'

const PROBLEM: Problem = {
  path: '规则/a b.yaml',
  line: 3,
  column: 5,
  endColumn: 9,
  code: 'rule-unknown-key',
  severity: 'error',
  message: 'Unexpected key',
  messageZh: '未知的键',
}

test('a result points into the list of rules and at its region; paths are URIs', () => {
  const { endColumn: _, ...rest } = PROBLEM
  const whole: Problem = { ...rest, line: null, column: null, code: 'rules-missing', severity: 'warning' }
  const { version, runs } = JSON.parse(renderSarif([PROBLEM, whole], '1.2.3', 'en'))
  assert.equal(version, '2.1.0')
  const [{ tool, results, columnKind }] = runs
  assert.deepEqual([tool.driver.name, tool.driver.version, columnKind], ['kaoju', '1.2.3', 'utf16CodeUnits'])
  assert.deepEqual(
    tool.driver.rules.map(({ id }: { readonly id: string }) => id),
    ['rule-unknown-key', 'rules-missing'],
  )
  const [first, second] = results
  assert.deepEqual([first.ruleId, first.ruleIndex, first.level, first.message.text], ['rule-unknown-key', 0, 'error', 'Unexpected key'])
  assert.deepEqual(first.locations[0].physicalLocation, {
    artifactLocation: { uri: '%E8%A7%84%E5%88%99/a%20b.yaml' },
    region: { startLine: 3, startColumn: 5, endColumn: 9 },
  })
  assert.equal(second.ruleIndex, 1)
  assert.equal(second.locations[0].physicalLocation.region, undefined)
})

test('nothing wrong is a log with no results', () => {
  assert.deepEqual(JSON.parse(renderSarif([], '1.2.3', 'zh')).runs[0].results, [])
})
