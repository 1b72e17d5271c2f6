// Every lint there is, and running them. In: rule files, compiled. Out: what the lints found. A new lint is one file
// and one line here.

import type { Problem } from '../../model/problem.ts'
import { findBlockedTerms } from './blocked-terms.ts'
import { findUnknownCaptures } from './captures.ts'
import { findContradictions } from './contradictions.ts'
import { findWrongExpectations } from './expectations.ts'
import type { Lint, RuleSet } from './lint.ts'
import { findUnusableMeasures } from './measures.ts'
import { findPackMistakes } from './packs.ts'
import { findRegexMistakes } from './regular-expressions.ts'
import { findShadowedTerms } from './shadowed-terms.ts'
import { findUnknownItems } from './unknown-items.ts'
import { findUnknownUnits } from './unknown-units.ts'
import { findUnreadableCharacters } from './unreadable-characters.ts'
import { findUntestedRules } from './untested-rules.ts'
import { findUnusedLexicons } from './unused-lexicons.ts'

export const LINTS: readonly Lint[] = [
  findPackMistakes,
  findUnreadableCharacters,
  findRegexMistakes,
  findUnknownItems,
  findUnknownCaptures,
  findContradictions,
  findUnusableMeasures,
  findUnknownUnits,
  findBlockedTerms,
  findShadowedTerms,
  findUnusedLexicons,
  findWrongExpectations,
  findUntestedRules,
]

/** Runs all lints. */
export function lintRules(ruleSet: RuleSet): readonly Problem[] {
  return LINTS.flatMap((lint) => lint(ruleSet))
}

/** Problems in the order of files, then lines, then columns. */
export function sortProblems(problems: readonly Problem[], files: readonly { readonly path: string }[]): readonly Problem[] {
  const order = new Map(files.map(({ path }, index) => [path, index]))
  const rank = ({ path, line, column }: Problem) => [order.get(path) ?? -1, line ?? 0, column ?? 0]
  return problems
    .map((problem) => ({ problem, rank: rank(problem) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ problem }) => problem)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
