// Which dates of a sentence its figures can be dated by. In: a resolved date and the words around it. Out: yes or no. Dates inside
// names, recurrences, what cannot be placed and what is only compared with (比2019年同期) are none.

import type { DateMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'

/** Where the words stand that say when a figure is of, in text order. */
export interface Signals {
  /** Words that say that a figure stands as of now: 目前, 已. */
  readonly present: readonly Span[]
  /** Words that say that it is to come: 将, 预计, 力争. */
  readonly future: readonly Span[]
  /** What ends a dateline, right after its date: 1月29日电. */
  readonly dateline: readonly Span[]
  /** What makes a date one that is compared with, right before it (比2019年) or after it (2019年相比). */
  readonly compared: readonly Span[]
  /** What makes a figure one that is of its year: 周年. */
  readonly anniversary: readonly Span[]
}

/** Whether a figure can be of the date. 日前 and 目前 count. */
export function isSpokenOf(date: DateMention, { compared }: Signals): boolean {
  if (date.inName || date.timex === 'SET') return false
  if (compared.some(({ start, end }) => end === date.start || start === date.end)) return false
  return date.beginDate !== null || date.endDate !== null || isNow(date) || date.value === 'PAST_REF'
}

/** 目前, 至今. */
export function isNow({ value }: DateMention): boolean {
  return value === 'PRESENT_REF'
}
