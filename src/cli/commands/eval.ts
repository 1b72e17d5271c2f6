// `kaoju eval`: precision, recall and F1 of what is found against annotations by hand, and the list of errors.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const evaluate: Command = {
  name: 'eval',
  summary: { zh: '与人工标注对照：准确率、召回率、F1 与错误清单', en: 'score against gold annotations: precision, recall, F1, errors' },
  paths: { zh: '标注文件（JSONL），其后是文章文件或文件夹', en: 'a gold file (JSON lines), then articles: files or folders' },
  options: [
    formatOption('text', 'json'),
    {
      flags: '--type <type>',
      text: { zh: '只评此类', en: 'score this type only' },
      choices: ['date', 'figure', 'ordinal', 'event'],
    },
    { flags: '--errors', text: { zh: '列出错误及其句子', en: 'list the errors with their sentences' } },
    ...READING_OPTIONS,
  ],
  examples: ['kaoju eval gold.jsonl seeds', 'kaoju eval gold.jsonl seeds --type figure --errors'],
  run: runEvaluate,
}

async function runEvaluate({ paths: [goldPath = '', ...paths], options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [{ openSession }, { evaluateRecords, GOLD_TYPES, parseGold, renderEvaluationJson, renderEvaluationText }] = await Promise.all([
    import('../session.ts'),
    import('../../index.ts'),
  ])
  const text = await readFile(resolve(terminal.workingFolder, goldPath), 'utf8').catch(() => {
    throw unreadableGold(goldPath)
  })
  const gold = parseGold(goldPath, text)
  const session = await openSession(paths, options, terminal)
  if (!session) return EXIT.configuration
  for (const problem of gold.problems) session.log.keep(problem, 'configuration')
  const records = (await session.readCorpus()).records
  const types = GOLD_TYPES.filter((type) => options.type === undefined || type === options.type)
  const evaluation = evaluateRecords(gold.annotations, records, types)
  for (const problem of evaluation.problems) session.log.keep(problem, 'path')
  const hasErrors = options.errors === true
  await terminal.print(
    options.format === 'json'
      ? renderEvaluationJson(evaluation, hasErrors)
      : renderEvaluationText(evaluation, terminal.language, hasErrors),
  )
  session.log.sayCount()
  return session.log.findExitCode(records.length)
}

function unreadableGold(path: string): UsageError {
  return new UsageError({
    en: `Unexpected gold file «${path}» that cannot be read, expected JSON lines of {doc, type, start, end, text, …}`,
    zh: `标注文件“${path}”无法读取，应为每行一条 {doc, type, start, end, text, …} 的 JSON`,
  })
}
