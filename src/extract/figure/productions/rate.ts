// `rate`: an amount a unit of something else: 4.5万元/人, 23.5百亿亿次/秒. Captures: those of readAmount, unit, per (a term of a lexicon).
// The unit is as written: 元/人.

import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'
import { readAmount } from '../signed-amount.ts'

export const rate: Production<FigureValue> = (match) => {
  const unit = findCapture(match, 'unit')?.item
  const per = findCapture(match, 'per')?.item
  const amount = readAmount(match)
  // 一本每次重读都…的书: an article, not a rate.
  if (amount?.value === 1 && findNumber(match, 'amount')?.numeral.form === 'words') return []
  if (!amount || unit?.kind !== 'unit' || per?.kind !== 'lexicon') return []
  return produce(match, {
    quantity: applyHedges(amount, findHedges(match)),
    unit: `${unit.written}/${per.canonical}`,
    countedNoun: 'no',
    noun: null,
    change: null,
  })
}
