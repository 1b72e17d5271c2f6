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

/**
 * An amount of one unit in another of its dimension; null where the dimensions differ. What floating point alone keeps from being a
 * number of twelve digits is that number (15 亩 is 1 公顷), so that an amount converted there and back is the same.
 */
export function convertAmount(amount: number, from: Unit, to: Unit): number | null {
  if (from.dimension !== to.dimension) return null
  const converted = (amount * (from.factor ?? 1)) / (to.factor ?? 1)
  const short = Number(converted.toPrecision(12))
  return Math.abs(short - converted) <= FLOATING_NOISE * Math.abs(converted) ? short : converted
}

/** What a few roundings of doubles add up to, relative to the amount. */
const FLOATING_NOISE = 1e-14
