// A result in the terminal: columns aligned by the width at which Chinese stands, NULL shown, long texts cut. In: a result. Out: lines.

import { countColumns, padText } from '../index.ts'
import type { QueryResult } from '../io/store/query.ts'
import { escapeControls } from './problem-lines.ts'
import type { Terminal } from './terminal.ts'

/** Prints a result as a table of at most `MOST_ROWS` rows; how many more there are it says on stderr. */
export async function printResultTable({ columns, rows }: QueryResult, terminal: Terminal): Promise<void> {
  const shown: string[][] = []
  let count = 0
  for await (const row of rows) if (count++ < MOST_ROWS) shown.push(row.map(writeCell))
  const heads = columns.map(({ name }) => writeCell(name))
  const widths = heads.map((head, column) => Math.max(...[head, ...shown.map((row) => row[column] ?? '')].map(countColumns)))
  const { dim, bold } = terminal.dataColors
  const renderRow = (cells: readonly string[], paint: (text: string) => string) => {
    const padded = cells.map((cell, column) => {
      const { text, width } = padText(cell, 0)
      const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width))
      const painted = paint(text)
      return columns[column]?.isNumber ? space + painted : painted + space
    })
    return `${padded.join('  ').trimEnd()}\n`
  }
  const lines = shown.map((row) => renderRow(row, (text) => (text === NULL ? dim(text) : text)))
  await terminal.print([renderRow(heads, bold), `${widths.map((width) => '─'.repeat(width)).join('  ')}\n`, ...lines].join(''))
  terminal.say(describeCount(count, terminal.language === 'zh'))
}

function describeCount(count: number, isChinese: boolean): string {
  const more = count > MOST_ROWS
  if (isChinese) return `${count} 行${more ? `，只显示前 ${MOST_ROWS} 行；--format csv 或 json 输出全部` : ''}`
  return `${count} ${count === 1 ? 'row' : 'rows'}${more ? `, the first ${MOST_ROWS} shown; --format csv or json prints all` : ''}`
}

/** A cell on one line, cut at `WIDEST` columns. */
function writeCell(cell: unknown): string {
  if (cell === null) return NULL
  const text = escapeControls(typeof cell === 'string' ? cell : JSON.stringify(cell))
  if (countColumns(text) <= WIDEST) return text
  let columns = 0
  let end = 0
  for (const character of text) {
    columns += countColumns(character)
    if (columns > WIDEST - 1) break
    end += character.length
  }
  return `${text.slice(0, end)}…`
}

const NULL = 'NULL'
const WIDEST = 60
const MOST_ROWS = 1000
