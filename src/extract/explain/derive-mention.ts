// How a mention came about, step by step. In: a mention and its sentence's history. Out: one step with the value, and under it the rule,
// what its pattern took, how the value was built and resolved, and whom it was kept over.

import type { Mention } from '../../model/mention.ts'
import type { Localized } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import { deriveDate } from './derive-date.ts'
import { deriveFigure } from './derive-figure.ts'
import { deriveName, deriveOrdinal } from './derive-name.ts'
import { describeMatch } from './describe-match.ts'
import { explainOrder } from './describe-rejection.ts'
import { findProduction, type SentenceHistory } from './sentence-history.ts'
import { createStep, inBoth, type Step } from './step.ts'
import { describeQuantity, ITEM_NAMES, quoteRule, writeNumber } from './wording.ts'

/** Derives a mention: a step `mention`. */
export function deriveMention(history: SentenceHistory, mention: Mention): Step {
  const type = ITEM_NAMES[mention.type] ?? inBoth(mention.type)
  const value = describeValue(mention)
  const text = { zh: `${type.zh}“${mention.text}” = ${value.zh}`, en: `${type.en} “${mention.text}” = ${value.en}` }
  return createStep('mention', text, mention, [
    describeMaker(history, mention),
    ...derive(history, mention),
    ...listBeaten(history, mention),
  ])
}

function derive(history: SentenceHistory, mention: Mention): readonly Step[] {
  switch (mention.type) {
    case 'date':
      return deriveDate(history, mention)
    case 'figure':
      return deriveFigure(history, mention)
    case 'ordinal':
      return deriveOrdinal(history, mention)
    case 'event':
    case 'entity':
      return deriveName(history, mention)
    case 'quote':
      return []
  }
}

function describeValue(mention: Mention): Localized {
  switch (mention.type) {
    case 'date': {
      const { value, timex, mod, beginDate, endDate } = mention
      const kind = [timex, ...(mod ? [mod] : [])].join(' ')
      const from = beginDate ?? '…'
      const dates = beginDate === null && endDate === null ? '' : `, [${from}, ${endDate ?? '…'})`
      return inBoth(`${value} (${kind}${dates})`)
    }
    case 'figure': {
      const { zh, en } = describeQuantity(mention)
      const unit = mention.unit === null ? '' : ` ${mention.unit}`
      return { zh: `${zh}${unit}（${mention.bound}）`, en: `${en}${unit} (${mention.bound})` }
    }
    case 'ordinal':
      return inBoth(`${writeNumber(mention.value)}${mention.unit ? ` ${mention.unit}` : ''}`)
    case 'event':
    case 'entity':
      return { zh: `${mention.name}（${mention.kind}）`, en: `${mention.name} (${mention.kind})` }
    case 'quote':
      return inBoth(mention.text)
  }
}

/** The rule that made it, with its pattern and what that took. */
function describeMaker(history: SentenceHistory, mention: Mention): Step {
  const rule = quoteRule(history.rules, mention.rule)
  const found = findProduction(history, mention.rule, mention)
  const steps = found ? describeMatch(history, found.pattern, found.match) : []
  return createStep('rule', { zh: `规则 ${rule}`, en: `rule ${rule}` }, null, steps)
}

/** Candidates that lost to the mention, each rule and span once. */
function listBeaten(history: SentenceHistory, mention: Span & { readonly type: string; readonly rule: string }): readonly Step[] {
  const parts = new Set<string>()
  const beaten = history.events.flatMap((event): readonly Step[] => {
    if (event.kind !== 'lost' || event.winner.start !== mention.start || event.winner.end > mention.end) return []
    if (event.winner.origin.rule !== mention.rule || event.candidate.origin.rule === mention.rule) return []
    const { candidate } = event
    const key = `${candidate.origin.rule} ${candidate.start} ${candidate.end}`
    if (parts.has(key)) return []
    parts.add(key)
    const text = history.article.text.slice(candidate.start, candidate.end)
    const why = explainOrder(event.candidate, event.winner)
    return [
      createStep(
        'beaten',
        { zh: `胜过 ${candidate.origin.rule} 的“${text}”：${why.zh}`, en: `kept over “${text}” of ${candidate.origin.rule}: ${why.en}` },
        candidate,
      ),
    ]
  })
  return beaten
}
