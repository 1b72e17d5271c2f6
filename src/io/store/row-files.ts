// Rows on their way to a database. In: rows of records, one after another. Out: NDJSON files by table and month in a folder; memory holds
// a few megabytes of them, however many there are.

import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json } from './cell.ts'
import type { Row, TableRows } from './flatten-record.ts'
import { TABLE_NAMES, type TableName } from './tables.ts'

/** Collects rows. Calls must be awaited one by one. */
export interface RowFiles {
  /** Adds the rows of one article; they all get its number in the run. */
  add(rows: TableRows): Promise<void>
  /** Adds rows of no article. */
  addRows(table: TableName, rows: readonly Row[]): Promise<void>
  /** Writes what is still held; then the files by table and month, months ascending. */
  close(): Promise<Readonly<Record<TableName, ReadonlyMap<string, string>>>>
}

/** Opens row files in a folder that is made, and that the caller removes. */
export async function openRowFiles(folder: string): Promise<RowFiles> {
  await mkdir(folder, { recursive: true })
  const held = new Map<string, string[]>()
  const files = { articles: new Map(), sentences: new Map(), mentions: new Map(), problems: new Map() } as Record<
    TableName,
    Map<string, string>
  >
  let size = 0
  let run = 0

  async function addRows(table: TableName, rows: readonly Row[], number?: number): Promise<void> {
    for (const row of rows) {
      const month = String(row.month)
      const path = files[table].get(month) ?? join(folder, `${table}-${month}.ndjson`)
      files[table].set(month, path)
      const line = `${JSON.stringify({ ...row, run: number ?? null } satisfies Record<string, Json>)}\n`
      const lines = held.get(path)
      if (lines) lines.push(line)
      else held.set(path, [line])
      size += line.length
    }
    if (size > MOST_HELD) await flush()
  }

  async function add(rows: TableRows): Promise<void> {
    const number = run++
    for (const table of TABLE_NAMES) await addRows(table, rows[table], number)
  }

  async function flush(): Promise<void> {
    for (const [path, lines] of held) await appendFile(path, lines.join(''))
    held.clear()
    size = 0
  }

  async function close() {
    await flush()
    const sorted = (months: ReadonlyMap<string, string>) => new Map([...months].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    return {
      articles: sorted(files.articles),
      sentences: sorted(files.sentences),
      mentions: sorted(files.mentions),
      problems: sorted(files.problems),
    }
  }

  return { add, addRows, close }
}

/** Characters, about as many bytes again for Chinese. */
const MOST_HELD = 8 * 1024 * 1024
