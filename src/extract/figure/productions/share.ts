// `share`: a number in tenths, hundredths or times that stands for a canonical share: 三成 (30 percent), 翻一番 (ratio 2).
// Capture: amount. Settings: unit; value, what one of the amount is worth (10 for 成); 番 doubles: `value: 2` with bound exact.

import { findNumber, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'

export const share: Production<FigureValue> = (match, settings) => {
  const amount = findNumber(match, 'amount')?.numeral.quantity
  const worth = typeof settings.value === 'number' ? settings.value : 1
  if (!amount) return []
  const times = (end: number | null) => (end === null ? null : Number((end * worth).toPrecision(12)))
  const quantity = { value: times(amount.value), low: times(amount.low), high: times(amount.high), bound: amount.bound }
  return produce(match, {
    quantity: applyHedges(quantity, findHedges(match)),
    unit: settings.unit ?? 'percent',
    countedNoun: 'no',
    change: null,
  })
}
