// `duration`: a length of time: 三年多, 近4个月, 未来3年, 近两年来. Capture: amount; hedge (before it). Settings: granularity, anchor (past
// or future: the article's date ends or begins it), mod.

import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import type { DurationParse } from '../date-parse.ts'

export const duration: Production<DurationParse> = (match, settings) => {
  const unit = settings.granularity
  const numeral = findNumber(match, 'amount')?.numeral
  const value = numeral?.quantity.value
  if (!unit || !numeral || value === null || value === undefined) return []
  if (unit === 'year' && numeral.sequence?.length === 4) return [] // 2021年 is a year
  const hedge = findCapture(match, 'hedge')?.item
  const bound = hedge?.kind === 'hedge' ? hedge.hedge.bound : numeral.quantity.bound
  const anchor = settings.anchor ?? null
  // 近两年来 is a stretch, not less than two years: with an anchor 近 says nothing about the length.
  const mod = settings.mod ?? (anchor ? undefined : modifierOf(bound))
  return produce(match, { kind: 'duration', unit, amount: value, bound, anchor, ...(mod && { mod }) })
}

function modifierOf(bound: DurationParse['bound']): 'MORE_THAN' | 'LESS_THAN' | 'APPROX' | undefined {
  if (bound === 'gt' || bound === 'ge') return 'MORE_THAN'
  if (bound === 'lt' || bound === 'le') return 'LESS_THAN'
  return bound === 'approx' ? 'APPROX' : undefined
}
