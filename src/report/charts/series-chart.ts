// One series over time. In: a named series. Out: its intervals on an as-of axis; an open end is an arrow, a contradiction is red
// and says so in words.

import { renderCsv } from '../../corpus/csv.ts'
import { renderPeriod, renderQuantityInProse } from '../../corpus/notation.ts'
import type { Period, Point } from '../../corpus/point.ts'
import type { Series } from '../../corpus/series.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { nameVerdict } from '../labels.ts'
import { buildSpec, buildTimeAxis, type ChartFrame, COLOURS, chooseFrames, toTime, writeNumber } from './style.ts'

/** Points beyond which only the first, the last and the contradicted ones are labelled. */
const MOST_LABELS = 8
/** The length of an open end's arrow, as a share of the axis. */
const ARROW_SHARE = 0.13

/** Builds the chart of a series; null where fewer than two of its points have a date and an amount. */
export function buildSeriesChart(series: Series, id: string, language: Language): Chart | null {
  const rows = buildRows(series, language)
  if (rows.length < 2) return null
  const frames = chooseFrames(language)
  return {
    id,
    title: renderTitle(series, language),
    caption: renderCaption(rows, language),
    alt: renderAlt(series, language),
    spec: draw(rows, frames.wide),
    narrowSpec: draw(rows, frames.narrow),
    csv: renderCsv([
      ['as_of_begin', 'as_of_end', 'low', 'high', 'text', 'path'],
      ...series.points.map(({ period, low, high, text, path }) => [period?.begin ?? null, period?.end ?? null, low, high, text, path]),
    ]),
  }
}

interface Row {
  readonly time: number
  readonly begin: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** Which ends the words leave open. */
  readonly isOpenAbove: boolean
  readonly isOpenBelow: boolean
  readonly isExact: boolean
  readonly isConflict: boolean
  readonly label: string
  readonly date: string
  /** Text alignment below a tick, so that the outermost labels stay inside; and beside it. */
  readonly align: 'left' | 'center' | 'right'
  readonly side: 'left' | 'right'
}

function buildRows(series: Series, language: Language): readonly Row[] {
  const drawn = series.points.flatMap((point, index) => {
    const { period, low, high } = point
    // 200亿美元 has no place on an axis of yuan.
    return period && point.unit === series.unit && (low !== null || high !== null) ? [{ point, period, index }] : []
  })
  const ends = drawn.map(({ point }) => Math.max(point.low ?? 0, point.high ?? 0))
  const reach = Math.max(...ends) * ARROW_SHARE
  const conflicts = new Set(series.verdicts.filter(({ verdict }) => verdict === 'conflict').flatMap(({ a, b }) => [a, b]))
  return drawn.map(({ point, period, index }, position) => {
    const isLabelled = drawn.length <= MOST_LABELS || position === 0 || position === drawn.length - 1 || conflicts.has(index)
    return buildRow(point, period, reach, conflicts.has(index), isLabelled ? position / (drawn.length - 1) : null, language)
  })
}

function buildRow(point: Point, period: Period, reach: number, isConflict: boolean, position: number | null, language: Language): Row {
  const [begin, end] = [toTime(period.begin), toTime(period.end)]
  const low = point.low ?? (point.high ?? 0) - reach
  const high = point.high ?? low + reach
  const warning = isConflict ? ` ${nameVerdict('conflict', language)}` : ''
  return {
    ...{ begin, end, low, high, isConflict },
    time: (begin + end) / 2,
    isOpenAbove: point.high === null,
    isOpenBelow: point.low === null,
    isExact: point.low === point.high,
    label: position === null ? '' : `${point.text}${warning}`,
    date: position === null ? '' : renderPeriod(period.begin, period.end, language),
    align: position === 0 ? 'left' : position === 1 ? 'right' : 'center',
    side: (position ?? 0) < 0.5 ? 'left' : 'right',
  }
}

function draw(rows: readonly Row[], frame: ChartFrame): ChartSpec {
  const colour = { condition: { test: 'datum.isConflict', value: COLOURS.alarm }, value: COLOURS.accent }
  const x = { field: 'time', type: 'temporal', scale: { type: 'utc', padding: frame.isNarrow ? 16 : 36 }, axis: buildTimeAxis(frame) }
  const y = {
    field: 'low',
    type: 'quantitative',
    scale: { zero: true, nice: true, ...findHeadroom(rows) },
    axis: { title: null, tickCount: 5, labelExpr: writeNumber('datum.value', frame.language) },
  }
  return buildSpec(frame, {
    height: frame.isNarrow ? 260 : 320,
    data: { values: rows },
    encoding: { x },
    layer: [
      { mark: { type: 'line', color: COLOURS.soft, strokeWidth: 1.5, strokeDash: [2, 4] }, encoding: { y, order: { field: 'time' } } },
      // The period the figure speaks of, where it is longer than a day.
      {
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.55 },
        encoding: { x: { ...x, field: 'begin' }, x2: { field: 'end' }, y, color: colour },
      },
      { mark: { type: 'rule', strokeWidth: 5, opacity: 0.4 }, encoding: { y, y2: { field: 'high' }, color: colour } },
      ...drawArrows(
        rows.filter(({ isOpenAbove }) => isOpenAbove),
        'high',
        'triangle-up',
        colour,
      ),
      ...drawArrows(
        rows.filter(({ isOpenBelow }) => isOpenBelow),
        'low',
        'triangle-down',
        colour,
      ),
      {
        mark: { type: 'point', size: 62, filled: true, opacity: 1 },
        encoding: { y, color: colour, shape: { condition: { test: 'datum.isExact', value: 'circle' }, value: 'stroke' } },
      },
      { mark: { type: 'tick', thickness: 3, size: 18, opacity: 1 }, encoding: { y, color: colour } },
      ...drawLabels(rows, frame, y),
    ],
  })
}

