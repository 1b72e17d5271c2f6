// The rules of the file, each with what it did in the text sentence by sentence, or why it did nothing.

import { build, find } from '../../browser/element.ts'
import type { ExplainedSentence, Explanation } from '../../index.ts'
import type { Language } from '../../model/problem.ts'
import type { PlayLabels } from '../labels.ts'
import { buildSteps } from './steps.ts'

export interface RulesView {
  /** Ids of the file's rules. */
  readonly rules: readonly string[]
  readonly explain: (rule: string) => Explanation
  readonly labels: PlayLabels
  readonly language: Language
}

/** A file of more rules is explained rule by rule as they are opened. */
const MOST_AT_ONCE = 8
const MOST_SENTENCES = 12
/** Of many failed patterns the first few, which came furthest. */
const MOST_REASONS = 3

/** Shows a line a rule, open where it did nothing. */
export function showRules(view: RulesView): void {
  const { rules } = view
  const list = find('by-rule', HTMLElement)
  // What someone opened or closed stays so while they type.
  const known = new Map([...list.querySelectorAll('details')].map((details) => [details.dataset.rule, details.open]))
  const isAtOnce = rules.length <= MOST_AT_ONCE
  const shown = rules.map((rule) => {
    const details = isAtOnce ? buildOutcome(rule, view) : buildClosed(rule, view)
    details.dataset.rule = rule
    details.open = known.get(rule) ?? (details.open || rules.length === 1)
    return details
  })
  list.replaceChildren(...shown)
}

function buildOutcome(rule: string, view: RulesView): HTMLDetailsElement {
  const explanation = view.explain(rule)
  const count = explanation.sentences.reduce((sum, { found }) => sum + found.length, 0)
  const badge =
    count === 0 ? build('span', { class: 'badge stale' }, view.labels.silent) : build('span', { class: 'badge growth' }, String(count))
  const details = build('details', {}, build('summary', {}, build('code', {}, rule), ' ', badge), ...buildExplanation(explanation, view))
  details.open = count === 0
  return details
}

function buildClosed(rule: string, view: RulesView): HTMLDetailsElement {
  const details = build('details', {}, build('summary', {}, build('code', {}, rule)))
  const fill = () => details.append(...buildExplanation(view.explain(rule), view))
  details.addEventListener('toggle', fill, { once: true })
  return details
}

function buildExplanation({ notes, sentences }: Explanation, { labels, language }: RulesView): readonly HTMLElement[] {
  const shown = sentences.filter(({ found, reasons }) => found.length + reasons.length > 0)
  const list = shown.slice(0, MOST_SENTENCES).map((sentence) => buildSentence(sentence, language))
  const more = shown.length > MOST_SENTENCES ? [build('p', { class: 'empty' }, labels.moreSentences)] : []
  return [...(notes.length > 0 ? [buildSteps(notes, language)] : []), build('ul', {}, ...list), ...more]
}

/** What was found is named only: its steps stand in the explanation of the mark. */
function buildSentence(sentence: ExplainedSentence, language: Language): HTMLElement {
  const found = sentence.found.map((step) => ({ ...step, steps: [] }))
  return build(
    'li',
    { class: 'sentence' },
    buildWords(sentence),
    buildSteps([...found, ...sentence.reasons.slice(0, MOST_REASONS)], language),
  )
}

/** The sentence, with what the first reason speaks of marked. */
function buildWords({ start, text, found, reasons }: ExplainedSentence): HTMLElement {
  const at = (found[0] ?? reasons[0])?.at
  const [from, to] = at ? [Math.max(0, at.start - start), Math.max(0, at.end - start)] : [0, 0]
  return build('p', { class: 'words', lang: 'zh' }, text.slice(0, from), build('b', {}, text.slice(from, to)), text.slice(to))
}
