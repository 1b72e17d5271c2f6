// `range`: both ends of an interval: 10%—15%, 12岁至17岁, 3到5万人. Captures: low, high, unit (of the high end or both), lowUnit.
// A scale written once counts for both (3到5万 is 30,000 to 50,000).

import type { Numeral } from '../../numeral/find-numerals.ts'
import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import { countsNoun, type FigureValue, findHedges, unitOf } from '../figure-value.ts'

export const range: Production<FigureValue> = (match, settings) => {
  const low = findNumber(match, 'low')?.numeral
  const high = findNumber(match, 'high')?.numeral
  const unit = findCapture(match, 'unit')?.item
  const lowUnit = findCapture(match, 'lowUnit')?.item
  const lowValue = low?.quantity.value
  const highValue = high?.quantity.value
  if (!low || !high || lowValue === null || lowValue === undefined || highValue === null || highValue === undefined) return []
  if (unit?.kind === 'unit' && lowUnit?.kind === 'unit' && unitOf(unit) !== unitOf(lowUnit)) return []
  if (findHedges(match).some((hedge) => hedge.bound !== 'approx')) return []
  const shared = lowUnit ? 1 : sharedScale(low, high)
  const from = Number((lowValue * shared).toPrecision(15))
  if (from >= highValue) return []
  return produce(match, {
    quantity: { value: null, low: from, high: highValue, bound: 'range' },
    unit: settings.unit ?? (unit?.kind === 'unit' ? unitOf(unit) : null),
    countedNoun: unit?.kind === 'unit' && countsNoun(unit) ? 'may' : 'no',
    change: null,
  })
}

/** 3到5万: the low end takes the high end's 万 when it has none of its own and would not be the greater then. */
function sharedScale(low: Numeral, high: Numeral): number {
  const highValue = high.quantity.value ?? 0
  if (low.form !== 'digits' || high.form !== 'mixed') return 1
  const scale = highValue >= 1e8 ? 1e8 : highValue >= 1e4 ? 1e4 : 1
  return (low.quantity.value ?? 0) * scale < highValue ? scale : 1
}
