// A store to records, so that reports and comparisons take it in place of articles. In: a store's folder, whoever wrote it. Out: records
// month by month, in order of their paths, one at a time.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problem } from '../../model/problem.ts'
import type { ArticleRecord } from '../../model/record.ts'
import { openDatabase, quoteName, quoteText, readRows, selectNoRows } from './database.ts'
import { type Row, rebuildProblem, rebuildRecord } from './flatten-record.ts'
import { readManifest, type StoreOrigin } from './manifest.ts'
import { recoverFolder } from './publish-folder.ts'
import { damagedStore } from './store-error.ts'
import { ROW_ORDER, TABLE_NAMES, TABLES, type TableName } from './tables.ts'

/** An open store. */
export interface Store {
  readonly origin: StoreOrigin
  /** Its records. To be read once. */
  readRecords(): AsyncGenerator<ArticleRecord>
  /** The problems that no record holds: of articles that could not be read. */
  readProblems(): Promise<readonly Problem[]>
  close(): void
}

/** Opens a store. Throws a `StoreError` where the folder is none. */
export async function openStore(folder: string): Promise<Store> {
  await recoverFolder(folder)
  const origin = await readManifest(folder)
  const database = await openDatabase()

  async function* readRecords(): AsyncGenerator<ArticleRecord> {
    // The four tables of a month are read side by side, and a connection has one result at a time.
    const tables = await Promise.all(TABLE_NAMES.map(async (table) => ({ table, connection: await database.connect() })))
    for (const month of await listMonths(folder, 'articles')) {
      const [articles, ...others] = tables.map(({ table, connection }) => groupRows(readTable(connection, folder, table, month)))
      if (!articles) return
      for (let head = await articles.take(); head; head = await articles.take()) {
        const [sentences = [], mentions = [], problems = []] = await Promise.all(others.map((rows) => rows.takeOf(head.article)))
        if (head.rows.length > 1) throw damagedStore(folder, `two articles ${head.article}`)
        yield rebuildRecord({ articles: head.rows, sentences, mentions, problems })
      }
      for (const rows of others) if (await rows.take()) throw damagedStore(folder, `rows of no article in month ${month}`)
    }
  }

  async function readProblems(): Promise<readonly Problem[]> {
    const problems: Problem[] = []
    const sql = `SELECT to_json(t)::VARCHAR FROM ${await selectTable(folder, 'problems')} t WHERE article IS NULL ORDER BY problem, path, code`
    for await (const [json] of readRows(database.connection, sql)) problems.push(rebuildProblem(withoutNulls(json)))
    return problems
  }

  return { origin, readRecords, readProblems, close: () => database.close() }
}

/** A table of a store, as SQL: all its files, with `month` taken from the folders. Without files (Spark writes none) no rows. */
export async function selectTable(folder: string, table: TableName, month = '*'): Promise<string> {
  const months = await listMonths(folder, table)
  if (months.length === 0 || (month !== '*' && !months.includes(month))) return `(${selectNoRows(TABLES[table])})`
  const files = join(folder, table, `month=${month}`, '*.parquet').replaceAll('\\', '/')
  return `read_parquet(${quoteText(files)}, hive_partitioning = true, hive_types = {month: VARCHAR})`
}

async function listMonths(folder: string, table: TableName): Promise<readonly string[]> {
  const names = await readdir(join(folder, table)).catch(() => {
    throw damagedStore(folder, table)
  })
  return names.flatMap((name) => /^month=(\d{4}-\d{2}|unknown)$/.exec(name)?.[1] ?? []).sort()
}

/** The rows of one month of a table, in order, each with its article. */
async function* readTable(connection: DuckDBConnection, folder: string, table: TableName, month: string) {
  const order = ROW_ORDER[table].map(quoteName).join(', ')
  const rows = await selectTable(folder, table, month)
  const sql = `SELECT article, to_json(t)::VARCHAR FROM ${rows} t WHERE article IS NOT NULL ORDER BY ${order}`
  for await (const [article, json] of readRows(connection, sql)) yield { article: String(article), row: withoutNulls(json) }
}

interface ArticleRows {
  readonly article: string
  readonly rows: readonly Row[]
}

/** Rows that come in order of their articles, an article at a time. */
function groupRows(rows: AsyncGenerator<{ readonly article: string; readonly row: Row }>) {
  let next = rows.next()
  async function take(): Promise<ArticleRows | null> {
    const first = await next
    if (first.done) return null
    const { article } = first.value
    const own = [first.value.row]
    for (;;) {
      next = rows.next()
      const { done, value } = await next
      if (done || value.article !== article) return { article, rows: own }
      own.push(value.row)
    }
  }
  async function takeOf(article: string): Promise<readonly Row[]> {
    const { done, value } = await next
    return !done && value.article === article ? ((await take())?.rows ?? []) : []
  }
  return { take, takeOf }
}

function withoutNulls(json: unknown): Row {
  const row = JSON.parse(String(json)) as Row
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))
}
