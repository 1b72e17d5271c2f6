// Numbers and hedges to intervals. In: a numeral's quantity and the hedges around it. Out: what the words allow.
// 超380多项 is hedged twice: each hedge narrows what the other left.

import type { Quantity } from '../../model/interval.ts'
import type { Hedge } from '../../rules/compiled-rules.ts'

/** Applies hedges to a quantity, inner ones first. A quantity that is already a range keeps its ends. */
export function applyHedges(quantity: Quantity, hedges: readonly Hedge[]): Quantity {
  return hedges.reduce(applyHedge, quantity)
}

function applyHedge(quantity: Quantity, hedge: Hedge): Quantity {
  const { value } = quantity
  const isHedged = quantity.bound !== 'exact'
  if (value === null) return boundRange(quantity, hedge)
  const interval = hedge.interval
  if (interval !== null && interval !== 'next-step') {
    if (isHedged) return { ...quantity, bound: hedge.bound }
    const ends = [scale(value, interval.low), scale(value, interval.high)]
    return { value, low: Math.min(...ends), high: Math.max(...ends), bound: hedge.bound }
  }
  switch (hedge.bound) {
    case 'gt':
    case 'ge':
      return { value, low: value, high: isHedged ? quantity.high : null, bound: hedge.bound }
    case 'lt':
    case 'le':
      return { value, low: isHedged ? quantity.low : null, high: value, bound: hedge.bound }
    default:
      return { ...quantity, bound: 'approx' }
  }
}

/** 超过数百万: only the open side changes. */
function boundRange(quantity: Quantity, hedge: Hedge): Quantity {
  if (hedge.bound === 'gt' || hedge.bound === 'ge') return { ...quantity, high: null, bound: hedge.bound }
  if (hedge.bound === 'lt' || hedge.bound === 'le') return { ...quantity, low: null, bound: hedge.bound }
  return quantity
}

/** `value × factor`, rounded to 12 digits so that 70 × 0.95 is 66.5. */
function scale(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12))
}
