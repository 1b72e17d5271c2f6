// `duration`: a length of time: 三年多, 近4个月, 未来3年, 近两年来. Capture: amount; hedge (before it). Settings: granularity, anchor (past
// or future: the article's date ends or begins it), mod.

import type { Bound } from '../../../model/interval.ts'
import type { Hedge } from '../../../rules/compiled-rules.ts'
import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import type { DurationParse } from '../date-parse.ts'

export const duration: Production<DurationParse> = (match, settings) => {
  const unit = settings.granularity
  const numeral = findNumber(match, 'amount')?.numeral
  const value = numeral?.quantity.value
  if (!unit || !numeral || value === null || value === undefined) return []
  if (unit === 'year' && numeral.sequence?.length === 4) return [] // 2021年 is a year
  // 百年 and 千年 alone are figures of speech: 百年变局, 千年古都. 近百年 and 一百年 are lengths.
  const isBare = numeral.form === 'words' && numeral.end - numeral.start === 1 && value >= 100
  if (isBare && !findCapture(match, 'hedge')) return []
  const hedge = findCapture(match, 'hedge')?.item
  const bound = hedge?.kind === 'hedge' ? boundOf(hedge.hedge) : numeral.quantity.bound
  const anchor = settings.anchor ?? null
  // 近两年来 is a stretch, not less than two years: with an anchor 近 says nothing about the length.
  const mod = settings.mod ?? (anchor ? undefined : modifierOf(bound))
  return produce(match, { kind: 'duration', unit, amount: value, bound, anchor, ...(mod && { mod }) })
}

/** 近4个月 is less than four months: an approximation that never goes above the number is an upper bound of a length. */
function boundOf({ bound, interval }: Hedge): Bound {
  return bound === 'approx' && interval !== null && interval !== 'next-step' && interval.high <= 1 ? 'lt' : bound
}

function modifierOf(bound: DurationParse['bound']): 'MORE_THAN' | 'LESS_THAN' | 'APPROX' | undefined {
  if (bound === 'gt' || bound === 'ge') return 'MORE_THAN'
  if (bound === 'lt' || bound === 'le') return 'LESS_THAN'
  return bound === 'approx' ? 'APPROX' : undefined
}
