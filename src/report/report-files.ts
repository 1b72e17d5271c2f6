// The files of a report. In: page, corpus, charts. Out: file names with their text, ready to be written into one folder.

import { renderCompareCsv } from '../corpus/compare.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Chart } from '../model/chart.ts'
import type { Language } from '../model/problem.ts'

/** Lists the files of a report: the page, one CSV a chart, and `series.csv`. */
export function listReportFiles(page: string, corpus: Corpus, charts: readonly Chart[], language: Language): ReadonlyMap<string, string> {
  return new Map([
    ['index.html', page],
    ...charts.map(({ id, csv }) => [`${id}.csv`, csv] as const),
    ['series.csv', renderCompareCsv(corpus, language)],
  ])
}
