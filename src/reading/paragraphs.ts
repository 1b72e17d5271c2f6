// Blocks to reading text. In: blocks in source order. Out: the text rules run on, its paragraphs and the map back.

import type { Scope } from '../model/article.ts'
import type { OffsetSegment } from '../model/offset-map.ts'
import type { Block } from './blocks.ts'
import { appendSegment, type FoldedText, foldRuns } from './fold.ts'

/** A block folded: what a paragraph will say. Segments count from the paragraph's start. */
export interface FoldedBlock extends FoldedText {
  readonly scope: Scope
  readonly heading: number | null
  /** The text with each run of white space as one space, for people; kept for headings and first lines only, else empty. */
  readonly shown: string
}

/**
 * Stands between the cells of a table row in reading text. Folding leaves no other tab there, so a rule that knows no tab never
 * matches from one cell into the next (年份\t2021 does not read 年份2021).
 */
export const CELL_SEPARATOR = '\t'

/** Folds blocks and leaves out the empty ones. A paragraph led by △ or ▲ is an image's caption. */
export function foldBlocks(blocks: readonly Block[]): readonly FoldedBlock[] {
  return blocks
    .map((block, index) => {
      const { text, segments } = joinCells(block.cells.map(foldRuns).filter((cell) => cell.text !== ''))
      const scope = block.scope === 'body' && CAPTION_LEAD.test(text) ? 'caption' : block.scope
      const shown = index === 0 || block.heading !== null ? showText(block) : ''
      return { text, segments, scope, heading: block.heading, shown }
    })
    .filter((block) => block.text !== '')
}

/** Puts folded blocks together, each closed by a line feed. Sources only ever grow: what would step back maps to an empty span. */
export function joinBlocks(blocks: readonly FoldedBlock[]): {
  readonly text: string
  readonly segments: readonly OffsetSegment[]
  readonly starts: readonly number[]
} {
  const segments: OffsetSegment[] = []
  const starts: number[] = []
  let reading = 0
  let sourceEnd = 0
  for (const block of blocks) {
    starts.push(reading)
    for (const segment of block.segments) {
      const isBehind = segment.source < sourceEnd
      const place = isBehind ? { source: sourceEnd, sourceLength: 0 } : { source: segment.source, sourceLength: segment.sourceLength }
      appendSegment(segments, { reading: reading + segment.reading, length: segment.length, ...place })
      sourceEnd = Math.max(sourceEnd, place.source + place.sourceLength)
    }
    reading += block.text.length + 1
  }
  return { text: blocks.map((block) => `${block.text}\n`).join(''), segments, starts }
}

function showText(block: Block): string {
  const text = block.cells.map((cell) => cell.map((run) => run.text).join('')).join(' ')
  return text.replace(/\s+/g, ' ').trim()
}

function joinCells(cells: readonly FoldedText[]): FoldedText {
  const [only] = cells
  if (cells.length <= 1) return only ?? { text: '', segments: [] }
  const segments: OffsetSegment[] = []
  let reading = 0
  for (const cell of cells) {
    for (const segment of cell.segments) segments.push({ ...segment, reading: reading + segment.reading })
    reading += cell.text.length + CELL_SEPARATOR.length
  }
  return { text: cells.map((cell) => cell.text).join(CELL_SEPARATOR), segments }
}

const CAPTION_LEAD = /^[△▲]/
