// Where the kinds of rules put what they compile to, and what they may ask while they do.

import type { Measure, Unit } from '../model/measure.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { Matcher } from './compile-pattern.ts'
import type {
  BoilerplatePattern,
  CompiledMeasure,
  CompiledPattern,
  Hedge,
  PatternTrigger,
  Purpose,
  RuleOrigin,
  TaggedNames,
  Trigger,
} from './compiled-rules.ts'
import type { PatternNode } from './pattern.ts'
import type { Within } from './yaml-offset.ts'

/** Compiled rules while they grow. Filled once by `compileRules`, then read only. */
export interface RuleOutput {
  readonly triggers: [literal: string, trigger: Trigger][]
  readonly patterns: CompiledPattern[]
  /** Patterns by the literals that trigger them. */
  readonly triggered: Readonly<Record<PatternTrigger['kind'], Map<string, CompiledPattern[]>>>
  readonly unconditional: Map<Purpose, CompiledPattern[]>
  /** Measures by the words that keep figures from them. */
  readonly unless: Map<string, Set<Measure['id']>>
  readonly insideHedges: Map<string, Hedge>
  readonly measures: Map<Measure['id'], CompiledMeasure>
  readonly units: Map<Unit['id'], Unit>
  readonly boilerplate: BoilerplatePattern[]
  readonly stopwords: Set<string>
  readonly taggedNames: TaggedNames[]
  /** Tag by word. */
  readonly userWords: Map<string, string>
}

/** One rule on its way into the output. */
export interface RuleCompilation {
  readonly origin: RuleOrigin
  readonly out: RuleOutput
  /** The matcher of a pattern of the rule. */
  compile(node: PatternNode): Matcher
  /** The place of one of the rule's keys, or of the characters `within` of the text that it holds, for problems. */
  placeAt(path: readonly PropertyKey[], within?: Within): Place
  report(problem: Problem): void
  /** The qualified id of a lexicon that the rule names by its short or qualified id; null, and reported at `path`, where there is none. */
  findLexicon(id: string, path: readonly PropertyKey[], within?: Within): string | null
  /** Reports a production that `extract/` does not offer for this kind of rule. */
  isProduction(kind: 'date' | 'ordinal' | 'figure', name: string, path: readonly PropertyKey[]): boolean
}
