// What verdicts are called. In: a verdict. Out: its name in both languages, and the mark that tells it apart without words or colour.

import type { Localized } from '../model/problem.ts'
import type { Verdict } from './verdict.ts'

export const VERDICT_NAMES: Readonly<Record<Verdict, Localized>> = {
  equal: { zh: '一致', en: 'equal' },
  compatible: { zh: '相容', en: 'compatible' },
  rounding: { zh: '舍入', en: 'rounding' },
  growth: { zh: '增长', en: 'growth' },
  decline: { zh: '下降', en: 'decline' },
  scope: { zh: '口径不同', en: 'scope' },
  stale: { zh: '旧数', en: 'stale' },
  conflict: { zh: '矛盾', en: 'conflict' },
}

export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  ...{ equal: '=', compatible: '∩', rounding: '≈', growth: '↑', decline: '↓', scope: '≠', stale: '…', conflict: '✗' },
}
