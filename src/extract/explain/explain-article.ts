// An article explained: every mention with the steps to it, what was dropped and why; or for one rule why it found nothing. In: a document, compiled
// rules and what is asked. Out: an `Explanation`, in both languages.

import type { Paragraph, Scope, Sentence } from '../../model/article.ts'
import type { Document } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import { findSourceSpan } from '../../model/offset-map.ts'
import { isOverlapping, type Span } from '../../model/span.ts'
import type { CompiledRules } from '../../rules/compiled-rules.ts'
import { deriveMention } from './derive-mention.ts'
import { describeRejection } from './describe-rejection.ts'
import { explainRule } from './explain-rule.ts'
import { findRule } from './find-rule.ts'
import { explainBoilerplate } from './reasons/boilerplate-reasons.ts'
import { explainNames } from './reasons/name-reasons.ts'
import { type SentenceHistory, traceSentences } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'

export interface ExplainedSentence extends Span {
  readonly text: string
  readonly scope: Scope
  readonly mentions: readonly Mention[]
  /** A step a mention, with the steps that led to it. With a rule: only those it made or had a part in. */
  readonly found: readonly Step[]
  /** Without a rule: candidates that were dropped. With one: why it found nothing (more). */
  readonly reasons: readonly Step[]
}

export interface Explanation {
  /** The rule that was asked about, with its pack; null where none was, or where there is none of the name. */
  readonly rule: string | null
  readonly published: string | null
  /** About the rule or the text as a whole. */
  readonly notes: readonly Step[]
  /** Steps and spans count in reading text; `text` is the sentence's. */
  readonly sentences: readonly ExplainedSentence[]
}

export interface ExplainOptions {
  /** `pack/rule.id` or `rule.id`; null: everything. */
  readonly rule: string | null
  /** Source positions: only sentences and paragraphs that overlap them; null: all. */
  readonly within: Span | null
}

/** Explains a document. */
export function explainArticle(document: Document, rules: CompiledRules, { rule, within }: ExplainOptions): Explanation {
  const { article } = document
  const named = rule === null ? null : findRule(rules, rule)
  const isAsked = (span: Span) => within === null || isOverlapping(findSourceSpan(article.offsets, span), within)
  const paragraphs = article.paragraphs.filter(isAsked)
  const placed = named?.placed ?? null
  const histories = placed || named === null ? traceSentences(document, rules).filter(({ findings }) => isAsked(findings.sentence)) : []
  const isBoilerplate = placed?.rule.type === 'boilerplate'
  const notes = [
    ...(named?.notes ?? []),
    ...(placed && isBoilerplate
      ? paragraphs.flatMap((paragraph) => explainBoilerplate(rules, placed.qualifiedId, article, paragraph))
      : []),
    ...(isBoilerplate ? [] : paragraphs.flatMap((paragraph) => noteAside(article.text, paragraph))),
    ...(within !== null && paragraphs.length === 0
      ? [createStep('no-text', { zh: '这一行没有正文', en: 'there is no text to read on this line' })]
      : []),
  ]
  const sentences = isBoilerplate
    ? []
    : histories.map((history): ExplainedSentence => {
        const outcome = placed
          ? explainRule(history, placed)
          : { found: history.mentions.map((own) => deriveMention(history, own)), reasons: listDropped(history) }
        return { ...describeSentence(article.text, history.findings.sentence), mentions: history.mentions, ...outcome }
      })
  return { rule: placed?.qualifiedId ?? null, published: article.published?.date ?? null, notes, sentences }
}

function describeSentence(text: string, { start, end, scope }: Sentence) {
  return { start, end, scope, text: text.slice(start, end) }
}

/** A paragraph that no sentence comes from. */
function noteAside(text: string, { start, end, boilerplate }: Paragraph): readonly Step[] {
  if (!boilerplate) return []
  const head = text.slice(start, Math.min(end, start + 20))
  return [
    createStep(
      'paragraph-aside',
      { zh: `“${head}…”整段由 ${boilerplate} 搁置，不读`, en: `the paragraph “${head}…” is set aside by ${boilerplate} and not read` },
      { start, end },
    ),
  ]
}

/** What was proposed and dropped where nothing else was found; what lost to a mention stands under that. */
function listDropped(history: SentenceHistory): readonly Step[] {
  const steps = new Map<string, Step>()
  for (const event of history.events) {
    if (event.kind === 'lost' || event.kind === 'taken') continue
    const rejection = describeRejection(history, event)
    if (rejection) steps.set(`${rejection.rule} ${rejection.step.at?.start}`, rejection.step)
  }
  const heads = new Set(history.events.flatMap((event) => (event.kind === 'headed' && event.fault ? [event.head.origin.rule] : [])))
  const names = [...heads].flatMap((id): readonly Step[] => {
    const rule = history.rules.rules.find(({ qualifiedId }) => qualifiedId === id)?.rule
    return rule?.type === 'event' || rule?.type === 'entity'
      ? explainNames(history, id, rule).filter(({ code }) => code.startsWith('head'))
      : []
  })
  const covered = (step: Step) => history.mentions.some((mention) => step.at && isOverlapping(mention, step.at))
  return [...steps.values(), ...names].filter((step) => !covered(step))
}
