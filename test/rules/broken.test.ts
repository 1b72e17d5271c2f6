// Rule files that are wrong in one way each: test/rules/broken/X.yaml, and in X.problems what kaoju says of it and which rules are
// well formed all the same, beside the shipped rules. This file does not change when cases are added. That rules carry no tests is
// said of untested.yaml alone: the others would only be longer.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import type { Problem } from '../../src/model/problem.ts'
import { checkRules } from '../../src/pipeline.ts'
import { parseRuleFile } from '../../src/rules/parse-rule-file.ts'
import { assertGolden } from '../support/golden.ts'
import { listNames, pathTo, REPOSITORY } from '../support/repository.ts'

const FOLDER = 'test/rules/broken'

const shipped = (await loadRuleFiles([SHIPPED_RULES], REPOSITORY)).files

function checkFile(name: string): { readonly problems: readonly Problem[]; readonly kept: readonly string[] } {
  const text = readFileSync(pathTo(FOLDER, name), 'utf8')
  const { problems, rules } = checkRules([...shipped, { path: name, text }])
  return {
    problems: problems.filter(({ path, code }) => path === name && (code !== 'rule-untested' || name === 'untested.yaml')),
    kept: rules.rules.filter(({ place }) => place.path === name).map(({ qualifiedId }) => qualifiedId),
  }
}

function describeFile(name: string): string {
  const { problems, kept } = checkFile(name)
  const lines = problems.map(
    ({ path, line, column, code, severity, message }) => `${path}:${line}:${column} ${severity} ${code} ${message}`,
  )
  return `${lines.join('\n')}\nrules: ${kept.join(' ') || 'nothing'}\n`
}

suite('broken rule files', () => {
  for (const name of listNames(FOLDER, '.yaml'))
    test(name, () => {
      assertGolden(`${FOLDER}/${name.replace(/\.yaml$/, '.problems')}`, describeFile(name))
    })
})

test('every problem has a place in its file and says so in both languages', () => {
  for (const name of listNames(FOLDER, '.yaml')) {
    const text = readFileSync(pathTo(FOLDER, name), 'utf8')
    const { problems } = checkFile(name)
    assert.ok(problems.length > 0, `${name} has no problems`)
    for (const { line, column, messageZh } of problems) {
      const written = text.split('\n')[(line ?? 0) - 1]
      assert.ok(written !== undefined && column !== null && column >= 1 && column <= written.length + 1, `${name}:${line}:${column}`)
      assert.match(messageZh, /\p{Script=Han}/u, name)
    }
  }
})

test('there are at least thirty', () => {
  assert.ok(listNames(FOLDER, '.yaml').length >= 30)
})

test('an alias bomb is refused at once, before it grows', () => {
  const text = readFileSync(pathTo(FOLDER, 'alias-bomb.yaml'), 'utf8')
  const before = process.memoryUsage().heapUsed
  const started = performance.now()
  assert.ok(parseRuleFile('alias-bomb.yaml', text).problems.length > 0)
  assert.ok(performance.now() - started < 1_000)
  assert.ok(process.memoryUsage().heapUsed - before < 100_000_000)
})

test('lists nested a hundred thousand deep are a problem, not a crash', () => {
  const { problems, rules } = parseRuleFile('deep.yaml', `schema: 1\nrules: ${'['.repeat(100_000)}`)
  assert.deepEqual(rules, [])
  assert.ok(problems.length > 0)
})
