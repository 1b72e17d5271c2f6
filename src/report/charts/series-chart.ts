// One series over time. In: a named series. Out: its intervals on an as-of axis; an open end is an arrow, and what each figure says to the
// one before it is told by a mark and in words.

import { findVerdictMark } from '../../corpus/compare.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Series } from '../../corpus/series.ts'
import type { Verdict } from '../../corpus/verdict.ts'
import { VERDICT_MARKS } from '../../corpus/verdict-names.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { nameVerdict } from '../labels.ts'
import type { Provenance } from '../provenance.ts'
import { renderUnit } from '../unit-label.ts'
import { buildTable } from './chart-table.ts'
import { buildFigureTooltip, describeFigures, FIGURE_COLUMNS } from './figure-rows.ts'
import { placeSeriesLabels, type SeriesPlot } from './series-labels.ts'
import { buildSeriesRows, type SeriesRow } from './series-rows.ts'
import { renderSeriesAlt, renderSeriesCaption, renderSeriesTitle } from './series-words.ts'
import { buildSpec, buildTimeAxis, type ChartFrame, COLOURS, chooseFrames, findCeiling, writeNumber } from './style.ts'

const DAY = 86_400_000
/** What the amounts' axis takes of the width, in px; fixed, so that labels can be laid out before anything is drawn. */
const AXIS_ROOM = 52

/** Builds the chart of a series; null where what it gives is fewer than two times or amounts: a lone point says nothing. */
export function buildSeriesChart(series: Series, id: string, corpus: Corpus, provenance: Provenance, language: Language): Chart | null {
  const figures = describeFigures(series.points, corpus, provenance, language)
  const { rows, left } = buildSeriesRows(series, figures)
  if (rows.length < 2) return null
  const frames = chooseFrames(language)
  const unit = renderUnit(series.unit, provenance.units, language)
  const verdicts = new Map(series.points.map((point, index) => [point, findVerdictMark(series, index)]))
  const verdictOf = (verdict: Verdict | null | undefined) => (verdict ? nameVerdict(verdict, language) : '')
  return {
    id,
    subject: [series.title[language], ...Object.values(series.key)].join(' · '),
    title: renderSeriesTitle(series, language),
    caption: renderSeriesCaption(series, rows, left, language),
    alt: renderSeriesAlt(series, language),
    spec: draw(rows, unit, frames.wide),
    narrowSpec: draw(rows, unit, frames.narrow),
    ...buildTable(
      figures,
      [
        ...FIGURE_COLUMNS.slice(0, 5),
        {
          name: 'verdict',
          title: { zh: '判断', en: 'Verdict' },
          cell: ({ point }) => verdicts.get(point) ?? null,
          shown: ({ point }) => verdictOf(verdicts.get(point)),
        },
        ...FIGURE_COLUMNS.slice(5),
      ],
      language,
    ),
  }
}

function draw(rows: readonly SeriesRow[], unit: string, frame: ChartFrame): ChartSpec {
  const plot = measurePlot(rows, frame)
  const labels = placeSeriesLabels(rows, plot, frame)
  const values = rows.map((row, index) => ({ ...buildValue(row, frame.language), ...labels[index] }))
  const x = {
    field: 'middle',
    type: 'temporal',
    scale: { type: 'utc', domain: { expr: `[${plot.from}, ${plot.to}]` }, nice: false },
    axis: buildTimeAxis(frame, plot.from, plot.to),
  }
  const y = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [plot.floor, plot.ceiling], nice: false },
    axis: {
      title: null,
      tickCount: 5,
      minExtent: AXIS_ROOM,
      maxExtent: AXIS_ROOM,
      labelExpr: writeNumber('datum.value', frame.language),
    },
  }
  const color = { field: 'tone', type: 'nominal', scale: { domain: TONES, range: TONES.map((tone) => COLOURS[tone]) }, legend: null }
  const mark = { href: { field: 'href' }, tooltip: buildFigureTooltip(frame.language) }
  const only = (filter: string, layer: ChartSpec) => ({ transform: [{ filter }], ...layer })
  return buildSpec(frame, {
    width: plot.width,
    height: plot.height,
    autosize: { type: 'pad', contains: 'padding' },
    ...(unit === '' ? {} : { title: { text: frame.language === 'zh' ? `单位：${unit}` : `in ${unit}`, fontSize: 12, offset: 6 } }),
    datasets: { rows: values },
    data: { name: 'rows' },
    encoding: { x },
    layer: [
      { mark: { type: 'line', color: COLOURS.soft, strokeWidth: 1.5, strokeDash: [2, 4] }, encoding: { y, order: { field: 'middle' } } },
      ...(rows.some(isLong)
        ? [
            {
              mark: { type: 'rule', strokeWidth: 2, opacity: 0.5 },
              encoding: { x: { ...x, field: 'begin' }, x2: { field: 'end' }, y, color, ...mark },
            },
          ]
        : []),
      ...(rows.some(({ low, high }) => low !== high)
        ? [
            {
              mark: { type: 'rule', strokeWidth: 6, opacity: 0.4 },
              encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' }, color, ...mark },
            },
          ]
        : []),
      ...(['up', 'down'] as const).flatMap((way) =>
        rows.some(way === 'up' ? ({ isOpenAbove }) => isOpenAbove : ({ isOpenBelow }) => isOpenBelow)
          ? [
              only(`datum.open === '${way}'`, {
                mark: { type: 'point', shape: `triangle-${way}`, size: 75, filled: true, opacity: 1 },
                encoding: { y: { ...y, field: way === 'up' ? 'high' : 'low' }, color, ...mark },
              }),
            ]
          : [],
      ),
      ...(rows.some(isExact)
        ? [
            only('datum.low === datum.high', {
              mark: { type: 'point', size: 60, filled: true, opacity: 1 },
              encoding: { y, color, ...mark },
            }),
          ]
        : []),
      { mark: { type: 'tick', thickness: 3, size: 18, opacity: 1 }, encoding: { y, color, ...mark } },
      ...drawLabels(values, y, mark),
    ],
  })
}

