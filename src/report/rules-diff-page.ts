// A change of rules as a page. In: what it changed, and templates. Out: one HTML document without scripts; all text is escaped.

import mustache from 'mustache'
import { groupByRule, type MentionChange, type RecordsDifference } from '../corpus/difference/diff-records.ts'
import { describeChange, MARKS, renderTotals } from '../corpus/difference/render-difference.ts'
import type { Language } from '../model/problem.ts'
import type { ReportTemplates } from '../model/template.ts'

/** Renders the page with the partial `rules-diff`. */
export function renderRulesDiffPage(difference: RecordsDifference, templates: ReportTemplates, language: Language): string {
  const template = templates.partials['rules-diff']
  if (template === undefined) throw new Error('Unexpected templates without rules-diff.mustache')
  const view = {
    htmlLanguage: language === 'zh' ? 'zh-Hans' : 'en',
    theme: templates.theme,
    themeHash: templates.themeHash,
    labels: LABELS[language],
    totals: renderTotals(difference, language),
    groups: groupByRule(difference.changes).map(({ rule, changes }) => ({
      rule,
      changes: changes.map((change) => buildView(change, language)),
    })),
  }
  return mustache.render(template, view)
}

const LABELS = {
  zh: { product: '考据', heading: '规则改动的结果', none: '没有改变。', added: '新增', removed: '消失', changed: '改变' },
  en: {
    product: 'kaoju',
    heading: 'What the change of rules changes',
    none: 'Nothing changes.',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
  },
} as const

function buildView(change: MentionChange, language: Language) {
  const placed = change.new ?? change.old
  const { sentence = '', at = 0, end = 0 } = placed ?? {}
  return {
    sign: MARKS[change.kind],
    kind: LABELS[language][change.kind],
    description: describeChange(change),
    before: sentence.slice(0, at),
    marked: sentence.slice(at, end),
    after: sentence.slice(end),
    place: `${change.path}:${placed?.mention.start ?? 0}`,
  }
}
