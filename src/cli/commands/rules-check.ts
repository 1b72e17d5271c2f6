// `kaoju rules check`: what is wrong with rule files, with line and column. The problems are its data, so they go to stdout.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, RULE_PATHS } from '../options.ts'
import { printProblem } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'

export const rulesCheck: Command = {
  name: 'rules check',
  summary: { zh: '检查规则文件', en: 'check rule files' },
  paths: RULE_PATHS,
  options: [formatOption('text', 'json')],
  examples: ['kaoju rules check', 'kaoju rules check my-rules --format json'],
  run: runCheck,
}

async function runCheck({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openRules }, { ProblemLog }] = await Promise.all([import('../session.ts'), import('../problem-log.ts')])
  const { language } = terminal
  const isText = options.format === 'text'
  const output: string[] = []
  const log = new ProblemLog({ ...terminal, say: (line) => output.push(`${line}\n`) })
  const { rules, files } = await openRules(paths, log, terminal)
  if (isText) {
    const counts =
      language === 'zh'
        ? `${files.length} 个规则文件，${rules.rules.length} 条规则`
        : `${files.length} rule files, ${rules.rules.length} rules`
    log.sayCount()
    await terminal.print(`${output.join('')}kaoju: ${counts}\n`)
  } else {
    const problems = log.kept.map((problem) => printProblem(problem, language))
    const found = { schema: 'kaoju.rules-check/1', files: files.length, rules: rules.rules.length, problems }
    await terminal.print(`${JSON.stringify(found, null, 2)}\n`)
  }
  return log.kept.some(({ severity }) => severity === 'error') ? EXIT.configuration : EXIT.done
}
