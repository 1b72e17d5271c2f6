// Markdown tables (GFM). In: the source of a paragraph. Out: one block a row where the paragraph is a table, else null.

import type { Block } from './blocks.ts'
import type { Run } from './fold.ts'

/** The rows of a pipe table, without its delimiter row (`| --- | ---: |`); null where the paragraph's second line is no such row. */
export function findPipeRows(raw: string, base: number): readonly Block[] | null {
  const lines = raw.split('\n')
  const delimiter = lines[1]
  if (delimiter === undefined || !delimiter.includes('|') || !delimiter.includes('-') || !DELIMITER.test(delimiter)) return null
  const blocks: Block[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    if (index !== 1) blocks.push({ scope: 'table', heading: null, cells: splitCells(line, base + start) })
    start += line.length + 1
  }
  return blocks
}

function splitCells(line: string, base: number): readonly (readonly Run[])[] {
  const cells: Run[][] = []
  let start = 0
  for (const cell of line.split('|')) {
    if (cell.trim() !== '') cells.push([{ text: cell, source: base + start, sourceLength: cell.length }])
    start += cell.length + 1
  }
  return cells
}

const DELIMITER = /^[\s|:-]+$/
