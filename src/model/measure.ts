// What figures measure and in which units: definitions that rule files give and that corpus and report read.

import type { Localized } from './problem.ts'

/** How the figures of one measure hang together over time. */
export type SeriesKind = 'cumulative' | 'flow' | 'level' | 'share' | 'target'

/** A measure rule's definition. `id` is `pack/rule.id` (`health/vaccine.doses_provided`). */
export interface Measure {
  readonly id: string
  readonly title: Localized
  /** Canonical unit id, a classifier as written, or null for any. */
  readonly unit: string | null
  readonly kind: SeriesKind
  /** The roles that tell one series of the measure from another: agent, place, population … */
  readonly key: readonly string[]
}

/** A unit of measure. One of it is `factor` of the canonical unit of its dimension (`万吨`: factor 1e4 of `t`). */
export interface Unit {
  readonly id: string
  readonly dimension: string
  /** What one of it is in the dimension's base unit; left out: 1. */
  readonly factor?: number
  readonly label: Localized
}

/** An amount of one unit in another of its dimension, rounded to 15 digits; null where the dimensions differ. */
export function convertAmount(amount: number, from: Unit, to: Unit): number | null {
  if (from.dimension !== to.dimension) return null
  return Number(((amount * (from.factor ?? 1)) / (to.factor ?? 1)).toPrecision(15))
}
