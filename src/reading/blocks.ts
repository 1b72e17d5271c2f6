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

/**
 * Puts blocks into the order of their sources: text that a parser moved out of a table goes back to its place, and a block that
 * others interrupt there is parted (`<td>1</td>x<td>2</td>` gives 1, x, 2).
 */
export function sortBlocks(blocks: readonly Block[]): readonly Block[] {
  const placed = placeRuns(blocks)
  if (placed.every(({ source }, index) => index === 0 || (placed[index - 1]?.source ?? 0) <= source)) return blocks
  const sorted: { readonly block: Block; readonly cells: Run[][] }[] = []
  let last: PlacedRun | null = null
  for (const next of [...placed].sort((a, b) => a.source - b.source)) {
    if (last?.block !== next.block) sorted.push({ block: next.block, cells: [[]] })
    else if (last.cell !== next.cell) sorted.at(-1)?.cells.push([])
    sorted.at(-1)?.cells.at(-1)?.push(next.run)
    last = next
  }
  return sorted.map(({ block, cells }) => ({ ...block, cells }))
}

interface PlacedRun {
  readonly run: Run
  /** Its source; for a break put in by the reader, that of the run before it. */
  readonly source: number
  readonly block: Block
  readonly cell: readonly Run[]
}

function placeRuns(blocks: readonly Block[]): readonly PlacedRun[] {
  const placed: PlacedRun[] = []
  for (const block of blocks) {
    for (const cell of block.cells) {
      for (const run of cell) {
        const source = run.source >= 0 ? run.source : (placed.at(-1)?.source ?? 0)
        placed.push({ run, source, block, cell })
      }
    }
  }
  return placed
}
