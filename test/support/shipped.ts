// kaoju as it is shipped: all rules of rules/ with the built-in tokenizer. In: a text. Out: its record. Takes 0.2 s to open.

import assert from 'node:assert/strict'
import type { WordLists } from '../../src/corpus/word-list.ts'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { loadSources } from '../../src/io/sources/load-sources.ts'
import { createTokenizer } from '../../src/io/tokenizer.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import type { Source } from '../../src/model/source.ts'
import { createExtractor, createWordLists, loadRules, type RuleText } from '../../src/pipeline.ts'
import type { CompiledRules } from '../../src/rules/compiled-rules.ts'
import { REPOSITORY } from './repository.ts'

export interface Shipped {
  readonly rules: CompiledRules
  extract(source: Source): ArticleRecord
  /** The mentions of a text without title, published on a day; offsets count in `text`. */
  mentionsOf(text: string, published: string | null): readonly Mention[]
}

/** Loads the shipped rules and the tokenizer; rules with problems fail the test. */
export async function openShipped(): Promise<Shipped> {
  const shipped = await openWith([])
  assert.deepEqual(shipped.rules.problems, [])
  return shipped
}

/** The word lists of the shipped rules, as the timeline asks for them. */
export async function openWordLists(): Promise<WordLists> {
  return createWordLists((await openShipped()).rules)
}

/** Loads the shipped rules with a user's own after them, whose problems are in `rules`. */
export async function openWith(own: readonly RuleText[]): Promise<Shipped> {
  const { files, problems } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
  assert.deepEqual(problems, [])
  const rules = loadRules([...files, ...own])
  const { tokenizer, notice } = createTokenizer('builtin', rules.userWords)
  assert.ok(tokenizer, notice?.message)
  const extract = createExtractor({ rules, tokenizer, timeZone: 'Asia/Shanghai' })
  return { rules, extract, mentionsOf: (text, published) => extract(createRecordSource(text, { published })).mentions }
}

/** A source as `--input ndjson` makes it of a record. */
export function createRecordSource(text: string, fields: { readonly published: string | null; readonly isHtml?: boolean }): Source {
  return {
    id: 'record',
    path: 'record.ndjson',
    sha256: '0'.repeat(64),
    format: 'record',
    text,
    fields: { title: null, author: null, published: fields.published, categories: [], isHtml: fields.isHtml ?? false },
    problems: [],
  }
}

/** The records of the seeds, and the measures of the shipped rules. */
export async function extractSeeds(): Promise<{ readonly records: readonly ArticleRecord[]; readonly measures: readonly Measure[] }> {
  const { rules, extract } = await openShipped()
  const records: ArticleRecord[] = []
  for await (const { source } of loadSources(['seeds'], REPOSITORY)) if (source) records.push(extract(source))
  return { records, measures: [...rules.measures.values()].map(({ measure }) => measure) }
}
