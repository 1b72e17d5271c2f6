// `kaoju rules check` and `kaoju rules test`.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFolder, runKaoju } from './kaoju.ts'

test('the shipped rules have no problems, and their tests pass', () => {
  const check = runKaoju(['rules', 'check'])
  assert.deepEqual([check.code, check.stderr], [0, ''])
  const tests = runKaoju(['rules', 'test', '--tokenizer', 'builtin', '--lang', 'en'])
  assert.equal(tests.code, 0, tests.stdout)
  assert.match(tests.stdout, /^kaoju: \d{2,} passed, 0 failed/m)
})

test('a failed test of a user’s rule is listed with its place, expected and got; exit 1', (t) => {
  const rules = `schema: 1
pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}
rules:
  - id: meeting
    type: event
    kind: meeting
    names: [{name: 考据大会}]
    tests:
      match: [2021年考据大会开幕, 没有会议]
      no-match: [考据大会闭幕]
`
  const cwd = createFolder(t, { 'mine.yaml': rules })
  const { code, stdout } = runKaoju(['rules', 'test', 'mine.yaml', '--tokenizer', 'builtin', '--lang', 'en'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /^mine\.yaml:9:\d+ missing mine\/meeting “没有会议”\n {4}expected .*\n {4}got nothing$/m)
  assert.match(stdout, /^mine\.yaml:10:\d+ noisy mine\/meeting “考据大会闭幕”$/m)
  assert.match(stdout, /^kaoju: 1 passed, 2 failed/m)
  const { results } = JSON.parse(runKaoju(['rules', 'test', 'mine.yaml', '--tokenizer', 'builtin', '--format', 'json'], { cwd }).stdout)
  assert.deepEqual(
    results.map(({ verdict }: { readonly verdict: string }) => verdict),
    ['passed', 'missing', 'noisy'],
  )
})
