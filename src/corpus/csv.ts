// Tables as CSV that a spreadsheet opens without harm. In: rows. Out: text with a byte order mark (Excel reads Chinese only then) and CR LF.

/** A cell; null is empty. */
export type Cell = string | number | null

/** Renders rows, the first being the header. Text that a spreadsheet would run as a formula is led by an apostrophe. */
export function renderCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('')}`
}

function renderCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  // =cmd|'/c calc'!A0 in an article must stay text. A line break can't begin a cell either.
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
