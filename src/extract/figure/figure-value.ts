// What a figure rule yields: a hedged quantity and its unit. What it counts, measures and speaks of is found later.

import type { Quantity } from '../../model/interval.ts'
import type { Change } from '../../model/mention.ts'
import { CLASSIFIER, type Hedge } from '../../rules/compiled-rules.ts'
import type { CountedNounNeed, Item, UnitItem } from '../chart.ts'
import type { Match } from '../production.ts'

export interface FigureValue {
  readonly quantity: Quantity
  readonly unit: string | null
  readonly countedNoun: CountedNounNeed
  /** The noun that the rule itself captured: 七部门. Others are found by their tags. */
  readonly noun: string | null
  readonly change: Change | null
}

/** The unit of an item: its canonical id, the classifier as written, or null after 大. */
export function unitOf(item: UnitItem): string | null {
  return item.term.isAsWritten ? item.written : item.term.unit
}

/** Whether the counted noun follows the unit: after classifiers (家, 场) and persons (名, 位), not after 吨 or 元. */
export function countsNoun(item: UnitItem): boolean {
  return item.term.dimension === CLASSIFIER || item.term.dimension === 'person'
}

/** The hedges of a match, nearest to the number first: those after it, then those before it from right to left. */
export function findHedges(match: Match): readonly Hedge[] {
  const hedges = match.items.flatMap((item: Item) => (item.kind === 'hedge' ? [item.hedge] : []))
  const after = hedges.filter((hedge) => hedge.position !== 'before')
  const before = hedges.filter((hedge) => hedge.position === 'before').reverse()
  return [...after, ...before]
}
