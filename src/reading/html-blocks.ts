// HTML to blocks. In: a page or fragment and its place in the file. Out: blocks in source order and what the head says.
// Nothing is executed or fetched; scripts, styles, navigation and hidden elements are not read; images have no text.

import { alignHtmlText, findTextStart } from './align-html.ts'
import { type Block, type Blocks, NO_HEADER, refuse, sortBlocks } from './blocks.ts'
import { isBlockName, isUnreadName } from './elements.ts'
import type { Run } from './fold.ts'
import { readPageHeader } from './html-header.ts'
import { findHtmlRefusal } from './html-limits.ts'
import { type HtmlElement, type HtmlNode, isElement, parseHtml, visitHtml } from './html-tree.ts'
import { findValueRows } from './table-rows.ts'

/**
 * Takes HTML apart. `base` is where `html` begins in the source file.
 * Block elements and `br` part paragraphs; a table row whose cells hold values is one paragraph of several cells.
 */
export function parseHtmlBlocks(html: string, base: number): Blocks {
  const refusal = findHtmlRefusal(html)
  if (refusal) return refuse(refusal)
  try {
    const root = parseHtml(html)
    return { blocks: sortBlocks(collectBlocks(root, html, base)), header: readPageHeader(root, html, base), refusal: null }
  } catch (error) {
    // The parser keeps within its stack on anything the limits let through, as far as is known; were it not so, this article is lost alone.
    if (error instanceof RangeError) return { blocks: [], header: NO_HEADER, refusal: 'unparsable' }
    throw error
  }
}

function collectBlocks(root: HtmlNode, html: string, base: number): readonly Block[] {
  const rows = findValueRows(root)
  const blocks: Block[] = []
  let cells: Run[][] = [[]]
  let row: HtmlElement | null = null
  let heading: number | null = null
  let quotes = 0
  let captions = 0
  let preformatted = 0

  const close = (): void => {
    if (cells.some((cell) => cell.length > 0)) {
      const scope = row ? 'table' : captions > 0 ? 'caption' : quotes > 0 ? 'quote' : 'body'
      blocks.push({ scope, heading, cells: cells.filter((cell) => cell.length > 0) })
    }
    cells = [[]]
  }
  const border = (name: string): void => {
    // Inside a row of values a border only parts words (第一<br>季度) or cells.
    if (!row) close()
    else if (name === 'td' || name === 'th') cells.push([])
    else cells.at(-1)?.push({ text: ' ', source: -1, sourceLength: 0 })
  }
  const count = (name: string, step: 1 | -1): void => {
    if (name === 'blockquote') quotes += step
    if (name === 'figcaption' || name === 'caption') captions += step
    if (name === 'pre' || name === 'xmp' || name === 'plaintext' || name === 'listing') preformatted += step
  }
  visitHtml(root, {
    enter(node) {
      if (node.type === 'text') {
        const { startOffset, endOffset: end } = node.sourceCodeLocation ?? {}
        if (startOffset === undefined || end === undefined) return false
        const start = findTextStart(html, startOffset, node.data)
        alignHtmlText(html.slice(start, end), node.data, base + start).forEach((group, index) => {
          if (index > 0) border('')
          for (const [line, runs] of splitLines(group, preformatted > 0).entries()) {
            if (line > 0) border('br')
            for (const run of runs) cells.at(-1)?.push(run)
          }
        })
        return false
      }
      if (!isElement(node) || isUnread(node)) return false
      if (isBlockName(node.name)) border(node.name)
      count(node.name, 1)
      if (rows.has(node)) row = node
      if (HEADING.test(node.name)) heading = Number(node.name[1])
      return true
    },
    leave(node) {
      if (!isElement(node) || isUnread(node)) return
      if (node === row) {
        close()
        row = null
      } else if (isBlockName(node.name) && node.name !== 'td' && node.name !== 'th') border(node.name)
      else if (isBlockName(node.name) && !row) close()
      count(node.name, -1)
      if (HEADING.test(node.name)) heading = null
    },
  })
  close()
  return blocks
}

/** In preformatted text a line feed is a border, as it is in a text file. */
function splitLines(runs: readonly Run[], isPreformatted: boolean): readonly (readonly Run[])[] {
  if (!isPreformatted) return [runs]
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.text.length !== run.sourceLength) {
      if (run.text === '\n') lines.push([])
      else lines.at(-1)?.push(run)
      continue
    }
    let from = 0
    for (const line of run.text.split('\n')) {
      if (from > 0) lines.push([])
      if (line !== '') lines.at(-1)?.push({ text: line, source: run.source + from, sourceLength: line.length })
      from += line.length + 1
    }
  }
  return lines
}

function isUnread(element: HtmlElement): boolean {
  if (isUnreadName(element.name)) return true
  const { hidden, style } = element.attribs
  return hidden !== undefined || (style !== undefined && HIDING_STYLE.test(style))
}

const HEADING = /^h[1-6]$/
const HIDING_STYLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i
