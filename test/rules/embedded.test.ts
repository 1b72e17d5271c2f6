// The tests that the shipped rules carry, as `kaoju rules test` runs them: one subtest an example. This file never changes when rules grow.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { createTokenizer } from '../../src/io/tokenizer.ts'
import { loadRules, testRules } from '../../src/pipeline.ts'
import { isFailure } from '../../src/rules/run-tests.ts'
import { REPOSITORY } from '../support/repository.ts'

test('shipped rules pass the tests they carry', async (context) => {
  const { files, problems } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
  const rules = loadRules(files)
  assert.deepEqual([...problems, ...rules.problems], [])
  const { tokenizer, notice } = createTokenizer('builtin', rules.userWords)
  assert.ok(tokenizer, notice?.message)
  const { results } = testRules({ rules, tokenizer, timeZone: 'Asia/Shanghai' })
  assert.ok(results.length > 400)
  for (const result of results)
    await context.test(`${result.rule} ${result.list}: ${result.text}`, () => {
      const { verdict, expected, got, place } = result
      assert.ok(!isFailure(result), `${place.path}:${place.line} ${verdict}; expected ${expected}, got ${got}`)
    })
})
