// Records against gold. In: annotations and the records of the articles they stand in. Out: for each type its score, the agreement
// of its further fields and its errors. Mentions of articles without annotations are not looked at.

import { createProblem, type Problem, wholeFile } from '../../model/problem.ts'
import type { ArticleRecord } from '../../model/record.ts'
import { compareFields, type FieldAgreement } from './agreement.ts'
import { GOLD_TYPES, type GoldAnnotation, type GoldType } from './gold.ts'
import { type EvaluationError, listErrors } from './list-errors.ts'
import { scoreType, type TypeScore } from './score-type.ts'

export interface Evaluation {
  readonly scores: ReadonlyMap<GoldType, TypeScore>
  readonly agreement: readonly FieldAgreement[]
  readonly errors: readonly EvaluationError[]
  /** Annotated articles that no record is of, and names that stand for several. */
  readonly problems: readonly Problem[]
}

/** Scores records against annotations: all types, or one. */
export function evaluateRecords(
  gold: readonly GoldAnnotation[],
  records: readonly ArticleRecord[],
  types: readonly GoldType[] = GOLD_TYPES,
): Evaluation {
  const files = new Set(gold.map(({ doc }) => doc))
  const annotated = records.flatMap((record) => {
    const doc = baseName(record.article.path)
    return files.has(doc) ? [{ doc, record }] : []
  })
  const mentions = annotated.flatMap(({ doc, record }) => record.mentions.map((mention) => ({ doc, mention })))
  const byFile = new Map(annotated.map(({ doc, record }) => [doc, record]))
  const scored = types.map((type) => {
    const ofType = gold.filter((annotation) => annotation.type === type)
    const found = mentions.filter(({ mention }) => mention.type === type)
    return { type, scored: scoreType(type, ofType, found) }
  })
  return {
    scores: new Map(scored.map(({ type, scored: { score } }) => [type, score])),
    agreement: scored.flatMap(({ type, scored: { pairing } }) => compareFields(type, pairing)),
    errors: scored.flatMap((one) => listErrors(one.type, one.scored, byFile)),
    problems: [...files].flatMap((doc) => judgeCoverage(doc, annotated.filter((one) => one.doc === doc).length)),
  }
}

function judgeCoverage(doc: string, records: number): readonly Problem[] {
  if (records === 1) return []
  const text =
    records === 0
      ? {
          en: 'Unexpected gold without an article of that name: all of it counts as missed',
          zh: '标注所指的文章不在所给路径中，其标注全部计为遗漏',
        }
      : {
          en: `Unexpected ${records} articles of that name, expected one: their mentions count together`,
          zh: `有 ${records} 篇文章同名，其结果合并计算`,
        }
  return [createProblem(wholeFile(doc), 'warning', records === 0 ? 'gold-no-article' : 'gold-same-name', text)]
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
