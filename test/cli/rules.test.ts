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

const BROKEN = `schema: 1
pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}
rules:
  - {id: a, type: date, pattern: 上个(月, production: calendar}
`

test('a problem is shown with its line and a caret under the character; exit 2', (t) => {
  const cwd = createFolder(t, { 'mine.yaml': BROKEN })
  const { code, stdout } = runKaoju(['rules', 'check', 'mine.yaml', '--lang', 'en'], { cwd })
  assert.equal(code, 2)
  assert.match(stdout, /^error\[rule-pattern\]: Unexpected bracket that is never closed .*\n {2}--> mine\.yaml:4:36$/m)
  // Two Chinese characters before it are four columns.
  assert.ok(stdout.includes(`4 |   - {id: a, type: date, pattern: 上个(月, production: calendar}\n  | ${' '.repeat(37)}^\n`), stdout)
  assert.match(stdout, /^kaoju: 1 rule file, 1 rule; 1 error, 1 warning$/m)
})

test('problems as JSON and SARIF name the same places', (t) => {
  const cwd = createFolder(t, { 'mine.yaml': BROKEN })
  const { problems } = JSON.parse(runKaoju(['rules', 'check', 'mine.yaml', '--format', 'json'], { cwd }).stdout)
  const { runs } = JSON.parse(runKaoju(['rules', 'check', 'mine.yaml', '--format', 'sarif'], { cwd }).stdout)
  type Printed = { readonly line: number; readonly column: number; readonly code: string }
  assert.deepEqual(
    problems.map(({ line, column, code }: Printed) => [line, column, code]),
    runs[0].results.map(
      ({ ruleId, locations }: { ruleId: string; locations: { physicalLocation: { region: Record<string, number> } }[] }) => {
        const region = locations[0]?.physicalLocation.region
        return [region?.startLine, region?.startColumn, ruleId]
      },
    ),
  )
})

test('a new rule can be checked, tested and listed at once', (t) => {
  const { stdout } = runKaoju(['rules', 'new', 'measure', '--id', 'trees.planted'])
  const cwd = createFolder(t, { 'mine.yaml': stdout })
  assert.equal(runKaoju(['rules', 'check', 'mine.yaml'], { cwd }).code, 0)
  assert.equal(runKaoju(['rules', 'test', 'mine.yaml', '--tokenizer', 'builtin'], { cwd }).code, 0)
  const { rules } = JSON.parse(runKaoju(['rules', 'list', 'mine.yaml', '--format', 'json', '--lang', 'en'], { cwd }).stdout)
  assert.deepEqual(rules, [{ id: 'mine/trees.planted', type: 'measure', title: 'Trees planted', tests: 3, path: 'mine.yaml', line: 7 }])
})

test('a type of rule that there is not is refused with the nearest; exit 2', () => {
  const { code, stderr } = runKaoju(['rules', 'new', 'mesure', '--lang', 'en'])
  assert.equal(code, 2)
  assert.match(stderr, /Unexpected rule type «mesure», expected «measure»/)
})

test('the schema is that of the repository', () => {
  assert.match(runKaoju(['rules', 'schema']).stdout, /"title": "kaoju rule file"/)
})
