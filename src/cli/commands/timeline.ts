// `kaoju timeline`: what happened when, from dated sentences; on two axes, by period, kind, source and event; as a table, JSON, CSV, a
// calendar or slides of TimelineJS.

import type { TimelineChoice } from '../../index.ts'
import type { Command, Invocation, Options } from '../command.ts'
import { DAY_RANGE_OPTIONS, readDayRange } from '../day-range.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS, STORE_OPTION } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { unexpectedWord } from '../usage-error.ts'

const FORMATS = ['json', 'table', 'csv', 'ics', 'timelinejs'] as const

export const timeline: Command = {
  name: 'timeline',
  summary: { zh: '把带日期的句子排成时间线', en: 'set the dated sentences in a timeline' },
  paths: ARTICLE_PATHS,
  options: [
    ...DAY_RANGE_OPTIONS,
    {
      flags: '--axis <axis>',
      text: { zh: '按所说的日期，还是按报道的日期', en: 'by the date that is spoken of, or by the day it was said' },
      choices: ['about', 'said'],
      fallback: 'about',
    },
    {
      flags: '--type <type>',
      text: {
        zh: 'event（有名称的活动）、happening（其余），或活动种类如 summit',
        en: 'event, happening, or a kind of event such as summit',
      },
    },
    { flags: '--source <text>', text: { zh: '只要路径或作者含此文字的文章', en: 'only articles whose path or author holds this' } },
    { flags: '--event <name>', text: { zh: '只要名称含此文字的活动', en: 'only events whose name holds this' } },
    formatOption(...FORMATS),
    STORE_OPTION,
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju timeline seeds > timeline.json',
    'kaoju timeline seeds --format table --since 2021-05 --until 2021-10',
    'kaoju timeline seeds --type summit --format ics > summits.ics',
  ],
  run: runTimeline,
}

async function runTimeline({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const choice = readChoice(options)
  const [{ openArticles }, core] = await Promise.all([import('../open-articles.ts'), import('../../index.ts')])
  const session = await openArticles(paths, options, terminal)
  if (!session) return EXIT.configuration
  const corpus = await session.readCorpus()
  const types = core.listEntryTypes(corpus)
  if (choice.type !== undefined && !types.includes(choice.type)) throw unexpectedWord({ zh: '种类', en: 'type' }, choice.type, types)
  const entries = core.chooseEntries(corpus, choice)
  const render = {
    table: () => core.renderTimelineTable(entries, terminal.language),
    json: () => core.renderTimelineJson(corpus, entries),
    csv: () => core.renderTimelineCsv(entries),
    ics: () => core.renderTimelineIcs(corpus, entries),
    timelinejs: () => core.renderTimelineJs(entries),
  }[options.format as (typeof FORMATS)[number]]
  await terminal.print(render())
  session.log.sayCount()
  return session.log.findExitCode(corpus.records.length)
}

function readChoice({ axis, type, source, event, ...range }: Options): TimelineChoice {
  return {
    axis: axis === 'said' ? 'said' : 'about',
    ...readDayRange(range),
    ...(type !== undefined && { type }),
    ...(source !== undefined && { source }),
    ...(event !== undefined && { event }),
  }
}
