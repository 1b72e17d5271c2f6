// Where things stand in a YAML file. In: a parsed document and a path of keys. Out: the span of the value, or of some characters of
// a text. A path that leads nowhere gives the nearest value above it.

import { type Document, isMap, isNode, isPair, isScalar, type Node, visit } from 'yaml'
import type { Span } from '../model/span.ts'
import { mapScalar } from './scalar-offsets.ts'

export type KeyPath = readonly PropertyKey[]

/** Marks in a key path that the key itself is meant, not its value. */
export const KEY = Symbol('key')

/** Characters of a text that a value holds: from `start`, as many as `length` (one where it is left out). */
export interface Within {
  readonly start: number
  readonly length?: number
}

/** The span in the file of what a path of keys leads to; of a text, that of the characters `within`. */
export function findSpan(document: Document, source: string, keys: KeyPath, within?: Within): Span {
  const at = keys.indexOf(KEY)
  const path = at < 0 ? keys : keys.slice(0, at)
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (!isNode(node)) continue
    const isWhole = length === path.length
    if (at >= 0 && isWhole && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === keys[at + 1])
      if (pair && isNode(pair.key)) return spanOf(pair.key)
    }
    if (!isWhole) return { start: spanOf(node).start, end: spanOf(node).start }
    if (!within || !isScalar(node)) return spanOf(node)
    const offsets = mapScalar(source, node)
    const start = offsets[within.start] ?? spanOf(node).start
    const last = offsets[within.start + (within.length ?? 1) - 1] ?? start
    return { start, end: last + 1 }
  }
  return { start: 0, end: 0 }
}

function spanOf(node: Node): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 }
}

/** The offset of the first alias that has no anchor, or of the last alias where all have one; 0 where there is none. */
export function findBadAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? offset
      return alias.resolve(document) === undefined ? visit.BREAK : undefined
    },
  })
  return offset
}
