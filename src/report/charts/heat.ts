// Counts as shades. In: the counts of cells. Out: at most four steps, each a range of counts, their shades and their names.

import type { ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
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

/** The shade of a count, an index of `HEAT`: few are pale, most are dark, whatever the number of steps. */
export function chooseShade(count: number, steps: HeatSteps): number {
  const step = steps.filter((least) => count >= least).length - 1
  return steps.length === 1 ? 1 : Math.round((step * (HEAT.length - 1)) / (steps.length - 1))
}

/** The colour channel of cells by their field `shade`. */
export const SHADES: ChartSpec = {
  field: 'shade',
  type: 'ordinal',
  scale: { domain: HEAT.map((_, index) => index), range: HEAT },
  legend: null,
}

/** Whether words on a shade are to be pale. */
export function isDarkShade(shade: number): boolean {
  return shade >= HEAT.length / 2
}

/** The counts of each step in words: `1–2`, `3–10`, `11 及以上`. */
export function nameSteps(steps: HeatSteps, most: number, language: Language): readonly string[] {
  return steps.map((least, index) => {
    const next = steps[index + 1]
    if (next === undefined && least < most) return language === 'zh' ? `${least} 至 ${most}` : `${least} to ${most}`
    return next === undefined || next - 1 === least ? String(least) : `${least}–${next - 1}`
  })
}
