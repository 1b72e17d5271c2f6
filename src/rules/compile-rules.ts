// Rule files to compiled rules.
//
//   RuleFile[] ──► checked ids, lexicons ──► trie entries, patterns ──► CompiledRules
//
// In: parsed files in pack order and the productions that exist. Out: compiled rules; what does not compile is a problem and
// left out. Refuses nothing outright: an empty list compiles to rules that find nothing.

import type { Measure, Unit } from '../model/measure.ts'
import type { Problem } from '../model/problem.ts'
import { compilePattern } from './compile-pattern.ts'
import type { BoilerplatePattern, CompiledMeasure, CompiledPattern, CompiledRules, Hedge, RuleOrigin, Trigger } from './compiled-rules.ts'
import { findNearest, type PlacedRule, type RuleFile } from './parse-rule-file.ts'
import { type PatternNode, parsePattern } from './pattern.ts'
import { duplicateRule, patternWithoutTrigger, unexpectedPattern, unknownLexicon, unknownProduction } from './problems.ts'
import type { PatternRule, RuleOf } from './schema.ts'
import { findRequiredLiterals, findStarters } from './starters.ts'
import { buildTrie } from './trie.ts'

/** The names of the productions that `extract/` offers, by the type of rule that may name them. */
export type ProductionNames = Readonly<Record<PatternRule['type'], readonly string[]>>

