// `kaoju extract`: articles in, records out (`kaoju.article/1`): as lines or an array, each printed as soon as it is made; as the tables of
// a store, in Parquet or CSV; or, for `src/spark`, as one line of rows for every line that comes in.

import { resolve } from 'node:path'
import type { Command, Invocation, Options } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import type { Session } from '../session.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const extract: Command = {
  name: 'extract',
  summary: {
    zh: '找出日期、数字、序数与事件，每篇文章一条记录',
    en: 'find dates, figures, ordinals and events: one record an article',
  },
  paths: ARTICLE_PATHS,
  options: [
    formatOption('ndjson', 'json', 'parquet', 'csv'),
    {
      flags: '-o, --output <folder>',
      text: { zh: 'parquet 与 csv 写入的文件夹，整体替换', en: 'folder for parquet and csv; it is replaced as a whole' },
    },
    {
      flags: '--tables',
      text: {
        zh: 'ndjson 每篇一行，内容为各表的行（供 Spark）',
        en: 'ndjson as rows of the tables, a line for every line read (for Spark)',
      },
    },
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju extract seeds > records.ndjson',
    'kaoju extract --input ndjson - < articles.ndjson',
    'kaoju extract news --format parquet -o store',
    'kaoju extract news --format csv -o tables',
  ],
  run: runExtract,
}

async function runExtract({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const folder = checkOutput(options)
  if (options.tables) {
    const { printTableLines } = await import('../table-lines.ts')
    return printTableLines(paths, options, terminal)
  }
  if (folder === null) return printRecords(paths, options, terminal)
  const { openSession } = await import('../session.ts')
  const session = await openSession(paths, options, terminal)
  if (!session) return EXIT.configuration
  const articles = await writeTables(session, folder, options, terminal)
  session.log.sayCount()
  return session.log.findExitCode(articles)
}

/** Records are printed as the bytes they come as: from the cache they are never parsed. */
async function printRecords(paths: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { openRecordStream } = await import('../record-stream.ts')
  const stream = await openRecordStream(paths, options, terminal, { isStreaming: true })
  if (!stream) return EXIT.configuration
  const isArray = options.format === 'json'
  let articles = 0
  try {
    for await (const { json } of stream.readLines()) {
      if (isArray) await terminal.print(articles === 0 ? '[\n' : ',\n')
      await terminal.print(isArray ? json : Buffer.concat([json, LINE_FEED]))
      articles++
    }
  } finally {
    // An interrupted array is short, not broken.
    if (isArray) await terminal.print(articles === 0 ? '[]\n' : '\n]\n')
  }
  stream.log.sayCount()
  return stream.log.findExitCode(articles)
}

async function writeTables(session: Session, shown: string, { format }: Options, terminal: Terminal): Promise<number> {
  const [{ checkReplaceable, explainStore }, { buildProvenance }, { renderCsv }] = await Promise.all([
    import('../store-usage.ts'),
    import('../provenance.ts'),
    import('../../index.ts'),
  ])
  const folder = resolve(terminal.workingFolder, shown)
  await checkReplaceable(folder, shown)
  // What is wrong with rules is told again whenever they are loaded; the store keeps what is wrong with articles.
  const before = session.log.kept.length
  const input = {
    records: session.readRecords(),
    origin: buildProvenance(session),
    listProblems: () => session.log.kept.slice(before),
  }
  if (format === 'csv') {
    const { writeCsv } = await import('../../io/store/write-csv.ts')
    return explainStore(writeCsv(folder, input, renderCsv), shown)
  }
  const { writeStore } = await import('../../io/store/write-store.ts')
  return explainStore(writeStore(folder, input), shown)
}

/** The folder, as typed; null where records are printed. */
function checkOutput({ format, output, tables }: Options): string | null {
  const isFolder = format === 'parquet' || format === 'csv'
  if (isFolder && output === undefined) {
    throw new UsageError({
      en: `Unexpected --format ${format} without a folder, expected -o FOLDER`,
      zh: `--format ${format} 需要 -o 指定文件夹`,
    })
  }
  if (!isFolder && output !== undefined) {
    throw new UsageError({
      en: `Unexpected -o with --format ${format}, which prints; expected --format parquet or csv`,
      zh: `--format ${format} 输出到标准输出，-o 只用于 parquet 与 csv`,
    })
  }
  if (tables && format !== 'ndjson') {
    throw new UsageError({ en: `Unexpected --tables with --format ${format}, expected ndjson`, zh: '--tables 只用于 ndjson' })
  }
  return output ?? null
}

const LINE_FEED = Buffer.from('\n')
