// Articles to records, one after another. In: what a user named. Out: records in the order of their articles, with all problems on the
// terminal as they turn up.
//
//   items ─► in the cache? ─ yes ─► its bytes ──────────────────┐
//                 └ no ─► this thread, or workers ─► its bytes ─┴─► in order ─► record
//
// Which way a record took shows in nothing but the time. The core is loaded when the first article needs it.

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { CompiledRules, Probe, Problem, Tokenizer } from '../index.ts'
import { findCacheFolder } from '../io/cache/cache-folder.ts'
import { hashEngine } from '../io/cache/engine-hash.ts'
import { openRecordCache, type RecordCache } from '../io/cache/record-cache.ts'
import type { InputItem } from '../io/sources/list-items.ts'
import { openInput, STANDARD_INPUT } from '../io/sources/open-input.ts'
import { createTokenizer } from '../io/tokenizer.ts'
import { mapInOrder } from '../io/workers/map-in-order.ts'
import type { Options } from './command.ts'
import { type Answer, openExtraction } from './extraction.ts'
import { readJobs } from './jobs.ts'
import { ProblemLog } from './problem-log.ts'
import { openRecordLine, type RecordLine } from './record-line.ts'
import { hashRuleTexts, loadRuleTexts, type RuleTexts } from './rule-texts.ts'
import type { Terminal } from './terminal.ts'
import { checkTimeZone } from './time-zone.ts'
import { UsageError } from './usage-error.ts'

export interface RecordStream {
  readonly texts: RuleTexts
  readonly timeZone: string
  /** The tokenizer that runs where one has to; it knows no words of the rules, and is here for its name and version. */
  readonly tokenizer: Tokenizer
  readonly log: ProblemLog
  /** The rules, compiled once. */
  compile(): Promise<CompiledRules>
  /** The records of all articles, in order of their paths; those that cannot be read are problems. To be read once. */
  readLines(): AsyncGenerator<RecordLine>
}

export interface StreamSettings {
  /** The caller prints while it reads. */
  readonly isStreaming?: boolean
  /** Sees every match: nothing comes from the cache then, nor from another thread. */
  readonly probe?: Probe
}

/** Opens a stream over `paths`; null where there is no tokenizer, which is shown. */
export async function openRecordStream(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
  { isStreaming = false, probe }: StreamSettings = {},
): Promise<RecordStream | null> {
  const timeZone = checkTimeZone(options.timeZone)
  const jobs = probe ? 1 : readJobs(options.jobs)
  const given = paths.length === 0 && options.input === 'ndjson' ? [STANDARD_INPUT] : paths
  if (given.length === 0) throw missingPaths()
  const { signal, workingFolder, standardInput } = terminal
  const log = new ProblemLog(terminal)
  const texts = await loadRuleTexts(options.rules, workingFolder, options.shipped)
  const { tokenizer, notice } = createTokenizer(options.tokenizer, [])

  let compiled: Promise<CompiledRules> | null = null
  const compile = () => {
    compiled ??= import('../index.ts').then(({ loadRules }) => loadRules(texts.own, { shipped: texts.shipped, probe }))
    return compiled
  }
  // A cache is for files: what comes down a pipe has no time by which to tell that it is as it was.
  const name = createHash('sha256')
    .update(`${hashEngine()}\0${hashRuleTexts(texts)}\0${tokenizer?.version}\0${timeZone}`)
    .digest('hex')
  const folder = findCacheFolder(workingFolder, process.env.XDG_CACHE_HOME)
  const cache = options.cache === false || probe ? null : openRecordCache(folder, name.slice(0, 32))
  for (const problem of [...texts.problems, ...(await findRuleProblems(cache, compile))]) log.keep(problem, 'configuration')
  // A note that another tokenizer runs is for the one who runs it, not for the report: results are the same.
  if (notice) log.show(notice, 'configuration')
  if (!tokenizer) return null

  async function* readLines(): AsyncGenerator<RecordLine> {
    const extraction = openExtraction({ texts, tokenizer: tokenizer?.name ?? 'builtin', timeZone, jobs, compile })
    const stop = () => {
      standardInput.destroy()
      void extraction.close()
    }
    signal.addEventListener('abort', stop)
    try {
      const { articles, streams, items } = await openInput(given, options.input, workingFolder, standardInput)
      await terminal.startProgress(
        terminal.language === 'zh' ? '读取文章' : 'Reading',
        streams.length > 0 ? null : articles.length,
        isStreaming,
      )
      const answer = (item: InputItem) => answerItem(item, cache, extraction.run)
      let turned = performance.now()
      for await (const { line, ...rest } of mapInOrder(items, () => extraction.most, answer)) {
        signal.throwIfAborted()
        terminal.tick()
        if (line) {
          for (const problem of line.problems) log.show(problem, 'article')
          yield line
        } else if ('problems' in rest) logProblems(rest.problems, rest.isShownOnly, log)
        // Work in this thread leaves the event loop no turn of its own, and Ctrl-C would not be heard.
        if (performance.now() - turned < TURN) continue
        await setImmediate()
        turned = performance.now()
      }
    } finally {
      cache?.close()
      await extraction.close()
      signal.removeEventListener('abort', stop)
      terminal.stopProgress()
    }
  }

  return { texts, timeZone, tokenizer, log, compile, readLines }
}

/** What is wrong with the rules, from the cache where they were compiled before. */
async function findRuleProblems(cache: RecordCache | null, compile: () => Promise<CompiledRules>): Promise<readonly Problem[]> {
  const note = cache?.findNote()
  if (note) return JSON.parse(Buffer.from(note).toString('utf8')) as readonly Problem[]
  const { problems } = await compile()
  cache?.keepNote(Buffer.from(JSON.stringify(problems)))
  return problems
}

async function answerItem(item: InputItem, cache: RecordCache | null, run: (item: InputItem) => Promise<Answer>): Promise<Answer> {
  if (item.kind === 'problems') return { line: null, problems: item.problems, isShownOnly: false }
  if (item.kind === 'line' || !cache) return run(item)
  const { json, stamp } = cache.find(item)
  if (json) return { line: openRecordLine(json), sha256: '' }
  const answer = await run(item)
  if (answer.line && stamp) cache.keep(item, stamp, answer.sha256, answer.line.json)
  return answer
}

function logProblems(problems: readonly Problem[], isShownOnly: boolean, log: ProblemLog): void {
  for (const problem of problems) {
    if (isShownOnly) log.show(problem, 'article')
    else log.keep(problem, PATH_PROBLEMS.has(problem.code) ? 'path' : 'article')
  }
}

function missingPaths(): UsageError {
  return new UsageError({
    en: 'Unexpected command without articles, expected files or folders (or - for NDJSON on standard input)',
    zh: '没有指定文章：请给出文件或文件夹（或用 - 从标准输入读 NDJSON）',
  })
}

/** Problems of what was typed, not of an article. */
const PATH_PROBLEMS: ReadonlySet<string> = new Set(['source/missing', 'source/extension', 'source/no-articles'])
/** Milliseconds. */
const TURN = 30
