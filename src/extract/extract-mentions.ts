// A document to its mentions. The program of extraction on one page:
//
//   sentence ─ scan (trie) ─► chart: terms, hedges, units
//            ─ numerals ─ dates ─ ordinals ─ figures ─ events, entities ─ measures       each reads what is there and adds its own
//   article  ─ resolve dates in order, paragraph by paragraph ─ as-of and speaker of figures ─► Mention[]
//
// In: a document and compiled rules. Out: mentions in reading positions, in text order, and problems of the rules' making.

import type { Article, Sentence } from '../model/article.ts'
import { parseCivilDate } from '../model/civil-date.ts'
import type { Document } from '../model/document.ts'
import { groupBy } from '../model/group-by.ts'
import type { AsOf, Mention } from '../model/mention.ts'
import type { Problem } from '../model/problem.ts'
import { isOverlapping, isWithin, type Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import type { CompiledRules } from '../rules/compiled-rules.ts'
import { createBoundaryVeto } from './boundary-veto.ts'
import { Chart } from './chart.ts'
import { findDates } from './date/find-dates.ts'
import { findFigures } from './figure/find-figures.ts'
import { findNames } from './name/find-names.ts'
import { findNumerals } from './numeral/find-numerals.ts'
import { findOrdinals } from './ordinal/find-ordinals.ts'
import { stoppedMatching } from './problems.ts'
import { resolveSentence, type SentenceFindings, startParagraph } from './resolve-sentence.ts'
import type { SentenceWork } from './run-patterns.ts'
import { scanSentence } from './scan-sentence.ts'
import { createStepBudget, type StepBudget } from './step-budget.ts'
import type { Trace } from './trace.ts'

export interface Extraction {
  readonly mentions: readonly Mention[]
  readonly problems: readonly Problem[]
}

/** Extracts all mentions of a document. */
export function extractMentions(document: Document, rules: CompiledRules): Extraction {
  const { findings, budget } = findInSentences(document, rules)
  const mentions = resolveFindings(document.article, findings)
  return { mentions, problems: budget.findStopped().map((rule) => stoppedMatching(document.article.path, rule)) }
}

/** The first half: what stands in each sentence. `traceOf` gives a listener for each sentence, by its index. */
export function findInSentences(
  document: Document,
  rules: CompiledRules,
  traceOf: ((sentence: number) => Trace) | null = null,
): { readonly findings: readonly SentenceFindings[]; readonly budget: StepBudget } {
  const { article } = document
  const budget = createStepBudget(article.text.length, rules.rules)
  const findings = article.sentences.map((sentence, index): SentenceFindings => {
    const tokens = () => document.tokensOf(index)
    return { index, sentence, tokens, work: workOn(article.simplified, sentence, rules, budget, tokens, traceOf?.(index) ?? null) }
  })
  return { findings, budget }
}

/** The second half: what it means, paragraph by paragraph. */
export function resolveFindings(article: Article, findings: readonly SentenceFindings[]): readonly Mention[] {
  const reference = article.published ? parseCivilDate(article.published.date) : null
  const mentions: Mention[] = []
  let frame: AsOf | null = null
  // Sentences come in paragraph order.
  for (const sentences of groupBy(findings, ({ sentence }) => sentence.paragraph).values()) {
    let paragraph = startParagraph(reference, sentences, frame)
    for (const finding of sentences) {
      const resolved = resolveSentence(article.text, finding, paragraph)
      mentions.push(...resolved.mentions)
      paragraph = resolved.paragraph
    }
    frame = paragraph.frame
  }
  return mentions
}

/** Runs the dimensions over one sentence, in their fixed order. */
function workOn(
  text: string,
  sentence: Sentence,
  rules: CompiledRules,
  budget: StepBudget,
  tokens: () => readonly Token[],
  trace: Trace | null,
): SentenceWork {
  const scan = scanSentence(rules, text, sentence)
  const chart = new Chart(scan.terms)
  const { start, end } = sentence
  const work: SentenceWork = {
    rules,
    scan,
    chart,
    scope: sentence.scope,
    input: { text, start, end, budget: { steps: 0 }, itemsAt: (key, position) => chart.itemsAt(key, position) },
    budget,
    trace,
  }
  for (const item of scan.items) chart.add(item)
  const unitStarts = scan.items.flatMap((item) => (item.kind === 'unit' && item.end - item.start > 1 ? [item.start] : []))
  for (const numeral of findNumerals(text, start, end, rules.insideHedges, new Set(unitStarts))) {
    const isPartOfName = scan.opaque.some((opaque) => isOverlapping(opaque, numeral)) || isGluedToLatin(text, numeral)
    if (!isPartOfName) chart.add({ kind: 'number', start: numeral.start, end: numeral.end, numeral })
  }
  const isVetoed = createBoundaryVeto(text, tokens)
  const isOpaque = (span: Span) => scan.opaque.some((opaque) => isOverlapping(opaque, span) && !isWithin(opaque, span))
  findDates(work, (span, boundary) => isOpaque(span) || isVetoed(span, 'date', boundary))
  findOrdinals(work, (span, boundary) => isVetoed(span, 'ordinal', boundary))
  findFigures(work, tokens, (span, boundary) => isVetoed(span, 'figure', boundary))
  findNames(work, 'event', tokens)
  findNames(work, 'entity', tokens)
  return work
}

/** G20, COVID-19, M9: digits right after a Latin letter, or after a letter and a hyphen, are part of a name. */
function isGluedToLatin(text: string, { start }: Span): boolean {
  const before = text[start - 1] ?? ''
  const letter = before === '-' ? (text[start - 2] ?? '') : before
  return /[A-Za-z]/.test(letter)
}
