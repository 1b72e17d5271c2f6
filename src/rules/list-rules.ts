// The rules there are, as a table. In: compiled rules. Out: a line a rule: id, type, title, tests, place.

import type { Language } from '../model/problem.ts'
import { countColumns, padText } from '../model/text-width.ts'
import type { CompiledRules } from './compiled-rules.ts'

export interface RuleEntry {
  readonly id: string
  readonly type: string
  readonly title: string | null
  /** How many tests it carries. */
  readonly tests: number
  readonly path: string
  readonly line: number | null
}

/** Lists the rules that run, in their order; those an override switched off are not there. */
export function listRules({ rules }: CompiledRules, language: Language): readonly RuleEntry[] {
  return rules.map(({ rule, qualifiedId, place }) => ({
    id: qualifiedId,
    type: rule.type,
    title: rule.title?.[language] ?? null,
    tests: Object.values(rule.tests ?? {}).reduce((sum, list) => sum + (list?.length ?? 0), 0),
    path: place.path,
    line: place.line,
  }))
}

/** Renders entries in columns, each line closed by a line feed; Chinese titles are two columns a character. */
export function renderRuleList(entries: readonly RuleEntry[], language: Language): string {
  const head = language === 'zh' ? ['规则', '类型', '测试', '位置', '标题'] : ['rule', 'type', 'tests', 'place', 'title']
  const rows = entries.map(({ id, type, tests, path, line, title }) => [id, type, String(tests), `${path}:${line}`, title ?? ''])
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => countColumns(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => padText(cell, widths[column] ?? 0).text)
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}
