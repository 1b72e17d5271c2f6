// `quantity`: one number with hedges and a unit: 超过7.5亿剂, 1500多家, 约70个. Captures: amount, unit. Settings: unit (instead of
// a captured one), noun (no, may, needed), value (instead of a captured amount: 半数 is 50 percent), bound.

import { exactly } from '../../../model/interval.ts'
import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import { countsNoun, type FigureValue, findHedges, unitOf } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'

const isYear = (sequence: string | null) => sequence !== null && /^(19|20)\d\d$/.test(sequence)

export const quantity: Production<FigureValue> = (match, settings) => {
  const numeral = findNumber(match, 'amount')?.numeral
  const fixed = typeof settings.value === 'number' ? exactly(settings.value) : null
  const amount = numeral?.quantity ?? fixed
  if (!amount) return []
  const captured = findCapture(match, 'unit')?.item
  const item = captured?.kind === 'unit' ? captured : null
  const hedges = findHedges(match)
  // 一 before a classifier is an article: 一个, 一位. With a hedge or a unit of measure it is a number: 近一个, 一吨.
  const isArticle = numeral?.form === 'words' && amount.value === 1 && hedges.length === 0
  if (isArticle && (!item || countsNoun(item))) return []
  // 2021全国 is a year before a name, not a count of nouns.
  if (settings.noun === 'needed' && numeral && isYear(numeral.sequence)) return []
  const hedged = applyHedges(amount, hedges)
  return produce(match, {
    quantity: settings.bound && hedges.length === 0 ? { ...hedged, bound: settings.bound } : hedged,
    unit: settings.unit ?? (item ? unitOf(item) : null),
    countedNoun: settings.noun ?? (item && countsNoun(item) ? 'may' : 'no'),
    change: null,
  })
}