/** Compiles rule files. A rule's order is its place in `files`. */
export function compileRules(files: readonly RuleFile[], productions: ProductionNames): CompiledRules {
  const problems: Problem[] = files.flatMap((file) => file.problems)
  const rules = keepFirstOfEachId(
    files.flatMap((file) => file.rules),
    problems,
  )
  const lexicons = new Set(rules.flatMap(({ rule, qualifiedId }) => (rule.type === 'lexicon' ? [qualifiedId] : [])))
  const out: Output = {
    triggers: [],
    patternsByItem: new Map(),
    insideHedges: new Map(),
    measures: new Map(),
    units: new Map(),
    boilerplate: [],
    stopwords: new Set(),
    userWords: new Map(),
  }
  for (const [order, placed] of rules.entries()) addRule({ placed, order, lexicons, productions, problems, out })
  return {
    packs: files.flatMap((file) => (file.pack ? [file.pack] : [])),
    rules,
    trie: buildTrie(out.triggers),
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

interface Output {
  readonly triggers: [literal: string, trigger: Trigger][]
  readonly patternsByItem: Map<string, CompiledPattern[]>
  readonly insideHedges: Map<string, Hedge>
  readonly measures: Map<string, CompiledMeasure>
  readonly units: Map<string, Unit>
  readonly boilerplate: BoilerplatePattern[]
  readonly stopwords: Set<string>
  readonly userWords: Map<string, string>
}

/** One rule on its way into the output. */
interface Adding {
  readonly placed: PlacedRule
  readonly order: number
  readonly lexicons: ReadonlySet<string>
  readonly productions: ProductionNames
  readonly problems: Problem[]
  readonly out: Output
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

function addRule(adding: Adding): void {
  const { rule } = adding.placed
  switch (rule.type) {
    case 'lexicon':
      addLexicon(adding, rule)
      break
    case 'hedge':
      addHedge(adding, rule)
      break
    case 'unit':
      addUnit(adding, rule)
      break
    case 'date':
    case 'ordinal':
    case 'figure':
      addPatternRule(adding, rule)
      break
    case 'event':
      addEvent(adding, rule)
      break
    case 'measure':
      addMeasure(adding, rule)
      break
    case 'boilerplate':
      addBoilerplate(adding, rule)
      break
    case 'attribution':
      for (const verb of rule.verbs) adding.out.triggers.push([verb, { kind: 'verb', origin: originOf(adding) }])
      break
    case 'stopwords':
      for (const term of rule.terms) adding.out.stopwords.add(term)
      break
  }
}

function originOf({ placed, order }: Adding): RuleOrigin {
  return { rule: placed.qualifiedId, priority: placed.rule.priority ?? 0, order }
}

function addLexicon(adding: Adding, rule: RuleOf<'lexicon'>): void {
  const { out, placed } = adding
  const lexicon = placed.qualifiedId
  for (const term of rule.terms) {
    const texts = typeof term === 'string' ? [term] : [term.text].flat()
    const canonical = typeof term === 'string' ? term : term.canonical
    for (const text of texts) {
      out.triggers.push([text, { kind: 'lexicon', lexicon, canonical, isOpaque: rule.opaque ?? false }])
      if (rule.tag) out.userWords.set(text, rule.tag)
    }
  }
  for (const blocker of rule.not ?? []) out.triggers.push([blocker, { kind: 'blocker', lexicon }])
}

function addHedge(adding: Adding, rule: RuleOf<'hedge'>): void {
  const hedge: Hedge = { ...originOf(adding), position: rule.position, bound: rule.bound, interval: rule.interval ?? null }
  for (const term of rule.terms) {
    if (rule.position === 'inside') adding.out.insideHedges.set(term, hedge)
    else adding.out.triggers.push([term, { kind: 'hedge', hedge }])
  }
}

function addUnit(adding: Adding, rule: RuleOf<'unit'>): void {
  const unit = {
    ...originOf(adding),
    unit: rule.unit ?? null,
    isAsWritten: rule.unit === undefined,
    dimension: rule.dimension,
    factor: rule.factor ?? 1,
  }
  for (const term of rule.terms) adding.out.triggers.push([term, { kind: 'unit', unit }])
  if (rule.unit && (rule.label || !adding.out.units.has(rule.unit))) {
    const label = rule.label ?? { zh: rule.terms[0] ?? rule.unit, en: rule.unit }
    adding.out.units.set(rule.unit, { id: rule.unit, dimension: rule.dimension, label })
  }
}

function addPatternRule(adding: Adding, rule: PatternRule): void {
  const allowed = adding.productions[rule.type]
  if (!allowed.includes(rule.production)) {
    const place = adding.placed.placeAt(['production'])
    adding.problems.push(unknownProduction(place, rule.production, findNearest(rule.production, allowed), allowed))
    return
  }
  for (const [index, source] of [rule.pattern].flat().entries()) {
    const key = Array.isArray(rule.pattern) ? ['pattern', index] : ['pattern']
    const detail = { purpose: rule.type, production: rule.production, settings: rule.set ?? {}, triggers: rule.triggers ?? [] }
    addPattern(adding, source, key, detail)
  }
}

interface PatternDetail extends Pick<CompiledPattern, 'purpose' | 'production' | 'settings'> {
  readonly triggers: readonly string[]
}

function addPattern(adding: Adding, source: string, key: readonly PropertyKey[], detail: PatternDetail): void {
  const node = readPattern(adding, source, key)
  if (!node) return
  const starters = findStarters(node)
  if (starters.isOpaque) {
    // An opaque beginning has no literal of its own: its rule says which literal stands at the match's start.
    if (detail.triggers.length === 0) {
      adding.problems.push(patternWithoutTrigger(adding.placed.placeAt(key)))
      return
    }
  }
  const { triggers, ...rest } = detail
  const required = findRequiredLiterals(node)
  const pattern: CompiledPattern = { ...originOf(adding), ...rest, source, matcher: compilePattern(node), starters, required }
  for (const literal of new Set([...starters.literals, ...triggers])) adding.out.triggers.push([literal, { kind: 'starter', pattern }])
  if (starters.items.size === 0) return
  for (const literal of new Set(required ?? [])) adding.out.triggers.push([literal, { kind: 'required', pattern }])
  for (const item of starters.items) {
    const list = adding.out.patternsByItem.get(item)
    if (list) list.push(pattern)
    else adding.out.patternsByItem.set(item, [pattern])
  }
}

function readPattern(adding: Adding, source: string, key: readonly PropertyKey[]): PatternNode | null {
  const parsed = parsePattern(source)
  const place = adding.placed.placeAt(key)
  if ('error' in parsed) {
    const { offset, unexpected, expected } = parsed.error
    adding.problems.push(
      unexpectedPattern({ ...place, column: place.column === null ? null : place.column + offset + 1 }, unexpected, expected),
    )
    return null
  }
  let isKnown = true
  const node = qualifyLexicons(parsed.node, (id) => {
    const qualified = findLexicon(adding, id)
    if (qualified) return qualified
    isKnown = false
    adding.problems.push(unknownLexicon(place, id, findNearest(id, shortNames(adding))))
    return id
  })
  return isKnown ? node : null
}

/** A lexicon by the name a rule uses: of its own pack, of a pack that it uses, or with the pack written out. */
function findLexicon({ placed, lexicons }: Adding, id: string): string | null {
  const candidates = [`${placed.pack.id}/${id}`, ...placed.pack.uses.map((pack) => `${pack}/${id}`), id]
  return candidates.find((candidate) => lexicons.has(candidate)) ?? null
}

function shortNames({ placed, lexicons }: Adding): string[] {
  const own = `${placed.pack.id}/`
  return [...lexicons].map((lexicon) => (lexicon.startsWith(own) ? lexicon.slice(own.length) : lexicon))
}

function qualifyLexicons(node: PatternNode, qualify: (id: string) => string): PatternNode {
  const inner = (part: PatternNode) => qualifyLexicons(part, qualify)
  switch (node.kind) {
    case 'item':
      return node.item === 'lexicon' && node.argument !== null ? { ...node, argument: qualify(node.argument) } : node
    case 'sequence':
      return { kind: 'sequence', parts: node.parts.map(inner) }
    case 'alternatives':
      return { kind: 'alternatives', choices: node.choices.map(inner) }
    case 'optional':
    case 'capture':
    case 'not':
      return { ...node, part: inner(node.part) }
    default:
      return node
  }
}

function addEvent(adding: Adding, rule: RuleOf<'event'>): void {
  const origin = originOf(adding)
  for (const head of rule.heads ?? [])
    adding.out.triggers.push([head, { kind: 'head', origin, eventKind: rule.kind, needsProper: rule.needs !== 'modifier' }])
  for (const { name, aliases } of rule.names ?? [])
    for (const text of new Set([name, ...(aliases ?? [])]))
      adding.out.triggers.push([text, { kind: 'name', origin, eventKind: rule.kind, name }])
}

function addMeasure(adding: Adding, rule: RuleOf<'measure'>): void {
  const { out, placed } = adding
  const near = rule.near ? { lexicon: findLexicon(adding, rule.near.lexicon), within: rule.near.within } : null
  if (near && near.lexicon === null) {
    const id = rule.near?.lexicon ?? ''
    adding.problems.push(unknownLexicon(placed.placeAt(['near', 'lexicon']), id, findNearest(id, shortNames(adding))))
    return
  }
  const measure: Measure = { id: placed.qualifiedId, title: rule.title, unit: rule.unit, kind: rule.series.kind, key: rule.series.key }
  out.measures.set(measure.id, {
    ...originOf(adding),
    measure,
    near: near?.lexicon ? { lexicon: near.lexicon, within: near.within } : null,
    unlessWithin: rule.unless?.within ?? null,
  })
  for (const word of rule.unless?.any ?? []) out.triggers.push([word, { kind: 'unless', measure: measure.id }])
  for (const [index, source] of rule.where.entries())
    addPattern(adding, source, ['where', index], { purpose: 'measure', production: 'measure', settings: {}, triggers: [] })
}

function addBoilerplate(adding: Adding, rule: RuleOf<'boilerplate'>): void {
  for (const [index, source] of [rule.pattern].flat().entries()) {
    const node = readPattern(adding, source, Array.isArray(rule.pattern) ? ['pattern', index] : ['pattern'])
    if (node) adding.out.boilerplate.push({ ...originOf(adding), at: rule.at, matcher: compilePattern(node) })
  }
}
