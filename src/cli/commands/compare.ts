// `kaoju compare`: figures lined up across articles, with verdicts and reasons.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { unexpectedWord } from '../usage-error.ts'

const FORMATS = ['table', 'json', 'csv'] as const

export const compare: Command = {
  name: 'compare',
  summary: { zh: '跨文章比对数字，判断矛盾与否，并给出理由', en: 'compare figures across articles: series, verdicts, reasons' },
  paths: ARTICLE_PATHS,
  options: [
    {
      flags: '--measure <id>',
      text: { zh: '只比对这一项，如 health/vaccine.doses_provided', en: 'only this measure, e.g. health/vaccine.doses_provided' },
    },
    { flags: '--fail-on <finding>', text: { zh: '有此发现则以 1 退出', en: 'exit with 1 where this is found' }, choices: ['conflict'] },
    formatOption(...FORMATS),
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju compare seeds',
    'kaoju compare seeds --measure health/vaccine.doses_provided --format json',
    'kaoju compare seeds --fail-on conflict --format csv > series.csv',
  ],
  run: runCompare,
}

async function runCompare({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { openSession } = await import('../session.ts')
  const session = await openSession(paths, options, terminal)
  if (!session) return EXIT.configuration
  const { measure, failOn } = options
  const known = [...session.rules.measures.keys()]
  if (measure !== undefined && !known.includes(measure)) {
    throw unexpectedWord({ zh: '度量', en: 'measure' }, measure, known)
  }
  const corpus = await session.readCorpus()
  const choice = measure === undefined ? {} : { measure }
  const { chooseSeries, renderCompareCsv, renderCompareJson, renderCompareTable } = await import('../../index.ts')
  const { language } = terminal
  const render = {
    table: () => renderCompareTable(corpus, language, choice),
    json: () => renderCompareJson(corpus, choice),
    csv: () => renderCompareCsv(corpus, language, choice),
  }[options.format as (typeof FORMATS)[number]]
  await terminal.print(render())
  session.log.sayCount()
  const hasFindings = chooseSeries(corpus, choice).some(({ verdicts }) => verdicts.some(({ verdict }) => verdict === failOn))
  return session.log.findExitCode(corpus.records.length, hasFindings)
}
