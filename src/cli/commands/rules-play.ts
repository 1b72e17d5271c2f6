// `kaoju rules play`: the rule playground as one page to open from disk.

import { resolve } from 'node:path'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { READING_OPTIONS } from '../options.ts'
import { escapeControls } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'
import { checkTimeZone } from '../time-zone.ts'
import { UsageError } from '../usage-error.ts'

const OUTPUT = 'kaoju-playground.html'

export const rulesPlay: Command = {
  name: 'rules play',
  summary: { zh: '生成规则试验场：一个网页，边写规则边看结果', en: 'write the rule playground: one page, rules tried as they are written' },
  paths: { zh: '自己的规则文件或文件夹，同 --rules', en: 'your own rule files or folders, as with --rules' },
  options: [
    { flags: '-o, --output <file>', text: { zh: '网页文件', en: 'file of the page' }, fallback: OUTPUT },
    ...READING_OPTIONS.filter(({ flags }) => /^--(rules|time-zone)/.test(flags)),
  ],
  examples: ['kaoju rules play', 'kaoju rules play my-rules -o playground.html --lang en'],
  run: runPlay,
}

async function runPlay({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openRules }, { ProblemLog }, { renderPlayPage }, { findJiebaPackage }, files, { readVersion }] = await Promise.all([
    import('../session.ts'),
    import('../problem-log.ts'),
    import('../../index.ts'),
    import('../../io/jieba-package.ts'),
    import('../../io/play-files.ts'),
    import('../../io/package.ts'),
  ])
  const timeZone = checkTimeZone(options.timeZone)
  const { language, workingFolder } = terminal
  const log = new ProblemLog(terminal)
  const opened = await openRules([...paths, ...options.rules], log, terminal)
  const jieba = findJiebaPackage()
  if (!jieba || jieba.missing.length > 0) throw missingDictionary()
  const assets = await files.readPlayAssets(jieba).catch((error: unknown) => {
    throw missingPart(error)
  })
  const page = renderPlayPage(
    assets,
    {
      language,
      timeZone,
      templates: assets.templates,
      files: opened.files.map(({ path, text }) => ({ path, text, isShipped: !opened.own.has(path) })),
    },
    readVersion(),
  )
  const output = options.output ?? OUTPUT
  await files.writePage(resolve(workingFolder, output), page).catch((error: unknown) => {
    throw unwritableFile(output, error)
  })
  await terminal.print(`${escapeControls(output)}\n`)
  return log.kept.some(({ severity }) => severity === 'error') ? EXIT.configuration : EXIT.done
}

function missingDictionary(): UsageError {
  return new UsageError({
    en: 'Unexpected absence of nodejieba’s dictionary, expected the package nodejieba to be installed whole (npm ci)',
    zh: '找不到 nodejieba 的词典，应已完整安装 nodejieba（npm ci）',
  })
}

/** `tsc -p .` alone compiles the commands and not the page's script. */
function missingPart(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return error
  return new UsageError({
    en: 'Unexpected absence of a part of the playground, expected kaoju to be built whole (npm start)',
    zh: '缺少试验场的一部分，应先完整构建（npm start）',
  })
}

function unwritableFile(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  return new UsageError({
    en: `Unexpected ${error.code} from the system, expected to write the page to «${path}»`,
    zh: `系统报告 ${error.code}，网页未能写入“${path}”`,
  })
}
