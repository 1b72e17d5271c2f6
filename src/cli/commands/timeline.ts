// `kaoju timeline`: what happened when, from dated sentences, as `kaoju.timeline/1`.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const timeline: Command = {
  name: 'timeline',
  summary: { zh: '把带日期的句子排成时间线', en: 'set the dated sentences in a timeline' },
  paths: ARTICLE_PATHS,
  options: [formatOption('json'), ...READING_OPTIONS],
  examples: ['kaoju timeline seeds > timeline.json'],
  run: runTimeline,
}

async function runTimeline({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openSession }, { renderTimelineJson }] = await Promise.all([import('../session.ts'), import('../../index.ts')])
  const session = await openSession(paths, options, terminal)
  if (!session) return EXIT.configuration
  const corpus = await session.readCorpus()
  await terminal.print(renderTimelineJson(corpus))
  session.log.sayCount()
  return session.log.findExitCode(corpus.records.length)
}
