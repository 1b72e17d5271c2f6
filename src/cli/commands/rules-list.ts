// `kaoju rules list`: the rules that run, with their type, tests and place. With paths only theirs.

import { listTemplateTypes } from '../../io/rule-templates.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, RULE_PATHS } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const rulesList: Command = {
  name: 'rules list',
  summary: { zh: '列出规则', en: 'list rules' },
  paths: RULE_PATHS,
  options: [
    { flags: '--type <type>', text: { zh: '只列此类型', en: 'this type only' }, choices: listTemplateTypes() },
    formatOption('text', 'json'),
  ],
  examples: ['kaoju rules list --type measure', 'kaoju rules list my-rules'],
  run: runList,
}

async function runList({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openRules }, { ProblemLog }, { listRules, renderRuleList }] = await Promise.all([
    import('../session.ts'),
    import('../problem-log.ts'),
    import('../../index.ts'),
  ])
  const log = new ProblemLog(terminal)
  const { rules, own } = await openRules(paths, log, terminal)
  const entries = listRules(rules, terminal.language).filter(
    ({ path, type }) => (paths.length === 0 || own.has(path)) && (options.type === undefined || type === options.type),
  )
  await terminal.print(
    options.format === 'json'
      ? `${JSON.stringify({ schema: 'kaoju.rules-list/1', rules: entries }, null, 2)}\n`
      : renderRuleList(entries, terminal.language),
  )
  log.sayCount()
  return log.kept.some(({ severity }) => severity === 'error') ? EXIT.configuration : EXIT.done
}
