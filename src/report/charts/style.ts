// What all charts share. In: a language, a width. Out: colours, Vega-Lite config, axes in Chinese or English, UTC.
// The colours are names as much as colours: the theme maps each of them to one of its own, for light and dark.

import type { ChartSpec } from '../../model/chart.ts'
import { countDays, dateOfDay } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'

/** Chart colours; `theme.css` has a rule for each. */
export const COLOURS = {
  ink: '#1d1d1b',
  muted: '#6f6a61',
  grid: '#e4dfd5',
  accent: '#1f5f7a',
  soft: '#b9d0d8',
  alarm: '#b5352c',
  second: '#b7791f',
  paper: '#ffffff',
  /** Words on a cell of the heat map, which need no halo. */
  onCell: '#1d1d1c',
} as const

/** Cells from few to many. */
export const HEAT = ['#dfeaef', '#a9c8d4', '#5e97ae', '#1f5f7b'] as const

/** Where a chart is drawn. */
export interface ChartFrame {
  readonly language: Language
  readonly width: number
  readonly isNarrow: boolean
}

/** The two frames every chart is drawn in. */
export function chooseFrames(language: Language): { readonly wide: ChartFrame; readonly narrow: ChartFrame } {
  return { wide: { language, width: 920, isNarrow: false }, narrow: { language, width: 328, isNarrow: true } }
}

/** A complete specification from its data-bearing part: schema, background, fonts and axes. */
export function buildSpec(frame: ChartFrame, part: ChartSpec): ChartSpec {
  return { ...START, width: frame.width, autosize: { type: 'fit-x', contains: 'padding' }, ...part, config: CONFIG }
}

/** Several pictures under each other, each with its own axes. `room` is what their labels take of the width, in px. */
export function buildPanels(frame: ChartFrame, parts: readonly ChartSpec[], room: number): ChartSpec {
  const panels = parts.map(({ datasets: _, ...part }) => ({ width: frame.width - room, ...part }))
  const datasets = Object.assign({}, ...parts.map((part) => part.datasets))
  // Vega-Lite fits single pictures alone to a width, and knows data by name at the top alone.
  return { ...START, autosize: { type: 'pad', contains: 'padding' }, spacing: 28, datasets, vconcat: panels, config: CONFIG }
}

const START = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: null,
  padding: { left: 2, right: 10, top: 6, bottom: 2 },
}

const CONFIG = {
  font: 'PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif',
  view: { stroke: null },
  axis: {
    labelColor: COLOURS.muted,
    labelFontSize: 12,
    titleColor: COLOURS.muted,
    gridColor: COLOURS.grid,
    domainColor: COLOURS.grid,
    tickColor: COLOURS.grid,
    domain: false,
    ticks: false,
    labelPadding: 8,
  },
  title: { color: COLOURS.muted, fontSize: 13, fontWeight: 400, anchor: 'start', frame: 'group', offset: 10 },
  text: { color: COLOURS.ink, fontSize: 12 },
  legend: { disable: true },
}

/** Milliseconds. */
const DAY = 86_400_000

/** A day as milliseconds since 1970 in UTC, for temporal fields; NaN where the text is no date. */
export function toTime(date: string): number {
  return (countDays(date) ?? Number.NaN) * DAY
}

/** A UTC time axis from one time to another: `2021年` over `8月` at the first tick and where the year begins; on one line where asked for. */
export function buildTimeAxis({ language, isNarrow }: ChartFrame, from: number, to: number, { isUpright = false } = {}): ChartSpec {
  const zh = language === 'zh'
  const month = zh ? "(utcmonth(datum.value) + 1) + '月'" : "utcFormat(datum.value, '%b')"
  const year = zh ? "utcyear(datum.value) + '年'" : "'' + utcyear(datum.value)"
  const day = zh ? "(utcmonth(datum.value) + 1) + '月' + utcdate(datum.value) + '日'" : "utcFormat(datum.value, '%b %-d')"
  const ticks = listTicks(from, to, isUpright || isNarrow ? 4 : 9)
  const isYears = ticks.every((tick) => dateOfDay(tick / DAY).endsWith('-01-01'))
  const isDays = ticks.some((tick) => !dateOfDay(tick / DAY).endsWith('-01'))
  const own = isDays ? day : month
  const both = isUpright ? (zh ? `${year} + ${own}` : `${own} + ' ' + ${year}`) : zh ? `[${year}, ${own}]` : `[${own}, ${year}]`
  return {
    title: null,
    grid: true,
    values: ticks,
    labelOverlap: 'greedy',
    labelFlush: false,
    labelExpr: isYears ? year : `datum.index === 0 || (utcmonth(datum.value) === 0 && utcdate(datum.value) === 1) ? ${both} : ${own}`,
  }
}

/** An expression that writes a number of the axis in 万 and 亿, or in K, M, B. `value` is a Vega expression. */
export function writeNumber(value: string, language: Language): string {
  const steps =
    language === 'zh'
      ? [
          ['1e12', '万亿'],
          ['1e8', '亿'],
          ['1e4', '万'],
        ]
      : [
          ['1e9', 'B'],
          ['1e6', 'M'],
          ['1e3', 'K'],
        ]
  const branches = steps.map(([size, word]) => `abs(${value}) >= ${size} ? format(${value} / ${size}, '~r') + '${word}' : `)
  return `${branches.join('')}format(${value}, '~r')`
}

/** The next round number: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 or 10 of its power of ten. */
export function findCeiling(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((one) => one * power >= amount) ?? 10
  return Number((step * power).toPrecision(6))
}

/** About `most` times to name on an axis: days or weeks, or the first of months or years that stand evenly apart. */
function listTicks(from: number, to: number, most: number): readonly number[] {
  const [first, last] = [Math.ceil(from / DAY), Math.floor(to / DAY)]
  const months = listMonths(first, last)
  const step = DAY_STEPS.find((one) => (last - first) / one < most) ?? last - first
  if (last - first < SHORT || months.length < 2) return listSteps(first, last, Math.max(1, step))
  const wide = MONTH_STEPS.find((one) => months.length / one <= most) ?? 1200
  const kept = months.filter(({ number }) => number % wide === 0)
  return (kept.length > 1 ? kept : months.slice(0, most)).map(({ day }) => day * DAY)
}

/** Days up to which days are named and not months. */
const SHORT = 45
const DAY_STEPS = [1, 2, 4, 7, 14]
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]

/** The first days of months within a span of days, with the number of the month since year 0. */
function listMonths(first: number, last: number): readonly { readonly day: number; readonly number: number }[] {
  const numberOf = (day: number) => Number(dateOfDay(day).slice(0, 4)) * 12 + Number(dateOfDay(day).slice(5, 7)) - 1
  const numbers = Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, index) => numberOf(first) + index)
  return numbers.flatMap((number) => {
    const year = String(Math.floor(number / 12)).padStart(4, '0')
    const day = countDays(`${year}-${String((number % 12) + 1).padStart(2, '0')}-01`)
    return day !== null && day >= first && day <= last ? [{ day, number }] : []
  })
}

function listSteps(first: number, last: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => (first + index * step) * DAY)
}

/** English months, short. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
