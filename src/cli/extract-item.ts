// One item of the input to what comes of it. In: rules, a tokenizer, a time zone. Out: a record, or why there is none. The same in the main
// thread and in a worker; never throws. Loads the whole core.

import { type ArticleRecord, createExtractor, createProblem, type ExtractionSettings, type Problem, wholeFile } from '../index.ts'
import { isReportPage } from '../io/report-folder.ts'
import type { InputItem } from '../io/sources/list-items.ts'
import { loadItem } from '../io/sources/load-sources.ts'

/** A record, or problems that no record holds: to be kept for the report, or only shown. */
export type Outcome =
  | { readonly record: ArticleRecord }
  | { readonly record: null; readonly problems: readonly Problem[]; readonly isShownOnly: boolean }

/** Builds the function that reads and extracts one item. */
export function createItemExtractor(settings: ExtractionSettings): (item: InputItem) => Outcome {
  const extract = createExtractor(settings)
  return (item) => {
    const { source, problems } = loadItem(item)
    if (!source) return leaveOut(problems)
    if (isReportPage(source.text)) return { ...leaveOut([reportPage(source.path)]), isShownOnly: true }
    try {
      return { record: extract(source) }
    } catch (error) {
      // A fault of ours in one article must not take the others with it, nor go unseen.
      return leaveOut([extractionFault(source.path, error instanceof Error ? error.message : String(error))])
    }
  }
}

function leaveOut(problems: readonly Problem[]) {
  return { record: null, problems, isShownOnly: false } as const
}

/** An article that took its worker with it, twice. `reason` is the engine's word for it. */
export function workerDied(item: Exclude<InputItem, { readonly kind: 'problems' }>, reason: string): Problem {
  const place = item.kind === 'line' ? { path: item.path, line: item.number, column: 1 } : wholeFile(item.path)
  return createProblem(place, 'error', 'cli/worker-died', {
    en: `Unexpected end of two workers over this article (${reason}), expected a record; it is left out`,
    zh: `两个工作线程先后因本文而终止（${reason}），本文未能读取`,
  })
}

function extractionFault(path: string, reason: string): Problem {
  return createProblem(wholeFile(path), 'error', 'cli/fault', {
    en: `Unexpected fault of kaoju (${reason}), expected a record; the article is left out`,
    zh: `考据程序自身出错（${reason}），本文未能读取`,
  })
}

/** `kaoju report .` must not read its last report as an article. */
function reportPage(path: string): Problem {
  return createProblem(wholeFile(path), 'note', 'cli/report-page', {
    en: 'Unexpected report of kaoju, expected an article; it is left out',
    zh: '这是考据生成的报告，不是文章，未读入',
  })
}
