// What can be wrong with records as they come to the corpus stage. One function a code; wording in both languages.

import { createProblem, type Problem, wholeFile } from '../model/problem.ts'

/** A record names a measure that no loaded rule defines: its figures are compared as unnamed ones. */
export function createUnknownMeasure(path: string, measure: string): Problem {
  return createProblem(wholeFile(path), 'warning', 'corpus/measure-unknown', {
    zh: `记录中出现未定义的 measure “${measure}”，应为已加载规则中的 measure；其数字按未命名序列处理`,
    en: `Unexpected measure “${measure}” in a record, expected one that a loaded rule defines; its figures are grouped as unnamed`,
  })
}
