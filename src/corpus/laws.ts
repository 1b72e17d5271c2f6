// What each kind of series allows. In: a kind. Out: its law; one row a kind.

import type { SeriesKind } from '../model/measure.ts'

export interface Law {
  /** Whether a later figure may lie below an earlier one. */
  readonly mayFall: boolean
  /** Which figures of different periods are one moving quantity: all, those of equally long periods, none. */
  readonly across: 'always' | 'same-length' | 'never'
}

/**
 * cumulative 累计提供 may only grow; flow 上半年出口 compares half-years with half-years; level 城镇失业人数 and share 占全球的55% move
 * freely; target 到2030年 is fixed for its own date and says nothing about another's.
 */
export const SERIES_LAWS: Readonly<Record<SeriesKind, Law>> = {
  cumulative: { mayFall: false, across: 'always' },
  flow: { mayFall: true, across: 'same-length' },
  level: { mayFall: true, across: 'always' },
  share: { mayFall: true, across: 'always' },
  target: { mayFall: true, across: 'never' },
}
