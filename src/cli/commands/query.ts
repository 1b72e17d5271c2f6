// `kaoju query`: SQL over articles, stores and Parquet files. Reads and never writes; what is wrong with the SQL is shown where it stands.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command, Invocation, Options } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, READING_OPTIONS } from '../options.ts'
import type { WrittenQuery } from '../query-results.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const query: Command = {
  name: 'query',
  summary: { zh: '用 SQL 查询文章、存储与 Parquet 文件，只读', en: 'ask articles, stores and Parquet files in SQL; reads only' },
  paths: {
    zh: 'SQL（用 --file 时不写），其后为文章、存储，或 Parquet 文件与其文件夹',
    en: 'the SQL (not with --file), then articles, stores, or Parquet files and folders of them',
  },
  options: [
    { flags: '--file <path>', text: { zh: '从文件读 SQL', en: 'read the SQL from a file' } },
    { flags: '--schema', text: { zh: '列出各表各列（JSON）', en: 'list the tables and their columns (JSON)' } },
    formatOption('table', 'csv', 'json'),
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju query "SELECT measure, count(*) AS n FROM mentions GROUP BY ALL ORDER BY n DESC" seeds',
    'kaoju query --file doses.sql store --format csv > doses.csv',
    'kaoju query "SELECT * FROM mentions JOIN prices USING (unit)" store prices.parquet',
    'kaoju query --schema',
  ],
  run: runQuery,
}

async function runQuery({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  if (options.schema) {
    const { printSchema } = await import('../query-sources.ts')
    return printSchema(options, terminal)
  }
  const question = await readQuestion(paths, options, terminal)
  const { printResults, sayError } = await import('../query-results.ts')
  try {
    const [{ checkSyntax }, { openQuerySources }, { explainStore }] = await Promise.all([
      import('../../io/store/query.ts'),
      import('../query-sources.ts'),
      import('../store-usage.ts'),
    ])
    await explainStore(checkSyntax(question.sql, question.path))
    const opened = await openQuerySources(question.sources, options, terminal)
    if (!opened) return EXIT.configuration
    await printResults(opened.database, question, options.format, terminal).finally(opened.close)
    return opened.code
  } catch (error) {
    sayError(error, question, terminal)
    return EXIT.configuration
  }
}

interface Question extends WrittenQuery {
  readonly sources: readonly string[]
}

async function readQuestion(paths: readonly string[], { file }: Options, { workingFolder }: Terminal): Promise<Question> {
  if (file !== undefined) {
    const sql = await readFile(resolve(workingFolder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError({
        en: `Unexpected --file «${file}» (${error.code}), expected a file of SQL`,
        zh: `无法读取 --file“${file}”（${error.code}）`,
      })
    })
    return checkQuestion({ sql: sql.replace(/^\uFEFF/, ''), path: file, sources: paths })
  }
  const [sql = '', ...sources] = paths
  return checkQuestion({ sql, path: 'query', sources })
}

function checkQuestion(question: Question): Question {
  const { sql, sources } = question
  if (sql.trim() === '')
    throw new UsageError({ en: 'Unexpected query without SQL, expected SQL or --file', zh: '没有 SQL：请给出 SQL 或 --file' })
  if (sources.length > 0) return question
  throw new UsageError({
    en: 'Unexpected query without anything to ask, expected articles, a store or .parquet files after the SQL',
    zh: '没有可查询的内容：请在 SQL 之后给出文章、存储文件夹或 .parquet 文件',
  })
}
