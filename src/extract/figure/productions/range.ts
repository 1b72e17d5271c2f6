// `range`: both ends of an interval: 10%—15%, 12岁至17岁, 3到5万人, 零下5到3摄氏度. Captures: low, high, unit (of the high end or both),
// lowUnit, sign and highSign, below (零下). Setting: value, what one of
// the ends is worth (10 percent for 成). A scale written once counts for both (3到5万 is 30,000 to 50,000).

import type { Numeral } from '../../numeral/find-numerals.ts'
import { findCapture, findNumber, type Match, type Production, produce } from '../../production.ts'
import { countsNoun, type FigureValue, findHedges, unitOf } from '../figure-value.ts'
import { scaleQuantity } from '../signed-amount.ts'

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
  const from = signOf(match, 'sign') * signOf(match, 'below') * Number((lowValue * shared).toPrecision(15))
  const to = signOf(match, 'highSign') * highValue
  // 零下5到10度 is colder still: the word counts for both ends, and they change places.
  const ends = findCapture(match, 'below') && to > -from ? [-to, from] : [from, to]
  const [least = 0, most = 0] = ends
  if (least >= most) return []
  const times = typeof settings.value === 'number' ? settings.value : unit?.kind === 'unit' ? unit.term.times : 1
  return produce(match, {
    quantity: scaleQuantity({ value: null, low: least, high: most, bound: 'range' }, times),
    unit: settings.unit ?? (unit?.kind === 'unit' ? unitOf(unit) : null),
    countedNoun: unit?.kind === 'unit' && countsNoun(unit) ? 'may' : 'no',
    noun: null,
    change: null,
  })
}

function signOf(match: Match, name: string): 1 | -1 {
  return findCapture(match, name) ? -1 : 1
}

/** 3到5万, 七千到九千亿: the low end takes the high end's 万 when it has none of its own and would not be the greater then. */
function sharedScale(low: Numeral, high: Numeral): number {
  const lowValue = low.quantity.value ?? 0
  const highValue = high.quantity.value ?? 0
  if (lowValue >= 1e4 || high.form === 'digits' || high.sequence !== null) return 1
  const scale = [1e12, 1e8, 1e4].find((candidate) => highValue >= candidate && high.step >= candidate / 10) ?? 1
  return lowValue * scale < highValue ? scale : 1
}
