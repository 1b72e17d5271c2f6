// Every shipped date rule carries at least two texts in which it finds something, and one in which it must not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { loadRules } from '../../src/pipeline.ts'
import { REPOSITORY } from '../support/repository.ts'

test('every date rule has two matches and a text that is none', async () => {
  const { files } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
  const rules = loadRules(files).rules.filter(({ rule }) => rule.type === 'date')
  assert.ok(rules.length > 300)
  const lacking = rules.filter(({ rule }) => (rule.tests?.match?.length ?? 0) < 2 || (rule.tests?.['no-match']?.length ?? 0) < 1)
  assert.deepEqual(
    lacking.map(({ qualifiedId }) => qualifiedId),
    [],
  )
})
