// Where a pattern can begin and what it cannot do without. In: a pattern's tree. Out: the literals and chart items that
// trigger it, so that a rule costs nothing on text that has none of them.

import type { ItemKind, PatternNode } from './pattern.ts'

/** How a match of a pattern can begin. `isOpaque`: it begins with a regular expression or gap, so the rule needs `triggers`. */
export interface Starters {
  readonly literals: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  readonly isOpaque: boolean
}

/** The key of a chart item in an index: its kind alone, or kind and argument. */
export function itemKey(kind: ItemKind, argument: string | null): string {
  return argument === null ? kind : `${kind}:${argument}`
}

/** Finds how matches of the pattern begin. */
export function findStarters(node: PatternNode): Starters {
  const literals = new Set<string>()
  const items = new Set<string>()
  let isOpaque = false
  collect(node)
  return { literals, items, isOpaque }

  /** Adds what `part` can begin with; true when it can be empty, so that what follows it can begin the match too. */
  function collect(part: PatternNode): boolean {
    switch (part.kind) {
      case 'literal':
        literals.add(part.text)
        return false
      case 'item':
        items.add(itemKey(part.item, part.argument))
        return false
      case 'sequence':
        return part.parts.every(collect)
      case 'alternatives':
        return part.choices.map(collect).includes(true)
      case 'optional':
        collect(part.part)
        return true
      case 'capture':
        return collect(part.part)
      case 'not':
        return true
      case 'gap':
      case 'regex':
        isOpaque = true
        return false
    }
  }
}

/** The literals of which every match contains at least one; null where no such set exists. The set with the longest literals wins. */
export function findRequiredLiterals(node: PatternNode): readonly string[] | null {
  switch (node.kind) {
    case 'literal':
      return [node.text]
    case 'capture':
      return findRequiredLiterals(node.part)
    case 'sequence':
      return node.parts.map(findRequiredLiterals).reduce(rarer, null)
    case 'alternatives': {
      const sets = node.choices.map(findRequiredLiterals)
      return sets.includes(null) ? null : sets.flatMap((set) => set ?? [])
    }
    default:
      return null
  }
}

/** Of two sets the one that text is less likely to contain: its shortest literal is longer, or it has fewer. */
function rarer(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (!a || !b) return a ?? b
  const shortest = (set: readonly string[]) => Math.min(...set.map((literal) => literal.length))
  return shortest(b) > shortest(a) || (shortest(b) === shortest(a) && b.length < a.length) ? b : a
}
