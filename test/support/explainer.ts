// Explaining with the shipped rules and, after them, a test's own. In: rule-file text. Out: functions that explain a text.

import assert from 'node:assert/strict'
import type { Explanation } from '../../src/extract/explain/explain-article.ts'
import type { Step } from '../../src/extract/explain/step.ts'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { createTokenizer } from '../../src/io/tokenizer.ts'
import type { Tokenizer } from '../../src/model/token.ts'
import { createTextSource, explainSource, loadRules } from '../../src/pipeline.ts'
import type { CompiledRules } from '../../src/rules/compiled-rules.ts'
import { REPOSITORY } from './repository.ts'

export interface Explainer {
  readonly rules: CompiledRules
  readonly tokenizer: Tokenizer
  explain(text: string, rule?: string | null, published?: string | null): Explanation
}

/** Loads the shipped rules and `own`, a rule file's text. */
export async function openExplainer(own: string | null = null): Promise<Explainer> {
  const { files } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
  return createExplainer(loadRules([...files, ...(own === null ? [] : [{ path: 'own.yaml', text: own }])]))
}

/** An explainer with no rules but those given. */
export function createExplainer(rules: CompiledRules): Explainer {
  const { tokenizer, notice } = createTokenizer('builtin', rules.userWords)
  assert.ok(tokenizer, notice?.message)
  const settings = { rules, tokenizer, timeZone: 'Asia/Shanghai' }
  return {
    ...{ rules, tokenizer },
    explain: (text, rule = null, published = '2021-12-19') =>
      explainSource(settings, createTextSource(text, published), { rule, within: null }),
  }
}

/** Every step of an explanation, also those under others. */
export function listSteps({ notes, sentences }: Explanation): readonly Step[] {
  return [...notes, ...sentences.flatMap(({ found, reasons }) => [...found, ...reasons])].flatMap(flatten)
}

function flatten(step: Step): readonly Step[] {
  return [step, ...step.steps.flatMap(flatten)]
}
