// Items that a pattern asks for and can never get: {unit:mas} of a dimension no unit has, {hedge:befor}, {figure} in a rule that runs
// before figures are found, any item in a boilerplate rule, which sees nothing but text.

import type { CompiledPattern } from '../compiled-rules.ts'
import { findNearest } from '../find-nearest.ts'
import { ITEM_KINDS, type ItemKind, type PatternNode } from '../pattern.ts'
import type { Rule } from '../schema.ts'
import type { Lint } from './lint.ts'
import { itemNotYetFound, unknownArgument } from './problems.ts'
import { listNodes, listWrittenPatterns } from './written.ts'

export const findUnknownItems: Lint = ({ rules }) => {
  const dimensions = new Set(rules.rules.flatMap(({ rule }) => (rule.type === 'unit' ? [rule.dimension] : [])))
  const known: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
    unit: [...dimensions, 'measure'],
    hedge: ['before', 'middle', 'after'],
  }
  return rules.rules.flatMap(({ rule, placeAt }) =>
    listWrittenPatterns(rule).flatMap(({ text, path, node }) =>
      listNodes(node)
        .filter((part) => part.kind === 'item')
        .flatMap((item) => {
          const written = writeItem(item)
          const place = placeAt(path, { start: Math.max(0, text.indexOf(written)), length: written.length })
          if (!isFoundBefore(item.item, rule)) return [itemNotYetFound(place, written, rule.type)]
          if (item.argument === null || item.item === 'lexicon') return []
          const allowed = known[item.item] ?? []
          return allowed.includes(item.argument)
            ? []
            : [unknownArgument(place, written, item.item, findNearest(item.argument, allowed), allowed)]
        }),
    ),
  )
}

function writeItem({ item, argument }: Extract<PatternNode, { kind: 'item' }>): string {
  return argument === null ? `{${item}}` : `{${item}:${argument}}`
}

/** The order in which a sentence is worked on (extract-mentions.ts): what stands in one row is there for it and for the rows below. */
const ORDER: readonly { readonly purpose: CompiledPattern['purpose']; readonly items: readonly ItemKind[] }[] = [
  { purpose: 'date', items: ['number', 'unit', 'hedge', 'lexicon', 'date'] },
  { purpose: 'ordinal', items: ['ordinal'] },
  { purpose: 'figure', items: ['figure'] },
  { purpose: 'event', items: ['event'] },
  { purpose: 'entity', items: ['entity'] },
  { purpose: 'measure', items: ITEM_KINDS },
]

function isFoundBefore(item: ItemKind, { type }: Rule): boolean {
  if (type === 'boilerplate') return false
  const row = ORDER.findIndex(({ purpose }) => purpose === type)
  return row < 0 || ORDER.slice(0, row + 1).some(({ items }) => items.includes(item))
}
