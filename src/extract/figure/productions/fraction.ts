// `fraction`: one number over another: 2/3, 三分之二, 负三分之一, 五又四分之三. Captures: numerator, denominator, whole, sign. Setting:
// bound `exact` where the words leave no doubt that a fraction is meant, so that it may be greater than one. The unit is `ratio`, the
// value rounded to twelve digits.

import { exactly } from '../../../model/interval.ts'
import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'

export const fraction: Production<FigureValue> = (match, settings) => {
  const numerator = findNumber(match, 'numerator')?.numeral.quantity.value
  const denominator = findNumber(match, 'denominator')?.numeral.quantity.value
  const whole = findNumber(match, 'whole')?.numeral.quantity.value ?? 0
  if (!numerator || !denominator) return []
  // 24/7 and 2021/8 are no shares of anything.
  if (settings.bound !== 'exact' && (numerator >= denominator || denominator > 1000)) return []
  const sign = findCapture(match, 'sign') ? -1 : 1
  const value = exactly(Number((sign * (whole + numerator / denominator)).toPrecision(12)))
  return produce(match, { quantity: applyHedges(value, findHedges(match)), unit: 'ratio', countedNoun: 'no', noun: null, change: null })
}
