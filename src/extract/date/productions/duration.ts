// `duration`: a length of time: 三年多, 近4个月, 两年半. Captures: amount; hedge (before it); half (半, after it). Settings: granularity, amount
// (where words give it: 半年 is .5 years), mod.

import type { Bound } from '../../../model/interval.ts'
import type { Hedge } from '../../../rules/compiled-rules.ts'
import type { Numeral } from '../../numeral/find-numerals.ts'
import { findCapture, findNumber, type Production, produce } from '../../production.ts'
import type { DurationParse } from '../date-parse.ts'

export const duration: Production<DurationParse> = (match, settings) => {
  const unit = settings.granularity
  const numeral = findNumber(match, 'amount')?.numeral ?? null
  const hedge = findCapture(match, 'hedge')?.item
  const value = settings.amount ?? (numeral && amountOf(numeral, hedge !== undefined))
  if (!unit || value === null) return []
  if (unit === 'year' && numeral?.sequence?.length === 4) return [] // 2021年 is a year
  if (value > MOST) return []
  const amount = findCapture(match, 'half') ? value + 0.5 : value
  const bound = hedge?.kind === 'hedge' ? boundOf(hedge.hedge) : (numeral?.quantity.bound ?? 'exact')
  const mod = settings.mod ?? (settings.anchor ? undefined : modifierOf(bound))
  return produce(match, { kind: 'duration', length: [{ unit, amount }], bound, anchor: settings.anchor ?? null, ...(mod && { mod }) })
}

/** Longer than anything has lasted: 130亿年 is the most that is told. */
const MOST = 1e12

/** The number of units; of a close estimate (三五年, 十几天) its lower end. */
function amountOf({ form, start, end, quantity }: Numeral, isHedged: boolean): number | null {
  const { low, high } = quantity
  // 数百年 is no length that anything can be counted by.
  const isClose = low !== null && high !== null && high - low <= 10
  const value = quantity.value ?? (isClose ? low : null)
  // 百年 and 千年 alone are figures of speech: 百年变局, 千年古都. 近百年 and 一百年 are lengths.
  return value !== null && form === 'words' && end - start === 1 && value >= 100 && !isHedged ? null : value
}

/** 近4个月 is less than four months: an approximation that never goes above the number is an upper bound of a length. */
function boundOf({ bound, interval }: Hedge): Bound {
  return bound === 'approx' && interval !== null && interval !== 'next-step' && interval.high <= 1 ? 'lt' : bound
}

function modifierOf(bound: Bound): 'MORE_THAN' | 'LESS_THAN' | 'APPROX' | undefined {
  if (bound === 'gt' || bound === 'ge') return 'MORE_THAN'
  if (bound === 'lt' || bound === 'le') return 'LESS_THAN'
  return bound === 'approx' || bound === 'range' ? 'APPROX' : undefined
}
