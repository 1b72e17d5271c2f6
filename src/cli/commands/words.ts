// `kaoju words`: keywords, frequent words, phrases, collocations and trends of articles.

import type { GroupKind, WordPart } from '../../index.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import { readCount } from '../read-count.ts'
import type { Terminal } from '../terminal.ts'

const FORMATS = ['table', 'csv', 'json'] as const

export const words: Command = {
  name: 'words',
  summary: { zh: '关键词、高频词、词组、搭配与趋势', en: 'keywords, frequent words, phrases, collocations and trends' },
  paths: ARTICLE_PATHS,
  options: [
    {
      flags: '--by <groups>',
      text: {
        zh: '以什么为组相互比较；默认文章少时按篇，多时按来源与时段',
        en: 'what is set against what; default: articles where they are few, else sources and periods',
      },
      choices: ['article', 'source', 'month', 'half', 'year'],
    },
    {
      flags: '--part <part>',
      text: { zh: '只要这一部分；CSV 每次一部分，默认 keywords', en: 'only this part; CSV has one at a time, by default keywords' },
      choices: ['keywords', 'frequent', 'phrases', 'collocations', 'trends'],
    },
    { flags: '--top <count>', text: { zh: '每个列表最多几行', en: 'most rows of every list' } },
    formatOption(...FORMATS),
    ...READING_OPTIONS,
  ],
  examples: ['kaoju words seeds', 'kaoju words news --by month --top 10', 'kaoju words news --part phrases --format csv > phrases.csv'],
  run: runWords,
}

async function runWords({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const most = readCount('--top', options.top, 10_000)
  const [{ openSession }, core] = await Promise.all([import('../session.ts'), import('../../index.ts')])
  const session = await openSession(paths, options, terminal)
  if (!session) return EXIT.configuration
  const records = []
  for await (const record of session.readRecords()) records.push(record)
  const choice = { ...(options.by !== undefined && { by: options.by as GroupKind }), ...(most !== null && { most }) }
  const analysis = core.analyseRecordWords(records, session, choice)
  const part = options.part as WordPart | undefined
  const render = {
    table: () => core.renderWordsTable(analysis, terminal.language, part && [part]),
    csv: () => core.renderWordsCsv(analysis, part ?? 'keywords'),
    json: () => core.renderWordsJson(analysis),
  }[options.format as (typeof FORMATS)[number]]
  await terminal.print(render())
  session.log.sayCount()
  return session.log.findExitCode(records.length)
}
