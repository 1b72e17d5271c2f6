// Which rules the marks of a chart come from. In: places of mentions. Out: a clause of the caption: the rule that found most, and how many more.

import type { Corpus } from '../../corpus/corpus.ts'
import { compareText, type MentionPlace } from '../../corpus/point.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Language } from '../../model/problem.ts'

/** `由规则 core/figure.percent 等 2 条认出`. */
export function nameRules(corpus: Corpus, places: readonly MentionPlace[], language: Language): string {
  const rules = places.flatMap(({ article, mention }) => corpus.records[article]?.mentions[mention]?.rule ?? [])
  const counts = groupBy(rules, (rule) => rule)
  const [first] = [...counts].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
  if (!first) return ''
  const others = counts.size - 1
  if (language === 'zh') return others > 0 ? `由规则 ${first[0]} 等 ${counts.size} 条认出` : `由规则 ${first[0]} 认出`
  return others > 0 ? `found by ${first[0]} and ${others} more ${others === 1 ? 'rule' : 'rules'}` : `found by rule ${first[0]}`
}
