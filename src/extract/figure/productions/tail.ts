// `tail`: decimals after the unit: 九毛九, 1米85, 十二度五, 九十九块九毛九. Captures: those of readAmount with tail, unit; third, the
// digit after the tail's own unit. Setting: unit (instead of a captured one, and then in metres for 米).

import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges, unitOf } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'
import { readAmount, scaleQuantity } from '../signed-amount.ts'

export const tail: Production<FigureValue> = (match, settings) => {
  const written = [findNumber(match, 'tail')?.numeral, findNumber(match, 'third')?.numeral].flatMap((numeral) => numeral ?? [])
  // 5分10, 1米200: more digits than decimals ever have.
  if (written.some(({ start, end }) => end - start > 2)) return []
  const unit = findCapture(match, 'unit')?.item
  const term = unit?.kind === 'unit' ? unit.term : null
  const amount = readAmount(match)
  if (!amount) return []
  const third = (findNumber(match, 'third')?.numeral.quantity.value ?? 0) / 100
  const value = amount.value === null ? null : Number((amount.value + third).toPrecision(12))
  const exact = { ...amount, value, low: value, high: value }
  return produce(match, {
    quantity: applyHedges(scaleQuantity(exact, term ? term.times * (term.dimension === 'part' ? term.factor : 1) : 1), findHedges(match)),
    unit: settings.unit ?? (unit?.kind === 'unit' ? unitOf(unit) : 'm'),
    countedNoun: 'no',
    noun: null,
    change: null,
  })
}
