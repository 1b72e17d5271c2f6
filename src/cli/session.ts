// What every command that compares articles begins with. In: options and paths. Out: rules, and records as objects, with all problems on
// the terminal as they turn up. Loads the whole core: commands import it when they run.

import { type ArticleRecord, buildRecordsCorpus, type CompiledRules, type Corpus, loadRules, type Probe, type Tokenizer } from '../index.ts'
import type { LoadedRuleFile } from '../io/rule-files.ts'
import { createTokenizer, type TokenizerChoice } from '../io/tokenizer.ts'
import type { Options } from './command.ts'
import type { ProblemLog } from './problem-log.ts'
import { openRecordStream, type StreamSettings } from './record-stream.ts'
import { loadRuleTexts, type RuleTexts } from './rule-texts.ts'
import type { Terminal } from './terminal.ts'

/** Compiled rules with the files they came from; `own` are the paths of those the user added. */
export interface OpenedRules {
  readonly rules: CompiledRules
  readonly files: readonly LoadedRuleFile[]
  readonly own: ReadonlySet<string>
}

/** An open session. */
export interface Session extends OpenedRules {
  /** Cuts words as extraction does, user words of the rules included; its dictionary is loaded with the first text. */
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
  const texts = await loadRuleTexts(paths, terminal.workingFolder, hasShipped)
  const rules = loadRules(texts.own, { shipped: texts.shipped, probe })
  for (const problem of [...texts.problems, ...rules.problems]) log.keep(problem, 'configuration')
  return nameFiles(texts, rules)
}

/** Opens a tokenizer; null where there is none, which is shown. */
export function openTokenizer(choice: TokenizerChoice, rules: CompiledRules, log: ProblemLog): Tokenizer | null {
  const { tokenizer, notice } = createTokenizer(choice, rules.userWords)
  // A note that another tokenizer runs is for the one who runs it, not for the report: results are the same.
  if (notice) log.show(notice, 'configuration')
  return tokenizer
}

/** Opens a session over `paths`; null where there is no tokenizer, which is shown. */
export async function openSession(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
  settings: StreamSettings = {},
): Promise<Session | null> {
  const stream = await openRecordStream(paths, options, terminal, settings)
  if (!stream) return null
  const { texts, tokenizer, timeZone, log, readLines } = stream
  const rules = await stream.compile()
  // The built-in one gives the same words and takes 20 ms to load, where nodejieba takes a second and loads once a process.
  const { tokenizer: cutter } = createTokenizer('builtin', rules.userWords)

  async function* readRecords(): AsyncGenerator<ArticleRecord> {
    for await (const { record } of readLines()) yield record
  }

  return {
    ...nameFiles(texts, rules),
    tokenizer: cutter ?? tokenizer,
    timeZone,
    log,
    readRecords,
    readCorpus: () => gatherCorpus(readRecords(), rules, log),
  }
}

/** All records as one corpus, with what reading them had to say. */
export async function gatherCorpus(stream: AsyncIterable<ArticleRecord>, rules: CompiledRules, log: ProblemLog): Promise<Corpus> {
  const records: ArticleRecord[] = []
  for await (const record of stream) records.push(record)
  return buildRecordsCorpus(records, rules, log.kept)
}

/** The files whose rules are in use. */
function nameFiles({ shipped, own, asked }: RuleTexts, rules: CompiledRules): OpenedRules {
  const used = new Set(rules.files)
  return { rules, files: [...shipped, ...own].filter(({ path }) => used.has(path)), own: asked }
}
