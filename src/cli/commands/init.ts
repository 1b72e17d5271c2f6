// `kaoju init`: a project to start from: settings, rules that pass their tests, a style sheet, templates. Writes over nothing.

import { resolve } from 'node:path'
import type { Language, Localized } from '../../index.ts'
import type { StarterOutcome } from '../../io/starter.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { escapeControls } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const init: Command = {
  name: 'init',
  summary: { zh: '新建项目：设置、规则、样式与模板', en: 'start a project: settings, rules, style sheet, templates' },
  paths: { zh: '项目文件夹，默认为当前文件夹', en: 'folder of the project; default this one' },
  options: [],
  examples: ['kaoju init', 'kaoju init newsroom'],
  run: runInit,
}

async function runInit({ paths }: Invocation, { language, workingFolder, print }: Terminal): Promise<ExitCode> {
  const [given = '.', ...more] = paths
  if (more.length > 0)
    throw new UsageError({ en: `Unexpected ${paths.length} folders, expected one`, zh: `给出了 ${paths.length} 个文件夹，应为一个` })
  const [{ readStarter, writeStarter }, { listVariables }, { readShippedTheme }, { SHIPPED_TEMPLATES }] = await Promise.all([
    import('../../io/starter.ts'),
    import('../../index.ts'),
    import('../../io/report-files.ts'),
    import('../../io/package.ts'),
  ])
  const variables = listVariables(await readShippedTheme(SHIPPED_TEMPLATES))
  const files = (await readStarter()).map((file) =>
    file.name === 'theme.css' ? { ...file, text: `${file.text}\n${renderVariables(variables)}` } : file,
  )
  const outcome = await writeStarter(resolve(workingFolder, given), files).catch((error: unknown) => {
    throw unwritable(given, error)
  })
  await print(renderOutcome(outcome, given, language))
  return EXIT.done
}

interface Variable {
  readonly name: string
  readonly value: string
  readonly about: string
}

/** All variables with the values they have now, to copy from. */
function renderVariables(variables: readonly Variable[]): string {
  const lines = variables.map(({ name, value, about }) => `   ${name}: ${value};  ${about}`.trimEnd())
  return ['/* 全部变量及自带的值： All variables and their shipped values:', ...lines, '*/', ''].join('\n')
}

function renderOutcome({ written, kept }: StarterOutcome, folder: string, language: Language): string {
  const zh = language === 'zh'
  const shown = escapeControls(folder)
  const inFolder = (name: string) => (folder === '.' ? name : `${shown.replace(/\/$/, '')}/${name}`)
  const list = (title: Localized, names: readonly string[]) =>
    names.length === 0 ? [] : [title[language], ...names.map((name) => `  ${inFolder(name)}`)]
  const steps: readonly Localized[] = [
    ...(folder === '.' ? [] : [{ zh: `cd ${shown}`, en: `cd ${shown}` }]),
    { zh: '把文章放进 articles/（.md、.txt、.html 或 .ndjson）', en: 'put articles into articles/ (.md, .txt, .html or .ndjson)' },
    { zh: 'kaoju doctor        检查安装与设置', en: 'kaoju doctor        checks the installation and settings' },
    { zh: 'kaoju rules test    运行自己规则的测试', en: 'kaoju rules test    runs the tests of your rules' },
    { zh: 'kaoju report        生成报告，写入 reports/latest', en: 'kaoju report        writes the report to reports/latest' },
  ]
  return [
    ...list({ zh: '新建：', en: 'Written:' }, written),
    ...list({ zh: '已有，未改动：', en: 'There already, left as they are:' }, kept),
    '',
    zh ? '接下来：' : 'Next:',
    ...steps.map((step, index) => `  ${index + 1}. ${step[language]}`),
    '',
  ].join('\n')
}

/** A system error (no permission, a file in the way) as what it is to the user; anything else is a fault of ours. */
function unwritable(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  return new UsageError({
    en: `Unexpected ${error.code} from the system, expected to make the project in «${folder}»`,
    zh: `系统报告 ${error.code}，项目未能建在“${folder}”`,
  })
}
