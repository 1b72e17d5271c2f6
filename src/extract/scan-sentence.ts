// One pass of the trie over a sentence. In: compiled rules and a stretch of text. Out: what stands there before any rule runs:
// lexicon terms, hedges and units for the chart; positions at which patterns may start; names, verbs and other plain hits.

import type { Sentence } from '../model/article.ts'
import { isOverlapping, type Span } from '../model/span.ts'
import {
  appliesIn,
  type CompiledRules,
  type NameNeed,
  type NameType,
  type PatternTrigger,
  type Purpose,
  type RuleOrigin,
} from '../rules/compiled-rules.ts'
import { scanTrie } from '../rules/trie.ts'
import type { HedgeItem, TermHit, UnitItem } from './chart.ts'

/** A head noun that a name may end with. */
export interface NameHead extends Span {
  readonly of: NameType
  readonly origin: RuleOrigin
  readonly nameKind: string
  readonly needs: NameNeed
}
/** A name that rules know as such. */
export interface KnownName extends Span {
  readonly of: NameType
  readonly origin: RuleOrigin
  readonly nameKind: string
  readonly name: string
}
export interface VerbHit extends Span {
  readonly origin: RuleOrigin
}
/** A word that keeps figures from measures: 承诺, 计划. */
export interface UnlessHit extends Span {
  readonly measures: ReadonlySet<string>
}
/** A literal with which patterns begin. */
export interface StarterHit {
  readonly trigger: PatternTrigger
  readonly at: number
}

export interface SentenceScan {
  readonly items: readonly (HedgeItem | UnitItem)[]
  /** The terms of all lexicons: a hit every other character, most of which nobody asks for. */
  readonly terms: readonly TermHit[]
  readonly starts: ReadonlyMap<Purpose, readonly StarterHit[]>
  /** Literals of the sentence that patterns require. */
  readonly required: ReadonlyMap<Purpose, ReadonlySet<PatternTrigger>>
  readonly heads: readonly NameHead[]
  readonly names: readonly KnownName[]
  readonly verbs: readonly VerbHit[]
  readonly unless: readonly UnlessHit[]
  /** Stretches in which nothing else may be found: 二十国集团. */
  readonly opaque: readonly Span[]
}

/** Scans `[start, end)` of `text`. */
export function scanSentence(rules: CompiledRules, text: string, { start, end, scope }: Sentence): SentenceScan {
  const items: (HedgeItem | UnitItem)[] = []
  const terms: TermHit[] = []
  const starts = new Map<Purpose, StarterHit[]>()
  const required = new Map<Purpose, Set<PatternTrigger>>()
  const heads: NameHead[] = []
  const names: KnownName[] = []
  const verbs: VerbHit[] = []
  const unless: UnlessHit[] = []
  const opaque: TermHit[] = []
  const blockers: (Span & { readonly lexicon: string })[] = []
  scanTrie(rules.trie, text, start, end, (trigger, from, to) => {
    switch (trigger.kind) {
      case 'lexicon': {
        const hit = { term: trigger, start: from, end: to }
        terms.push(hit)
        if (trigger.isOpaque) opaque.push(hit)
        break
      }
      case 'blocker':
        blockers.push({ start: from, end: to, lexicon: trigger.lexicon })
        break
      case 'hedge':
        if (appliesIn(trigger.hedge, scope)) items.push({ kind: 'hedge', start: from, end: to, hedge: trigger.hedge })
        break
      case 'unit':
        if (appliesIn(trigger.unit, scope))
          items.push({ kind: 'unit', start: from, end: to, term: trigger.unit, written: text.slice(from, to) })
        break
      case 'head':
        if (appliesIn(trigger.origin, scope)) {
          const { origin, of, nameKind, needs } = trigger
          heads.push({ start: from, end: to, origin, of, nameKind, needs })
        }
        break
      case 'name':
        if (appliesIn(trigger.origin, scope)) {
          const { origin, of, nameKind, name } = trigger
          names.push({ start: from, end: to, origin, of, nameKind, name })
        }
        break
      case 'verb':
        verbs.push({ start: from, end: to, origin: trigger.origin })
        break
      case 'unless':
        unless.push({ start: from, end: to, measures: trigger.measures })
        break
      case 'starter':
        fileUnder(starts, trigger.purpose, () => []).push({ trigger, at: from })
        break
      case 'required':
        fileUnder(required, trigger.purpose, () => new Set()).add(trigger)
        break
    }
  })
  const isFree = ({ term, ...span }: TermHit) =>
    !blockers.some((blocker) => blocker.lexicon === term.lexicon && isOverlapping(blocker, span))
  const keepFree = (hits: readonly TermHit[]) => (blockers.length === 0 ? hits : hits.filter(isFree))
  return { items, terms: keepFree(terms), ...{ starts, required, heads, names, verbs, unless }, opaque: keepFree(opaque) }
}

function fileUnder<Value>(map: Map<Purpose, Value>, purpose: Purpose, create: () => Value): Value {
  const known = map.get(purpose)
  if (known) return known
  const fresh = create()
  map.set(purpose, fresh)
  return fresh
}
