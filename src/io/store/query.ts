// SQL over tables, and nothing else. In: stores, Parquet files and rows of articles; SQL. Out: results, a row at a time, or what is wrong
// with the SQL and where. Refuses to write, attach, install, load or read any other file: DuckDB's access to the outside is shut
// before the first statement runs, and only statements that read are let through.

import type { DuckDBConnection, StatementType as StatementTypes } from '@duckdb/node-api'
import type { Problem } from '../../model/problem.ts'
import type { Json } from './cell.ts'
import { type Database, openDatabase, quoteName, quoteText, selectNoRows, selectRowFiles } from './database.ts'
import { selectTable } from './read-store.ts'
import { forbiddenStatement, readSqlError } from './sql-problems.ts'
import { StoreError } from './store-error.ts'
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts'

/** What tables there are to ask. */
export interface QuerySources {
  readonly stores: readonly string[]
  readonly parquet: readonly ParquetSource[]
  /** NDJSON rows of articles by table; they are read into memory. */
  readonly rows: Readonly<Record<TableName, readonly string[]>> | null
  /** An empty folder to spill to. */
  readonly temporary: string
}

/** A table of its own: a Parquet file, or a folder of them, whose `month=2021-08` folders are columns too. */
export interface ParquetSource {
  readonly name: string
  readonly path: string
  readonly isFolder: boolean
}

/** A database that only answers. */
export type QueryDatabase = Pick<Database, 'connection' | 'close'>

/** The result of one statement. Values are JSON; numbers too long for a double are texts of all their digits. */
export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[]
  readonly rows: AsyncIterable<readonly Json[]>
}

/** What is wrong with the SQL. */
export class SqlError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Opens a database of the sources' tables, then shuts it. Throws a `StoreError` where a source cannot be read. */
export async function openQueries({ stores, parquet, rows, temporary }: QuerySources): Promise<QueryDatabase> {
  const database = await openDatabase({ temporary })
  const { connection } = database
  try {
    for (const table of TABLE_NAMES) {
      const parts = await Promise.all(stores.map(async (folder) => `SELECT * FROM ${await selectTable(folder, table)}`))
      if (parts.length > 0) await connection.run(`CREATE VIEW ${table} AS ${parts.join(' UNION ALL BY NAME ')}`)
      if (rows) await connection.run(createTable(table, rows[table]))
    }
    for (const { name, path, isFolder } of parquet) {
      const files = quoteText(isFolder ? `${asFolder(path)}**/*.parquet` : path)
      const rows = `read_parquet(${files}, hive_partitioning = ${isFolder}, union_by_name = ${isFolder})`
      await connection.run(`CREATE VIEW ${quoteName(name)} AS SELECT * FROM ${rows}`).catch((error: Error) => {
        throw unreadableFile(path, error)
      })
    }
    const list = (paths: readonly string[]) => `[${paths.map(quoteText).join(', ')}]`
    const folders = [...stores, ...parquet.filter(({ isFolder }) => isFolder).map(({ path }) => path)]
    const files = parquet.filter(({ isFolder }) => !isFolder).map(({ path }) => path)
    await connection.run(`SET GLOBAL allowed_directories = ${list(folders.map(asFolder))}`)
    await connection.run(`SET GLOBAL allowed_paths = ${list(files)}`)
    await connection.run('SET GLOBAL enable_external_access = false')
    await connection.run('SET GLOBAL lock_configuration = true')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Reads SQL without running any, before articles are extracted for it. Throws a `SqlError`. */
export async function checkSyntax(sql: string, path: string): Promise<void> {
  const database = await openDatabase()
  try {
    await explainErrors(database.connection.extractStatements(sql), sql, path)
  } finally {
    database.close()
  }
}

/** Runs SQL, statement by statement; yields the results of those that have any. `path` names the SQL in problems. Throws a `SqlError`. */
export async function* runQueries({ connection }: QueryDatabase, sql: string, path: string): AsyncGenerator<QueryResult> {
  const { StatementType } = await import('@duckdb/node-api')
  const explained = <T>(promise: Promise<T>): Promise<T> => explainErrors(promise, sql, path)
  const statements = await explained(connection.extractStatements(sql))
  for (let index = 0; index < statements.count; index++) {
    const statement = await explained(statements.prepare(index))
    // PIVOT makes a type of its own on the way; views and macros live in memory.
    const isQuery = statement.statementType === StatementType.SELECT
    if (!isQuery && statement.statementType !== StatementType.CREATE) {
      throw new SqlError(forbiddenStatement(nameStatement(StatementType, statement.statementType), path))
    }
    const result = await explained(isQuery ? statement.stream() : statement.run())
    if (!isQuery) continue
    const types = result.columnTypes().map(String)
    const columns = result.deduplicatedColumnNames().map((name, column) => ({ name, isNumber: NUMBERS.test(types[column] ?? '') }))
    yield { columns, rows: readResult(result, types, explained) }
  }
}

function explainErrors<T>(promise: Promise<T>, sql: string, path: string): Promise<T> {
  return promise.catch((error: Error) => {
    throw new SqlError(readSqlError(error, sql, path))
  })
}

type Result = Awaited<ReturnType<DuckDBConnection['stream']>>

async function* readResult(result: Result, types: readonly string[], explained: <T>(promise: Promise<T>) => Promise<T>) {
  const simplify = types.map(chooseSimplifier)
  const chunks = result.yieldRowsJson()
  for (;;) {
    const { done, value } = await explained(chunks.next())
    if (done) return
    for (const row of value as readonly (readonly Json[])[]) yield row.map((cell, column) => simplify[column]?.(cell) ?? null)
  }
}

/** Long numbers come as text, and maps as lists of pairs. */
function chooseSimplifier(type: string): (cell: Json) => Json {
  if (type.startsWith('MAP('))
    return (cell) => (Array.isArray(cell) ? Object.fromEntries(cell.map(({ key, value }) => [key, value])) : cell)
  return NUMBERS.test(type) ? (cell) => (typeof cell === 'string' ? shortenNumber(cell) : cell) : (cell) => cell
}

/** `1.500000000000` is 1.5; what a double cannot hold to the last digit, or is no number (`Infinity`), stays text. */
function shortenNumber(text: string): Json {
  const digits = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  const number = Number(digits)
  return Number.isFinite(number) && String(number) === digits ? number : digits
}

function asFolder(path: string): string {
  return `${path.replaceAll('\\', '/').replace(/\/$/, '')}/`
}

function createTable(table: TableName, files: readonly string[]): string {
  const columns = TABLES[table]
  if (files.length === 0) return `CREATE TABLE ${table} AS ${selectNoRows(columns)}`
  const names = columns.map(({ name }) => quoteName(name)).join(', ')
  return `CREATE TABLE ${table} AS SELECT ${names} FROM ${selectRowFiles(files, columns)} ORDER BY month, run`
}

function nameStatement(types: typeof StatementTypes, type: StatementTypes): string {
  return types[type].toUpperCase()
}

function unreadableFile(file: string, error: Error): StoreError {
  const reason = readSqlError(error, '', file).message
  return new StoreError({
    en: `Unexpected file «${file}», expected Parquet (${reason})`,
    zh: `“${file}”不是可读的 Parquet 文件（${reason}）`,
  })
}

/** Of `DECIMAL(38,12)` the part before the brackets. */
const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/
