// Figures of one label before they are a series. In: nothing. Out: the type that collecting fills and building reads.

import type { Measure } from '../model/measure.ts'
import type { Point } from './point.ts'
import type { RateClaim } from './rate-check.ts'

/** What tells a figure's series from all others: measure and key, or what an unnamed one is told of. */
export interface GroupHead {
  readonly measure: Measure | null
  readonly key: Readonly<Record<string, string>>
  readonly unit: string | null
}

/** The figures of one head, in any order. */
export interface FigureGroup extends GroupHead {
  readonly points: readonly Point[]
  /** What texts say of growth, where the figures themselves are rates of growth. */
  readonly claims: readonly RateClaim[]
}