/** Room above the highest bar: one that ends on a round number (100多 ends at 200) would touch the frame and look cut off. */
function findHeadroom(rows: readonly Row[]): ChartSpec {
  const top = rows.reduce((greatest, { high }) => Math.max(greatest, high), 0)
  return top > 0 ? { domainMax: top * 1.06 } : {}
}

/** Below the tick where there is room, with the date; on a phone beside it, turned to the middle, and the axis has to do for the date. */
function drawLabels(rows: readonly Row[], { isNarrow }: ChartFrame, y: ChartSpec): readonly ChartSpec[] {
  const text = { type: 'text', fontSize: 13, fontWeight: 600 }
  return LABEL_ALIGNMENTS.flatMap((align): readonly ChartSpec[] => {
    const values = rows.filter((row) => (isNarrow ? row.side : row.align) === align && row.label !== '')
    if (values.length === 0) return []
    const label = { text: { field: 'label' }, color: textColour(), y }
    const inset = align === 'left' ? 1 : align === 'right' ? -1 : 0
    if (isNarrow) return [{ data: { values }, mark: { ...text, align, dx: 14 * inset, fontSize: 12 }, encoding: label }]
    return [
      { data: { values }, mark: { ...text, align, dx: -4 * inset, dy: 17 }, encoding: label },
      {
        data: { values },
        mark: { type: 'text', align, dx: -4 * inset, dy: 33, fontSize: 11, color: COLOURS.muted },
        encoding: { text: { field: 'date' }, y },
      },
    ]
  })
}

const LABEL_ALIGNMENTS = ['left', 'center', 'right'] as const

/** No layer where there is nothing to draw: an empty one would have no extent. */
function drawArrows(rows: readonly Row[], field: string, shape: string, color: unknown): readonly ChartSpec[] {
  if (rows.length === 0) return []
  const mark = { type: 'point', shape, size: 75, filled: true, opacity: 1 }
  return [{ data: { values: rows }, mark, encoding: { y: { field, type: 'quantitative' }, color } }]
}

function textColour(): ChartSpec {
  return { condition: { test: 'datum.isConflict', value: COLOURS.alarm }, value: COLOURS.ink }
}

/** Explains what stands in the chart, and nothing that does not. */
function renderCaption(rows: readonly Row[], language: Language): string {
  const zh = language === 'zh'
  const hasBars = rows.some(({ isExact }) => !isExact)
  const hasArrows = rows.some(({ isOpenAbove, isOpenBelow }) => isOpenAbove || isOpenBelow)
  const hasSpans = rows.some(({ begin, end }) => end - begin > 86_400_000)
  const parts = zh
    ? [
        `横线是原文写出的数${hasBars ? '，竖条是措辞允许的范围' : ''}${hasArrows ? '，箭头表示上不封顶或下不设限' : ''}`,
        ...(hasSpans ? ['细横线是所说的整段时间'] : []),
        '虚线只为引导视线',
      ]
    : [
        `Ticks are the numbers as written${hasBars ? ', bars what their words allow' : ''}${hasArrows ? ', an arrow an open end' : ''}`,
        ...(hasSpans ? ['a thin line is the whole period spoken of'] : []),
        'the dotted line only guides the eye',
      ]
  return `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}

function renderTitle(series: Series, language: Language): string {
  const [first, last] = [series.points[0], series.points.at(-1)]
  if (!first || !last) return series.title[language]
  const contradictions = series.verdicts.filter(({ verdict }) => verdict === 'conflict')
  const conflicts = contradictions.length
  const [a, b] = [contradictions[0]?.a, contradictions[0]?.b].map((index) => series.points[index ?? -1]?.text ?? '')
  if (language === 'zh') {
    if (conflicts > 0) return `${series.points.length} 个数字里有 ${conflicts} 处矛盾：“${a}”与“${b}”${conflicts > 1 ? '等' : ''}`
    return series.verdict?.verdict === 'growth'
      ? `从“${first.text}”到“${last.text}”，一路增长，前后一致`
      : `“${first.text}”与“${last.text}”可以同时成立`
  }
  if (conflicts > 0) {
    const found = `${conflicts} ${conflicts === 1 ? 'contradiction' : 'contradictions'} among ${series.points.length} figures`
    return `${found}: “${a}” and “${b}”${conflicts > 1 ? ' first' : ''}`
  }
  const [from, to] = [renderQuantityInProse(first, language), renderQuantityInProse(last, language)]
  return series.verdict?.verdict === 'growth'
    ? `From ${from} to ${to}, growing without contradiction`
    : `${from} and ${to} can both be true`
}

function renderAlt(series: Series, language: Language): string {
  const points = series.points.slice(0, 12).map((point) => {
    const date = point.period ? renderPeriod(point.period.begin, point.period.end, language) : '—'
    return `${date} ${point.text} (${renderQuantityInProse(point, language)})`
  })
  return `${series.title[language]}: ${points.join(language === 'zh' ? '；' : '; ')}`
}
