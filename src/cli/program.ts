// Arguments to a command to an exit code. In: the words of a command line. Out: the code to end with; messages on the terminal. Throws
// nothing and ends nothing: that is left to `main.ts`.

import { CommanderError, Command as Parser } from 'commander'
import type { Language, Localized } from '../index.ts'
import { readVersion } from '../io/package.ts'
import type { Command, CommandOption, Options } from './command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { renderProblem } from './problem-lines.ts'
import type { Project } from './project.ts'
import { applySettings, resolveSettings, type Typed } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { renderUsageError, UsageError, unexpectedWord } from './usage-error.ts'

/** Runs a command line (without the program's own name) in a project, or in none. */
export async function runProgram(args: readonly string[], terminal: Terminal, project: Project | null): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  let hint = 'kaoju'
  const run = async (command: Command, typed: Typed): Promise<void> => {
    hint = `kaoju ${command.name}`
    const settings = resolveSettings(typed, project)
    const { paths, options, isConfigured } = applySettings(command, typed, settings)
    if (isConfigured && !command.isDiagnosis && sayProblems(project, terminal)) code = EXIT.configuration
    else code = await command.run({ paths, options, settings, project }, terminal)
  }
  try {
    await buildParser(terminal, run).parseAsync(args, { from: 'user' })
    return terminal.signal.aborted ? interrupted(terminal) : code
  } catch (error) {
    return explain(error, hint, args, terminal)
  }
}

/** The language of `--lang`, looked for before anything is parsed: messages about the arguments are in it too. Null where none is given. */
export function findLanguage(args: readonly string[]): Language | null {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const isGiven = (language: Language) =>
    options.some((word, index) => word === `--lang=${language}` || (word === '--lang' && options[index + 1] === language))
  if (isGiven('en')) return 'en'
  return isGiven('zh') ? 'zh' : null
}

/** Shows what is wrong with the configuration; true where an article might be read otherwise than was meant. */
function sayProblems(project: Project | null, { say, language, colors }: Terminal): boolean {
  const problems = project?.problems ?? []
  for (const problem of problems) say(renderProblem(problem, language, colors))
  return problems.some(({ severity }) => severity === 'error')
}

function explain(error: unknown, hint: string, args: readonly string[], terminal: Terminal): ExitCode {
  const { language } = terminal
  // What a stream throws when it is torn down is no news then.
  if (terminal.signal.aborted) return interrupted(terminal)
  // Help that was asked for is done; help for want of a command is not what was meant.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.configuration
  if (error instanceof UsageError) {
    terminal.say(renderUsageError(error, hint, language))
    return EXIT.configuration
  }
  const message = error instanceof Error ? error.message : String(error)
  const isDebug = args.includes('--debug')
  terminal.say(isDebug && error instanceof Error ? (error.stack ?? message) : `kaoju: Unexpected error: ${message}`)
  if (!isDebug) terminal.say(language === 'zh' ? '加上 --debug 可见详情' : 'Add --debug to see where')
  return EXIT.fault
}

function interrupted(terminal: Terminal): ExitCode {
  terminal.say(terminal.language === 'zh' ? 'kaoju: 已中断' : 'kaoju: interrupted')
  return EXIT.interrupted
}

type RunCommand = (command: Command, typed: Typed) => Promise<void>

function buildParser(terminal: Terminal, run: RunCommand): Parser {
  const { language } = terminal
  const text = (both: Localized): string => both[language]
  const root = configure(new Parser('kaoju'), terminal)
    .description(
      text({
        zh: '考据：从中文新闻中找出日期、数字与事件，跨文章比对',
        en: 'Dates, figures and events of Chinese news, compared across articles',
      }),
    )
    .version(readVersion(), '-V, --version', text({ zh: '显示版本', en: 'show the version' }))
    .option('--debug', text({ zh: '出错时显示详情', en: 'show where an unexpected error came from' }))
  addOption(root, LANGUAGE_OPTION, language)
  const groups = new Map<string, Parser>()
  for (const command of COMMANDS) {
    const [first = '', second] = command.name.split(' ')
    const parent = second === undefined ? root : (groups.get(first) ?? addGroup(root, first, terminal))
    if (second !== undefined) groups.set(first, parent)
    addCommand(parent, command, second ?? first, terminal, run)
  }
  return root
}

function addGroup(root: Parser, name: string, terminal: Terminal): Parser {
  const group = configure(new Parser(name), terminal).description(GROUPS[name]?.[terminal.language] ?? name)
  root.addCommand(group)
  return group
}

