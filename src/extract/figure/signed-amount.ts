// The number of a figure from its parts. In: a match with the captures amount, fraction (12点5度), half (两个半, 半公里), tail
// (九块五, 1米85), more (3倍多), sign (零下, 负) and unit. Out: the quantity in the figure's unit, before hedges; null where there is no amount.

import { exactly, type Quantity } from '../../model/interval.ts'
import type { Numeral } from '../numeral/find-numerals.ts'
import { findCapture, findNumber, type Match } from '../production.ts'

/** Reads the amount of a match. `worth`: what one of it is in the figure's unit (10 percent for 成, 0.1 CNY for 角). */
export function readAmount(match: Match, worth = 1): Quantity | null {
  const numeral = findNumber(match, 'amount')?.numeral
  const half = findCapture(match, 'half') ? 0.5 : 0
  const base = numeral?.quantity ?? (half > 0 ? exactly(0) : null)
  if (!base) return null
  const decimals = ['fraction', 'tail'].map((name) => decimalsOf(findNumber(match, name)?.numeral))
  const sign = findCapture(match, 'sign') ? -1 : 1
  const amount = addTo(
    base,
    decimals.reduce((sum, part) => sum + part, half),
  )
  return scaleQuantity(numeral && findCapture(match, 'more') ? openStep(amount, numeral.step) : amount, sign * worth)
}

/** A quantity times a factor, rounded to 15 digits so that 0.1 × 3 is 0.3. A negative factor turns the interval around. */
export function scaleQuantity(quantity: Quantity, factor: number): Quantity {
  if (factor === 1) return quantity
  const times = (end: number | null) => (end === null ? null : Number((end * factor).toPrecision(15)))
  const [low, high] = [times(quantity.low), times(quantity.high)]
  return { ...quantity, value: times(quantity.value), low: factor < 0 ? high : low, high: factor < 0 ? low : high }
}

/** 3倍多, 三成多: up to the next step of the last written digit, as 30多倍 is. An open number stays as it is. */
function openStep(quantity: Quantity, step: number): Quantity {
  const { value, low } = quantity
  return value === null ? quantity : { value, low, high: Number((value + step).toPrecision(15)), bound: 'gt' }
}

function addTo(quantity: Quantity, more: number): Quantity {
  if (more === 0) return quantity
  const plus = (end: number | null) => (end === null ? null : Number((end + more).toPrecision(15)))
  return { ...quantity, value: plus(quantity.value), low: plus(quantity.low), high: plus(quantity.high) }
}

/** The digits of a numeral as decimals: 5 is 0.5, 85 is 0.85, 零四 is 0.04. */
function decimalsOf(numeral: Numeral | undefined): number {
  const digits = numeral?.sequence ?? String(numeral?.quantity.value ?? 0)
  return /^\d{1,6}$/.test(digits) ? Number(`0.${digits}`) : 0
}
