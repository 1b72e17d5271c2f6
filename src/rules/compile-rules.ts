// Rule files to compiled rules.
//
//   RuleFile[] ──► first rule of each id ──► overrides applied ──► each by its kind (schema.ts) ──► trie, patterns ──► CompiledRules
//
// In: parsed files in pack order and the productions that exist. Out: compiled rules; what does not compile is a problem and
// left out. Refuses nothing outright: an empty list compiles to rules that find nothing.

import { foldScript } from '../model/fold-script.ts'
import type { Problem } from '../model/problem.ts'
import { applyOverrides } from './apply-overrides.ts'
import { compilePattern, type Matcher } from './compile-pattern.ts'
import type { CompiledRules, Trigger } from './compiled-rules.ts'
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

/** Puts something around the matchers of a rule as they are compiled: how `rules stats` measures them, at no cost to anyone else. */
export type Probe = (rule: string, matcher: Matcher) => Matcher

/** Compiles rule files. A rule's order is its place in `files`. */
export function compileRules(
  files: readonly RuleFile[],
  productions: ProductionNames,
  probe: Probe = (_, matcher) => matcher,
): CompiledRules {
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
    triggered: { starter: new Map(), required: new Map() },
    unconditional: new Map(),
    unless: new Map(),
    insideHedges: new Map(),
    measures: new Map(),
    units: new Map(),
    boilerplate: [],
    stopwords: new Set(),
    taggedNames: [],
    userWords: new Map(),
  }
  const lexicons = new Set(rules.flatMap(({ rule, qualifiedId }) => (rule.type === 'lexicon' ? [qualifiedId] : [])))
  for (const [order, placed] of rules.entries())
    compileRule(placed.rule, startCompilation(placed, { order, lexicons, productions, problems, out, probe }))
  return {
    files: files.map(({ path }) => path),
    packs: listPacks(files),
    rules,
    overrides: files.flatMap((file) => file.rules.filter(({ rule }) => rule.type === 'override')),
    // Rules may be written in either script; what they are matched with is simplified.
    trie: buildTrie([...out.triggers, ...listWordTriggers(out)].map(([literal, trigger]) => [foldScript(literal), trigger] as const)),
    unconditional: out.unconditional,
    patterns: out.patterns,
    insideHedges: out.insideHedges,
    measures: out.measures,
    units: [...out.units.values()],
    boilerplate: out.boilerplate,
    stopwords: out.stopwords,
    taggedNames: out.taggedNames,
    userWords: [...out.userWords].map(([word, tag]) => ({ word, tag })),
    problems,
  }
}

/** What several rules share a literal for is one trigger, so that a thousand rules on one word cost one step where it stands. */
function* listWordTriggers({ triggered, unless }: RuleOutput): Iterable<readonly [literal: string, trigger: Trigger]> {
  for (const kind of ['starter', 'required'] as const)
    for (const [literal, all] of triggered[kind])
      for (const purpose of new Set(all.map((pattern) => pattern.purpose)))
        yield [literal, { kind, purpose, patterns: all.filter((pattern) => pattern.purpose === purpose) }]
  for (const [word, measures] of unless) yield [word, { kind: 'unless', measures }]
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
  readonly probe: Probe
}

function startCompilation(placed: PlacedRule, { order, lexicons, productions, problems, out, probe }: Surroundings): RuleCompilation {
  return {
    origin: { rule: placed.qualifiedId, priority: placed.rule.priority ?? 0, order, scopes: placed.rule.scope ?? null },
    out,
    compile: (node) => probe(placed.qualifiedId, compilePattern(node)),
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
