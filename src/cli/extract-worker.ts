// What runs in a worker thread. In: rule texts, a tokenizer's name and a time zone, once; then items of the input. Out: of each its record
// as JSON, or why there is none. Everything is loaded when the thread starts, and stays.

import { workerData } from 'node:worker_threads'
import { loadRules, type Problem } from '../index.ts'
import type { InputItem } from '../io/sources/list-items.ts'
import { createTokenizer } from '../io/tokenizer.ts'
import { createItemExtractor } from './extract-item.ts'
import type { RuleTexts } from './rule-texts.ts'

/** What a worker begins with. */
export interface WorkerBeginning {
  readonly texts: Pick<RuleTexts, 'shipped' | 'own'>
  readonly tokenizer: 'nodejieba' | 'builtin'
  readonly timeZone: string
}

/** What it answers: `json` is one line of UTF-8 without its line feed. */
export type WorkerAnswer =
  | { readonly json: Uint8Array; readonly sha256: string }
  | { readonly json: null; readonly problems: readonly Problem[]; readonly isShownOnly: boolean }

const { texts, tokenizer, timeZone } = workerData as WorkerBeginning
const extract = createItemExtractor(openSettings())
const encoder = new TextEncoder()

/** Answers one item. */
export function answerItem(item: InputItem): WorkerAnswer {
  const outcome = extract(item)
  if (!outcome.record) return { json: null, problems: outcome.problems, isShownOnly: outcome.isShownOnly }
  return { json: encoder.encode(JSON.stringify(outcome.record)), sha256: outcome.record.article.sha256 }
}

function openSettings() {
  const rules = loadRules(texts.own, { shipped: texts.shipped })
  const opened = createTokenizer(tokenizer, rules.userWords).tokenizer
  if (!opened) throw new Error(`Unexpected absence of the tokenizer ${tokenizer}, which the main thread has`)
  return { rules, tokenizer: opened, timeZone }
}
