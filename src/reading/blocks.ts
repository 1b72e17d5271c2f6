// Blocks: what every format is taken apart into before it is folded. A block becomes one paragraph.

import type { Scope } from '../model/article.ts'
import type { Run } from './fold.ts'

/** A paragraph before folding. All blocks but table rows have one cell. `heading`: its level, 1 to 6, or null. */
export interface Block {
  readonly scope: Scope
  readonly heading: number | null
  readonly cells: readonly (readonly Run[])[]
}

/** What a page says of itself in its head. */
export interface PageHeader {
  readonly title: readonly Run[] | null
  readonly author: string | null
  readonly published: string | null
}

/** The result of taking a body apart; blocks in source order. `refusal` says why there are none. */
export interface Blocks {
  readonly blocks: readonly Block[]
  readonly header: PageHeader
  readonly refusal: 'too-deep' | 'too-many-tags' | 'too-long' | 'unparsable' | null
}

/** A page without header fields. */
export const NO_HEADER: PageHeader = { title: null, author: null, published: null }

/** Nothing read, and why. */
export function refuse(refusal: NonNullable<Blocks['refusal']>): Blocks {
  return { blocks: [], header: NO_HEADER, refusal }
}

/** Puts blocks into the order of their sources: text that a parser moved out of a table goes back to its place. */
export function sortBlocks(blocks: readonly Block[]): readonly Block[] {
  const starts = blocks.map(findStart)
  if (starts.every((start, index) => index === 0 || (starts[index - 1] ?? 0) <= start)) return blocks
  return blocks
    .map((block, index) => ({ block, start: starts[index] ?? 0 }))
    .sort((a, b) => a.start - b.start)
    .map(({ block }) => block)
}

function findStart(block: Block): number {
  for (const cell of block.cells) for (const run of cell) if (run.source >= 0) return run.source
  return 0
}
