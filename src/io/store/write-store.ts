// Records to a store: Parquet files by table and month. In: records, one at a time. Out: a folder that is there as a whole or not at all,
// the same bytes for the same records.
//
//   record ─► rows ─► NDJSON by table and month (beside the store) ─► sorted by DuckDB ─► TABLE/month=2021-08/part-0.parquet

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createProblem, type Problem, wholeFile } from '../../model/problem.ts'
import type { ArticleRecord } from '../../model/record.ts'
import type { Json } from './cell.ts'
import { type Database, openDatabase, quoteName, quoteText, readRows, selectNoRows, selectRowFiles } from './database.ts'
import { flattenProblem, flattenRecord } from './flatten-record.ts'
import { renderManifest, type StoreOrigin } from './manifest.ts'
import { publishFolder } from './publish-folder.ts'
import { openRowFiles } from './row-files.ts'
import { MANIFEST } from './store-error.ts'
import { ROW_ORDER, TABLE_NAMES, TABLES, type TableName } from './tables.ts'

/** Records on their way into a store. */
export interface StoreInput {
  readonly records: AsyncIterable<ArticleRecord>
  readonly origin: StoreOrigin
  /** Asked when all records are read: the problems that none of them holds. */
  listProblems(): readonly Problem[]
}

/** Writes a store; returns how many records went in. Of articles with one path the first is kept, and a problem tells of the others. */
export async function writeStore(folder: string, { records, origin, listProblems }: StoreInput): Promise<number> {
  return publishFolder(folder, async (fresh) => {
    const work = join(fresh, 'work')
    const rows = await openRowFiles(join(work, 'rows'))
    let count = 0
    for await (const record of records) {
      await rows.add(flattenRecord(record))
      count++
    }
    const database = await openDatabase({ temporary: join(work, 'spill'), threads: 1 })
    try {
      const { articles } = await rows.close()
      const repeated = await findRepeated(database, [...articles.values()])
      const problems = [...listProblems(), ...repeated.map(repeatedArticle)]
      await rows.addRows('problems', problems.map(flattenProblem))
      const files = await rows.close()
      for (const table of TABLE_NAMES) {
        for (const [month, file] of files[table]) await writeMonth(database, table, file, join(fresh, table, `month=${month}`))
        if (files[table].size === 0) await writeMonth(database, table, null, join(fresh, table, 'month=unknown'))
      }
    } finally {
      database.close()
    }
    await rm(work, { recursive: true })
    await writeFile(join(fresh, MANIFEST), renderManifest(origin))
    return count
  })
}

/** One month of a table: sorted, in row groups of one size. `file` is null where the table is empty, which is a file too: it has columns. */
async function writeMonth({ connection }: Database, table: TableName, file: string | null, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const columns = TABLES[table].filter(({ name }) => name !== 'month')
  const names = columns.map(({ name }) => quoteName(name)).join(', ')
  const order = ROW_ORDER[table].map((name) => `${quoteName(name)} NULLS FIRST`).join(', ')
  const rows =
    file === null ? `(SELECT *, NULL::BIGINT AS run FROM (${selectNoRows(TABLES[table])}))` : selectRowFiles([file], TABLES[table])
  const once = 'run IS NULL OR run NOT IN (SELECT run FROM repeated)'
  const target = quoteText(join(folder, 'part-0.parquet'))
  await connection.run(
    `COPY (SELECT ${names} FROM ${rows} WHERE ${once} ORDER BY ${order}) TO ${target} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  )
}

/** Makes the table `repeated` of the runs that are left out, and names their articles. */
async function findRepeated({ connection }: Database, files: readonly string[]): Promise<readonly string[]> {
  const articles =
    files.length === 0 ? `(SELECT *, NULL::BIGINT AS run FROM (${selectNoRows(TABLES.articles)}))` : selectRowFiles(files, TABLES.articles)
  await connection.run(
    `CREATE TABLE repeated AS SELECT run, article FROM (SELECT run, article, row_number() OVER (PARTITION BY article ORDER BY run) AS nth FROM ${articles}) WHERE nth > 1`,
  )
  const paths: Json[] = []
  for await (const [path = null] of readRows(connection, 'SELECT article FROM repeated ORDER BY run')) paths.push(path)
  return paths.map(String)
}

function repeatedArticle(path: string): Problem {
  return createProblem(wholeFile(path), 'warning', 'store/repeated', {
    en: 'Unexpected second article of this path, expected each path once; the first is kept',
    zh: '同一路径的文章不止一篇，只保留第一篇',
  })
}

const ROW_GROUP = 122_880
