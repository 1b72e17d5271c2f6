// Rule-file text to rules. In: YAML from anyone. Out: the rules that are well formed, each with its place, and a problem with
// line and column for everything that is not. One bad rule does not take the others with it.

import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Localized, Place, Problem } from '../model/problem.ts'
import type { Span } from '../model/span.ts'
import { describeIssues, describeValue, LIST_OF_RULES } from './describe-issues.ts'
import { describeYamlFaults, type YamlFault } from './describe-yaml.ts'
import { badAlias, unexpectedValue } from './problems.ts'
import { type Rule, ruleFileSchema, ruleSchema } from './schema.ts'
import { findBadAlias, findSpan, type KeyPath, type Within } from './yaml-offset.ts'

export interface RulePack {
  readonly id: string
  readonly version: string
  readonly title: Localized
  readonly uses: readonly string[]
}

/** A rule with where it stands. */
export interface PlacedRule {
  readonly rule: Rule
  /** `pack/rule.id`, the name under which mentions cite it. */
  readonly qualifiedId: string
  readonly pack: RulePack
  readonly place: Place
  /** The place of one of its keys (`['where', 0]`), or of the characters `within` of the text that it holds. */
  placeAt(path: KeyPath, within?: Within): Place
}

export interface RuleFile {
  readonly path: string
  readonly pack: RulePack | null
  readonly rules: readonly PlacedRule[]
  readonly problems: readonly Problem[]
  /** The place of a key of the file: `['pack', 'version']`. */
  placeAt(path: KeyPath): Place
}

/** Reads one rule file; `path` is only for messages. */
export function parseRuleFile(path: string, text: string): RuleFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const placeOf = ({ start, end }: Span): Place => {
    const from = lines.linePos(start)
    const to = lines.linePos(end)
    return { path, line: from.line, column: from.col, ...(to.line === from.line && end > start ? { endColumn: to.col } : {}) }
  }
  const placeAt = (keys: KeyPath, within?: Within) => placeOf(findSpan(document, text, keys, within))
  // A warning is a tag that YAML does not know (!!js/function): what it meant would be lost.
  const faults = describeYamlFaults([...document.errors, ...document.warnings], text, placeOf)
  const problems = faults.map(({ problem }) => problem)
  const refuse = (...more: readonly Problem[]): RuleFile => ({ path, pack: null, rules: [], problems: [...problems, ...more], placeAt })
  if (faults.some(({ isLocal }) => !isLocal)) return refuse()
  const content = readContent(document)
  if (content instanceof Error) {
    const at = findBadAlias(document)
    const isUnknown = content instanceof ReferenceError && /unresolved/i.test(content.message)
    return refuse(badAlias(placeOf({ start: at, end: at }), isUnknown))
  }
  const header = ruleFileSchema.safeParse(isRecord(content) ? { ...content, rules: [] } : content)
  if (!header.success || !isRecord(content))
    return refuse(...(header.error ? describeIssues(header.error.issues, [], content, placeAt) : []))
  const { pack } = header.data
  const rulePack: RulePack = { id: pack.id, version: pack.version, title: pack.title, uses: pack.uses ?? [] }
  const rules: PlacedRule[] = []
  if (!Array.isArray(content.rules))
    problems.push(unexpectedValue(placeAt(['rules']), 'rules', describeValue(content.rules), LIST_OF_RULES))
  const list: readonly unknown[] = Array.isArray(content.rules) ? content.rules : []
  for (const [index, candidate] of list.entries()) {
    const here: KeyPath = ['rules', index]
    if (holdsFault(findSpan(document, text, here), faults)) continue
    const parsed = ruleSchema.safeParse(candidate)
    if (parsed.success) {
      const placeWithin = (keys: KeyPath, within?: Within) => placeAt([...here, ...keys], within)
      rules.push({
        rule: parsed.data,
        qualifiedId: `${pack.id}/${parsed.data.id}`,
        pack: rulePack,
        place: placeWithin(['id']),
        placeAt: placeWithin,
      })
    } else problems.push(...describeIssues(parsed.error.issues, here, content, placeAt))
  }
  return { path, pack: rulePack, rules, problems, placeAt }
}

/** A rule with a fault of YAML in it is not the rule that was meant. */
function holdsFault({ start, end }: Span, faults: readonly YamlFault[]): boolean {
  return faults.some((fault) => fault.start >= start && fault.start < end)
}

/** The document as plain values. An alias without an anchor, or one of aliases that multiply, is an error that is handed back. */
function readContent(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (thrown) {
    return thrown instanceof ReferenceError ? thrown : new Error(String(thrown))
  }
}

function isRecord(value: unknown): value is { readonly rules?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
