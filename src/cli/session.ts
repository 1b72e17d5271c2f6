// What every command that reads articles begins with. In: options and paths. Out: rules, tokenizer and a stream of records, with all
// problems on the terminal as they turn up. Loads the whole core: commands import it when they run.

import {
  type ArticleRecord,
  buildRecordsCorpus,
  type CompiledRules,
  type Corpus,
  createExtractor,
  createProblem,
  loadRules,
  type Probe,
  type Problem,
  type Source,
  type Tokenizer,
  wholeFile,
} from '../index.ts'
import { isReportPage } from '../io/report-folder.ts'
import { type LoadedRuleFile, loadRuleFiles, SHIPPED_RULES } from '../io/rule-files.ts'
import { countFiles, loadInput, STANDARD_INPUT } from '../io/sources/load-input.ts'
import { createTokenizer, type TokenizerChoice } from '../io/tokenizer.ts'
import type { Options } from './command.ts'
import { ProblemLog } from './problem-log.ts'
import type { Terminal } from './terminal.ts'
import { checkTimeZone } from './time-zone.ts'
import { UsageError } from './usage-error.ts'

/** Compiled rules with the files they came from; `own` are the paths of those the user added. */
export interface OpenedRules {
  readonly rules: CompiledRules
  readonly files: readonly LoadedRuleFile[]
  readonly own: ReadonlySet<string>
}

/** An open session. */
export interface Session extends OpenedRules {
  readonly tokenizer: Tokenizer
  readonly timeZone: string
  readonly log: ProblemLog
  /** The articles of `paths` as records, in order of their paths. Those that cannot be read are problems. To be read once. */
  readRecords(): AsyncGenerator<ArticleRecord>
  /** All articles of `paths` as one corpus. */
  readCorpus(): Promise<Corpus>
}

/** Loads the shipped rules and those of `paths` after them. What is wrong with them is shown; the rest is used. */
export async function openRules(
  paths: readonly string[],
  log: ProblemLog,
  terminal: Terminal,
  { hasShipped = true, probe }: { readonly hasShipped?: boolean | undefined; readonly probe?: Probe | undefined } = {},
): Promise<OpenedRules> {
  const shipped = await loadRuleFiles(hasShipped ? [SHIPPED_RULES] : [], terminal.workingFolder)
  const added = await loadRuleFiles(paths, terminal.workingFolder)
  const own = added.files.filter(({ path }) => !shipped.files.some((file) => file.path === path))
  const rules = loadRules(own, { shipped: shipped.files, probe })
  const used = new Set(rules.files)
  const files = [...shipped.files, ...own].filter(({ path }) => used.has(path))
  for (const problem of [...shipped.problems, ...added.problems, ...rules.problems]) log.keep(problem, 'configuration')
  return { rules, files, own: new Set(added.files.map(({ path }) => path)) }
}

/** Opens a tokenizer; null where there is none, which is shown. */
export function openTokenizer(choice: TokenizerChoice, rules: CompiledRules, log: ProblemLog): Tokenizer | null {
  const { tokenizer, notice } = createTokenizer(choice, rules.userWords)
  // A note that another tokenizer runs is for the one who runs it, not for the report: results are the same.
  if (notice) log.show(notice, 'configuration')
  return tokenizer
}

/** Opens a session over `paths`; null where there is no tokenizer. `isStreaming`: the caller prints while it reads; `probe` sees every match. */
export async function openSession(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
  { isStreaming = false, probe }: { readonly isStreaming?: boolean; readonly probe?: Probe } = {},
): Promise<Session | null> {
  const { input } = options
  const timeZone = checkTimeZone(options.timeZone)
  const given = paths.length === 0 && input === 'ndjson' ? [STANDARD_INPUT] : paths
  if (given.length === 0) throw missingPaths()
  const log = new ProblemLog(terminal)
  const opened = await openRules(options.rules, log, terminal, { hasShipped: options.shipped, probe })
  const tokenizer = openTokenizer(options.tokenizer, opened.rules, log)
  if (!tokenizer) return null
  const extract = createExtractor({ rules: opened.rules, tokenizer, timeZone })

  async function* readRecords(): AsyncGenerator<ArticleRecord> {
    const { signal, workingFolder, standardInput } = terminal
    const label = terminal.language === 'zh' ? '读取文章' : 'Reading'
    await terminal.startProgress(label, () => countFiles(given, workingFolder), isStreaming)
    const stopWaiting = () => standardInput.destroy()
    signal.addEventListener('abort', stopWaiting)
    try {
      for await (const { source, problems } of loadInput(given, input, workingFolder, standardInput)) {
        signal.throwIfAborted()
        terminal.tick()
        for (const problem of problems) log.keep(problem, PATH_PROBLEMS.has(problem.code) ? 'path' : 'article')
        if (!source) continue
        if (isReportPage(source.text)) {
          log.show(reportPage(source.path), 'article')
          continue
        }
        const record = extractSafely(source, extract, log)
        if (!record) continue
        for (const problem of record.problems) log.show(problem, 'article')
        yield record
      }
    } finally {
      signal.removeEventListener('abort', stopWaiting)
      terminal.stopProgress()
    }
  }

  async function readCorpus(): Promise<Corpus> {
    const records: ArticleRecord[] = []
    for await (const record of readRecords()) records.push(record)
    return buildRecordsCorpus(records, opened.rules, log.kept)
  }

  return { ...opened, tokenizer, timeZone, log, readRecords, readCorpus }
}

/** A fault of ours in one article must not take the others with it, nor go unseen. */
function extractSafely(source: Source, extract: (source: Source) => ArticleRecord, log: ProblemLog): ArticleRecord | null {
  try {
    return extract(source)
  } catch (error) {
    log.keep(extractionFault(source.path, error), 'article')
    return null
  }
}

function extractionFault(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return createProblem(wholeFile(path), 'error', 'cli/fault', {
    en: `Unexpected fault of kaoju (${reason}), expected a record; the article is left out`,
    zh: `考据程序自身出错（${reason}），本文未能读取`,
  })
}

/** `kaoju report .` must not read its last report as an article. */
function reportPage(path: string): Problem {
  return createProblem(wholeFile(path), 'note', 'cli/report-page', {
    en: 'Unexpected report of kaoju, expected an article; it is left out',
    zh: '这是考据生成的报告，不是文章，未读入',
  })
}

function missingPaths(): UsageError {
  return new UsageError({
    en: 'Unexpected command without articles, expected files or folders (or - for NDJSON on standard input)',
    zh: '没有指定文章：请给出文件或文件夹（或用 - 从标准输入读 NDJSON）',
  })
}

/** Problems of what was typed, not of an article. */
const PATH_PROBLEMS: ReadonlySet<string> = new Set(['source/missing', 'source/extension', 'source/no-articles'])
