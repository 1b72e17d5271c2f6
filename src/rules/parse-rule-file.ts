// Rule-file text to rules. In: YAML from anyone. Out: the rules that are well formed, each with its place, and a problem with
// line and column for everything that is not. One bad rule does not take the others with it.

import { distance } from 'fastest-levenshtein'
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { core } from 'zod'
import type { Localized, Place, Problem } from '../model/problem.ts'
import { settingsSchema } from './kinds/pattern-rule.ts'
import { missingKey, unexpectedKey, unexpectedType, unexpectedValue, unreadableYaml } from './problems.ts'
import { type Rule, ruleFileSchema, ruleSchema } from './schema.ts'
import { findBadAlias, findOffset, KEY, type KeyPath } from './yaml-offset.ts'

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
  /** The place of one of its keys (`['where', 0]`), or of the character `within` of the text that it holds. */
  placeAt(path: KeyPath, within?: number): Place
}

export interface RuleFile {
  readonly path: string
  readonly pack: RulePack | null
  readonly rules: readonly PlacedRule[]
  readonly problems: readonly Problem[]
}

/** Reads one rule file; `path` is only for messages. */
export function parseRuleFile(path: string, text: string): RuleFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const placeOfOffset = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { path, line, column: col }
  }
  const refuse = (problems: readonly Problem[]): RuleFile => ({ path, pack: null, rules: [], problems })
  // A warning is a tag that YAML does not know (!!js/function): what it meant would be lost.
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) return refuse(faults.map((fault) => unreadableYaml(placeOfOffset(fault.pos[0]), firstLine(fault.message))))
  const placeAt = (keys: KeyPath, within?: number) => placeOfOffset(findOffset(document, text, keys, within))
  const content = readContent(document)
  if (content instanceof Error) return refuse([unreadableYaml(placeOfOffset(findBadAlias(document)), firstLine(content.message))])
  const header = ruleFileSchema.safeParse(isRecord(content) ? { ...content, rules: [] } : content)
  const problems = header.success ? [] : describeIssues(header.error.issues, [], placeAt, document)
  if (!header.success || !isRecord(content)) return refuse(problems)
  const { pack } = header.data
  const rulePack: RulePack = { id: pack.id, version: pack.version, title: pack.title, uses: pack.uses ?? [] }
  const rules: PlacedRule[] = []
  if (!Array.isArray(content.rules)) problems.push(unexpectedValue(placeAt(['rules']), 'rules', 'expected a list of rules'))
  const list: readonly unknown[] = Array.isArray(content.rules) ? content.rules : []
  for (const [index, candidate] of list.entries()) {
    const here: KeyPath = ['rules', index]
    const parsed = ruleSchema.safeParse(candidate)
    if (parsed.success) {
      const placeWithin = (keys: KeyPath, within?: number) => placeAt([...here, ...keys], within)
      rules.push({
        rule: parsed.data,
        qualifiedId: `${pack.id}/${parsed.data.id}`,
        pack: rulePack,
        place: placeWithin(['id']),
        placeAt: placeWithin,
      })
    } else problems.push(...describeIssues(parsed.error.issues, here, placeAt, document))
  }
  return { path, pack: rulePack, rules, problems }
}

/** The document as plain values. An alias without an anchor, or one of aliases that multiply, is an error that is handed back. */
function readContent(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (thrown) {
    return thrown instanceof ReferenceError ? thrown : new Error(String(thrown))
  }
}

/** The nearest of `allowed` to a misspelt word, or null where none is near; of equally near ones that with the longer common beginning. */
export function findNearest(word: string, allowed: Iterable<string>): string | null {
  const most = Math.max(2, Math.floor(word.length / 3))
  let nearest: { readonly candidate: string; readonly far: number; readonly shared: number } | null = null
  for (const candidate of allowed) {
    const far = distance(word, candidate)
    const shared = countShared(word, candidate)
    if (far <= most && (!nearest || far < nearest.far || (far === nearest.far && shared > nearest.shared)))
      nearest = { candidate, far, shared }
  }
  return nearest?.candidate ?? null
}

function countShared(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function describeIssues(
  issues: readonly core.$ZodIssue[],
  here: KeyPath,
  placeAt: (keys: KeyPath) => Place,
  document: Document,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const keys = [...here, ...issue.path]
    const key = String(keys.at(-1) ?? 'rule file')
    if (issue.code === 'unrecognized_keys') {
      const allowed = allowedKeys(document.getIn([...here, 'type']), keys.length - here.length, keys)
      return issue.keys.map((unknown) => unexpectedKey(placeAt([...keys, KEY, unknown]), unknown, findNearest(unknown, allowed), allowed))
    }
    if (issue.code === 'invalid_union' && key === 'type') {
      const written = document.getIn(keys)
      return [unexpectedType(placeAt(keys), String(written ?? ''), findNearest(String(written), RULE_TYPES), RULE_TYPES)]
    }
    if (issue.code === 'invalid_union') {
      const deepest = issue.errors.flat().reduce<core.$ZodIssue | null>((a, b) => (a && a.path.length >= b.path.length ? a : b), null)
      if (deepest && deepest.path.length > 0) return describeIssues([deepest], keys, placeAt, document)
    }
    if (document.getIn(keys) === undefined && keys.length > 0) return [missingKey(placeAt(keys), key)]
    return [unexpectedValue(placeAt(keys), key, issue.message)]
  })
}

export const RULE_TYPES: readonly string[] = ruleSchema.options.map((option) => option.shape.type.value)

/** Keys allowed at a place: a rule's own, or those of the file and its pack. Deeper places name none. */
function allowedKeys(type: unknown, depth: number, keys: KeyPath): readonly string[] {
  if (keys[0] !== 'rules') return keys[0] === 'pack' ? ['id', 'version', 'title', 'uses'] : Object.keys(ruleFileSchema.shape)
  const option = ruleSchema.options.find((candidate) => candidate.shape.type.value === type)
  if (depth === 0 && option) return Object.keys(option.shape)
  switch (keys.at(-1)) {
    case 'tests':
      return ['match', 'no-match', 'todo-match']
    case 'set':
      return Object.keys(settingsSchema.shape)
    case 'series':
      return ['kind', 'key']
    case 'near':
      return ['lexicon', 'within']
    case 'unless':
      return ['any', 'within']
    case 'title':
    case 'label':
      return ['zh', 'en']
    default:
      return typeof keys.at(-1) === 'number' ? ['text', 'published', 'expect', 'canonical', 'name', 'aliases'] : []
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}

function isRecord(value: unknown): value is { readonly rules?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
