// `kaoju config show`: every setting as it stands, and with `--origin` where it comes from.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, LOOK_OPTIONS, OUTPUT_OPTION, READING_OPTIONS } from '../options.ts'
import { escapeControls, printProblem, renderPlace, renderProblem } from '../problem-lines.ts'
import { type Origin, SETTING_KINDS, type Setting, type SettingKind } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export const configShow: Command = {
  name: 'config show',
  summary: { zh: '列出生效的设置，加 --origin 说明各自出处', en: 'list the settings in effect; with --origin also where each comes from' },
  paths: ARTICLE_PATHS,
  options: [
    { flags: '--origin', text: { zh: '说明每项设置的出处', en: 'say where each comes from' } },
    formatOption('table', 'json'),
    OUTPUT_OPTION,
    ...LOOK_OPTIONS,
    ...READING_OPTIONS.filter(({ flags }) => !flags.startsWith('--input')),
  ],
  isDiagnosis: true,
  examples: ['kaoju config show --origin', 'kaoju config show --format json'],
  run: showConfig,
}

async function showConfig({ options, settings, project }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { language, colors, print, say } = terminal
  const problems = project?.problems ?? []
  if (options.format === 'json') {
    const printed = problems.map((problem) => printProblem(problem, language))
    const shown = settings.map(({ key, value, origin }) => ({ key, value, origin: printOrigin(origin) }))
    await print(
      `${JSON.stringify({ schema: 'kaoju.config/1', path: project?.path ?? null, settings: shown, problems: printed }, null, 2)}\n`,
    )
  } else {
    const { padText } = await import('../../index.ts')
    const rows = settings.map((setting) => [setting.key, describeValue(setting, language), describeOrigin(setting.origin, language)])
    const columns = options.origin ? 3 : 2
    const widths = [0, 1].map((column) => Math.max(...rows.map((row) => padText(row[column] ?? '', 0).width)))
    const lines = rows.map((row) =>
      row
        .slice(0, columns)
        .map((cell, column) => (column < columns - 1 ? padText(cell, widths[column] ?? 0).text : cell))
        .join('  '),
    )
    for (const problem of problems) say(renderProblem(problem, language, colors))
    if (!project) say(NO_FILE[language])
    await print(`${lines.join('\n')}\n`)
  }
  return problems.some(({ severity }) => severity === 'error') ? EXIT.configuration : EXIT.done
}

function printOrigin(origin: Origin) {
  if (origin.kind !== 'file') return origin
  const { path, line, column } = origin.place
  return { kind: origin.kind, path, line, column }
}

/** The value, or in brackets what happens without one. */
function describeValue({ key, value }: Setting, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  if (value === null) {
    const fallback = SETTING_KINDS.find((kind) => kind.key === key)?.fallback
    return `(${isLocalized(fallback) ? fallback[language] : ''})`
  }
  if (typeof value === 'string') return escapeControls(value)
  return value.length === 0 ? (zh ? '(无)' : '(none)') : escapeControls(value.join(', '))
}

function isLocalized(fallback: SettingKind['fallback'] | undefined): fallback is { readonly zh: string; readonly en: string } {
  return typeof fallback === 'object' && 'zh' in fallback
}

function describeOrigin(origin: Origin, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  switch (origin.kind) {
    case 'file':
      return renderPlace(origin.place)
    case 'command line':
      return `${zh ? '命令行' : 'command line'} ${escapeControls(origin.words)}`
    case 'default':
      return zh ? '默认' : 'default'
  }
}

const NO_FILE = {
  zh: 'kaoju: 此处及上级文件夹没有 kaoju.config.yaml；可用 kaoju init 新建',
  en: 'kaoju: there is no kaoju.config.yaml here or in a folder above; kaoju init makes one',
} as const
