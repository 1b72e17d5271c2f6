// A sentence with everything that happened on the way to its mentions. In: a document and compiled rules. Out: one history a sentence:
// what was found, what was proposed and dropped, and why.

import type { Article } from '../../model/article.ts'
import type { Document } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { CompiledPattern, CompiledRules } from '../../rules/compiled-rules.ts'
import type { Item, ItemOf } from '../chart.ts'
import { findInSentences, resolveFindings } from '../extract-mentions.ts'
import type { Match } from '../production.ts'
import type { SentenceFindings } from '../resolve-sentence.ts'
import type { TraceEvent } from '../trace.ts'

export interface SentenceHistory {
  readonly article: Article
  readonly rules: CompiledRules
  readonly findings: SentenceFindings
  readonly events: readonly TraceEvent[]
  readonly mentions: readonly Mention[]
  /** The lexicons that occur anywhere in the sentence's paragraph. */
  readonly lexiconsOfParagraph: ReadonlySet<string>
}

/** Extracts once more, listening. */
export function traceSentences(document: Document, rules: CompiledRules): readonly SentenceHistory[] {
  const { article } = document
  const events: TraceEvent[][] = article.sentences.map(() => [])
  const { findings } = findInSentences(document, rules, (index) => (event) => events[index]?.push(event))
  const mentions = resolveFindings(article, findings)
  return findings.map((finding): SentenceHistory => {
    const { index, sentence } = finding
    const neighbours = findings.filter((other) => other.sentence.paragraph === sentence.paragraph)
    const lexicons = neighbours.flatMap(({ work }) => work.chart.ofKind('lexicon').map((item) => item.lexicon))
    return {
      ...{ article, rules, findings: finding },
      events: events[index] ?? [],
      mentions: mentions.filter((mention) => mention.sentence === index),
      lexiconsOfParagraph: new Set(lexicons),
    }
  })
}

/** The reading text of a span. */
export function textOf({ article }: SentenceHistory, { start, end }: Span): string {
  return article.text.slice(start, end)
}

/** Where a position stands in its sentence, counted from 1. */
export function columnOf({ findings }: SentenceHistory, position: number): number {
  return position - findings.sentence.start + 1
}

/** The event in which a rule's production made something that begins at `start` and ends by `end`, the longest. */
export function findProduction(
  { events }: SentenceHistory,
  rule: string,
  { start, end }: Span,
): { readonly pattern: CompiledPattern; readonly match: Match } | null {
  let best: { readonly pattern: CompiledPattern; readonly match: Match; readonly end: number } | null = null
  for (const event of events) {
    if (event.kind !== 'produced' || event.pattern.rule !== rule) continue
    const { pattern, match } = event
    for (const item of event.items)
      if (item.start === start && item.end <= end && (!best || item.end > best.end)) best = { pattern, match, end: item.end }
  }
  return best
}

/** The chart item that a mention was made of. */
export function findItem<Kind extends Item['kind']>({ findings }: SentenceHistory, kind: Kind, { start, end }: Span): ItemOf<Kind> | null {
  return findings.work.chart.ofKind(kind).find((item) => item.start === start && item.end === end) ?? null
}
