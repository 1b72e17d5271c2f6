// A pattern's text into the compiled rules: parsed, its lexicons resolved, filed under the literals and items that trigger it.

import { foldScript } from '../model/fold-script.ts'
import type { CompiledPattern } from './compiled-rules.ts'
import { type PatternNode, parsePattern } from './pattern.ts'
import { patternWithoutTrigger, unexpectedPattern } from './problems.ts'
import type { RuleCompilation } from './rule-output.ts'
import { findRequiredLiterals, findStarters } from './starters.ts'

/** What a rule says of its pattern beside the pattern itself. */
export type PatternDetail = Pick<CompiledPattern, 'purpose' | 'production' | 'settings' | 'boundary' | 'triggers'>

/** Adds one pattern of a rule; `path` is the key it stands under. What is wrong with it is reported. */
export function addPattern(compilation: RuleCompilation, source: string, path: readonly PropertyKey[], detail: PatternDetail): void {
  const node = readPattern(compilation, source, path)
  if (!node) return
  const starters = findStarters(node)
  if (starters.isOpaque && detail.triggers.length === 0) {
    compilation.report(patternWithoutTrigger(compilation.placeAt(path)))
    return
  }
  const required = findRequiredLiterals(node)
  const matcher = compilation.compile(node)
  const buildsOnItself = namesItem(node, detail.purpose)
  const pattern: CompiledPattern = { ...compilation.origin, ...detail, source, node, matcher, starters, required, buildsOnItself }
  const { patterns, triggered, unconditional } = compilation.out
  patterns.push(pattern)
  for (const literal of new Set([...starters.literals, ...detail.triggers])) append(triggered.starter, literal, pattern)
  if (starters.items.size === 0) return
  if (required === null) append(unconditional, pattern.purpose, pattern)
  else for (const literal of new Set(required)) append(triggered.required, literal, pattern)
}

function append<Key>(map: Map<Key, CompiledPattern[]>, key: Key, pattern: CompiledPattern): void {
  const list = map.get(key)
  if (list) list.push(pattern)
  else map.set(key, [pattern])
}

function namesItem(node: PatternNode, kind: string): boolean {
  switch (node.kind) {
    case 'item':
      return node.item === kind
    case 'sequence':
      return node.parts.some((part) => namesItem(part, kind))
    case 'alternatives':
      return node.choices.some((choice) => namesItem(choice, kind))
    case 'optional':
    case 'capture':
    case 'not':
      return namesItem(node.part, kind)
    default:
      return false
  }
}

/** Parses a pattern and resolves the lexicons it names; null, and reported, where it cannot be used. */
export function readPattern(compilation: RuleCompilation, source: string, path: readonly PropertyKey[]): PatternNode | null {
  const parsed = parsePattern(foldScript(source))
  if ('error' in parsed) {
    const { offset, unexpected, expected } = parsed.error
    const written = unexpected.replace(/^«(.*)»$/u, '$1')
    const within = { start: offset, length: source.startsWith(written, offset) ? written.length : 1 }
    compilation.report(unexpectedPattern(compilation.placeAt(path, within), unexpected, expected))
    return null
  }
  let isKnown = true
  const node = qualifyLexicons(parsed.node, (id) => {
    const qualified = compilation.findLexicon(id, path, { start: source.indexOf(`:${id}}`) + 1, length: id.length })
    isKnown &&= qualified !== null
    return qualified ?? id
  })
  return isKnown ? node : null
}

/** The patterns of a rule with the keys they stand under: a single one, or a list. */
export function listPatterns(pattern: string | readonly string[]): readonly (readonly [source: string, path: readonly PropertyKey[]])[] {
  return typeof pattern === 'string' ? [[pattern, ['pattern']]] : pattern.map((source, index) => [source, ['pattern', index]])
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
