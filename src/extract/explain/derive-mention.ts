// How a mention came about, step by step. In: a mention and its sentence's history. Out: one step with the value, and under it the rule,
// what its pattern took, how the value was built and resolved, and whom it was kept over.

import type { Mention } from '../../model/mention.ts'
import type { Localized } from '../../model/problem.ts'
import type { Candidate } from '../choose.ts'
import { deriveDate } from './derive-date.ts'
import { deriveFigure } from './derive-figure.ts'
import { deriveName, deriveOrdinal } from './derive-name.ts'
import { describeMatch } from './describe-match.ts'
import { explainOrder } from './describe-rejection.ts'
import { findProduction, type SentenceHistory, textOf } from './sentence-history.ts'
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

/** As many of those that lost to a mention are told, the longest first. */
const MOST_BEATEN = 2

/** Candidates that lost to the mention; parts that it was built from are no rivals. */
function listBeaten(history: SentenceHistory, mention: Mention): readonly Step[] {
  const rivals = new Map<string, Candidate & { readonly winner: Candidate }>()
  for (const event of history.events) {
    if (event.kind !== 'lost') continue
    const { candidate, winner } = event
    const isOwn = winner.origin.rule === mention.rule && winner.start === mention.start && winner.end <= mention.end
    const isPart = candidate.origin.rule === mention.rule || (mention.via ?? []).includes(candidate.origin.rule)
    if (isOwn && !isPart) rivals.set(`${candidate.origin.rule} ${candidate.start} ${candidate.end}`, { ...candidate, winner })
  }
  const longest = [...rivals.values()].sort((a, b) => b.end - b.start - (a.end - a.start) || a.origin.order - b.origin.order)
  return longest.slice(0, MOST_BEATEN).map((rival): Step => {
    const text = textOf(history, rival)
    const { rule } = rival.origin
    const why = explainOrder(rival, rival.winner)
    return createStep('beaten', { zh: `胜过 ${rule} 的“${text}”：${why.zh}`, en: `kept over “${text}” of ${rule}: ${why.en}` }, rival)
  })
}
