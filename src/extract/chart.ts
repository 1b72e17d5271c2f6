// The chart: everything found in one sentence so far, by where it begins. Each dimension reads what the ones before it left
// and adds its own. Filled while a sentence is worked on, then read once and dropped.

import type { Quantity } from '../model/interval.ts'
import type { Change } from '../model/mention.ts'
import type { ChartItem } from '../rules/compile-pattern.ts'
import { CLASSIFIER, type CompiledPattern, type Hedge, type RuleOrigin, type UnitTerm } from '../rules/compiled-rules.ts'
import type { ItemKind } from '../rules/pattern.ts'
import { itemKey } from '../rules/starters.ts'
import type { DateParse } from './date/date-parse.ts'
import type { Numeral } from './numeral/find-numerals.ts'

export interface NumberItem extends ChartItem {
  readonly kind: 'number'
  readonly numeral: Numeral
}
export interface HedgeItem extends ChartItem {
  readonly kind: 'hedge'
  readonly hedge: Hedge
}
export interface UnitItem extends ChartItem {
  readonly kind: 'unit'
  readonly term: UnitTerm
  /** The term as it stands in the text. */
  readonly written: string
}
export interface LexiconItem extends ChartItem {
  readonly kind: 'lexicon'
  readonly lexicon: string
  readonly canonical: string
}
/** Items below are made by rules: `origin` says which, `pattern` by which of its patterns. */
export interface DateItem extends ChartItem {
  readonly kind: 'date'
  readonly origin: RuleOrigin
  readonly boundary: CompiledPattern['boundary']
  /** The rules whose dates this one is made of: 今年 and 5月19日 of 今年5月19日. */
  readonly via: readonly string[]
  readonly parse: DateParse
}
export interface OrdinalItem extends ChartItem {
  readonly kind: 'ordinal'
  readonly origin: RuleOrigin
  readonly value: number
  readonly unit: string | null
}
export interface FigureItem extends ChartItem {
  readonly kind: 'figure'
  readonly origin: RuleOrigin
  readonly quantity: Quantity
  readonly unit: string | null
  readonly change: Change | null
  /** Whether a counted noun may follow and belong to the span: `1500多家` + `企业`; `needed` where only a noun makes it a figure. */
  readonly countedNoun: 'no' | 'may' | 'needed'
  readonly noun: string | null
}
/** A proper name: of an event, or of an entity. */
export interface NameItem extends ChartItem {
  readonly kind: 'event' | 'entity'
  readonly origin: RuleOrigin
  readonly name: string
  readonly nameKind: string
  readonly edition: number | null
  /** The rule that gave the canonical name, where another found the span. */
  readonly via: readonly string[]
}

export type Item = NumberItem | HedgeItem | UnitItem | LexiconItem | DateItem | OrdinalItem | FigureItem | NameItem
export type ItemOf<Kind extends Item['kind']> = Kind extends NameItem['kind'] ? NameItem : Extract<Item, { kind: Kind }>

/** A position at which a pattern may begin, because one of its literals or items stands there. */
export interface Start {
  readonly pattern: CompiledPattern
  readonly at: number
}

export class Chart {
  readonly #byStart = new Map<number, Item[]>()
  readonly #byKind = new Map<ItemKind, Item[]>()

  add(item: Item): void {
    append(this.#byStart, item.start, item)
    append(this.#byKind, item.kind, item)
  }

  /** Every item. A copy: items may be added while it is walked. */
  all(): readonly Item[] {
    return [...this.#byKind.values()].flat()
  }

  /** All items of a kind, in the order they were added. */
  ofKind<Kind extends Item['kind']>(kind: Kind): readonly ItemOf<Kind>[] {
    // Only items of this kind are ever filed under it.
    return (this.#byKind.get(kind) ?? []) as ItemOf<Kind>[]
  }

  /** Replaces the items of a kind: after the overlaps of a dimension are settled. */
  replace(kind: Item['kind'], items: readonly Item[]): void {
    this.#byKind.set(kind, [...items])
    for (const [start, list] of this.#byStart)
      this.#byStart.set(
        start,
        list.filter((item) => item.kind !== kind),
      )
    for (const item of items) append(this.#byStart, item.start, item)
  }

  /** Items of a kind that begin at a position and fit the argument of a pattern, longest first. */
  itemsAt(kind: ItemKind, argument: string | null, position: number): readonly Item[] {
    const here = this.#byStart.get(position)
    if (!here) return []
    return here.filter((item) => item.kind === kind && fits(item, argument)).sort((a, b) => b.end - a.end)
  }
}

/** Every key under which patterns may ask for an item: `unit`, `unit:mass`, `unit:measure`. */
export function keysOf(item: Item): readonly string[] {
  const own = itemKey(item.kind, null)
  if (item.kind === 'unit')
    return [
      own,
      itemKey('unit', item.term.dimension),
      ...(item.term.dimension === CLASSIFIER || item.term.dimension === GREAT ? [] : [itemKey('unit', MEASURE)]),
    ]
  if (item.kind === 'hedge') return [own, itemKey('hedge', item.hedge.position)]
  if (item.kind === 'lexicon') return [itemKey('lexicon', item.lexicon)]
  return [own]
}

/** `{unit:measure}` is any unit that is no classifier and not the 大 of 四大课题. */
const MEASURE = 'measure'
const GREAT = 'great'

function fits(item: Item, argument: string | null): boolean {
  return argument === null || keysOf(item).includes(itemKey(item.kind, argument))
}

function append<Key>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}
