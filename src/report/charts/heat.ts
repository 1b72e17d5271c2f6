// Counts as shades. In: the counts of cells. Out: at most four steps, each a range of counts, and the scale that paints them.

import type { ChartSpec } from '../../model/chart.ts'
import { HEAT } from './style.ts'

/** The least count of each step, ascending, from 1 on. */
export type HeatSteps = readonly number[]

/** Steps that grow: 1, 2, 3–4, 5 and more; of larger counts wider ones. Never two of the same. */
export function buildHeatSteps(counts: readonly number[]): HeatSteps {
  const most = Math.max(1, ...counts)
  if (most <= 4) return Array.from({ length: most }, (_, index) => index + 1)
  // Each step begins at a like multiple of the one before.
  const ratio = (most * 0.75) ** (1 / 3)
  const steps = [1, ratio, ratio ** 2, ratio ** 3].map((step) => Math.max(1, Math.round(step)))
  return steps.map((step, index) => Math.max(step, index + 1))
}

/** The colours of the steps: few are pale, most are dark, whatever the number of steps. */
export function chooseShades(steps: HeatSteps): readonly string[] {
  return steps.map((_, index) => HEAT[steps.length === 1 ? 1 : Math.round((index * (HEAT.length - 1)) / (steps.length - 1))] ?? HEAT[0])
}

/** The colour channel of cells by their field `count`. */
export function paintCells(steps: HeatSteps): ChartSpec {
  const range = chooseShades(steps)
  if (steps.length === 1) return { value: range[0] }
  return { field: 'count', type: 'quantitative', scale: { type: 'threshold', domain: steps.slice(1), range }, legend: null }
}
