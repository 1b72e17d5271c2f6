// `kaoju rules diff OLD NEW`: what a change of rules changes on a corpus: mentions that come, go or say something else.

import type { ArticleRecord } from '../../index.ts'
import type { Command, Invocation, Options } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, READING_OPTIONS } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const rulesDiff: Command = {
  name: 'rules diff',
  summary: { zh: '比较两套规则在语料上的结果', en: 'what a change of rules changes on a corpus' },
  paths: {
    zh: '旧、新两套规则：文件或文件夹；加在自带规则之后，其中有 core 包的单独使用',
    en: 'the old and the new rules: files or folders; those with a pack core stand alone, others come after the shipped ones',
  },
  options: [
    formatOption('text', 'json', 'html'),
    {
      flags: '--corpus <path>',
      text: { zh: '文章文件或文件夹，可重复', en: 'articles: file or folder; repeatable' },
      isRepeatable: true,
    },
    { flags: '--no-shipped', text: { zh: '不加自带规则', en: 'without the shipped rules' } },
    { flags: '--fail-on <what>', text: { zh: '有此情形则退出码为 1', en: 'exit with 1 where there is one' }, choices: ['change'] },
    ...READING_OPTIONS.filter(({ flags }) => !flags.startsWith('--rules')),
  ],
  examples: [
    'kaoju rules diff rules my-rules --corpus seeds',
    'kaoju rules diff old.yaml new.yaml --corpus seeds --format html > diff.html',
  ],
  run: runDiff,
}

async function runDiff({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [before, after, ...others] = paths
  if (before === undefined || after === undefined || others.length > 0) throw notTwo(paths.length)
  const corpus = options.corpus ?? []
  if (corpus.length === 0) throw missingCorpus()
  const old = await readRecords(before, corpus, options, terminal)
  const fresh = await readRecords(after, corpus, options, terminal)
  if (!old || !fresh) return EXIT.configuration
  const { diffRecords, renderDifferenceJson, renderDifferenceText, renderRulesDiffPage } = await import('../../index.ts')
  const difference = diffRecords(old.records, fresh.records)
  const { language } = terminal
  if (options.format === 'html') {
    const [{ readTemplates }, { SHIPPED_TEMPLATES }] = await Promise.all([
      import('../../io/report-files.ts'),
      import('../../io/package.ts'),
    ])
    await terminal.print(renderRulesDiffPage(difference, await readTemplates(SHIPPED_TEMPLATES), language))
  } else await terminal.print(options.format === 'json' ? renderDifferenceJson(difference) : renderDifferenceText(difference, language))
  const hasFindings = options.failOn === 'change' && difference.changes.length > 0
  const code = old.log.findExitCode(old.records.length)
  return code === EXIT.configuration ? code : fresh.log.findExitCode(fresh.records.length, hasFindings)
}

async function readRecords(rules: string, corpus: readonly string[], options: Options, terminal: Terminal) {
  const { openSession } = await import('../session.ts')
  const session = await openSession(corpus, { ...options, rules: [rules] }, terminal)
  if (!session) return null
  const records: ArticleRecord[] = []
  for await (const record of session.readRecords()) records.push(record)
  return { records, log: session.log }
}

function notTwo(count: number): UsageError {
  return new UsageError({
    en: `Unexpected ${count} rule paths, expected two: the old rules and the new`,
    zh: `给出了 ${count} 个规则路径，应为两个：旧规则与新规则`,
  })
}

function missingCorpus(): UsageError {
  return new UsageError({
    en: 'Unexpected comparison without articles, expected --corpus with a file or folder',
    zh: '没有指定文章：请用 --corpus 给出文件或文件夹',
  })
}
