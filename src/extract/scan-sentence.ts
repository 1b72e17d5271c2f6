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
import type { HedgeItem, LexiconItem, UnitItem } from './chart.ts'

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
  readonly items: readonly (LexiconItem | HedgeItem | UnitItem)[]
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
  const items: (LexiconItem | HedgeItem | UnitItem)[] = []
  const starts = new Map<Purpose, StarterHit[]>()
  const required = new Map<Purpose, Set<PatternTrigger>>()
  const heads: NameHead[] = []
  const names: KnownName[] = []
  const verbs: VerbHit[] = []
  const unless: UnlessHit[] = []
  const opaque: (Span & { readonly lexicon: string })[] = []
  const blockers: (Span & { readonly lexicon: string })[] = []
  scanTrie(rules.trie, text, start, end, (trigger, from, to) => {
    const span = { start: from, end: to }
    switch (trigger.kind) {
      case 'lexicon':
        items.push({ kind: 'lexicon', ...span, lexicon: trigger.lexicon, canonical: trigger.canonical, keys: trigger.keys })
        if (trigger.isOpaque) opaque.push({ ...span, lexicon: trigger.lexicon })
        break
      case 'blocker':
        blockers.push({ ...span, lexicon: trigger.lexicon })
        break
      case 'hedge':
        if (appliesIn(trigger.hedge, scope)) items.push({ kind: 'hedge', ...span, hedge: trigger.hedge })
        break
      case 'unit':
        if (appliesIn(trigger.unit, scope)) items.push({ kind: 'unit', ...span, term: trigger.unit, written: text.slice(from, to) })
        break
      case 'head':
        if (appliesIn(trigger.origin, scope))
          heads.push({ ...span, origin: trigger.origin, of: trigger.of, nameKind: trigger.nameKind, needs: trigger.needs })
        break
      case 'name':
        if (appliesIn(trigger.origin, scope))
          names.push({ ...span, origin: trigger.origin, of: trigger.of, nameKind: trigger.nameKind, name: trigger.name })
        break
      case 'verb':
        verbs.push({ ...span, origin: trigger.origin })
        break
      case 'unless':
        unless.push({ ...span, measures: trigger.measures })
        break
      case 'starter':
        fileUnder(starts, trigger.purpose, () => []).push({ trigger, at: from })
        break
      case 'required':
        fileUnder(required, trigger.purpose, () => new Set()).add(trigger)
        break
    }
  })
  const isFree = (term: Span & { readonly lexicon: string }) =>
    !blockers.some((blocker) => blocker.lexicon === term.lexicon && isOverlapping(blocker, term))
  return {
    items: items.filter((item) => item.kind !== 'lexicon' || isFree(item)),
    ...{ starts, required, heads, names, verbs, unless },
    opaque: opaque.filter(isFree),
  }
}

function fileUnder<Value>(map: Map<Purpose, Value>, purpose: Purpose, create: () => Value): Value {
  const known = map.get(purpose)
  if (known) return known
  const fresh = create()
  map.set(purpose, fresh)
  return fresh
}
