// What a hedged number can be: `5亿多` is [5e8, 6e8). In: value and bound. Out: an interval, null meaning open.

export type Bound = 'exact' | 'approx' | 'gt' | 'ge' | 'lt' | 'le' | 'range'

/** The amounts that words allow; `null` is an open side. `low <= high` where both are given. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** A number as written: `value` is null where only an interval was given (`数百万`, `10%—15%`). */
export interface Quantity extends Interval {
  readonly value: number | null
  readonly bound: Bound
}

/** An exact quantity. */
export function exactly(value: number): Quantity {
  return { value, low: value, high: value, bound: 'exact' }
}
