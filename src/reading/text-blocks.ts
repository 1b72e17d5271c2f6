// Plain text to blocks. In: text and its place in the file. Out: one block a line, or one a paragraph where lines are wrapped by hand.

import type { Block, Blocks } from './blocks.ts'
import { NO_HEADER } from './blocks.ts'
import { isCjk } from './characters.ts'
import type { Run } from './fold.ts'

interface Line {
  readonly start: number
  readonly end: number
}

/** Takes plain text apart. Blank lines always part paragraphs; single line feeds do unless the lines look wrapped at a width. */
export function parseTextBlocks(text: string, base: number): Blocks {
  const blocks: Block[] = []
  for (const group of groupLines(text)) {
    const runs = group.map(
      (line): Run => ({ text: text.slice(line.start, line.end), source: base + line.start, sourceLength: line.end - line.start }),
    )
    if (isWrapped(runs)) blocks.push(createBlock(joinLines(runs)))
    else for (const run of runs) blocks.push(createBlock([run]))
  }
  return { blocks, header: NO_HEADER, refusal: null }
}

function createBlock(runs: readonly Run[]): Block {
  return { scope: 'body', heading: null, cells: [runs] }
}

/** Runs of lines that are not blank. LF, CR LF and CR end a line. */
function groupLines(text: string): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  let isOpen = false
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r|$/g)) {
    const end = index ?? text.length
    if (text.slice(start, end).trim() === '') isOpen = false
    else {
      if (!isOpen) groups.push([])
      groups.at(-1)?.push({ start, end })
      isOpen = true
    }
    start = end + (lineEnd?.length ?? 0)
  }
  return groups
}

/** Puts a break that maps nowhere between wrapped lines; folding drops it beside Chinese and keeps it between Latin words. */
function joinLines(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: '\n', source: -1, sourceLength: 0 }, run]))
}

/**
 * Lines wrapped at a width: at least three, all but the last about as wide as the widest, most of them broken off without
 * closing punctuation, none after the first indented.
 */
function isWrapped(runs: readonly Run[]): boolean {
  const inner = runs.slice(0, -1)
  if (inner.length < 2 || runs.slice(1).some((run) => INDENTED.test(run.text))) return false
  const widths = inner.map((run) => measureWidth(run.text.trimEnd()))
  const widest = Math.max(...widths.slice(0, 1_000))
  if (widest < 40 || widest > 160 || widths.some((width) => width < widest - 12)) return false
  return inner.filter((run) => !CLOSED.test(run.text.slice(-8))).length * 2 > inner.length
}

/** Columns on a terminal: two for a Chinese character. */
function measureWidth(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i++) width += isCjk(line.charCodeAt(i)) ? 2 : 1
  return width
}

const INDENTED = /^(?:\u3000| {2}|\t)/
const CLOSED = /[。！？!?…：:；;”’"）)】》]\s*$/u
