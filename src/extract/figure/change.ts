// What changed by a figure: 同比增长12.7%, 比上月下降0.3个百分点. In: the chosen figures and the rules of production `change`, whose
// patterns stand around figures. Out: the figures with direction and base, and the rule in `via`.

import type { FigureItem } from '../chart.ts'
import { findStarts, type SentenceWork } from '../run-patterns.ts'

/** The production name of rules that mark changes instead of making figures. */
export const CHANGE = 'change'

/** Marks the changes among the sentence's figures. A rule that names a base (同比) goes before one that does not. */
export function markChanges(work: SentenceWork): void {
  if (work.chart.ofKind('figure').length === 0) return
  const changed = new Map<FigureItem, FigureItem>()
  const starts = findStarts(work, 'figure', ({ production }) => production === CHANGE)
  const ranked = [...starts].sort((a, b) => b.pattern.priority - a.pattern.priority || a.pattern.order - b.pattern.order || b.at - a.at)
  for (const { pattern, at } of ranked) {
    const { changeDirection: direction, against = 'other' } = pattern.settings
    const match = direction && pattern.matcher(work.input, at)
    if (!match) continue
    for (const item of match.items)
      if (item.kind === 'figure' && !changed.has(item))
        changed.set(item, { ...item, change: { direction, against }, via: [...item.via, pattern.rule] })
  }
  if (changed.size === 0) return
  work.chart.replace(
    'figure',
    work.chart.ofKind('figure').map((item) => changed.get(item) ?? item),
  )
}