function addCommand(parent: Parser, command: Command, name: string, terminal: Terminal, run: RunCommand): void {
  const { language } = terminal
  const { first } = command
  const parser = configure(new Parser(name), terminal).description(command.summary[language])
  if (first) parser.argument(`<${first.name}>`, first.text[language])
  parser
    .argument('[path...]', command.paths[language])
    .addHelpText('after', ['', EXAMPLES[language], ...command.examples.map((example) => `  ${example}`)].join('\n'))
    .action(() => {
      const isGiven = (option: string) => parser.getOptionValueSourceWithGlobals(option) === 'cli'
      return run(command, { paths: parser.args, options: parser.optsWithGlobals<Options>(), isGiven })
    })
  for (const option of command.options) addOption(parser, option, language)
  parent.addCommand(parser)
}

function addOption(parser: Parser, option: CommandOption, language: Language): void {
  const { flags, choices, fallback, isRepeatable } = option
  const read = (word: string, before: unknown): unknown => {
    if (choices && !choices.includes(word)) {
      throw unexpectedWord({ zh: `选项 ${flags} 的值`, en: `value of ${flags}` }, word, choices, fullName(parser))
    }
    return isRepeatable ? [...(before as readonly string[]), word] : word
  }
  parser.option(flags, describeOption(option, language), read, isRepeatable ? [] : fallback)
}

/** What an option does, with its values and the one it has without being given: `输出格式（ndjson | json；默认 ndjson）`. */
function describeOption({ text, choices, fallback }: CommandOption, language: Language): string {
  const zh = language === 'zh'
  const notes = [choices?.join(' | '), fallback === undefined ? undefined : `${zh ? '默认' : 'default'} ${fallback}`]
  const noted = notes.filter((note) => note !== undefined)
  if (noted.length === 0) return text[language]
  return zh ? `${text.zh}（${noted.join('；')}）` : `${text.en} (${noted.join('; ')})`
}

/** What every parser shares: help in the user's language, errors as ours, nothing that ends the process. */
function configure(parser: Parser, { language }: Terminal): Parser {
  return parser
    .helpOption('-h, --help', language === 'zh' ? '显示帮助' : 'show this help')
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: ({ description }) => description,
      styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride((error) => {
      throw isHelp(error) ? error : describeError(error, parser)
    })
}

function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.help' || code === 'commander.helpDisplayed' || code === 'commander.version'
}

/** Commander says in English what it met, quoted; all but that word is put in our own, in both languages. */
function describeError({ code, message }: CommanderError, parser: Parser): UsageError {
  const word = /'(.*?)'/u.exec(message)?.[1] ?? ''
  const hint = fullName(parser)
  if (code === 'commander.unknownOption')
    return unexpectedWord({ zh: '选项', en: 'option' }, word.replace(/=.*/u, ''), listFlags(parser), hint)
  if (code === 'commander.unknownCommand') {
    const names = parser.commands.map((command) => command.name())
    return unexpectedWord({ zh: '命令', en: 'command' }, word, names, hint)
  }
  if (code === 'commander.optionMissingArgument') {
    return new UsageError({ en: `Unexpected option ${word} without a value, expected one after it`, zh: `选项 ${word} 缺少值` }, hint)
  }
  if (code === 'commander.missingArgument') {
    return new UsageError(
      { en: `Unexpected command without its ${word}, expected one before the paths`, zh: `缺少参数 <${word}>，应在路径之前给出` },
      hint,
    )
  }
  return new UsageError({ en: message.replace(/^error: /u, ''), zh: message.replace(/^error: /u, '') }, hint)
}

function listFlags(parser: Parser | null): readonly string[] {
  if (!parser) return ['--help']
  return [...parser.options.flatMap(({ long }) => long ?? []), ...listFlags(parser.parent)]
}

function fullName(parser: Parser): string {
  return parser.parent ? `${fullName(parser.parent)} ${parser.name()}` : parser.name()
}

const LANGUAGE_OPTION: CommandOption = {
  flags: '--lang <lang>',
  text: { zh: '消息与报告的语言', en: 'language of messages and reports' },
  choices: ['zh', 'en'],
  fallback: 'zh',
}

const GROUPS: Readonly<Record<string, Localized>> = {
  rules: { zh: '检查与测试规则', en: 'check and test rules' },
  config: { zh: '查看设置', en: 'see the settings' },
  cache: { zh: '查看与清理缓存', en: 'look at the cache, and make it smaller' },
}

const EXAMPLES: Localized = { zh: '例：', en: 'Examples:' }

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}
