// `kaoju rules test`: runs the tests that rules carry. Failed ones and known misses that now pass are listed, the rest is counted.

import type { Language, RuleTestReport, RuleTestResult } from '../../index.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, READING_OPTIONS, RULE_PATHS } from '../options.ts'
import { escapeControls, printProblem, renderPlace } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'

export const rulesTest: Command = {
  name: 'rules test',
  summary: { zh: '运行规则自带的测试', en: 'run the tests that rules carry' },
  paths: RULE_PATHS,
  options: [formatOption('text', 'json'), ...READING_OPTIONS.filter(({ flags }) => /^--(tokenizer|time-zone)/.test(flags))],
  examples: ['kaoju rules test', 'kaoju rules test my-rules'],
  run: runTest,
}

async function runTest({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openRules, openTokenizer }, { ProblemLog }, { isFailure, testRules }] = await Promise.all([
    import('../session.ts'),
    import('../problem-log.ts'),
    import('../../index.ts'),
  ])
  const log = new ProblemLog(terminal)
  const { rules, own } = await openRules(paths, log, terminal)
  const tokenizer = openTokenizer(options.tokenizer, rules, log)
  if (!tokenizer) return EXIT.configuration
  const report = testRules({ rules, tokenizer, timeZone: options.timeZone })
  // With paths only their rules are asked about, though they are tested with all others present.
  const isAsked = ({ path }: { readonly path: string }) => paths.length === 0 || own.has(path)
  const results = report.results.filter(({ place }) => isAsked(place))
  const untested = rules.rules.filter(({ qualifiedId, place }) => isAsked(place) && report.untested.includes(qualifiedId)).length
  const failed = results.filter(isFailure)
  if (options.format === 'json') {
    const problems = log.kept.map((problem) => printProblem(problem, terminal.language))
    const printed = results.map(({ place, ...result }) => ({ ...place, ...result }))
    await terminal.print(`${JSON.stringify({ schema: 'kaoju.rules-test/1', results: printed, untested, problems }, null, 2)}\n`)
  } else {
    const lines = failed.map((result) => renderFailure(result, terminal.language))
    await terminal.print(`${[...lines, renderCounts(results, failed.length, untested, terminal.language)].join('\n')}\n`)
  }
  log.sayCount()
  if (log.kept.some(({ severity }) => severity === 'error')) return EXIT.configuration
  return failed.length > 0 ? EXIT.findings : EXIT.done
}

function renderFailure({ rule, place, text, verdict, expected, got }: RuleTestResult, language: Language): string {
  const [wanted, came] = language === 'zh' ? ['应为', '得到'] : ['expected', 'got']
  const nothing = language === 'zh' ? '无' : 'nothing'
  const head = `${renderPlace(place)} ${VERDICTS[verdict][language]} ${rule} “${escapeControls(text)}”`
  return `${head}\n    ${wanted} ${escapeControls(expected ?? nothing)}\n    ${came} ${escapeControls(got ?? nothing)}`
}

function renderCounts(results: RuleTestReport['results'], failed: number, untested: number, language: Language): string {
  const known = results.filter(({ verdict }) => verdict === 'todo').length
  const passed = results.length - failed - known
  if (language === 'zh') return `kaoju: 通过 ${passed}，失败 ${failed}，已知未及 ${known}；${untested} 条规则没有测试`
  return `kaoju: ${passed} passed, ${failed} failed, ${known} known misses; ${untested} rules without tests`
}

const VERDICTS: Readonly<Record<RuleTestResult['verdict'], Readonly<Record<Language, string>>>> = {
  passed: { zh: '通过', en: 'passed' },
  missing: { zh: '未找到', en: 'missing' },
  noisy: { zh: '不该找到', en: 'noisy' },
  'wrong value': { zh: '值有误', en: 'wrong value' },
  todo: { zh: '已知未及', en: 'todo' },
  'now passes': { zh: '已能通过，可移入 match', en: 'now passes, move it to match' },
}
