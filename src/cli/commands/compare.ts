// `kaoju compare`: figures lined up across articles, with verdicts and reasons. Records are read one by one and not kept.

import type { Compared, PaintVerdict, SeriesChoice } from '../../index.ts'
import type { Command, Invocation, Options } from '../command.ts'
import { DAY_RANGE_OPTIONS, readDayRange } from '../day-range.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS, STORE_OPTION } from '../options.ts'
import type { Session } from '../session.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, unexpectedWord } from '../usage-error.ts'

const FORMATS = ['table', 'json', 'csv', 'markdown'] as const

export const compare: Command = {
  name: 'compare',
  summary: { zh: '跨文章比对数字，判断矛盾与否，并给出理由', en: 'compare figures across articles: series, verdicts, reasons' },
  paths: ARTICLE_PATHS,
  options: [
    {
      flags: '--measure <id>',
      text: { zh: '只比对这一项，如 health/vaccine.doses_provided', en: 'only this measure, e.g. health/vaccine.doses_provided' },
    },
    {
      flags: '--key <role=name>',
      text: { zh: '只比对此主体，如 place=四川 或 四川，可重复', en: 'only series of this, e.g. place=四川, or 四川; repeatable' },
      isRepeatable: true,
    },
    ...DAY_RANGE_OPTIONS,
    { flags: '--only <finding>', text: { zh: '只列出这种判断', en: 'only what is found to be this' }, choices: ['conflict'] },
    {
      flags: '--explain <places...>',
      text: { zh: '说明两个数字的关系：表中所列的两处出处', en: 'tell one pair’s story: two places as the table prints them' },
      isRepeatable: true,
    },
    { flags: '--fail-on <finding>', text: { zh: '有此发现则以 1 退出', en: 'exit with 1 where this is found' }, choices: ['conflict'] },
    formatOption(...FORMATS),
    STORE_OPTION,
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju compare seeds',
    'kaoju compare seeds --measure health/vaccine.doses_provided --format json',
    'kaoju compare news --key place=四川 --since 2021-07-01 --only conflict',
    'kaoju compare news --explain a.md:956 b.md:410',
    'kaoju compare seeds --fail-on conflict --format csv > series.csv',
  ],
  run: runCompare,
}

async function runCompare({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const choice = readChoice(options)
  const pair = readPair(options.explain)
  const { openArticles } = await import('../open-articles.ts')
  const session = await openArticles(paths, options, terminal)
  if (!session) return EXIT.configuration
  const known = [...session.rules.measures.keys()]
  if (choice.measure !== undefined && !known.includes(choice.measure)) {
    throw unexpectedWord({ zh: '度量', en: 'measure' }, choice.measure, known)
  }
  const { compared, count } = await collect(session)
  const core = await import('../../index.ts')
  const { language } = terminal
  if (pair) {
    const story = core.explainPair(compared, pair, language)
    if (story === null) throw unknownPlace(pair)
    await terminal.print(story)
    return session.log.findExitCode(count)
  }
  const render = {
    table: () => core.renderCompareTable(compared, language, choice, paintWith(terminal)),
    json: () => core.renderCompareJson(compared, choice),
    csv: () => core.renderCompareCsv(compared, language, choice),
    markdown: () => core.renderCompareMarkdown(compared, language, choice),
  }[options.format as (typeof FORMATS)[number]]
  await terminal.print(render())
  session.log.sayCount()
  return session.log.findExitCode(count, options.failOn !== undefined && core.hasConflict(compared, choice))
}

/** Reads all records, keeping of each only its figures. */
async function collect(session: Session): Promise<{ readonly compared: Compared; readonly count: number }> {
  const { openFigureLedger } = await import('../../index.ts')
  const ledger = openFigureLedger(session.rules)
  let count = 0
  for await (const record of session.readRecords()) {
    ledger.add(record)
    count++
  }
  return { compared: { series: ledger.close() }, count }
}

function readChoice({ measure, key, only, ...range }: Options): SeriesChoice {
  return {
    ...(measure !== undefined && { measure }),
    ...(key && { keys: key }),
    ...readDayRange(range),
    onlyConflicts: only === 'conflict',
  }
}

function readPair(places: readonly string[] = []): readonly [string, string] | null {
  const [first, second] = places
  if (first === undefined) return null
  if (second === undefined || places.length > 2) {
    throw new UsageError({
      en: `Unexpected number of places ${places.length}, expected two: --explain a.md:956 b.md:410`,
      zh: `--explain 应有两处出处，得到 ${places.length} 处：如 --explain a.md:956 b.md:410`,
    })
  }
  return [first, second]
}

function unknownPlace(pair: readonly [string, string]): UsageError {
  return new UsageError({
    en: `Unexpected places ${pair.join(', ')}, expected two figures that are compared, as the table prints them: path:offset`,
    zh: `${pair.join('、')} 中有的不是参与比对的数字；应为表中所列的两处出处：路径:位置`,
  })
}

/** Contradictions red, old numbers yellow; the rest has its mark and word, as these have too. */
function paintWith({ dataColors }: Terminal): PaintVerdict {
  return (verdict, text) => {
    if (verdict === 'conflict') return dataColors.red(text)
    return verdict === 'stale' ? dataColors.yellow(text) : text
  }
}
