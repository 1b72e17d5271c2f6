// What a rule has written in it, whatever its kind: its patterns and its terms, each with the keys it stands under. Kinds are told by
// the names of their keys, so that a new kind needs no line here.

import { type PatternNode, parsePattern } from '../pattern.ts'
import type { Rule } from '../schema.ts'

/** A text of a rule and where it stands. */
export interface Written {
  readonly text: string
  readonly path: readonly PropertyKey[]
}

/** A pattern that parses. */
export interface WrittenPattern extends Written {
  readonly node: PatternNode
}

/** The patterns of a rule; those that do not parse are reported where rules are compiled. */
export function listWrittenPatterns(rule: Rule): readonly WrittenPattern[] {
  return listWritten(rule, PATTERN_KEYS).flatMap(({ text, path }) => {
    const parsed = parsePattern(text)
    return 'node' in parsed ? [{ text, path, node: parsed.node }] : []
  })
}

/** Every text that a rule looks for as it stands. */
export function listWrittenTerms(rule: Rule): readonly Written[] {
  return listWritten(rule, TERM_KEYS)
}

/** A node and all nodes within it. */
export function listNodes(node: PatternNode): readonly PatternNode[] {
  switch (node.kind) {
    case 'sequence':
      return [node, ...node.parts.flatMap(listNodes)]
    case 'alternatives':
      return [node, ...node.choices.flatMap(listNodes)]
    case 'optional':
    case 'capture':
    case 'not':
      return [node, ...listNodes(node.part)]
    default:
      return [node]
  }
}

const PATTERN_KEYS: ReadonlySet<string> = new Set(['pattern', 'where'])
const TERM_KEYS: ReadonlySet<string> = new Set(['terms', 'not', 'text', 'name', 'aliases', 'heads', 'verbs', 'triggers', 'any'])
/** Keys under which nothing is looked for in text. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['tests', 'title', 'label', 'note', 'set', 'canonical'])

function listWritten(rule: Rule, keys: ReadonlySet<string>): readonly Written[] {
  return Object.entries(rule).flatMap(([key, value]) => collect(value, [key], keys.has(key), keys))
}

function collect(value: unknown, path: readonly PropertyKey[], isWanted: boolean, keys: ReadonlySet<string>): readonly Written[] {
  if (OTHER_KEYS.has(String(path.at(-1)))) return []
  if (typeof value === 'string') return isWanted ? [{ text: value, path }] : []
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => collect(item, [...path, index], isWanted, keys))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => collect(inner, [...path, key], keys.has(key), keys))
}
