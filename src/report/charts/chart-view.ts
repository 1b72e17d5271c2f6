// A chart as a template sees it. In: a chart and its rendering. Out: SVG, words, the names of its files, the beginning of its table.

import { renderNumber } from '../../corpus/notation.ts'
import type { Chart, RenderedChart, TableCell } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'

/** A cell as text; `href` is null where it leads nowhere. */
export interface ChartViewCell {
  readonly text: string
  readonly href: string | null
  readonly isNumber: boolean
}

/** What `chart.mustache` sets. `wide` and `narrow` are SVG, the files stand beside the page. */
export interface ChartView {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly wide: string
  readonly narrow: string
  readonly csvFile: string
  readonly svgFile: string
  readonly table: {
    readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
    readonly rows: readonly { readonly cells: readonly ChartViewCell[] }[]
    /** How many rows there are, or of how many these are the first. */
    readonly note: string
  }
}

/** Rows of a table that the page shows; the CSV has all. */
const MOST_ROWS = 50

/** Builds the view of a chart. */
export function buildChartView({ id, title, caption, table }: Chart, { wide, narrow }: RenderedChart, language: Language): ChartView {
  const rows = table.rows.slice(0, MOST_ROWS)
  return {
    ...{ id, title, caption, wide, narrow },
    csvFile: `${id}.csv`,
    svgFile: `${id}.svg`,
    table: {
      columns: table.columns.map((name, index) => ({
        title: name,
        isNumber: rows.length > 0 && rows.every((row) => typeof row[index] === 'number'),
      })),
      rows: rows.map((row) => ({ cells: row.map((cell) => buildCell(cell, language)) })),
      note: renderNote(rows.length, table.rows.length, language),
    },
  }
}

function buildCell(cell: TableCell, language: Language): ChartViewCell {
  if (cell === null) return { text: '', href: null, isNumber: false }
  if (typeof cell === 'number') return { text: renderNumber(cell, language), href: null, isNumber: true }
  return typeof cell === 'string' ? { text: cell, href: null, isNumber: false } : { ...cell, isNumber: false }
}

function renderNote(shown: number, total: number, language: Language): string {
  if (shown === total) return language === 'zh' ? `${total} 行` : `${total} ${total === 1 ? 'row' : 'rows'}`
  return language === 'zh' ? `共 ${total} 行，这里是前 ${shown} 行，全部见 CSV` : `the first ${shown} of ${total} rows; all are in the CSV`
}
