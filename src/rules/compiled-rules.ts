// What rule files become: one trie of all their literals and the patterns that those trigger. Read-only, shared by all articles.

import type { Scope } from '../model/article.ts'
import type { Bound } from '../model/interval.ts'
import type { Measure, Unit } from '../model/measure.ts'
import type { Problem } from '../model/problem.ts'
import type { UserWord } from '../model/token.ts'
import type { Matcher } from './compile-pattern.ts'
import type { RuleSettings } from './kinds/pattern-rule.ts'
import type { PlacedRule, RulePack } from './parse-rule-file.ts'
import type { PatternNode } from './pattern.ts'
import type { Starters } from './starters.ts'
import type { Trie } from './trie.ts'

/** Who made a mention: `pack/rule.id`, and what decides between two rules on the same characters. */
export interface RuleOrigin {
  readonly rule: string
  readonly priority: number
  /** Position among all rules, in pack and file order. */
  readonly order: number
  /** The scopes the rule applies in; null: all. */
  readonly scopes: readonly Scope[] | null
}

/** Whether a rule applies to sentences of a scope. */
export function appliesIn({ scopes }: Pick<RuleOrigin, 'scopes'>, scope: Scope): boolean {
  return scopes === null || scopes.includes(scope)
}

/** A word that changes what a number means: `超过` before it, `多` inside it, `左右` after it. */
export interface Hedge extends RuleOrigin {
  readonly position: 'before' | 'inside' | 'middle' | 'after'
  readonly bound: Bound
  /** Factors of the value, the next step of its last digit, or null: open. */
  readonly interval: 'next-step' | { readonly low: number; readonly high: number } | null
}

/** A unit's term. `unit` is null for a classifier, whose unit is the term as written, and for 大. `factor` converts within the dimension. */
export interface UnitTerm extends RuleOrigin {
  readonly unit: string | null
  readonly isAsWritten: boolean
  readonly dimension: string
  readonly factor: number
  /** What one of the term is in `unit`: 0.1 for 角, whose unit is CNY. */
  readonly times: number
  /** The keys that it is filed under in a chart. */
  readonly keys: readonly string[]
}

/** What patterns find. Those of one purpose run together. */
export type Purpose = 'date' | 'ordinal' | 'figure' | 'measure' | 'event' | 'entity'

/** A pattern of a date, ordinal or figure rule, or one `where` of a measure rule. */
export interface CompiledPattern extends RuleOrigin {
  readonly purpose: Purpose
  readonly boundary: 'none' | 'soft' | 'token'
  readonly source: string
  /** What `source` says, with lexicons under their qualified ids: `explain` walks it where the matcher only says no. */
  readonly node: PatternNode
  readonly matcher: Matcher
  readonly starters: Starters
  /** Literals at which a pattern that begins with `re:` or a gap is tried. */
  readonly triggers: readonly string[]
  /** One of these stands in every match; null where there is no such set. */
  readonly required: readonly string[] | null
  /** It names what it finds ({date} in a date rule), so that it may match once more is found. */
  readonly buildsOnItself: boolean
  readonly production: string
  readonly settings: RuleSettings
}

/** The dimension of classifiers (家, 场, 次), whose span goes on to the noun they count. */
export const CLASSIFIER = 'classifier'

/** The patterns of one purpose that a literal triggers: where it stands they begin, or may at all. */
export interface PatternTrigger {
  readonly kind: 'starter' | 'required'
  readonly purpose: Purpose
  readonly patterns: readonly CompiledPattern[]
}

/** What must stand before a head noun for it to end a name. */
export type NameNeed = 'proper' | 'long' | 'modifier' | 'quoted'

/** What names are names of. */
export type NameType = 'event' | 'entity'

/** What stands at an occurrence of a literal in a text. */
export type Trigger =
  | { readonly kind: 'lexicon'; readonly lexicon: string; readonly canonical: string; readonly isOpaque: boolean }
  | { readonly kind: 'blocker'; readonly lexicon: string }
  | { readonly kind: 'hedge'; readonly hedge: Hedge }
  | { readonly kind: 'unit'; readonly unit: UnitTerm }
  | { readonly kind: 'head'; readonly of: NameType; readonly origin: RuleOrigin; readonly nameKind: string; readonly needs: NameNeed }
  | { readonly kind: 'name'; readonly of: NameType; readonly origin: RuleOrigin; readonly nameKind: string; readonly name: string }
  | { readonly kind: 'verb'; readonly origin: RuleOrigin }
  | { readonly kind: 'unless'; readonly measures: ReadonlySet<string> }
  | PatternTrigger

/** A measure rule: which figures are its own and what keeps one from it. */
export interface CompiledMeasure extends RuleOrigin {
  readonly measure: Measure
  readonly near: { readonly lexicon: string; readonly within: 'clause' | 'sentence' | 'paragraph' } | null
  readonly unlessWithin: 'clause' | 'sentence' | null
}

export interface BoilerplatePattern extends RuleOrigin {
  readonly at: 'start' | 'whole' | 'anywhere'
  readonly source: string
  readonly node: PatternNode
  readonly matcher: Matcher
  readonly starters: Starters
}

/** Words that are names because the tokenizer says so: its tags for places, organisations, persons. */
export interface TaggedNames {
  readonly origin: RuleOrigin
  readonly nameKind: string
  readonly tags: ReadonlySet<string>
}

export interface CompiledRules {
  /** Paths of the files they came from, in order. */
  readonly files: readonly string[]
  readonly packs: readonly RulePack[]
  readonly rules: readonly PlacedRule[]
  /** Overrides, which have become part of the rules they change. */
  readonly overrides: readonly PlacedRule[]
  readonly trie: Trie<Trigger>
  readonly patterns: readonly CompiledPattern[]
  /** Patterns that begin with a chart item and require no literal: they are tried wherever there is such an item. */
  readonly unconditional: ReadonlyMap<Purpose, readonly CompiledPattern[]>
  /** Hedges that stand inside a numeral (`多`, `余`), by term. */
  readonly insideHedges: ReadonlyMap<string, Hedge>
  readonly measures: ReadonlyMap<string, CompiledMeasure>
  readonly units: readonly Unit[]
  readonly boilerplate: readonly BoilerplatePattern[]
  readonly stopwords: ReadonlySet<string>
  readonly taggedNames: readonly TaggedNames[]
  readonly userWords: readonly UserWord[]
  readonly problems: readonly Problem[]
}
