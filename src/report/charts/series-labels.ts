// The labels of a series chart. In: its rows and axes. Out: for each row what is written beside it and where, or nothing: no two overlap,
// and none stands on another figure's mark. Contradictions, the first and the last go first.

import { renderPeriod } from '../../corpus/notation.ts'
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

/** More than these would be read by nobody. */
const MOST_LABELS = { wide: 12, narrow: 5 }

/** Places labels. */
export function placeSeriesLabels(rows: readonly SeriesRow[], plot: SeriesPlot, frame: ChartFrame): readonly SeriesLabel[] {
  const marks = rows.flatMap((row) => boxMarks(row, plot))
  const order = rankRows(rows)
  const most = frame.isNarrow ? MOST_LABELS.narrow : MOST_LABELS.wide
  const labelled = order.slice(0, most)
  const wishes = labelled.map((index) => wishLabel(rows[index], plot, frame))
  // A sign needs so little room that one is tried at every mark whose label found none; labels go first all the same.
  const signed = order.filter((index) => isSigned(rows[index], rows.length))
  const signs = signed.map((index) => wishSign(rows[index], plot))
  const border: Box = { left: -6, top: 2, right: plot.width + 10, bottom: plot.height - 2 }
  const places = placeLabels([...wishes, ...signs], marks, border)
  return rows.map((row, index): SeriesLabel => {
    const place = labelled.includes(index) ? places[labelled.indexOf(index)] : null
    if (place) return { ...place, ...writeLabel(row, frame) }
    const sign = signed.includes(index) ? places[labelled.length + signed.indexOf(index)] : null
    return sign && row.verdict ? { ...sign, sign: VERDICT_MARKS[row.verdict] } : {}
  })
}

/** In a crowd only what does not go without saying: that it grows, or agrees, the line shows. */
function isSigned(row: SeriesRow | undefined, count: number): boolean {
  const verdict = row?.verdict
  if (!verdict) return false
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

function wishLabel(row: SeriesRow | undefined, plot: SeriesPlot, frame: ChartFrame): LabelWish {
  if (!row) return NOTHING
  const { label, note } = writeLabel(row, frame)
  const lines = [{ text: label, size: 13 }, ...(note === undefined ? [] : [{ text: note, size: 12 }])]
  const [x, y] = [toX(row.middle, plot), toY(row.at, plot)]
  const above = toY(row.high, plot) - y - (note === undefined ? 16 : 32)
  const below = Math.max(17, toY(row.low, plot) - y + 14)
  return {
    ...{ x, y, lines },
    places: [
      { dx: 0, dy: below, align: 'center' },
      { dx: 0, dy: above, align: 'center' },
      { dx: -4, dy: below, align: 'left' },
      { dx: 4, dy: below, align: 'right' },
      { dx: 16, dy: 0, align: 'left' },
      { dx: -16, dy: 0, align: 'right' },
      { dx: -4, dy: above, align: 'left' },
      { dx: 4, dy: above, align: 'right' },
      { dx: 16, dy: -24, align: 'left' },
      { dx: -16, dy: -24, align: 'right' },
    ],
  }
}

const NOTHING: LabelWish = { x: 0, y: 0, lines: [], places: [] }

function wishSign(row: SeriesRow | undefined, plot: SeriesPlot): LabelWish {
  if (!row?.verdict) return NOTHING
  const [x, y] = [toX(row.middle, plot), toY(row.at, plot)]
  const places: readonly LabelPlace[] = [
    { dx: 0, dy: toY(row.high, plot) - y - 15, align: 'center' },
    { dx: 0, dy: Math.max(15, toY(row.low, plot) - y + 13), align: 'center' },
    { dx: 15, dy: 0, align: 'center' },
    { dx: -15, dy: 0, align: 'center' },
  ]
  return { x, y, lines: [{ text: VERDICT_MARKS[row.verdict], size: 12 }], places }
}

/** What a figure's own marks cover: tick, bar and arrow, and the line of its period. */
function boxMarks(row: SeriesRow, plot: SeriesPlot): readonly Box[] {
  const [x, at] = [toX(row.middle, plot), toY(row.at, plot)]
  const arrows = { up: row.isOpenAbove ? 7 : 0, down: row.isOpenBelow ? 7 : 0 }
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
