// `kaoju doctor`: what this installation is and can do, a line each, with what to do where something is amiss.

import type { Command, Invocation } from '../command.ts'
import { type Finding, listFindings } from '../diagnosis.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, LOOK_OPTIONS, OUTPUT_OPTION, READING_OPTIONS } from '../options.ts'
import { escapeControls, printProblem, renderProblem } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'

export const doctor: Command = {
  name: 'doctor',
  summary: { zh: '检查安装与设置，指出问题及解决办法', en: 'check the installation and settings, and say what to do' },
  paths: ARTICLE_PATHS,
  options: [
    formatOption('text', 'json'),
    OUTPUT_OPTION,
    ...LOOK_OPTIONS,
    ...READING_OPTIONS.filter(({ flags }) => !flags.startsWith('--input')),
  ],
  isDiagnosis: true,
  examples: ['kaoju doctor', 'kaoju doctor --format json'],
  run: runDoctor,
}

async function runDoctor(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal
  const findings = await listFindings(invocation, terminal)
  const amiss = findings.filter(({ state }) => state === 'problem').length
  if (invocation.options.format === 'json') {
    const printed = findings.map(({ id, state, text, remedy, problems }) => ({
      ...{ id, state, text: text[language], remedy: remedy?.[language] ?? null },
      problems: problems.map((problem) => printProblem(problem, language)),
    }))
    await terminal.print(`${JSON.stringify({ schema: 'kaoju.doctor/1', ok: amiss === 0, findings: printed }, null, 2)}\n`)
  } else
    await terminal.print(
      `${[...findings.map((finding) => renderFinding(finding, terminal)), '', renderVerdict(amiss, language)].join('\n')}\n`,
    )
  return amiss > 0 ? EXIT.configuration : EXIT.done
}

/** A mark, what was found, and under it what is wrong and what to do. */
function renderFinding({ state, text, remedy, problems }: Finding, { language, dataColors }: Terminal): string {
  const mark = { ok: dataColors.green('✓'), note: dataColors.yellow('!'), problem: dataColors.red('✗') }[state]
  const shown = problems.slice(0, MOST_PROBLEMS)
  const more = problems.length - shown.length
  const lines = [
    `${mark} ${escapeControls(text[language])}`,
    ...shown.map((problem) => `    ${renderProblem(problem, language, dataColors)}`),
    ...(more > 0 ? [language === 'zh' ? `    另有 ${more} 处` : `    ${more} more`] : []),
    ...(remedy ? [`    → ${remedy[language]}`] : []),
  ]
  return lines.join('\n')
}

function renderVerdict(amiss: number, language: 'zh' | 'en'): string {
  if (language === 'zh') return amiss === 0 ? 'kaoju: 一切正常' : `kaoju: 有 ${amiss} 项需要处理`
  return amiss === 0 ? 'kaoju: all is well' : `kaoju: ${amiss} ${amiss === 1 ? 'thing needs' : 'things need'} mending`
}

const MOST_PROBLEMS = 5
