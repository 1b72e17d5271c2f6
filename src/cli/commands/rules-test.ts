// `kaoju rules test`: runs the tests that rules carry. Failed ones and known misses that now pass are listed, the rest is counted.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, READING_OPTIONS, RULE_PATHS } from '../options.ts'
import { printProblem } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'
import { checkTimeZone } from '../time-zone.ts'

export const rulesTest: Command = {
  name: 'rules test',
  summary: { zh: '运行规则自带的测试', en: 'run the tests that rules carry' },
  paths: RULE_PATHS,
  options: [
    formatOption('text', 'json'),
    {
      flags: '--filter <word>',
      text: { zh: '只运行规则名或例句含此词的测试', en: 'run only tests whose rule id or text has the word' },
    },
    { flags: '--require-tests', text: { zh: '缺正例或反例的规则算失败', en: 'rules without a match and a no-match test fail' } },
    { flags: '--watch', text: { zh: '规则文件每次改动后重新运行', en: 'run again whenever rule files change' } },
    // The built-in tokenizer loads six times as fast, which a few hundred sentences do not make up for.
    ...READING_OPTIONS.filter(({ flags }) => flags.startsWith('--tokenizer')).map((option) => ({ ...option, fallback: 'builtin' })),
    ...READING_OPTIONS.filter(({ flags }) => flags.startsWith('--time-zone')),
  ],
  examples: ['kaoju rules test', 'kaoju rules test my-rules --filter vaccine', 'kaoju rules test my-rules --watch'],
  run: runTest,
}

async function runTest(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { paths, options } = invocation
  if (!options.watch) return runOnce(invocation, terminal)
  const [{ watchFiles }, { SHIPPED_RULES }] = await Promise.all([import('../../io/watch-files.ts'), import('../../io/rule-files.ts')])
  const { language, workingFolder, signal } = terminal
  const changes = await watchFiles(paths.length === 0 ? [SHIPPED_RULES] : paths, workingFolder, signal).catch(() => null)
  let code = await runOnce(invocation, terminal)
  // A path that is not there has been reported as a problem of the rules.
  if (!changes) return code
  const waiting = language === 'zh' ? 'kaoju: 等待改动，Ctrl-C 结束' : 'kaoju: waiting for changes; Ctrl-C ends'
  terminal.say(waiting)
  for await (const _ of changes) {
    terminal.say('')
    code = await runOnce(invocation, terminal)
    terminal.say(waiting)
  }
  return code
}

async function runOnce({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openRules, openTokenizer }, { ProblemLog }, { isFailure, testRules }, { renderTests }] = await Promise.all([
    import('../session.ts'),
    import('../problem-log.ts'),
    import('../../index.ts'),
    import('../test-lines.ts'),
  ])
  const timeZone = checkTimeZone(options.timeZone)
  const log = new ProblemLog(terminal)
  const { rules, own } = await openRules(paths, log, terminal)
  const tokenizer = openTokenizer(options.tokenizer, rules, log)
  if (!tokenizer) return EXIT.configuration
  // With paths only their rules are asked about, though they are tested with all others present.
  const isAsked = ({ path }: { readonly path: string }) => paths.length === 0 || own.has(path)
  const word = options.filter ?? ''
  const { results, untested } = testRules({ rules, tokenizer, timeZone }, { isAsked, word })
  if (options.format === 'json') {
    const problems = log.kept.map((problem) => printProblem(problem, terminal.language))
    const printed = {
      schema: 'kaoju.rules-test/1',
      results: results.map(({ place, ...result }) => ({ ...place, ...result })),
      untested: untested.map(({ place, ...rule }) => ({ ...place, ...rule })),
      problems,
    }
    await terminal.print(`${JSON.stringify(printed, null, 2)}\n`)
  } else await terminal.print(renderTests({ results, untested }, terminal.language, options.requireTests === true))
  log.sayCount()
  if (log.kept.some(({ severity }) => severity === 'error')) return EXIT.configuration
  return results.some(isFailure) || (options.requireTests && untested.length > 0) ? EXIT.findings : EXIT.done
}
