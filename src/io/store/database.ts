// DuckDB, loaded when the first command needs it. In: where it may spill. Out: a database in memory, or why there is none: its native
// part comes as an optional package of each platform, and everything but stores and queries works without it.

import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type Json, mendText } from './cell.ts'
import { missingDatabase } from './store-error.ts'
import { type Column, DUCKDB_TYPES } from './tables.ts'

/** An open database. Results of one connection are read one after another. */
export interface Database {
  readonly connection: DuckDBConnection
  /** Another connection to the same tables, to read a second result meanwhile. */
  connect(): Promise<DuckDBConnection>
  close(): void
}

/** `temporary`: the folder it may spill to, in which nothing else is. `threads`: one where the order of rows must not depend on them. */
export async function openDatabase({ temporary, threads }: { temporary?: string; threads?: number } = {}): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch((error: unknown) => {
    throw missingDatabase(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error))
  })
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    errors_as_json: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(temporary !== undefined && { temp_directory: temporary }),
    ...(threads !== undefined && { threads: String(threads) }),
  })
  return openConnections(instance)
}

async function openConnections(instance: DuckDBInstance): Promise<Database> {
  const connections: DuckDBConnection[] = []
  const connect = async () => {
    const connection = await instance.connect()
    connections.push(connection)
    return connection
  }
  const connection = await connect()
  // Nothing shall depend on where the machine stands.
  await connection.run("SET GLOBAL TimeZone = 'UTC'")
  // The next question is of the same files.
  await connection.run('SET GLOBAL parquet_metadata_cache = true')
  const close = () => {
    for (const open of connections) open.closeSync()
    instance.closeSync()
  }
  return { connection, connect, close }
}

/** The rows of a query, in arrays of JSON values, as they come. */
export async function* readRows(connection: DuckDBConnection, sql: string): AsyncGenerator<readonly Json[]> {
  const result = await connection.stream(sql)
  for await (const rows of result.yieldRowsJson()) yield* rows as readonly (readonly Json[])[]
}

/** A text as an SQL literal. */
export function quoteText(text: string): string {
  return `'${mendText(text).replaceAll('\0', '').replaceAll("'", "''")}'`
}

/** A name as an SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Rows of NDJSON files as SQL: their columns typed, with `run` counting articles in the order in which they were read. */
export function selectRowFiles(files: readonly string[], columns: readonly Column[]): string {
  const types = [...columns.map(({ name, type }) => `${quoteName(name)}: ${quoteText(DUCKDB_TYPES[type])}`), "run: 'BIGINT'"]
  const list = `[${files.map(quoteText).join(', ')}]`
  return `read_json(${list}, format = 'newline_delimited', maximum_object_size = ${LONGEST_ROW}, columns = {${types.join(', ')}})`
}

/** A SELECT of no rows with these columns. */
export function selectNoRows(columns: readonly Column[]): string {
  return `SELECT ${columns.map(({ name, type }) => `NULL::${DUCKDB_TYPES[type]} AS ${quoteName(name)}`).join(', ')} LIMIT 0`
}

const MEMORY = '1GB'
/** An article is at most 16 MB, and a character of it at most six bytes of JSON. */
const LONGEST_ROW = 100 * 1024 * 1024
