// `doublings`: how often something doubled, as the ratio that comes of it: 翻一番 is 2, 翻两番 4. Capture: amount, a whole number.
// Settings: unit, changeDirection, against.

import { exactly } from '../../../model/interval.ts'
import { findInteger, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'

/** Nothing that is written about doubles more often. */
const MOST_DOUBLINGS = 30

export const doublings: Production<FigureValue> = (match, settings) => {
  const times = findInteger(match, 'amount', 1, MOST_DOUBLINGS)
  if (times === null) return []
  return produce(match, {
    quantity: applyHedges(exactly(2 ** times), findHedges(match)),
    unit: settings.unit ?? 'ratio',
    countedNoun: 'no',
    noun: null,
    change: settings.changeDirection ? { direction: settings.changeDirection, against: settings.against ?? 'other' } : null,
  })
}
