// `kaoju extract`: articles in, records out (`kaoju.article/1`), each printed as soon as it is made.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const extract: Command = {
  name: 'extract',
  summary: {
    zh: '找出日期、数字、序数与事件，每篇文章一条记录',
    en: 'find dates, figures, ordinals and events: one record an article',
  },
  paths: ARTICLE_PATHS,
  options: [formatOption('ndjson', 'json'), ...READING_OPTIONS],
  examples: ['kaoju extract seeds > records.ndjson', 'kaoju extract --input ndjson - < articles.ndjson'],
  run: runExtract,
}

async function runExtract({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { openRecordStream } = await import('../record-stream.ts')
  const stream = await openRecordStream(paths, options, terminal, { isStreaming: true })
  if (!stream) return EXIT.configuration
  const isArray = options.format === 'json'
  let articles = 0
  try {
    for await (const { json } of stream.readLines()) {
      if (isArray) await terminal.print(articles === 0 ? '[\n' : ',\n')
      await terminal.print(isArray ? json : Buffer.concat([json, LINE_FEED]))
      articles++
    }
  } finally {
    // An interrupted array is short, not broken.
    if (isArray) await terminal.print(articles === 0 ? '[]\n' : '\n]\n')
  }
  stream.log.sayCount()
  return stream.log.findExitCode(articles)
}

const LINE_FEED = Buffer.from('\n')
