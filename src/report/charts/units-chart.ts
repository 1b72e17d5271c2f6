// All figures by unit. In: a corpus. Out: a row a unit, a dot a figure, on a log axis.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderCsv } from '../../corpus/csv.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { findAmount } from '../../corpus/statistics.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { listFigures } from '../figure-link.ts'
import type { Provenance } from '../provenance.ts'
import { nameUnitGroup } from '../unit-label.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames, writeNumber } from './style.ts'

const MOST_UNITS = 14

const CAPTION: Readonly<Record<Language, string>> = {
  zh: '每点一个数字，横轴为对数刻度，各行单位不同，只在行内可比；只写出范围的，取其下端。没有单位的数字不画。',
  en: 'A dot is a figure, on a log scale; rows have units of their own, so compare within a row. Of a mere range the lower end is drawn. Figures without a unit are left out.',
}

interface Row {
  readonly unit: string
  readonly amount: number
}

/** Builds the chart; null where fewer than two figures are above zero (a log axis has no place for the others). */
export function buildUnitsChart(corpus: Corpus, provenance: Provenance, language: Language): Chart | null {
  const units = corpus.statistics.units.filter(({ unit }) => unit !== null)
  const labels = new Map(units.slice(0, MOST_UNITS).map(({ unit }) => [unit, nameUnitGroup(unit, provenance.units, language)]))
  const figures = listFigures(corpus)
  const rows = figures.flatMap((point) => {
    const unit = labels.get(point.unit)
    const amount = findAmount(point)
    return unit !== undefined && amount !== null && amount > 0 ? [{ unit: cutHead(unit, 7), amount }] : []
  })
  if (rows.length < 2) return null
  const order = [...new Set([...labels.values()].map((label) => cutHead(label, 7)))]
  const frames = chooseFrames(language)
  const title = renderTitle(rows, order, units.length, language)
  return {
    id: 'units',
    title,
    caption: CAPTION[language],
    alt: title,
    spec: draw(rows, order, frames.wide),
    narrowSpec: draw(rows, order, frames.narrow),
    csv: renderCsv([
      ['unit', 'noun', 'value', 'low', 'high', 'text', 'path', 'start'],
      ...figures.map(({ unit, noun, value, low, high, text, path, start }) => [unit, noun, value, low, high, text, path, start]),
    ]),
  }
}

function draw(rows: readonly Row[], order: readonly string[], frame: ChartFrame): ChartSpec {
  const y = { field: 'unit', type: 'nominal', sort: order, axis: { title: null, grid: true, labelLimit: 120 } }
  return buildSpec(frame, {
    height: order.length * 27,
    data: { values: rows },
    mark: { type: 'circle', size: 64, opacity: rows.length > 300 ? 0.3 : 0.55, color: COLOURS.accent },
    encoding: {
      y,
      x: {
        field: 'amount',
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
function renderTitle(rows: readonly Row[], order: readonly string[], units: number, language: Language): string {
  const [first, second] = order.map((unit) => ({ unit, count: rows.filter((row) => row.unit === unit).length }))
  if (!first) return ''
  if (language === 'zh') {
    const next = second ? `，其次“${second.unit}”，${second.count} 个` : ''
    const drawn = units > order.length ? `；画出最常见的 ${order.length} 种，${rows.length} 个` : ''
    return `数字共用 ${units} 种单位：以“${first.unit}”计的最多，${first.count} 个${next}${drawn}`
  }
  const next = second ? `, then in “${second.unit}”, ${second.count}` : ''
  const drawn = units > order.length ? `; the ${order.length} most common are drawn, ${rows.length} figures` : ''
  return `Figures in ${units} ${units === 1 ? 'unit' : 'units'}: most are in “${first.unit}”, ${first.count}${next}${drawn}`
}
