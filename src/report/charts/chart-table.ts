// A chart's data as a table and as CSV. In: rows, and columns that say what a row has in them. Out: both, made from the same rows.

import { type Cell, renderCsv } from '../../corpus/csv.ts'
import type { Chart, TableCell } from '../../model/chart.ts'
import type { Language, Localized } from '../../model/problem.ts'

/** A column. Without a `title` it stands in the CSV alone (a path, an offset); `shown` is what the page has where people read it otherwise. */
export interface ChartColumn<Row> {
  /** For machines: `as_of_begin`. */
  readonly name: string
  readonly title?: Localized
  /** Null for a column that stands on the page alone. */
  readonly cell: ((row: Row) => Cell) | null
  readonly shown?: (row: Row) => TableCell
}

/** Builds table and CSV. */
export function buildTable<Row>(
  rows: readonly Row[],
  columns: readonly ChartColumn<Row>[],
  language: Language,
): Pick<Chart, 'table' | 'csv'> {
  const shown = columns.flatMap(({ title, shown, cell }) => {
    const read = shown ?? cell
    return title && read ? [{ title: title[language], read }] : []
  })
  const kept = columns.flatMap(({ name, cell }) => (cell ? [{ name, cell }] : []))
  return {
    table: { columns: shown.map(({ title }) => title), rows: rows.map((row) => shown.map(({ read }) => read(row))) },
    csv: renderCsv([kept.map(({ name }) => name), ...rows.map((row) => kept.map(({ cell }) => cell(row)))]),
  }
}
