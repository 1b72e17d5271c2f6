// The chart: everything found in one sentence so far, by where it begins. Each dimension reads what the ones before it left
// and adds its own. Filled while a sentence is worked on, then read once and dropped.

import { groupBy } from '../model/group-by.ts'
import type { Quantity } from '../model/interval.ts'
import type { Change } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { ChartItem } from '../rules/compile-pattern.ts'
import type { CompiledPattern, Hedge, RuleOrigin, Trigger, UnitTerm } from '../rules/compiled-rules.ts'
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
/** Where a lexicon's term stands. It becomes an item when its lexicon is asked for. */
export interface TermHit extends Span {
  readonly term: Extract<Trigger, { readonly kind: typeof LEXICON }>
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
/**
 * Whether a counted noun may follow and belong to the span: `1500多家` + `企业`. Where only a noun makes it a figure, one word is
 * `needed` (数百万 + 同胞), or a `phrase` (三大 + 系统工程).
 */
export type CountedNounNeed = 'no' | 'may' | 'needed' | 'phrase'
export interface FigureItem extends ChartItem {
  readonly kind: 'figure'
  readonly origin: RuleOrigin
  readonly quantity: Quantity
  readonly unit: string | null
  readonly change: Change | null
  readonly countedNoun: CountedNounNeed
  readonly noun: string | null
  /** Rules that added to it: the one that saw its change. */
  readonly via: readonly string[]
}
/** A proper name: of an event, or of an entity. */
export interface NameItem extends ChartItem {
  readonly kind: 'event' | 'entity'
  readonly origin: RuleOrigin
  readonly name: string
  readonly nameKind: string
  readonly edition: number | null
  /** A person's title, as written. */
  readonly title?: string
  /** The rule that gave the canonical name, where another found the span. */
  readonly via: readonly string[]
}

export type Item = NumberItem | HedgeItem | UnitItem | LexiconItem | DateItem | OrdinalItem | FigureItem | NameItem
export type ItemOf<Kind extends Item['kind']> = Kind extends NameItem['kind'] ? NameItem : Extract<Item, { kind: Kind }>

/** The items filed under one key, in the order they were added and, once somebody asks, by where they begin. */
interface Drawer {
  readonly items: Item[]
  /** Longest first. */
  byStart: Map<number, Item[]> | null
}

export class Chart {
  readonly #terms: readonly TermHit[]
  readonly #drawers = new Map<string, Drawer>()
  readonly #lexicons = new Map<string, readonly LexiconItem[]>()
  #hits: ReadonlyMap<string, readonly TermHit[]> | null = null

  /** `terms` are those of all lexicons, in the order in which they are found. */
  constructor(terms: readonly TermHit[]) {
    this.#terms = terms
  }

  /** Adds an item; terms of lexicons are there from the beginning. */
  add(item: Exclude<Item, LexiconItem>): void {
    for (const key of keysOf(item)) {
      const drawer = this.#drawers.get(key)
      if (!drawer) this.#drawers.set(key, { items: [item], byStart: null })
      else {
        drawer.items.push(item)
        if (drawer.byStart) file(drawer.byStart, item)
      }
    }
  }

  /** All items of a kind, in the order they were added. */
  ofKind<Kind extends Item['kind']>(kind: Kind): readonly ItemOf<Kind>[] {
    // Only items of this kind are ever filed under it.
    return (this.#find(kind)?.items ?? []) as readonly Item[] as readonly ItemOf<Kind>[]
  }

  /** The terms of a lexicon, by its qualified id. */
  termsOf(lexicon: string): readonly LexiconItem[] {
    const known = this.#lexicons.get(lexicon)
    if (known) return known
    this.#hits ??= groupBy(this.#terms, ({ term }) => term.lexicon)
    const items = (this.#hits.get(lexicon) ?? []).map(createLexiconItem)
    this.#lexicons.set(lexicon, items)
    return items
  }

  /** Replaces the items of a kind that has no arguments: after the overlaps of a dimension are settled. */
  replace(kind: 'date' | 'ordinal' | 'figure' | NameItem['kind'], items: readonly Exclude<Item, LexiconItem>[]): void {
    this.#drawers.delete(kind)
    for (const item of items) this.add(item)
  }

  /** Items filed under a key (`number`, `unit:mass`) that begin at a position, longest first. */
  itemsAt(key: string, position: number): readonly Item[] {
    const drawer = this.#find(key)
    return drawer ? (sortByStart(drawer).get(position) ?? NONE) : NONE
  }

  /** Whether there is an item filed under a key. */
  has(key: string): boolean {
    return this.#find(key) !== null
  }

  /** The positions at which items filed under a key begin. */
  startsOf(key: string): Iterable<number> {
    const drawer = this.#find(key)
    return drawer ? sortByStart(drawer).keys() : NOWHERE
  }

  /** What is filed under a key; null where nothing is. Of lexicons it is looked up when it is first asked for. */
  #find(key: string): Drawer | null {
    const known = this.#drawers.get(key)
    if (known) return known.items.length > 0 ? known : null
    if (!key.startsWith(LEXICON)) return null
    const items = key === LEXICON ? this.#terms.map(createLexiconItem) : [...this.termsOf(key.slice(LEXICON.length + 1))]
    const drawer = { items, byStart: null }
    this.#drawers.set(key, drawer)
    return items.length > 0 ? drawer : null
  }
}

const LEXICON = 'lexicon'

function createLexiconItem({ term: { lexicon, canonical }, start, end }: TermHit): LexiconItem {
  return { kind: LEXICON, start, end, lexicon, canonical }
}

const NONE: readonly Item[] = []
const NOWHERE: readonly number[] = []

/** Every key under which patterns may ask for an item: `unit`, `unit:mass`, `unit:measure`. */
function keysOf(item: Exclude<Item, LexiconItem>): readonly string[] {
  if (item.kind === 'unit') return item.term.keys
  return item.kind === 'hedge' ? HEDGE_KEYS[item.hedge.position] : KIND_KEYS[item.kind]
}

const HEDGE_KEYS: Readonly<Record<HedgeItem['hedge']['position'], readonly string[]>> = {
  before: ['hedge', itemKey('hedge', 'before')],
  inside: ['hedge', itemKey('hedge', 'inside')],
  middle: ['hedge', itemKey('hedge', 'middle')],
  after: ['hedge', itemKey('hedge', 'after')],
}
const KIND_KEYS = {
  number: ['number'],
  date: ['date'],
  ordinal: ['ordinal'],
  figure: ['figure'],
  event: ['event'],
  entity: ['entity'],
} as const

/** Most drawers are never asked where their items begin: a sentence is full of terms that no pattern of its rules names. */
function sortByStart(drawer: Drawer): ReadonlyMap<number, readonly Item[]> {
  if (!drawer.byStart) {
    drawer.byStart = new Map()
    for (const item of drawer.items) file(drawer.byStart, item)
  }
  return drawer.byStart
}

function file(byStart: Map<number, Item[]>, item: Item): void {
  const here = byStart.get(item.start)
  if (!here) byStart.set(item.start, [item])
  else {
    const shorter = here.findIndex((other) => other.end < item.end)
    here.splice(shorter < 0 ? here.length : shorter, 0, item)
  }
}
