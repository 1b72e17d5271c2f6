// One pass of the trie over a sentence. In: compiled rules and a stretch of text. Out: what stands there before any rule runs:
// lexicon terms, hedges and units for the chart; positions at which patterns may start; names, verbs and other plain hits.

import { isOverlapping, type Span } from '../model/span.ts'
import type { CompiledPattern, CompiledRules, RuleOrigin } from '../rules/compiled-rules.ts'
import { scanTrie } from '../rules/trie.ts'
import type { HedgeItem, LexiconItem, Start, UnitItem } from './chart.ts'

export interface EventHead extends Span {
  readonly origin: RuleOrigin
  readonly eventKind: string
  readonly needsProper: boolean
}
export interface EventName extends Span {
  readonly origin: RuleOrigin
  readonly eventKind: string
  readonly name: string
}
export interface VerbHit extends Span {
  readonly origin: RuleOrigin
}
/** A word that keeps figures from a measure: 承诺, 计划. */
export interface UnlessHit extends Span {
  readonly measure: string
}

export interface SentenceScan {
  readonly items: readonly (LexiconItem | HedgeItem | UnitItem)[]
  readonly starts: readonly Start[]
  /** Patterns of which one of the required literals stands in the sentence. */
  readonly satisfied: ReadonlySet<CompiledPattern>
  readonly heads: readonly EventHead[]
  readonly names: readonly EventName[]
  readonly verbs: readonly VerbHit[]
  readonly unless: readonly UnlessHit[]
  /** Stretches in which nothing else may be found: 二十国集团. */
  readonly opaque: readonly Span[]
}

/** Scans `[start, end)` of `text`. */
export function scanSentence(rules: CompiledRules, text: string, { start, end }: Span): SentenceScan {
  const items: (LexiconItem | HedgeItem | UnitItem)[] = []
  const starts: Start[] = []
  const satisfied = new Set<CompiledPattern>()
  const heads: EventHead[] = []
  const names: EventName[] = []
  const verbs: VerbHit[] = []
  const unless: UnlessHit[] = []
  const opaque: (Span & { readonly lexicon: string })[] = []
  const blockers: (Span & { readonly lexicon: string })[] = []
  scanTrie(rules.trie, text, start, end, (trigger, from, to) => {
    const span = { start: from, end: to }
    switch (trigger.kind) {
      case 'lexicon':
        items.push({ kind: 'lexicon', ...span, lexicon: trigger.lexicon, canonical: trigger.canonical })
        if (trigger.isOpaque) opaque.push({ ...span, lexicon: trigger.lexicon })
        break
      case 'blocker':
        blockers.push({ ...span, lexicon: trigger.lexicon })
        break
      case 'hedge':
        items.push({ kind: 'hedge', ...span, hedge: trigger.hedge })
        break
      case 'unit':
        items.push({ kind: 'unit', ...span, term: trigger.unit, written: text.slice(from, to) })
        break
      case 'head':
        heads.push({ ...span, origin: trigger.origin, eventKind: trigger.eventKind, needsProper: trigger.needsProper })
        break
      case 'name':
        names.push({ ...span, origin: trigger.origin, eventKind: trigger.eventKind, name: trigger.name })
        break
      case 'verb':
        verbs.push({ ...span, origin: trigger.origin })
        break
      case 'unless':
        unless.push({ ...span, measure: trigger.measure })
        break
      case 'starter':
        starts.push({ pattern: trigger.pattern, at: from })
        break
      case 'required':
        satisfied.add(trigger.pattern)
        break
    }
  })
  const isFree = (term: Span & { readonly lexicon: string }) =>
    !blockers.some((blocker) => blocker.lexicon === term.lexicon && isOverlapping(blocker, term))
  return {
    items: items.filter((item) => item.kind !== 'lexicon' || isFree(item)),
    ...{ starts, satisfied, heads, names, verbs, unless },
    opaque: opaque.filter(isFree),
  }
}
