// Rule files to compiled rules.
//
//   RuleFile[] ──► first rule of each id ──► overrides applied ──► each by its kind (schema.ts) ──► trie, patterns ──► CompiledRules
//
// In: parsed files in pack order and the productions that exist. Out: compiled rules; what does not compile is a problem and
// left out. Refuses nothing outright: an empty list compiles to rules that find nothing.

import type { Problem } from '../model/problem.ts'
import { applyOverrides } from './apply-overrides.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { findLexicon } from './find-lexicon.ts'
import { findNearest } from './find-nearest.ts'
import type { PatternRule } from './kinds/pattern-rule.ts'
import type { PlacedRule, RuleFile, RulePack } from './parse-rule-file.ts'
import { duplicateRule, unknownLexicon, unknownProduction } from './problems.ts'
import type { RuleCompilation, RuleOutput } from './rule-output.ts'
import { compileRule } from './schema.ts'
import { buildTrie } from './trie.ts'

/** The names of the productions that `extract/` offers, by the type of rule that may name them. */
export type ProductionNames = Readonly<Record<PatternRule['type'], readonly string[]>>

/** Compiles rule files. A rule's order is its place in `files`. */
export function compileRules(files: readonly RuleFile[], productions: ProductionNames): CompiledRules {
  const problems: Problem[] = files.flatMap((file) => file.problems)
  const rules = applyOverrides(
    keepFirstOfEachId(
      files.flatMap((file) => file.rules),
      problems,
    ),
    problems,
  )
  const out: RuleOutput = {
    triggers: [],
    patterns: [],
    patternsByItem: new Map(),
    insideHedges: new Map(),
    measures: new Map(),
    units: new Map(),
    boilerplate: [],
    stopwords: new Set(),
    userWords: new Map(),
  }
  const lexicons = new Set(rules.flatMap(({ rule, qualifiedId }) => (rule.type === 'lexicon' ? [qualifiedId] : [])))
  for (const [order, placed] of rules.entries())
    compileRule(placed.rule, startCompilation(placed, { order, lexicons, productions, problems, out }))
  return {
    packs: listPacks(files),
    rules,
    overrides: files.flatMap((file) => file.rules.filter(({ rule }) => rule.type === 'override')),
    trie: buildTrie(out.triggers),
    patterns: out.patterns,
    patternsByItem: out.patternsByItem,
    insideHedges: out.insideHedges,
    measures: out.measures,
    units: [...out.units.values()],
    boilerplate: out.boilerplate,
    stopwords: out.stopwords,
    userWords: [...out.userWords].map(([word, tag]) => ({ word, tag })),
    problems,
  }
}

function keepFirstOfEachId(all: readonly PlacedRule[], problems: Problem[]): PlacedRule[] {
  const first = new Map<string, PlacedRule>()
  for (const placed of all) {
    const earlier = first.get(placed.qualifiedId)
    if (earlier) problems.push(duplicateRule(placed.place, placed.qualifiedId, earlier.place))
    else first.set(placed.qualifiedId, placed)
  }
  return [...first.values()]
}

/** A pack may stand in several files; the first says its title and version. */
function listPacks(files: readonly RuleFile[]): readonly RulePack[] {
  const packs = new Map<string, RulePack>()
  for (const { pack } of files) if (pack && !packs.has(pack.id)) packs.set(pack.id, pack)
  return [...packs.values()]
}

interface Surroundings {
  readonly order: number
  readonly lexicons: ReadonlySet<string>
  readonly productions: ProductionNames
  readonly problems: Problem[]
  readonly out: RuleOutput
}

function startCompilation(placed: PlacedRule, { order, lexicons, productions, problems, out }: Surroundings): RuleCompilation {
  return {
    origin: { rule: placed.qualifiedId, priority: placed.rule.priority ?? 0, order, scopes: placed.rule.scope ?? null },
    out,
    placeAt: placed.placeAt,
    report: (problem) => problems.push(problem),
    findLexicon(id, path, within) {
      const found = findLexicon(id, placed.pack, lexicons)
      if (found) return found
      const own = `${placed.pack.id}/`
      const names = [...lexicons].map((lexicon) => (lexicon.startsWith(own) ? lexicon.slice(own.length) : lexicon))
      problems.push(unknownLexicon(placed.placeAt(path, within), id, findNearest(id, names)))
      return null
    },
    isProduction(kind, name, path) {
      const allowed = productions[kind]
      if (allowed.includes(name)) return true
      problems.push(unknownProduction(placed.placeAt(path), name, findNearest(name, allowed), allowed))
      return false
    },
  }
}
