// What a query asks. In: paths. Out: a database of their tables that answers and does nothing else: stores and Parquet files as they
// stand, articles extracted first.

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { flattenProblem, flattenRecord } from '../io/store/flatten-record.ts'
import { renderManifest } from '../io/store/manifest.ts'
import { recoverFolder } from '../io/store/publish-folder.ts'
import { openQueries, type ParquetSource, type QueryDatabase, type QuerySources } from '../io/store/query.ts'
import { openRowFiles } from '../io/store/row-files.ts'
import { MANIFEST } from '../io/store/store-error.ts'
import { TABLE_NAMES } from '../io/store/tables.ts'
import type { Options } from './command.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { ProblemLog } from './problem-log.ts'
import { describeOrigin } from './provenance.ts'
import { explainStore } from './store-usage.ts'
import type { Terminal } from './terminal.ts'
import { checkTimeZone } from './time-zone.ts'
import { UsageError } from './usage-error.ts'

/** An open database, and what reading its articles came to. */
export interface OpenedQuery {
  readonly database: QueryDatabase
  readonly code: ExitCode
  close(): Promise<void>
}

/** Opens the sources that paths name; null where there is no article among them, which is shown. */
export async function openQuerySources(paths: readonly string[], options: Options, terminal: Terminal): Promise<OpenedQuery | null> {
  const { stores, parquet, articles } = await sortPaths(paths, terminal.workingFolder)
  if (stores.length > 0 && articles.length > 0) throw mixedSources(articles)
  // DuckDB's answers to stores spill here too.
  const work = await mkdtemp(join(tmpdir(), 'kaoju-query-'))
  const clear = () => rm(work, { recursive: true, force: true })
  try {
    const extracted = articles.length === 0 ? NOTHING_EXTRACTED : await extractRows(articles, join(work, 'rows'), options, terminal)
    if (!extracted) {
      await clear()
      return null
    }
    const database = await explainStore(openQueries({ stores, parquet, rows: extracted.rows, temporary: join(work, 'spill') }))
    const close = async () => {
      database.close()
      await clear()
    }
    return { database, code: extracted.code, close }
  } catch (error) {
    await clear()
    throw error
  }
}

/** Prints what a store's manifest says: rules and tables. */
export async function printSchema(options: Options, terminal: Terminal): Promise<ExitCode> {
  const { openRules, openTokenizer } = await import('./session.ts')
  const log = new ProblemLog(terminal)
  const opened = await openRules(options.rules, log, terminal)
  if (!openTokenizer(options.tokenizer, opened.rules, log)) return EXIT.configuration
  await terminal.print(renderManifest(describeOrigin(opened, checkTimeZone(options.timeZone))))
  return EXIT.done
}

interface Extracted {
  readonly rows: QuerySources['rows']
  readonly code: ExitCode
}

const NOTHING_EXTRACTED: Extracted = { rows: null, code: EXIT.done }

async function extractRows(paths: readonly string[], folder: string, options: Options, terminal: Terminal): Promise<Extracted | null> {
  // The core is loaded for articles alone.
  const { openSession } = await import('./session.ts')
  const session = await openSession(paths, options, terminal)
  if (!session) return null
  const before = session.log.kept.length
  const files = await openRowFiles(folder)
  let count = 0
  for await (const record of session.readRecords()) {
    await files.add(flattenRecord(record))
    count++
  }
  if (count === 0) {
    session.log.sayCount()
    return null
  }
  await files.addRows('problems', session.log.kept.slice(before).map(flattenProblem))
  const written = await files.close()
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...written[table].values()]])) as unknown as QuerySources['rows']
  session.log.sayCount()
  return { rows, code: session.log.findExitCode(count) }
}

interface SortedPaths {
  readonly stores: readonly string[]
  readonly parquet: QuerySources['parquet']
  readonly articles: readonly string[]
}

async function sortPaths(paths: readonly string[], workingFolder: string): Promise<SortedPaths> {
  const stores: string[] = []
  const parquet: ParquetSource[] = []
  const articles: string[] = []
  for (const path of paths) {
    const file = resolve(workingFolder, path)
    const name = basename(file).replace(/\.parquet$/i, '')
    if (await isStore(file)) stores.push(file)
    else if (await hasParquet(file)) parquet.push({ name, path: file, isFolder: true })
    else if (/\.parquet$/i.test(path)) parquet.push({ name, path: file, isFolder: false })
    else articles.push(path)
  }
  const names = [...parquet.map(({ name }) => name), ...(stores.length + articles.length > 0 ? TABLE_NAMES : [])]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw tableTwice(twice)
  return { stores, parquet, articles }
}

async function isStore(folder: string): Promise<boolean> {
  await recoverFolder(folder)
  return stat(join(folder, MANIFEST)).then(
    () => true,
    () => false,
  )
}

/** A folder with Parquet files in it or in its folders: a table of a store, or what another program wrote. */
async function hasParquet(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => [])
  if (names.some((name) => name.endsWith('.parquet'))) return true
  const partition = names.find((name) => /^[^.=]+=/.test(name))
  return partition !== undefined && hasParquet(join(folder, partition))
}

function mixedSources(articles: readonly string[]): UsageError {
  return new UsageError({
    en: `Unexpected articles beside a store: ${articles.join(', ')}, expected one or the other`,
    zh: `不能同时查询存储与文章：${articles.join('、')}`,
  })
}

function tableTwice(name: string): UsageError {
  return new UsageError({
    en: `Unexpected second table «${name}», expected .parquet files whose names differ from each other and from kaoju's tables`,
    zh: `表“${name}”重复：.parquet 文件名须互不相同，也不同于考据的表名`,
  })
}
