// A pattern's text into the compiled rules: parsed, its lexicons resolved, filed under the literals and items that trigger it.

import { compilePattern } from './compile-pattern.ts'
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
  const pattern: CompiledPattern = { ...compilation.origin, ...detail, source, node, matcher: compilePattern(node), starters, required }
  const { out } = compilation
  out.patterns.push(pattern)
  for (const literal of new Set([...starters.literals, ...detail.triggers])) out.triggers.push([literal, { kind: 'starter', pattern }])
  if (starters.items.size === 0) return
  for (const literal of new Set(required ?? [])) out.triggers.push([literal, { kind: 'required', pattern }])
  for (const item of starters.items) {
    const list = out.patternsByItem.get(item)
    if (list) list.push(pattern)
    else out.patternsByItem.set(item, [pattern])
  }
}

/** Parses a pattern and resolves the lexicons it names; null, and reported, where it cannot be used. */
export function readPattern(compilation: RuleCompilation, source: string, path: readonly PropertyKey[]): PatternNode | null {
  const parsed = parsePattern(source)
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
