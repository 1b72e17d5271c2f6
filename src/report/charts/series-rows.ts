// What a series chart draws. In: a named series. Out: a row for each time and amount that it gives, however many texts print it, with the
// gravest verdict on them; and how many of its figures have no place on the axes.

import { findVerdictMark } from '../../corpus/compare.ts'
import type { Period, Point } from '../../corpus/point.ts'
import type { Series } from '../../corpus/series.ts'
import type { Verdict } from '../../corpus/verdict.ts'
import { groupBy } from '../../model/group-by.ts'
import { VERDICT_ORDER } from '../labels.ts'
import type { FigureRow, FigureWords } from './figure-rows.ts'
import { toTime } from './style.ts'

/** Times are milliseconds since 1970, UTC; amounts are in the series' unit. */
export interface SeriesRow {
  readonly begin: number
  readonly end: number
  readonly middle: number
  readonly period: Period
  /** The number as it is written, at which the tick stands. */
  readonly at: number
  /** What its words allow, as far as it is drawn: an open end reaches a fixed share of the axis. */
  readonly low: number
  readonly high: number
  readonly isOpenAbove: boolean
  readonly isOpenBelow: boolean
  readonly verdict: Verdict | null
  /** How many figures say so. */
  readonly count: number
  readonly text: string
  readonly words: FigureWords
}

/** The length of an open end's arrow, as a share of the axis. */
const ARROW_SHARE = 0.12

/** Builds the rows in order of time. `figures` are the series' points in words, in their order. */
export function buildSeriesRows(
  series: Series,
  figures: readonly FigureRow[],
): { readonly rows: readonly SeriesRow[]; readonly left: number } {
  const drawn = figures.flatMap((figure, index) => {
    const { point } = figure
    // 200亿美元 has no place on an axis of yuan.
    return point.period && point.unit === series.unit && readNumber(point) !== null ? [{ ...figure, period: point.period, index }] : []
  })
  const reach = Math.max(0, ...drawn.map(({ point }) => Math.abs(readNumber(point) ?? 0))) * ARROW_SHARE
  const groups = groupBy(drawn, ({ point, period }) => [period.begin, period.end, point.low, point.high, readNumber(point)].join(' '))
  const gravest = findGravest(series)
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const verdicts = group.flatMap(({ index }) => gravest(index) ?? [])
    const verdict = VERDICT_ORDER.find((one) => verdicts.includes(one)) ?? null
    return [buildRow(first, reach, verdict, group.length)]
  })
  return { rows, left: figures.length - drawn.length }
}

/** The verdict on a figure towards the one before it; of a contradiction both sides have it. */
function findGravest(series: Series): (index: number) => Verdict | null {
  const disputed = new Set(series.verdicts.flatMap(({ a, b, verdict }) => (verdict === 'conflict' ? [a, b] : [])))
  return (index) => (disputed.has(index) ? 'conflict' : findVerdictMark(series, index))
}

function buildRow(
  { point, words, period }: FigureRow & { readonly period: Period },
  reach: number,
  verdict: Verdict | null,
  count: number,
): SeriesRow {
  const [begin, end] = [toTime(period.begin), toTime(period.end)]
  const at = readNumber(point) ?? 0
  return {
    ...{ begin, end, period, at, verdict, count, words },
    middle: (begin + end) / 2,
    low: point.low ?? at - reach,
    high: point.high ?? at + reach,
    isOpenAbove: point.high === null,
    isOpenBelow: point.low === null,
    text: point.text,
  }
}

function readNumber({ value, low, high }: Point): number | null {
  return value ?? low ?? high
}
