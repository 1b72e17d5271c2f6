// `fraction`: one number over another: 2/3, 三分之二. Captures: numerator, denominator. The unit is `ratio`, the value rounded to
// twelve digits.

import { exactly } from '../../../model/interval.ts'
import { findNumber, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'

export const fraction: Production<FigureValue> = (match) => {
  const numerator = findNumber(match, 'numerator')?.numeral.quantity.value
  const denominator = findNumber(match, 'denominator')?.numeral.quantity.value
  // 24/7 and 2021/8 are no shares of anything.
  if (!numerator || !denominator || numerator >= denominator || denominator > 1000) return []
  const value = exactly(Number((numerator / denominator).toPrecision(12)))
  return produce(match, { quantity: applyHedges(value, findHedges(match)), unit: 'ratio', countedNoun: 'no', change: null })
}