const TONES = ['accent', 'second', 'alarm'] as const

/** One row of the data. Only what is drawn: the same rows stand in two specifications. */
function buildValue(row: SeriesRow, language: Language): ChartSpec {
  const { begin, end, middle, at, low, high, isOpenAbove, isOpenBelow, verdict, words, count } = row
  const times = count > 1 ? (language === 'zh' ? `（${count} 处）` : ` (${count} times)`) : ''
  const judged = verdict === null ? {} : { verdict: `${VERDICT_MARKS[verdict]} ${nameVerdict(verdict, language)}` }
  return {
    ...{ begin, end, middle, at, low: round(low), high: round(high), tone: chooseTone(verdict) },
    ...(isOpenAbove ? { open: 'up' } : isOpenBelow ? { open: 'down' } : {}),
    ...{ ...words, source: `${words.source}${times}` },
    ...judged,
  }
}

function chooseTone(verdict: Verdict | null): (typeof TONES)[number] {
  if (verdict === 'conflict') return 'alarm'
  return verdict === 'decline' || verdict === 'scope' || verdict === 'stale' ? 'second' : 'accent'
}

/** The axes as they will be drawn, in px, so that labels find their places before. */
function measurePlot(rows: readonly SeriesRow[], frame: ChartFrame): SeriesPlot {
  const [first, last] = [Math.min(...rows.map(({ begin }) => begin)), Math.max(...rows.map(({ end }) => end))]
  const margin = Math.max((last - first) * (frame.isNarrow ? 0.06 : 0.04), DAY)
  // A bar that ends on a round number (100多 ends at 200) would touch the frame and look cut off.
  const top = Math.max(0, ...rows.map(({ high }) => high)) * 1.08
  const bottom = Math.min(0, ...rows.map(({ low }) => low)) * 1.08
  return {
    ...{ from: first - margin, to: last + margin },
    floor: bottom < 0 ? -findCeiling(-bottom) : 0,
    // An axis of nothing but zeros needs a height too.
    ceiling: top > 0 ? findCeiling(top) : bottom < 0 ? 0 : 1,
    width: frame.width - AXIS_ROOM - 12,
    height: frame.isNarrow ? 260 : 330,
  }
}

/** Texts beside marks: what is written, and under it when and the verdict in words. */
function drawLabels(values: readonly ChartSpec[], y: ChartSpec, mark: ChartSpec): readonly ChartSpec[] {
  const place = { align: { expr: "datum.align || 'center'" }, dx: { expr: 'datum.dx || 0' }, baseline: 'middle' }
  const has = (field: string) => values.some((value) => value[field] !== undefined)
  const layer = (field: string, dy: string, style: ChartSpec, color: ChartSpec | string) => ({
    transform: [{ filter: `isValid(datum.${field})` }],
    mark: { type: 'text', ...place, dy: { expr: dy }, ...style },
    encoding: { text: { field }, y, color: typeof color === 'string' ? { value: color } : color, ...mark },
  })
  const alarm = { condition: { test: "datum.tone === 'alarm'", value: COLOURS.alarm } }
  return [
    ...(has('label') ? [layer('label', 'datum.dy', { fontSize: 13, fontWeight: 600 }, { ...alarm, value: COLOURS.ink })] : []),
    ...(has('note') ? [layer('note', 'datum.dy + 16', { fontSize: 11 }, { ...alarm, value: COLOURS.muted })] : []),
    ...(has('sign') ? [layer('sign', 'datum.dy', { fontSize: 12, fontWeight: 600 }, { ...alarm, value: COLOURS.muted })] : []),
  ]
}

function isLong({ begin, end }: SeriesRow): boolean {
  return end - begin > DAY
}

function isExact({ low, high }: SeriesRow): boolean {
  return low === high
}

/** Nine digits are more than any screen shows. */
function round(amount: number): number {
  return Number(amount.toPrecision(9))
}
