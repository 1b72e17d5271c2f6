// Records to CSV, a table a file. In: records, one at a time, and how a row is written. Out: a folder of four files that is there as a
// whole or not at all; rows in order of the records.

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json } from './cell.ts'
import { flattenProblem, flattenRecord, type Row } from './flatten-record.ts'
import { publishFolder } from './publish-folder.ts'
import { type Column, TABLE_NAMES, TABLES } from './tables.ts'
import type { StoreInput } from './write-store.ts'

/** Rows, the first the header, to CSV with a byte order mark: `renderCsv` of the core, which makes cells safe for spreadsheets. */
export type RenderCsv = (rows: readonly (readonly (string | number | null)[])[]) => string

/** Writes the files; returns how many records went in. */
export async function writeCsv(
  folder: string,
  { records, listProblems }: Pick<StoreInput, 'records' | 'listProblems'>,
  render: RenderCsv,
): Promise<number> {
  return publishFolder(folder, async (fresh) => {
    const files = await Promise.all(TABLE_NAMES.map((table) => open(join(fresh, `${table}.csv`), 'w')))
    try {
      const write = async (rowsByTable: Readonly<Record<string, readonly Row[]>>) => {
        for (const [index, table] of TABLE_NAMES.entries()) {
          const lines = (rowsByTable[table] ?? []).map((row) => TABLES[table].map((column) => writeCell(row[column.name], column)))
          // The mark is for the head of the file.
          if (lines.length > 0) await files[index]?.appendFile(render(lines).slice(1))
        }
      }
      for (const [index, table] of TABLE_NAMES.entries()) await files[index]?.appendFile(render([TABLES[table].map(({ name }) => name)]))
      let count = 0
      for await (const record of records) {
        await write(flattenRecord(record))
        count++
      }
      await write({ problems: listProblems().map(flattenProblem) })
      return count
    } finally {
      for (const file of files) await file.close()
    }
  })
}

/** Amounts as numbers, which a spreadsheet sums; lists and maps as JSON. */
function writeCell(cell: Json | undefined, { type }: Column): string | number | null {
  if (cell === undefined || cell === null) return null
  if (type === 'decimal') return Number(cell)
  return typeof cell === 'string' || typeof cell === 'number' ? cell : JSON.stringify(cell)
}
