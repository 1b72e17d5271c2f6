// `kaoju rules stats`: what rules do on a corpus: hits, articles, rules that never fired, figures that no measure claims. What they take
// is measured, so it goes to stderr: the same command prints the same bytes on stdout.

import type { RuleTime } from '../../index.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const rulesStats: Command = {
  name: 'rules stats',
  summary: { zh: '各条规则在语料上的命中与耗时', en: 'hits of every rule on a corpus, and what it takes' },
  paths: ARTICLE_PATHS,
  options: [formatOption('table', 'json'), ...READING_OPTIONS],
  examples: ['kaoju rules stats seeds', 'kaoju rules stats seeds --rules my-rules --format json'],
  run: runStats,
}

/** How many of the slowest rules are named. */
const SLOWEST = 10

async function runStats({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openSession }, { countRuleUse, countWords, createStopwatch, renderRuleStatistics, renderRuleStatisticsJson }] =
    await Promise.all([import('../session.ts'), import('../../index.ts')])
  const stopwatch = createStopwatch(() => performance.now())
  const session = await openSession(paths, options, terminal, { probe: stopwatch.probe })
  if (!session) return EXIT.configuration
  const { records } = await session.readCorpus()
  const rules = session.rules.rules.map(({ qualifiedId, pack, rule }) => ({ rule: qualifiedId, pack: pack.id, type: rule.type }))
  const statistics = countRuleUse(rules, records, (text) => countWords(session.rules, text))
  const { language } = terminal
  await terminal.print(options.format === 'json' ? renderRuleStatisticsJson(statistics) : renderRuleStatistics(statistics, language))
  for (const line of renderTimes(stopwatch.readTimes(), language === 'zh')) terminal.say(line)
  session.log.sayCount()
  return session.log.findExitCode(records.length)
}

function renderTimes(times: readonly RuleTime[], isChinese: boolean): readonly string[] {
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0).toFixed(1)
  const head = isChinese ? `kaoju: 模式匹配共 ${total} 毫秒；最慢的规则：` : `kaoju: matching patterns took ${total} ms; the slowest rules:`
  const lines = times.slice(0, SLOWEST).map(({ rule, tries, matches, milliseconds }) => {
    const counts = isChinese ? `尝试 ${tries} 次，匹配 ${matches} 次` : `${tries} tries, ${matches} matches`
    return `${milliseconds.toFixed(1).padStart(8)} ms  ${rule}  ${counts}`
  })
  return [head, ...lines]
}
