// `kaoju rules explain`: what matched in a text, or in a line of a file, and how each value came about; for one rule, why it found nothing.

import type { ExplainOptions, Source } from '../../index.ts'
import type { Command, Invocation, Options } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, READING_OPTIONS, RULE_PATHS } from '../options.ts'
import type { ProblemLog } from '../problem-log.ts'
import type { Terminal } from '../terminal.ts'
import { checkTimeZone } from '../time-zone.ts'
import { UsageError } from '../usage-error.ts'

export const rulesExplain: Command = {
  name: 'rules explain',
  summary: {
    zh: '说明何处匹配、值从何来；或某条规则为何没有结果',
    en: 'say what matched and how its value came about, or why a rule found nothing',
  },
  paths: RULE_PATHS,
  options: [
    { flags: '--text <text>', text: { zh: '要说明的文字，自成一篇', en: 'the text to explain, as an article of its own' } },
    { flags: '--published <date>', text: { zh: '该文字的发布日期，如 2021-12-19', en: 'the day the text was published, e.g. 2021-12-19' } },
    { flags: '--at <place>', text: { zh: '或：文件中的一行，文件:行号', en: 'or a line of a file, FILE:LINE' } },
    {
      flags: '--rule <id>',
      text: { zh: '只问这一条规则，如 vaccine.doses_provided', en: 'only about this rule, e.g. vaccine.doses_provided' },
    },
    formatOption('text', 'json'),
    ...READING_OPTIONS.filter(({ flags }) => /^--(tokenizer|time-zone)/.test(flags)),
  ],
  examples: [
    'kaoju rules explain --text 截至12月2日，已提供超过18亿剂疫苗 --published 2021-12-19',
    'kaoju rules explain --rule vaccine.doses_provided --text 中国向非洲供应1亿剂疫苗',
    'kaoju rules explain my-rules --rule mine/my_rule --at seeds/01.txt:12',
  ],
  run: runExplain,
}

async function runExplain({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const place = checkQuestion(options)
  const timeZone = checkTimeZone(options.timeZone)
  const [{ openRules, openTokenizer }, { ProblemLog }, core] = await Promise.all([
    import('../session.ts'),
    import('../problem-log.ts'),
    import('../../index.ts'),
  ])
  const log = new ProblemLog(terminal)
  const { rules } = await openRules(paths, log, terminal)
  const tokenizer = openTokenizer(options.tokenizer, rules, log)
  if (!tokenizer) return EXIT.configuration
  const source = place ? await loadSource(place.file, terminal, log) : core.createTextSource(options.text ?? '', options.published ?? null)
  if (!source) return EXIT.configuration
  const within = place ? core.findLine(source.text, place.line) : null
  if (place && !within) throw missingLine(place)
  const question: ExplainOptions = { rule: options.rule ?? null, within }
  const explanation = core.explainSource({ rules, tokenizer, timeZone }, source, question)
  await terminal.print(
    options.format === 'json' ? core.printExplanation(explanation) : core.renderExplanation(explanation, terminal.language),
  )
  log.sayCount()
  const isUnknown = explanation.notes.some(({ code }) => code === 'rule-unknown' || code === 'rule-ambiguous')
  return isUnknown || log.kept.some(({ severity }) => severity === 'error') ? EXIT.configuration : EXIT.done
}

interface Line {
  readonly file: string
  readonly line: number
}

/** Exactly one of `--text` and `--at`, well formed; the line that `--at` names, else null. */
function checkQuestion({ text, at, published }: Options): Line | null {
  if ((text === undefined) === (at === undefined))
    throw new UsageError({ en: 'Expected one of --text and --at', zh: '请给出 --text 或 --at，其中之一' })
  if (published !== undefined && (at !== undefined || !/^\d{4}-\d{2}-\d{2}$/.test(published)))
    throw new UsageError({
      en: `Unexpected --published ${published}, expected a date such as 2021-12-19, with --text; a file has its own`,
      zh: `--published ${published} 有误：应为 2021-12-19 这样的日期，与 --text 同用；文件自有日期`,
    })
  if (at === undefined) return null
  const [, file, line] = /^(.+):([1-9]\d{0,8})$/.exec(at) ?? []
  if (file === undefined) throw new UsageError({ en: `Unexpected --at ${at}, expected FILE:LINE`, zh: `--at ${at} 有误：应为“文件:行号”` })
  return { file, line: Number(line) }
}

/** The first article of a file; null where it cannot be read, which is shown. */
async function loadSource(file: string, terminal: Terminal, log: ProblemLog): Promise<Source | null> {
  const { loadSources } = await import('../../io/sources/load-sources.ts')
  for await (const { source, problems } of loadSources([file], terminal.workingFolder)) {
    for (const problem of problems) log.keep(problem, 'path')
    if (source) return source
  }
  return null
}

function missingLine({ file, line }: Line): UsageError {
  return new UsageError({ en: `Unexpected line ${line}, ${file} has fewer`, zh: `${file} 没有第 ${line} 行` })
}
