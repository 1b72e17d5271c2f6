// The labels of a series chart. In: its rows and axes. Out: for each row what is written beside it and where, or nothing: no two overlap,
// and none stands on another figure's mark. Contradictions, the first and the last go first.

import { renderPeriod } from '../../corpus/notation.ts'
import type { Verdict } from '../../corpus/verdict.ts'
import { VERDICT_MARKS } from '../../corpus/verdict-names.ts'
import { cutToWidth } from '../../model/text-width.ts'
import { nameVerdict } from '../labels.ts'
import { type Box, type LabelPlace, type LabelWish, placeLabels } from './label-layout.ts'
import type { SeriesRow } from './series-rows.ts'
import type { ChartFrame } from './style.ts'

/** The axes in their own numbers, and the plot in px. */
export interface SeriesPlot {
  readonly from: number
  readonly to: number
  readonly floor: number
  readonly ceiling: number
  readonly width: number
  readonly height: number
}

/** What a row's data carry of its label: text and a line below it, or a verdict's sign alone. */
export interface SeriesLabel extends Partial<LabelPlace> {
  readonly label?: string
  readonly note?: string
  readonly sign?: string
}

/** Half the height of an arrow's head, in px. */
const ARROW = 7
/** More than these would be read by nobody. */
const MOST_LABELS = { wide: 12, narrow: 5 }

/** Places labels. */
export function placeSeriesLabels(rows: readonly SeriesRow[], plot: SeriesPlot, frame: ChartFrame): readonly SeriesLabel[] {
  const marks = rows.flatMap((row) => boxMarks(row, plot))
  const most = frame.isNarrow ? MOST_LABELS.narrow : MOST_LABELS.wide
  const labels = rankRows(rows).flatMap((index, rank) => {
    const row = rows[index]
    if (!row) return []
    const full = writeLabel(row, frame)
    const written: readonly SeriesLabel[] = [
      ...(rank < most ? [full, writeShort(row, full)] : []),
      ...(row.verdict && isSigned(row.verdict, rows.length) ? [{ sign: VERDICT_MARKS[row.verdict] }] : []),
    ]
    return written.length === 0 ? [] : [{ index, written, wishes: written.map((label) => wishLabel(row, label, plot)) }]
  })
  const border: Box = { left: -6, top: 2, right: plot.width + 10, bottom: plot.height - 2 }
  const places = placeLabels(
    labels.map(({ wishes }) => wishes),
    marks,
    border,
  )
  const found = new Map(
    labels.map(({ index, written }, at) => {
      const placed = places[at]
      return [index, placed ? { ...placed.place, ...written[placed.choice] } : {}] as const
    }),
  )
  return rows.map((_, index) => found.get(index) ?? {})
}

/** In a crowd only what does not go without saying: that it grows, or agrees, the line shows. */
function isSigned(verdict: Verdict, count: number): boolean {
  return count <= MOST_LABELS.wide || verdict === 'conflict' || verdict === 'decline' || verdict === 'scope' || verdict === 'stale'
}

/** Contradictions, the ends, the greatest and the least, then what is out of the ordinary. */
function rankRows(rows: readonly SeriesRow[]): readonly number[] {
  const amounts = rows.map(({ at }) => at)
  const extremes = [amounts.indexOf(Math.max(...amounts)), amounts.indexOf(Math.min(...amounts))]
  const rank = (index: number) => {
    const verdict = rows[index]?.verdict
    if (verdict === 'conflict') return 0
    if (index === 0 || index === rows.length - 1) return 1
    if (extremes.includes(index)) return 2
    return verdict === 'decline' || verdict === 'stale' || verdict === 'scope' ? 3 : 4
  }
  return [...rows.keys()].sort((a, b) => rank(a) - rank(b) || a - b)
}

function writeLabel(row: SeriesRow, { language, isNarrow }: ChartFrame): { readonly label: string; readonly note?: string } {
  const { text, period, verdict } = row
  const sign = verdict === null ? '' : `${VERDICT_MARKS[verdict]} ${nameVerdict(verdict, language)}`
  if (isNarrow) return { label: cutToWidth(text, 150, 13), ...(sign === '' ? {} : { note: sign }) }
  const when = renderPeriod(period.begin, period.end, language)
  return { label: cutToWidth(text, 260, 13), note: sign === '' ? when : `${when} ${sign}` }
}

/** One line, for where there is no room for two: the verdict by its mark alone. */
function writeShort({ verdict }: SeriesRow, { label }: { readonly label: string }): SeriesLabel {
  return { label: verdict === null ? label : `${label} ${VERDICT_MARKS[verdict]}` }
}

function wishLabel(row: SeriesRow, { label, note, sign }: SeriesLabel, plot: SeriesPlot): LabelWish {
  const lines = [
    ...(label === undefined ? [] : [{ text: label, size: 13 }]),
    ...(note === undefined ? [] : [{ text: note, size: 12 }]),
    ...(sign === undefined ? [] : [{ text: sign, size: 12 }]),
  ]
  const [x, y] = [toX(row.middle, plot), toY(row.at, plot)]
  // Clear of the row's own bar and arrow, as far as lines, gap and half a line take.
  const above = toY(row.high, plot) - y - (row.isOpenAbove ? ARROW : 3) - (note === undefined ? 11 : 26.5)
  const below = Math.max(17, toY(row.low, plot) - y + (row.isOpenBelow ? ARROW : 3) + 11)
  const centred: readonly LabelPlace[] = [
    { dx: 0, dy: below, align: 'center' },
    { dx: 0, dy: above, align: 'center' },
  ]
  const beside: readonly LabelPlace[] = [
    { dx: 14, dy: 0, align: 'left' },
    { dx: -14, dy: 0, align: 'right' },
  ]
  if (label === undefined) return { x, y, lines, places: [...[...centred].reverse(), ...beside] }
  const shifted: readonly LabelPlace[] = [
    { dx: -4, dy: below, align: 'left' },
    { dx: 4, dy: below, align: 'right' },
    { dx: -4, dy: above, align: 'left' },
    { dx: 4, dy: above, align: 'right' },
    { dx: 14, dy: -24, align: 'left' },
    { dx: -14, dy: -24, align: 'right' },
  ]
  return { x, y, lines, places: [...centred, ...shifted.slice(0, 2), ...beside, ...shifted.slice(2)] }
}

/** What a figure's own marks cover: tick, bar and arrow, and the line of its period. */
function boxMarks(row: SeriesRow, plot: SeriesPlot): readonly Box[] {
  const [x, at] = [toX(row.middle, plot), toY(row.at, plot)]
  const arrows = { up: row.isOpenAbove ? ARROW : 0, down: row.isOpenBelow ? ARROW : 0 }
  return [
    {
      left: x - 9,
      right: x + 9,
      top: Math.min(at - 3, toY(row.high, plot) - arrows.up),
      bottom: Math.max(at + 3, toY(row.low, plot) + arrows.down),
    },
    { left: toX(row.begin, plot), right: toX(row.end, plot), top: at - 1, bottom: at + 1 },
  ]
}

function toX(time: number, { from, to, width }: SeriesPlot): number {
  return ((time - from) / (to - from)) * width
}

function toY(amount: number, { floor, ceiling, height }: SeriesPlot): number {
  return height - ((amount - floor) / (ceiling - floor || 1)) * height
}
