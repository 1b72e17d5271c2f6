// What `kaoju rules new` prints: for every type of rule a file that has no problems and whose tests pass, beside the shipped rules.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { listTemplateTypes, readRuleTemplate } from '../../src/io/rule-templates.ts'
import { createTokenizer } from '../../src/io/tokenizer.ts'
import { checkRules, testRules } from '../../src/pipeline.ts'
import { RULE_TYPES } from '../../src/rules/describe-issues.ts'
import { isFailure } from '../../src/rules/run-tests.ts'
import { REPOSITORY } from '../support/repository.ts'

test('every type of rule has a template', () => {
  assert.deepEqual(listTemplateTypes(), [...RULE_TYPES].sort())
})

for (const type of listTemplateTypes())
  test(`the template of ${type} has no problems, and its tests pass`, async () => {
    const { files } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
    const text = (await readRuleTemplate(type)).replaceAll('__ID__', 'my.rule')
    const { rules, problems } = checkRules([...files, { path: 'new.yaml', text }])
    assert.deepEqual(problems, [])
    const { tokenizer } = createTokenizer('builtin', rules.userWords)
    assert.ok(tokenizer)
    const own = testRules({ rules, tokenizer, timeZone: 'Asia/Shanghai' }).results.filter(({ place }) => place.path === 'new.yaml')
    assert.ok(own.length > 0 || type === 'stopwords')
    assert.deepEqual(own.filter(isFailure), [])
  })
