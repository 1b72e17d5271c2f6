// `kaoju report`: the whole report as a folder to open from disk, and what it says in five lines.

import { basename, join, resolve } from 'node:path'
import type { Corpus, PagePlan, ReportFile, ReportTemplates } from '../../index.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, LOOK_OPTIONS, OUTPUT_OPTION, READING_OPTIONS, STORE_OPTION } from '../options.ts'
import { escapeControls } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const report: Command = {
  name: 'report',
  summary: { zh: '生成时间线与统计报告（HTML）', en: 'write the timeline and statistics report (HTML)' },
  paths: ARTICLE_PATHS,
  options: [
    OUTPUT_OPTION,
    STORE_OPTION,
    {
      flags: '--static',
      text: { zh: '不含 JavaScript 的页面', en: 'a page without any JavaScript' },
    },
    {
      flags: '--json',
      text: {
        zh: '只把报告的数据（ReportModel）输出为 JSON，不写文件',
        en: 'print the data of the report (ReportModel) as JSON and write no file',
      },
    },
    ...LOOK_OPTIONS,
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju report seeds -o reports/seeds',
    'kaoju report seeds --lang en',
    'kaoju report seeds --theme theme.css --templates templates',
    'kaoju report seeds --json | jq .series',
  ],
  run: runReport,
}

async function runReport({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const output = options.output ?? chooseFolder(paths[0] ?? options.store)
  const folder = resolve(terminal.workingFolder, output)
  if (!options.json) await checkFolder(folder, output)

  // Before the articles, which take longer to read.
  const { openLook } = await import('../look.ts')
  const templates = options.json ? null : await openLook(options, terminal)
  if (!templates && !options.json) return EXIT.configuration

  const { openArticles } = await import('../open-articles.ts')
  const session = await openArticles(paths, options, terminal)
  if (!session) return EXIT.configuration
  const { addWords, planReport } = await import('../../index.ts')
  const corpus = addWords(await session.readCorpus(), session)
  const code = session.log.findExitCode(corpus.records.length)
  if (corpus.records.length === 0) {
    terminal.say(terminal.language === 'zh' ? 'kaoju: 没有读到文章，未写报告' : 'kaoju: no article was read, no report is written')
    return code
  }

  const { buildProvenance } = await import('../provenance.ts')
  const provenance = buildProvenance(session)
  const plan = planReport(corpus, provenance, terminal.language)
  if (!templates) {
    const articles = corpus.records.map((_, index) => plan.readArticle(index))
    await terminal.print(`${JSON.stringify({ ...plan.model, articles })}\n`)
    return code
  }
  const other = options.static ? null : planReport(corpus, provenance, terminal.language === 'zh' ? 'en' : 'zh')
  const files = await assembleFiles(corpus, plan, other, templates)
  terminal.signal.throwIfAborted()
  const { writeReport } = await import('../../io/report-files.ts')
  await writeReport(folder, files).catch((error: unknown) => {
    throw unwritableFolder(output, error)
  })

  const [{ renderSummary }, { showPath }] = await Promise.all([import('../summary.ts'), import('../../io/sources/list-files.ts')])
  session.log.sayCount()
  await terminal.print(
    renderSummary(corpus, terminal.language, escapeControls(showPath(join(folder, 'index.html'), terminal.workingFolder))),
  )
  return code
}

async function checkFolder(folder: string, output: string): Promise<void> {
  const { findFolderContent } = await import('../../io/report-folder.ts')
  if ((await findFolderContent(folder)) === 'other') throw occupiedFolder(output)
}

/** Draws the charts and renders the page; `other` is the same in the other language, null for a page without a script. */
async function assembleFiles(
  corpus: Corpus,
  plan: PagePlan,
  other: PagePlan | null,
  templates: ReportTemplates,
): Promise<Iterable<ReportFile>> {
  // Vega takes a quarter of a second to load and is needed by nothing else.
  const [{ assembleReport }, { compileCharts, renderCharts }, { packText, readScript }] = await Promise.all([
    import('../../index.ts'),
    import('../../io/chart-renderer.ts'),
    import('../../io/report-files.ts'),
  ])
  const own = compileCharts(plan.charts)
  const drawn = await renderCharts(plan.charts, own)
  if (!other) return assembleReport({ corpus, plan, drawn, templates, live: null })
  const compiled = { own, other: compileCharts(other.charts) }
  return assembleReport({ corpus, plan, drawn, templates, live: { script: await readScript(), other, compiled, pack: packText } })
}

/** `seeds/` → `reports/seeds`, `a/b.txt` → `reports/b`, standard input → `reports/stdin`. */
function chooseFolder(path: string | undefined): string {
  const name = path === undefined || path === '-' ? 'stdin' : basename(resolve(path))
  return join('reports', name.replace(/\.(?:md|markdown|txt|html?|ndjson|jsonl)$/iu, '') || 'report')
}

function occupiedFolder(folder: string): UsageError {
  return new UsageError({
    en: `Unexpected output folder «${folder}» with files that are no report of kaoju, expected a new folder, an empty one or an older report`,
    zh: `输出文件夹“${folder}”中有不属于考据报告的文件，应为新文件夹、空文件夹或旧报告`,
  })
}

/** A system error (no permission, no space) as what it is to the user; anything else is a fault of ours and stays one. */
function unwritableFolder(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  return new UsageError({
    en: `Unexpected ${error.code} from the system, expected to write the report to «${folder}»`,
    zh: `系统报告 ${error.code}，报告未能写入“${folder}”`,
  })
}
