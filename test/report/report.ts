// A report of hand-written records, as the tests of report/ and of the browser use it.

import { join } from 'node:path'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { renderCharts } from '../../src/io/chart-renderer.ts'
import { readTemplates } from '../../src/io/report-files.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Language } from '../../src/model/problem.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { buildCharts } from '../../src/report/charts/chart-list.ts'
import type { Provenance } from '../../src/report/provenance.ts'
import { renderReport } from '../../src/report/render-report.ts'
import { listReportFiles } from '../../src/report/report-files.ts'
import { buildReportModel } from '../../src/report/report-model.ts'

/** The templates of the repository; tests run from its root. */
export const TEMPLATES = join(process.cwd(), 'reports', 'templates')

export const PROVENANCE: Provenance = {
  version: '0.0.0-test',
  tokenizer: { name: 'builtin', version: '1' },
  packs: [{ id: 'health', version: '1.0.0', title: { zh: '公共卫生', en: 'Public health' }, sha256: 'ab'.repeat(32), rules: 3 }],
  timeZone: 'Asia/Shanghai',
  units: [
    { id: 'dose', dimension: 'dose', label: { zh: '剂', en: 'doses' } },
    { id: 'percent', dimension: 'ratio', label: { zh: '%', en: '%' } },
  ],
}

/** All files of a report of these records, as the program would write them. */
export async function createReport(
  records: readonly ArticleRecord[],
  measures: readonly Measure[],
  language: Language = 'zh',
): Promise<ReadonlyMap<string, string>> {
  const corpus = buildCorpus(records, measures)
  const charts = buildCharts(corpus, PROVENANCE, language)
  const model = buildReportModel(corpus, PROVENANCE, language)
  const page = renderReport(model, charts, await renderCharts(charts), await readTemplates(TEMPLATES))
  return listReportFiles(page, corpus, charts, language)
}
