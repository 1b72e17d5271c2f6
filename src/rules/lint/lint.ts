// What a lint is: a pure look over compiled rules for what compiles but cannot work, or probably does not do what was meant. In: the
// rules and their files. Out: problems; errors for the first sort, warnings for the second. Lints know nothing of each other.

import type { Problem } from '../../model/problem.ts'
import type { CompiledRules } from '../compiled-rules.ts'
import type { RuleFile } from '../parse-rule-file.ts'

/** What lints must know of the rooms that rules run in. */
export interface RuleFacts {
  /** Qualified ids of lexicons that extraction itself asks for. */
  readonly coreLexicons: readonly string[]
  /** The captures that productions look at, by production. */
  readonly captures: Readonly<Record<string, readonly string[]>>
  /** The characters that {number} takes wherever they follow a number: 5{万}人. */
  readonly numeralCharacters: string
}

/** All that a lint may look at. */
export interface RuleSet {
  readonly files: readonly RuleFile[]
  readonly rules: CompiledRules
  readonly facts: RuleFacts
}

export type Lint = (ruleSet: RuleSet) => readonly Problem[]
