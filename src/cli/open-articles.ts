// A session over articles, or over a store of their records. In: options and paths. Out: the same session either way, so that reports and
// comparisons do not know which it was.

import { resolve } from 'node:path'
import { type ArticleRecord, createProblem, wholeFile } from '../index.ts'
import { openStore, type Store } from '../io/store/read-store.ts'
import type { Options } from './command.ts'
import { ProblemLog } from './problem-log.ts'
import { listPacks } from './provenance.ts'
import { gatherCorpus, type OpenedRules, openRules, openSession, openTokenizer, type Session } from './session.ts'
import { explainStore } from './store-usage.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Opens what `paths` or `--store` name; null where there is no tokenizer, which is shown. */
export async function openArticles(paths: readonly string[], options: Options, terminal: Terminal): Promise<Session | null> {
  if (options.store === undefined) return openSession(paths, options, terminal)
  if (paths.length > 0) {
    throw new UsageError({
      en: `Unexpected paths beside --store: ${paths.join(', ')}, expected articles or a store`,
      zh: `--store 与文章路径不能同时使用：${paths.join('、')}`,
    })
  }
  const { store: folder } = options
  const log = new ProblemLog(terminal)
  const opened = await openRules(options.rules, log, terminal, { hasShipped: options.shipped })
  const tokenizer = openTokenizer(options.tokenizer, opened.rules, log)
  if (!tokenizer) return null
  const store = await explainStore(openStore(resolve(terminal.workingFolder, folder)))
  if (hasOtherRules(store, opened)) log.show(otherRules(folder), 'configuration')
  for (const problem of await explainStore(store.readProblems())) log.keep(problem, 'article')

  async function* readRecords(): AsyncGenerator<ArticleRecord> {
    try {
      for await (const record of store.readRecords()) {
        terminal.signal.throwIfAborted()
        for (const problem of record.problems) log.show(problem, 'article')
        yield record
      }
    } finally {
      store.close()
    }
  }

  const readCorpus = () => gatherCorpus(readRecords(), opened.rules, log)
  return { ...opened, tokenizer, timeZone: store.origin.timeZone, log, readRecords, readCorpus }
}

function hasOtherRules({ origin }: Store, opened: OpenedRules): boolean {
  const name = (packs: Store['origin']['packs']) => JSON.stringify(packs.map(({ id, sha256 }) => [id, sha256]))
  return name(origin.packs) !== name(listPacks(opened))
}

function otherRules(folder: string) {
  return createProblem(wholeFile(folder), 'note', 'store/other-rules', {
    en: 'Unexpected store of other rules than are loaded now, expected the same; extract again for what the present rules find',
    zh: '此存储由另一版规则提取；若要现行规则的结果，请重新提取',
  })
}
