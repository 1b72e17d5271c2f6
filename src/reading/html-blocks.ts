// HTML to blocks. In: a page or fragment and its place in the file. Out: blocks in source order and what the head says.
// Nothing is executed or fetched; scripts, styles, navigation and hidden elements are not read; images have no text.

import { alignHtmlText, findTextStart } from './align-html.ts'
import { BlockCollector } from './block-collector.ts'
import { type Block, type Blocks, NO_HEADER, refuse, sortBlocks } from './blocks.ts'
import { isUnreadName } from './elements.ts'
import type { Run } from './fold.ts'
import { readPageHeader } from './html-header.ts'
import { findHtmlRefusal } from './html-limits.ts'
import { type HtmlElement, type HtmlNode, type HtmlText, isElement, parseHtml, visitHtml } from './html-tree.ts'
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
  const collector = new BlockCollector(findValueRows(root))
  visitHtml(root, {
    enter(node) {
      if (node.type === 'text') collectText(collector, node, html, base)
      if (!isElement(node) || isUnread(node)) return false
      collector.enter(node)
      return true
    },
    leave(node) {
      if (isElement(node) && !isUnread(node)) collector.leave(node)
    },
  })
  return collector.finish()
}

function collectText(collector: BlockCollector, node: HtmlText, html: string, base: number): void {
  const { startOffset, endOffset } = node.sourceCodeLocation ?? {}
  if (startOffset === undefined || endOffset === undefined) return
  const start = findTextStart(html, startOffset, node.data)
  const groups = alignHtmlText(html.slice(start, endOffset), node.data, base + start)
  const lines = collector.isPreformatted ? groups.flatMap(splitLines) : groups
  for (const [index, runs] of lines.entries()) {
    if (index > 0) collector.part()
    collector.add(runs)
  }
}

function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
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

const HIDING_STYLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i
