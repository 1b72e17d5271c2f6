// `kaoju kwic`: every occurrence of a term with the words around it. Records are read one by one; only lines are kept.

import type { ConcordanceLine, ConcordanceOrder } from '../../index.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ARTICLE_PATHS, formatOption, READING_OPTIONS } from '../options.ts'
import { readCount } from '../read-count.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const FORMATS = ['table', 'csv', 'json'] as const

export const kwic: Command = {
  name: 'kwic',
  summary: { zh: '列出一个词的每一处及其上下文', en: 'show a term in its contexts, a line an occurrence' },
  first: { name: 'term', text: { zh: '要找的词，照字面找，繁简均可', en: 'the term, taken literally, in either script' } },
  paths: ARTICLE_PATHS,
  options: [
    { flags: '--window <characters>', text: { zh: '两侧各取几个字', en: 'characters on either side' }, fallback: '20' },
    {
      flags: '--sort <order>',
      text: { zh: '按位置、左侧或右侧文字排序', en: 'by place, by what precedes or by what follows' },
      choices: ['position', 'left', 'right'],
      fallback: 'position',
    },
    { flags: '--limit <lines>', text: { zh: '最多列出几行，默认全部', en: 'most lines to show; default all' } },
    {
      flags: '--match <kind>',
      text: { zh: '任意文字，还是只算完整的词', en: 'any text, or only where words begin and end' },
      choices: ['text', 'word'],
      fallback: 'text',
    },
    formatOption(...FORMATS),
    ...READING_OPTIONS,
  ],
  examples: [
    'kaoju kwic 疫苗 seeds',
    'kaoju kwic 合作 seeds --sort right --limit 30',
    'kaoju kwic 人类命运共同体 seeds --format csv > kwic.csv',
  ],
  run: runKwic,
}

async function runKwic({ paths: [term = '', ...paths], options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  if (term.trim() === '') {
    throw new UsageError({ en: 'Unexpected empty term, expected the word to look for', zh: '要找的词是空的' })
  }
  const window = readCount('--window', options.window, 500) ?? 0
  const limit = readCount('--limit', options.limit, Number.MAX_SAFE_INTEGER)
  const [{ openSession }, core] = await Promise.all([import('../session.ts'), import('../../index.ts')])
  const session = await openSession(paths, options, terminal)
  if (!session) return EXIT.configuration
  const { tokenizer } = session
  const cut = options.match === 'word' ? (text: string) => tokenizer.tag(text) : undefined
  const lines: ConcordanceLine[] = []
  let count = 0
  for await (const record of session.readRecords()) {
    lines.push(...core.findTerm(record, count, { term: term.trim(), window, ...(cut && { cut }) }))
    count++
  }
  const sorted = core.sortLines(lines, options.sort as ConcordanceOrder)
  const shown = limit === null ? sorted : sorted.slice(0, limit)
  const render = {
    table: () => core.renderKwicTable(shown),
    csv: () => core.renderKwicCsv(shown),
    json: () => core.renderKwicJson(term.trim(), shown, lines.length),
  }[options.format as (typeof FORMATS)[number]]
  await terminal.print(render())
  terminal.say(sayFound(lines, shown.length, terminal))
  session.log.sayCount()
  return session.log.findExitCode(count)
}

function sayFound(lines: readonly ConcordanceLine[], shown: number, { language }: Terminal): string {
  const articles = new Set(lines.map(({ article }) => article)).size
  if (language === 'zh') return `kaoju: ${articles} 篇文章中共 ${lines.length} 处${shown < lines.length ? `，列出 ${shown} 处` : ''}`
  const found = `${lines.length} ${lines.length === 1 ? 'occurrence' : 'occurrences'} in ${articles} ${articles === 1 ? 'article' : 'articles'}`
  return `kaoju: ${found}${shown < lines.length ? `, ${shown} shown` : ''}`
}
