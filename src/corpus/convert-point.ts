// A point in its series' unit. In: a point in the unit it was written in (亩). Out: the same in another of its dimension (公顷).

import { convertAmount, type Unit } from '../model/measure.ts'
import type { Point } from './point.ts'

/** Converts a point; as it is where the unit is its own, unknown, or of another dimension (亿元, 亿美元). */
export function convertPoint(point: Point, wanted: string | null, units: ReadonlyMap<string, Unit>): Point {
  const [from, to] = [units.get(point.unit ?? ''), units.get(wanted ?? '')]
  if (!from || !to || from.id === to.id || from.dimension !== to.dimension) return point
  const convert = (amount: number | null) => (amount === null ? null : convertAmount(amount, from, to))
  return { ...point, value: convert(point.value), low: convert(point.low), high: convert(point.high), unit: to.id }
}
