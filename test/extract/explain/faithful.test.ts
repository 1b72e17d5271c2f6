// What is explained is what happened: on the seeds, the explaining walk agrees with the engine, and nothing is left without a reason.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { deriveMention } from '../../../src/extract/explain/derive-mention.ts'
import { explainRule } from '../../../src/extract/explain/explain-rule.ts'
import { type SentenceHistory, traceSentences } from '../../../src/extract/explain/sentence-history.ts'
import { extractMentions } from '../../../src/extract/extract-mentions.ts'
import { translateReason } from '../../../src/model/date-reason.ts'
import type { Document } from '../../../src/model/document.ts'
import { readArticle } from '../../../src/reading/read-article.ts'
import { createZoneClock } from '../../../src/reading/time-zone.ts'
import { createBoilerplateFilter } from '../../../src/rules/boilerplate-filter.ts'
import { parsePattern } from '../../../src/rules/pattern.ts'
import { tracePattern } from '../../../src/rules/trace-pattern.ts'
import { writePattern } from '../../../src/rules/write-pattern.ts'
import { createDocument } from '../../../src/tokens/document.ts'
import { createExplainer, openExplainer } from '../../support/explainer.ts'
import { listNames, pathTo } from '../../support/repository.ts'

const { rules, tokenizer } = await openExplainer()
const documents = listNames('seeds', '.txt').map(readSeed)
const histories = documents.flatMap((document) => traceSentences(document, rules))

test('listening changes nothing that is found', () => {
  for (const document of documents) {
    const found = traceSentences(document, rules).flatMap(({ mentions }) => mentions)
    assert.deepEqual(new Set(found), new Set(extractMentions(document, rules).mentions))
  }
})

test('the explaining walk matches where the matcher does, and only there', () => {
  for (const { findings } of histories) {
    const { input, chart } = findings.work
    const seen = { ...input, itemsAt: chart.itemsAt.bind(chart), budget: { steps: 1e9 } }
    for (const { node, source, triggers, matcher } of rules.patterns) {
      if (triggers.length > 0) continue
      let first: number | null = null
      for (let at = input.start; at < input.end && first === null; at++) if (matcher(seen, at)) first = at
      const { match, misses } = tracePattern(node, triggers, seen)
      assert.equal(match?.start ?? null, first, source)
      for (const { fault, start } of misses) assert.ok(fault.at >= start && fault.at <= input.end)
    }
  }
})

test('every rule gives what it found or why it found nothing, in every sentence', () => {
  for (const history of sample(histories, 60))
    for (const placed of rules.rules) {
      if (placed.rule.type === 'boilerplate') continue
      const { found, reasons } = explainRule(history, placed)
      assert.ok(found.length + reasons.length > 0)
      const empty = reasons.find(({ code }) => code === 'rule-empty')
      assert.equal(
        empty,
        undefined,
        `${placed.qualifiedId} in ${history.article.text.slice(history.findings.sentence.start, history.findings.sentence.end)}`,
      )
    }
})

test('every mention is derived: its rule and pattern, the captures, and for dates a reason in Chinese', () => {
  for (const history of histories)
    for (const mention of history.mentions) {
      const { steps } = deriveMention(history, mention)
      assert.equal(steps[0]?.code, 'rule')
      if (mention.type === 'date') {
        assert.ok(
          steps[0]?.steps.some(({ code }) => code === 'pattern'),
          mention.text,
        )
        assert.notEqual(translateReason(mention.reason).zh, mention.reason)
      }
      if (mention.type === 'figure')
        assert.ok(steps.some(({ code }) => code.startsWith('as-of')) && steps.some(({ code }) => code.startsWith('measure')))
    }
})

test('a pattern written back reads the same', () => {
  for (const { node, source } of rules.patterns) {
    const parsed = parsePattern(writePattern(node))
    assert.deepEqual(parsed, { node }, source)
  }
})

test('a hostile sentence is explained too', () => {
  const { explain } = createExplainer(rules)
  for (const text of ['提供'.repeat(5_000), '1年'.repeat(5_000), `${'中国向世界'.repeat(2_000)}峰会`, '“'.repeat(9_000)])
    for (const rule of ['vaccine.doses_provided', 'date.day', 'event.summit', 'entity.work'])
      assert.ok(explain(text, rule).sentences.every(({ found, reasons }) => found.length + reasons.length > 0))
})

function readSeed(name: string): Document {
  const text = readFileSync(pathTo('seeds', name), 'utf8')
  const source = { id: name, path: name, sha256: '', format: 'markdown', text, problems: [] } as const
  return createDocument(
    readArticle(source, { clock: createZoneClock('Asia/Shanghai'), boilerplate: createBoilerplateFilter(rules) }),
    tokenizer,
  )
}

/** Every so many of a list: all rules on all sentences would take a minute. */
function sample(list: readonly SentenceHistory[], count: number): readonly SentenceHistory[] {
  const every = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, index) => index % every === 0)
}
