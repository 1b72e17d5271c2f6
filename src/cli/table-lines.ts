// The worker of `src/spark`: a line of rows for every line that comes in, in order and at once. In: NDJSON articles. Out: for each line one
// line, `{"articles": [row], "sentences": […], "mentions": […], "problems": […]}`; a line that is no article gives its problem alone.
// It waits for no second line before it answers the first, and so runs apart from the session, which may read ahead.

import { createExtractor, createProblem, type ExtractionSettings, type Problem, type Source, wholeFile } from '../index.ts'
import { loadRecords } from '../io/sources/load-sources.ts'
import { flattenProblem, flattenRecord, type Row, type TableRows } from '../io/store/flatten-record.ts'
import type { Options } from './command.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { ProblemLog } from './problem-log.ts'
import { openRules, openTokenizer } from './session.ts'
import type { Terminal } from './terminal.ts'
import { checkTimeZone } from './time-zone.ts'
import { UsageError } from './usage-error.ts'

/** Prints the lines of standard input, which is all that `paths` may name. */
export async function printTableLines(paths: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (paths.some((path) => path !== STANDARD_INPUT)) {
    throw new UsageError({
      en: `Unexpected --tables with ${paths.join(', ')}, expected lines on standard input: -`,
      zh: `--tables 只从标准输入读取（-），不读 ${paths.join('、')}`,
    })
  }
  const timeZone = checkTimeZone(options.timeZone)
  const log = new ProblemLog(terminal)
  const { rules } = await openRules(options.rules, log, terminal)
  const tokenizer = openTokenizer(options.tokenizer, rules, log)
  if (!tokenizer) return EXIT.configuration
  const extract = createRowExtractor({ rules, tokenizer, timeZone })
  let lines = 0
  for await (const { source, problems } of loadRecords(terminal.standardInput, STANDARD_INPUT)) {
    terminal.signal.throwIfAborted()
    for (const problem of problems) log.show(problem, 'article')
    const rows = source ? extract(source) : { ...NO_ROWS, problems: problems.map(flattenUnplaced) }
    await terminal.print(`${JSON.stringify(rows)}\n`)
    lines++
  }
  return log.findExitCode(lines)
}

/** A fault of ours in one article is the problem of its line. */
function createRowExtractor(settings: ExtractionSettings): (source: Source) => TableRows {
  const extract = createExtractor(settings)
  return (source) => {
    try {
      return flattenRecord(extract(source))
    } catch (error) {
      return { ...NO_ROWS, problems: [flattenProblem(extractionFault(source.path, error), 0)] }
    }
  }
}

const STANDARD_INPUT = '-'
const NO_ROWS: TableRows = { articles: [], sentences: [], mentions: [], problems: [] }

/** Which line of its process a record was says nothing: another run gives it to another process. */
function flattenUnplaced(problem: Problem): Row {
  return flattenProblem({ ...problem, line: null, column: null }, 0)
}

function extractionFault(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return createProblem(wholeFile(path), 'error', 'cli/fault', {
    en: `Unexpected fault of kaoju (${reason}), expected rows; the article is left out`,
    zh: `考据程序自身出错（${reason}），本文未能读取`,
  })
}
