// An evaluation as text and JSON. In: an evaluation. Out: tables for a terminal, or JSON whose types are keyed as gold/score.mjs
// prints them.

import type { Language } from '../../model/problem.ts'
import { padText } from '../../model/text-width.ts'
import type { Evaluation } from './evaluate.ts'
import type { EvaluationError } from './list-errors.ts'

/** `kaoju.eval/1`: one key a type, then `agreement`, and `errors` where they were asked for. */
export function renderEvaluationJson({ scores, agreement, errors }: Evaluation, hasErrors: boolean): string {
  const printed = { schema: 'kaoju.eval/1', ...Object.fromEntries(scores), agreement, ...(hasErrors && { errors }) }
  return `${JSON.stringify(printed, null, 2)}\n`
}

/** Scores in percent, then the agreement of fields, then the errors with their sentences where they were asked for. */
export function renderEvaluationText(evaluation: Evaluation, language: Language, hasErrors: boolean): string {
  const { errors } = evaluation
  const tables = [renderScores(evaluation, language), renderAgreement(evaluation, language)].filter((table) => table !== '')
  return [...tables, ...(hasErrors && errors.length > 0 ? [errors.map((error) => renderError(error, language)).join('')] : [])].join('\n')
}

function renderScores({ scores }: Evaluation, language: Language): string {
  const head = {
    zh: ['类型', '标注', '找到', '命中', 'P', 'R', 'F1', '跨度', '值', 'F1值', '聚类'],
    en: ['type', 'gold', 'pred', 'found', 'P', 'R', 'F1', 'span', 'value', 'F1value', 'clusters'],
  }[language]
  const rows = [...scores].map(([type, { gold, predicted, found, P, R, F1, span, value, F1value, clusters }]) => [
    type,
    ...[gold, predicted, found].map(String),
    ...[P, R, F1, span, value, F1value, clusters].map((share) => (share === undefined ? '' : percent(share))),
  ])
  return renderTable([head, ...rows], 1)
}

function renderAgreement({ agreement }: Evaluation, language: Language): string {
  if (agreement.length === 0) return ''
  const head = {
    zh: ['字段', '', '双方皆有', '一致', '%', '仅标注有', '仅结果有'],
    en: ['field', '', 'both', 'agree', '%', 'gold only', 'found only'],
  }[language]
  const rows = agreement.map(({ type, field, both, agree, missing, extra }) => [
    type,
    field,
    ...[both, agree].map(String),
    both === 0 ? '' : percent(agree / both),
    ...[missing, extra].map(String),
  ])
  return renderTable([head, ...rows], 2)
}

/** One line that says what, one for each side, and the sentence. */
function renderError({ kind, type, doc, start, gold, got, rule, sentence }: EvaluationError, language: Language): string {
  const words = {
    zh: { missed: '遗漏', value: '值有误', span: '跨度有误', spurious: '多出', gold: '标注', got: '得到' },
    en: { missed: 'missed', value: 'value', span: 'span', spurious: 'spurious', gold: 'gold', got: 'got' },
  }[language]
  const lines = [
    `${words[kind]} ${type} ${doc}:${start}`,
    ...(gold === null ? [] : [`  ${words.gold} ${gold}`]),
    ...(got === null ? [] : [`  ${words.got} ${got} ${rule ?? ''}`]),
    ...(sentence === null ? [] : [`  ${sentence}`]),
  ]
  return lines.map((line) => `${line.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ')}\n`).join('')
}

/** Columns as wide as their widest cell; the first `left` are set to the left, numbers to the right. */
function renderTable(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => padText(row[column] ?? '', 0).width)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        if (column < left) return padText(cell, width).text
        return ' '.repeat(width - padText(cell, 0).width) + cell
      })
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
