// Where things stand in a YAML file. In: a parsed document and a path of keys. Out: the offset of the value, or of one character of
// a text. A path that leads nowhere gives the nearest value above it.

import { type Document, isMap, isNode, isPair, isScalar, type Scalar, visit } from 'yaml'

export type KeyPath = readonly PropertyKey[]

/** Marks in a key path that the key itself is meant, not its value. */
export const KEY = Symbol('key')

/** The offset of what a path of keys leads to; of a text, the offset of its character `within`. */
export function findOffset(document: Document, source: string, keys: KeyPath, within?: number): number {
  const at = keys.indexOf(KEY)
  const path = at < 0 ? keys : keys.slice(0, at)
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (!isNode(node)) continue
    if (at >= 0 && length === path.length && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === keys[at + 1])
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0
    }
    if (within !== undefined && length === path.length && isScalar(node)) return findCharacter(node, source, within)
    return node.range?.[0] ?? 0
  }
  return 0
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

/** One character of the source that stands for one of a quoted text: `''`, `\\`, `\u4e2d`, or itself. */
const QUOTED = { QUOTE_SINGLE: /''|[\s\S]/y, QUOTE_DOUBLE: /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])|[\s\S]/y }

/** Exact for texts on one line; for folded ones the place of the text. */
function findCharacter({ value, range, type }: Scalar, source: string, within: number): number {
  const [start, end] = range ?? [0, 0]
  const verbatim = source.indexOf(String(value), start)
  if (verbatim >= 0 && verbatim < end) return verbatim + within
  if (type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') return start
  const character = QUOTED[type]
  character.lastIndex = start + 1
  for (let passed = 0; passed < within && character.lastIndex < end; passed++) character.exec(source)
  return character.lastIndex
}
