// All figures by unit. In: a corpus. Out: a row a unit, a dot a figure, on a log axis.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderCsv } from '../../corpus/csv.ts'
import { renderNumber } from '../../corpus/notation.ts'
import { findAmount } from '../../corpus/statistics.ts'
import type { Chart, ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { listFigures } from '../figure-link.ts'
import type { Provenance } from '../provenance.ts'
import { renderUnit } from '../unit-label.ts'
import { buildSpec, type ChartFrame, COLOURS, chooseFrames, cutText, writeNumber } from './style.ts'

const MOST_UNITS = 14

const CAPTION: Readonly<Record<Language, string>> = {
  zh: '每点一个数字，横轴为对数刻度；只写出范围的，取其下端。没有单位的数字不画。',
  en: 'A dot is a figure, on a log scale; of a mere range the lower end is drawn. Figures without a unit are left out.',
}

interface Row {
  readonly unit: string
  readonly amount: number
}

/** Builds the chart; null where fewer than two figures are above zero (a log axis has no place for the others). */
export function buildUnitsChart(corpus: Corpus, provenance: Provenance, language: Language): Chart | null {
  const units = corpus.statistics.units.filter(({ unit }) => unit !== null).slice(0, MOST_UNITS)
  const labels = new Map(units.map(({ unit }) => [unit, renderUnit(unit, provenance.units, language)]))
  const figures = listFigures(corpus)
  const rows = figures.flatMap((point) => {
    const unit = labels.get(point.unit)
    const amount = findAmount(point)
    return unit !== undefined && amount !== null && amount > 0 ? [{ unit: cutText(unit, 8), amount }] : []
  })
  if (rows.length < 2) return null
  const order = [...new Set([...labels.values()].map((label) => cutText(label, 8)))]
  const frames = chooseFrames(language)
  const title = renderTitle(rows, order, language)
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

function renderTitle(rows: readonly Row[], order: readonly string[], language: Language): string {
  const amounts = rows.map(({ amount }) => amount)
  const least = renderNumber(
    amounts.reduce((a, b) => Math.min(a, b)),
    language,
  )
  const greatest = renderNumber(
    amounts.reduce((a, b) => Math.max(a, b)),
    language,
  )
  const count = rows.filter(({ unit }) => unit === order[0]).length
  return language === 'zh'
    ? `${rows.length} 个数字，小到 ${least}，大到 ${greatest}；以“${order[0]}”计的最多，${count} 个`
    : `${rows.length} figures from ${least} to ${greatest}; most, ${count}, are counted in ${order[0]}`
}
