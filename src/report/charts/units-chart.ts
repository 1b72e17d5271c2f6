// All figures by unit. In: a corpus. Out: a row a unit on a log axis; a dot a figure or, of many, a dot for all of about one size.

import type { Corpus } from '../../corpus/corpus.ts'
import { findAmount } from '../../corpus/statistics.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Language } from '../../model/problem.ts'
import { cutToWidth } from '../../model/text-width.ts'
import { listFigures } from '../figure-link.ts'
import type { Provenance } from '../provenance.ts'
import { nameUnitGroup } from '../unit-label.ts'
import { buildTable } from './chart-table.ts'
import { buildFigureTooltip, describeFigures, FIGURE_COLUMNS, type FigureRow } from './figure-rows.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames, writeNumber } from './style.ts'

const MOST_UNITS = 14
/** Figures beyond which those of about one size share a dot. */
const MOST_DOTS = 300
/** Dots a power of ten then. */
const STEPS = 6

interface Dot {
  readonly unit: string
  readonly amount: number
  readonly count: number
  readonly figure: FigureRow
}

/** Builds the chart; null where fewer than two figures are above zero (a log axis has no place for the others). */
export function buildUnitsChart(corpus: Corpus, provenance: Provenance, language: Language): Chart | null {
  const units = corpus.statistics.units.filter(({ unit }) => unit !== null)
  const labels = new Map(
    units
      .slice(0, MOST_UNITS)
      .map(({ unit, count }) => [unit, `${cutToWidth(nameUnitGroup(unit, provenance.units, language), 84, 12)} ${count}`]),
  )
  const points = listFigures(corpus)
  const figures = describeFigures(points, corpus, provenance, language)
  const dots = figures.flatMap((figure): readonly Dot[] => {
    const unit = labels.get(figure.point.unit)
    const amount = findAmount(figure.point)
    return unit !== undefined && amount !== null && amount > 0 ? [{ unit, amount, count: 1, figure }] : []
  })
  if (dots.length < 2) return null
  const order = [...new Set(labels.values())].filter((label) => dots.some(({ unit }) => unit === label))
  const drawn = dots.length > MOST_DOTS ? mergeDots(dots) : dots
  const frames = chooseFrames(language)
  const title = renderTitle(units, order.length, provenance, language)
  const values = drawn.map((dot) => buildValue(dot, language))
  return {
    id: 'units',
    title,
    caption: renderCaption(dots.length, points.length, drawn.length < dots.length, language),
    alt: title,
    spec: draw(values, order, frames.wide),
    narrowSpec: draw(values, order, frames.narrow),
    ...buildTable(
      figures,
      [
        {
          name: 'unit_label',
          title: { zh: '单位', en: 'Unit' },
          cell: null,
          shown: ({ point }) => nameUnitGroup(point.unit, provenance.units, language),
        },
        ...FIGURE_COLUMNS,
      ],
      language,
    ),
  }
}

/** One dot for the figures of a unit in the same sixth of a power of ten; it stands at the first of them and leads there. */
function mergeDots(dots: readonly Dot[]): readonly Dot[] {
  const groups = groupBy(dots, ({ unit, amount }) => `${Math.floor(Math.log10(amount) * STEPS)} ${unit}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first, amount: 10 ** ((Math.floor(Math.log10(first.amount) * STEPS) + 0.5) / STEPS), count: group.length }] : []
  })
}

/** A dot that many share says how many they are; one sentence of them would say little. */
function buildValue({ unit, amount, count, figure: { words } }: Dot, language: Language): ChartSpec {
  const place = { unit, number: Number(amount.toPrecision(4)) }
  if (count === 1) return { ...place, ...words }
  const more = language === 'zh' ? `约 ${words.amount}，共 ${count} 个` : `about ${words.amount}: ${count}`
  const first = language === 'zh' ? `第一个在 ${words.source}` : `the first in ${words.source}`
  return { ...place, count, href: words.href, amount: more, source: first }
}

function draw(values: readonly ChartSpec[], order: readonly string[], frame: ChartFrame): ChartSpec {
  const isMerged = values.some(({ count }) => count !== undefined)
  // A domain, not a sort: Vega-Lite would make an expression of that, and classifiers are articles' words.
  const y = {
    field: 'unit',
    type: 'nominal',
    scale: { domain: order },
    axis: { title: null, grid: true, labelLimit: 130, labelColor: COLOURS.ink },
  }
  return buildSpec(frame, {
    height: order.length * 28,
    datasets: { rows: values },
    data: { name: 'rows' },
    ...(isMerged ? { transform: [{ calculate: 'datum.count || 1', as: 'figures' }] } : {}),
    mark: { type: 'circle', opacity: isMerged ? 0.6 : 0.55, color: COLOURS.accent, ...(isMerged ? {} : { size: 64 }) },
    encoding: {
      y,
      ...(isMerged
        ? {
            size: {
              field: 'figures',
              type: 'quantitative',
              scale: { type: 'linear', domainMin: 0, range: [12, frame.isNarrow ? 260 : 480] },
              legend: null,
            },
          }
        : {}),
      href: { field: 'href' },
      tooltip: buildFigureTooltip(frame.language),
      x: {
        field: 'number',
        type: 'quantitative',
        scale: { type: 'log', nice: true },
        axis: {
          title: null,
          grid: true,
          tickCount: frame.isNarrow ? 4 : 8,
          labelExpr: writeNumber('datum.value', frame.language),
          labelOverlap: 'greedy',
        },
      },
    },
  })
}

/** Says which units are counted in most: amounts of different units have no least or greatest. */
function renderTitle(units: Corpus['statistics']['units'], drawn: number, provenance: Provenance, language: Language): string {
  const [first, second] = units.map(({ unit, count }) => ({ unit: nameUnitGroup(unit, provenance.units, language), count }))
  if (!first) return ''
  if (language === 'zh') {
    const next = second ? `，其次“${second.unit}”，${second.count} 个` : ''
    const rest = units.length > drawn ? `；画出最常见的 ${drawn} 种` : ''
    return `数字共用 ${units.length} 种单位：以“${first.unit}”计的最多，${first.count} 个${next}${rest}`
  }
  const next = second ? `, then in “${second.unit}”, ${second.count}` : ''
  const rest = units.length > drawn ? `; the ${drawn} most common are drawn` : ''
  return `Figures in ${units.length} ${units.length === 1 ? 'unit' : 'units'}: most are in “${first.unit}”, ${first.count}${next}${rest}`
}

function renderCaption(drawn: number, total: number, isMerged: boolean, language: Language): string {
  if (language === 'zh') {
    const dots = isMerged ? '大小相近的数字合为一点，点越大数字越多' : '每点一个数字'
    return `${dots}，单位后是它的数字个数；横轴为对数刻度，各行单位不同，只在行内可比；只写出范围的，取其下端。共 ${total} 个数字，画出 ${drawn} 个：没有单位的、为零的和少见单位的不画。`
  }
  const dots = isMerged ? 'Figures of about one size share a dot, larger for more' : 'A dot is a figure'
  return `${dots}; after each unit the number of its figures. On a log scale; rows have units of their own, so compare within a row. Of a mere range the lower end is drawn. ${drawn} of ${total} figures: those without a unit, at zero or in rare units are left out.`
}
