// A report of hand-written records, as the tests of report/ and of the browser use it.

import { join } from 'node:path'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { compileCharts, renderCharts } from '../../src/io/chart-renderer.ts'
import { packText, readScript, readTemplates } from '../../src/io/report-files.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Language } from '../../src/model/problem.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { planReport } from '../../src/pipeline.ts'
import { assembleReport } from '../../src/report/assemble-report.ts'
import type { Provenance } from '../../src/report/provenance.ts'

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

export interface ReportChoice {
  readonly language?: Language
  readonly isStatic?: boolean
  /** Bytes of the page beyond which articles stand beside it. */
  readonly limit?: number
}

/** All files of a report of these records, as the program would write them. */
export async function createReport(
  records: readonly ArticleRecord[],
  measures: readonly Measure[],
  { language = 'zh', isStatic = false, limit }: ReportChoice = {},
): Promise<ReadonlyMap<string, string>> {
  const corpus = buildCorpus(records, measures)
  const plan = planReport(corpus, PROVENANCE, language)
  const other = planReport(corpus, PROVENANCE, language === 'zh' ? 'en' : 'zh')
  const [drawn, templates, script] = await Promise.all([renderCharts(plan.charts), readTemplates(TEMPLATES), readScript()])
  const compiled = { own: compileCharts(plan.charts), other: compileCharts(other.charts) }
  const live = isStatic ? null : { script, other, compiled, pack: packText }
  return new Map(assembleReport({ corpus, plan, drawn, templates, live, ...(limit === undefined ? {} : { limit }) }))
}
