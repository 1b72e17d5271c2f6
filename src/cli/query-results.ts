// Results of queries as text. In: a database and SQL. Out: a table in the terminal, CSV or JSON; problems of the SQL with its line.

import { renderCsv, renderFrame } from '../index.ts'
import { type QueryDatabase, type QueryResult, runQueries, SqlError } from '../io/store/query.ts'
import { printResultTable } from './query-table.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

type Cell = Parameters<typeof renderCsv>[0][number][number]

/** SQL as it was given; `path` is its file's, or `query`. */
export interface WrittenQuery {
  readonly sql: string
  readonly path: string
}

/** Prints the results of all statements, in order. What came before an error stays printed. */
export async function printResults(
  database: QueryDatabase,
  { sql, path }: WrittenQuery,
  format: string,
  terminal: Terminal,
): Promise<void> {
  const { signal } = terminal
  const interrupt = () => database.connection.interrupt()
  signal.addEventListener('abort', interrupt)
  let count = 0
  try {
    for await (const result of runQueries(database, sql, path)) {
      if (count++ > 0) {
        if (format !== 'table') throw severalResults(format)
        await terminal.print('\n')
      }
      await PRINTERS[format as keyof typeof PRINTERS](result, terminal)
    }
  } finally {
    signal.removeEventListener('abort', interrupt)
  }
}

/** Shows what is wrong with SQL, in its line; any other error is thrown on. */
export function sayError(error: unknown, { sql }: WrittenQuery, { colors, language, signal, say }: Terminal): void {
  if (!(error instanceof SqlError) || signal.aborted) throw error
  const paint = { error: colors.red, warning: colors.yellow, note: colors.cyan, bold: colors.bold, dim: colors.dim }
  say(renderFrame(error.problem, sql, language, paint))
}

const PRINTERS = { table: printResultTable, csv: printCsv, json: printJson } as const

async function printCsv({ columns, rows }: QueryResult, { print }: Terminal): Promise<void> {
  await print(renderCsv([columns.map(({ name }) => name)]))
  for await (const row of rows) {
    const cells = row.map(
      (cell): Cell => (cell === null || typeof cell === 'string' || typeof cell === 'number' ? cell : JSON.stringify(cell)),
    )
    // The byte order mark is for the head.
    await print(renderCsv([cells]).slice(1))
  }
}

async function printJson({ columns, rows }: QueryResult, { print }: Terminal): Promise<void> {
  let count = 0
  for await (const row of rows) {
    const fields = columns.map(({ name }, column) => [name, row[column] ?? null])
    await print(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(Object.fromEntries(fields))}`)
  }
  await print(count === 0 ? '[]\n' : '\n]\n')
}

function severalResults(format: string): UsageError {
  return new UsageError({
    en: `Unexpected second SELECT with --format ${format}, expected one; tables can be printed one after another`,
    zh: `--format ${format} 只能输出一个 SELECT 的结果；table 可依次输出多个`,
  })
}
