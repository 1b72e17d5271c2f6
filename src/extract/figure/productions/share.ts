// `share`: a number in tenths or hundredths that stands for a canonical share: 三成半 (35 percent), 七五折 (75 percent). Captures: those of readAmount. Settings: unit; value, what one of the amount is worth (10 for 成). Of tenths two digits
// are tenths and hundredths: 七五折 is 75 percent, not 750.

import { findNumber, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'
import { readAmount } from '../signed-amount.ts'

const TENTHS = 10

/** 七五 and 75 are 7.5 tenths; 10 tenths are the whole. */
const areHundredths = (sequence: string | null | undefined) => /^[1-9][1-9]$/.test(sequence ?? '')

export const share: Production<FigureValue> = (match, settings) => {
  const worth = typeof settings.value === 'number' ? settings.value : 1
  const sequence = findNumber(match, 'amount')?.numeral.sequence
  const amount = readAmount(match, worth === TENTHS && areHundredths(sequence) ? 1 : worth)
  if (!amount) return []
  return produce(match, {
    quantity: applyHedges(amount, findHedges(match)),
    unit: settings.unit ?? 'percent',
    countedNoun: 'no',
    noun: null,
    change: settings.changeDirection ? { direction: settings.changeDirection, against: settings.against ?? 'other' } : null,
  })
}
