// `kaoju timeline`: what happened when, from dated sentences; on two axes, by period, kind, source and event; as a table, JSON, CSV, a
// calendar or slides of TimelineJS.

import type { TimelineChoice } from '../../index.ts'
import type { Command, Invocation, Options } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, unexpectedWord } from '../usage-error.ts'

const FORMATS = ['json', 'table', 'csv', 'ics', 'timelinejs'] as const

export const timeline: Command = {
  name: 'timeline',
  summary: { zh: '把带日期的句子排成时间线', en: 'set the dated sentences in a timeline' },
  paths: ARTICLE_PATHS,
  options: [
    { flags: '--since <date>', text: { zh: '自此日起：2021、2021-05 或 2021-05-19', en: 'from this day on: 2021, 2021-05 or 2021-05-19' } },
    { flags: '--until <date>', text: { zh: '至此日止，写法同上', en: 'up to this day, written alike' } },
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
  const [{ openSession }, core] = await Promise.all([import('../session.ts'), import('../../index.ts')])
  const session = await openSession(paths, options, terminal)
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

function readChoice({ axis, since, until, type, source, event }: Options): TimelineChoice {
  return {
    axis: axis === 'said' ? 'said' : 'about',
    ...(since !== undefined && { since: readDay('--since', since, '-01') }),
    ...(until !== undefined && { until: readDay('--until', until, '-31') }),
    ...(type !== undefined && { type }),
    ...(source !== undefined && { source }),
    ...(event !== undefined && { event }),
  }
}

/** A day; a month or year stands for its first or last. Days compare as text, so that the 31st ends every month. */
function readDay(option: string, written: string, day: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(written))
    throw new UsageError({
      en: `Unexpected ${option} «${written}», expected a date such as 2021, 2021-05 or 2021-05-19`,
      zh: `${option} 的值“${written}”不是日期，应如 2021、2021-05 或 2021-05-19`,
    })
  const [year = '', month = day === '-01' ? '01' : '12', ownDay] = written.split('-')
  return `${year}-${month}${ownDay === undefined ? day : `-${ownDay}`}`
}
