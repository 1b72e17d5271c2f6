// How a figure came about: number, hedges one by one, unit, counted noun, the date it speaks of, speaker and measure.

import type { FigureMention } from '../../model/mention.ts'
import type { UnitItem } from '../chart.ts'
import { findHedges, unitOf } from '../figure/figure-value.ts'
import { applyHedges } from '../figure/hedged-quantity.ts'
import type { Numeral } from '../numeral/find-numerals.ts'
import { findCapture, type Match } from '../production.ts'
import { describeAsOf } from './derive-as-of.ts'
import { deriveMeasure } from './derive-measure.ts'
import { describeSpeaker } from './derive-speaker.ts'
import { findProduction, type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { describeQuantity } from './wording.ts'

/** The steps of a figure after its rule. */
export function deriveFigure(history: SentenceHistory, mention: FigureMention): readonly Step[] {
  const made = findProduction(history, mention.rule, mention)
  return [
    ...(made ? [...listNumbers(history, made.match), ...listHedges(history, made.match), ...listUnits(made.match)] : []),
    ...describeNoun(mention),
    describeAsOf(history, mention),
    ...describeSpeaker(history, mention),
    deriveMeasure(history, mention),
  ]
}

function listNumbers(history: SentenceHistory, match: Match): readonly Step[] {
  return match.items.flatMap((item): readonly Step[] => {
    if (item.kind !== 'number') return []
    const { zh, en } = describeQuantity(item.numeral.quantity)
    const inside = findInsideHedge(history, item.numeral)
    const text = textOf(history, item)
    const hedge = inside
      ? createStep('hedge-inside', {
          zh: `其中“${inside.term}”是约数词（${inside.rule}）：至末位数字的下一级`,
          en: `“${inside.term}” in it is a hedge (${inside.rule}): up to the next step of the last written digit`,
        })
      : null
    return [createStep('number', { zh: `数字“${text}” = ${zh}`, en: `number “${text}” = ${en}` }, item, hedge ? [hedge] : [])]
  })
}

function findInsideHedge(history: SentenceHistory, numeral: Numeral): { readonly term: string; readonly rule: string } | null {
  if (numeral.quantity.bound === 'exact') return null
  const text = textOf(history, numeral)
  for (const [term, hedge] of history.rules.insideHedges) if (text.includes(term)) return { term, rule: hedge.rule }
  return null
}

/** Hedges in the order in which they are applied, each with the interval it leaves. */
function listHedges(history: SentenceHistory, match: Match): readonly Step[] {
  const amount = findCapture(match, 'amount')?.item
  const hedges = findHedges(match)
  return hedges.map((hedge, index): Step => {
    const item = match.items.find((candidate) => candidate.kind === 'hedge' && candidate.hedge === hedge)
    const word = item ? textOf(history, item) : hedge.rule
    const { rule } = hedge
    const before = amount?.kind === 'number' ? applyHedges(amount.numeral.quantity, hedges.slice(0, index + 1)) : null
    const left = before ? describeQuantity(before) : null
    return createStep(
      'hedge',
      {
        zh: `约数词“${word}”（${rule}，bound: ${hedge.bound}）${left ? `：${left.zh}` : ''}`,
        en: `hedge “${word}” (${rule}, bound: ${hedge.bound})${left ? `: ${left.en}` : ''}`,
      },
      item ?? null,
    )
  })
}

function listUnits(match: Match): readonly Step[] {
  return match.items
    .filter((item): item is UnitItem => item.kind === 'unit')
    .map((item): Step => {
      const unit = unitOf(item) ?? 'null'
      const { rule } = item.term
      const written = item.term.isAsWritten
      return createStep(
        'unit',
        {
          zh: `单位“${item.written}” = ${unit}${written ? '（按原样）' : ''}（${rule}，dimension: ${item.term.dimension}）`,
          en: `unit “${item.written}” = ${unit}${written ? ' (as written)' : ''} (${rule}, dimension: ${item.term.dimension})`,
        },
        item,
      )
    })
}

function describeNoun({ noun }: FigureMention): readonly Step[] {
  return noun === undefined ? [] : [createStep('noun', { zh: `所数的名词“${noun}”`, en: `counts the noun “${noun}”` })]
}
