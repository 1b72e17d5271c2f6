// Markdown to blocks. In: a Markdown body and its place in the file. Out: blocks in source order. HTML inside it is read as HTML.

import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Scope } from '../model/article.ts'
import { alignMarkdownText } from './align-markdown.ts'
import { type Block, type Blocks, NO_HEADER, refuse } from './blocks.ts'
import { isBlockName, isUnreadName } from './elements.ts'
import type { Run } from './fold.ts'
import { parseHtmlBlocks } from './html-blocks.ts'
import { findPipeRows } from './pipe-table.ts'
import { parseTextBlocks } from './text-blocks.ts'

/** Takes Markdown apart. `base` is where `markdown` begins in the source file. A hard line break parts paragraphs as `br` does. */
export function parseMarkdownBlocks(markdown: string, base: number): Blocks {
  if (markdown.length > MAX_CHARACTERS || countOf(markdown, '\n') > MAX_LINES) return refuse('too-long')
  if (DEEP.test(markdown)) return refuse('too-deep')
  if (countOf(markdown, '[') > MAX_BRACKETS || countOf(markdown, '*') + countOf(markdown, '_') > MAX_MARKS) return refuse('too-long')
  const blocks: Block[] = []
  const add = (found: readonly Block[]): void => {
    for (const block of found) blocks.push(block)
  }
  const open: { readonly node: Nodes; readonly scope: Scope }[] = [{ node: fromMarkdown(markdown), scope: 'body' }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, scope } = next
    const start = node.position?.start.offset ?? 0
    const raw = markdown.slice(start, node.position?.end.offset ?? start)
    if (node.type === 'paragraph' || node.type === 'heading') {
      const rows = node.type === 'paragraph' ? findPipeRows(raw, base + start) : null
      add(rows ?? collectInline(node.children, markdown, base, scope, node.type === 'heading' ? node.depth : null))
    } else if (node.type === 'html') {
      const html = parseHtmlBlocks(raw, base + start)
      if (html.refusal) return html
      add(html.blocks)
    } else if (node.type === 'code') {
      // Scraped articles indent their paragraphs, which makes them code to Markdown: read as the text they are.
      blocks.push(
        ...parseTextBlocks(
          raw.replace(FENCE, (line) => ' '.repeat(line.length)),
          base + start,
        ).blocks,
      )
    } else if ('children' in node) {
      const inner = node.type === 'blockquote' ? 'quote' : scope
      for (const child of [...node.children].reverse()) open.push({ node: child, scope: inner })
    }
  }
  return { blocks, header: NO_HEADER, refusal: null }
}

function collectInline(
  content: readonly PhrasingContent[],
  markdown: string,
  base: number,
  scope: Scope,
  heading: number | null,
): readonly Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  // The element (`script`) whose text is left out until its end tag.
  let unread: string | null = null
  const close = (): void => {
    if (runs.length > 0) blocks.push({ scope, heading, cells: [runs] })
    runs = []
  }
  const open = [...content].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    const start = node.position?.start.offset ?? 0
    const raw = markdown.slice(start, node.position?.end.offset ?? start)
    if (node.type === 'html') {
      const tag = TAG.exec(node.value)
      const name = tag?.groups?.name?.toLowerCase() ?? ''
      if (unread === null && !tag?.groups?.slash && isUnreadName(name) && !raw.endsWith('/>')) unread = name
      else if (unread === name && tag?.groups?.slash) unread = null
      if (isBlockName(name)) close()
    } else if (unread !== null) {
    } else if (node.type === 'text') {
      for (const run of alignMarkdownText(raw, node.value, base + start)) runs.push(run)
    } else if (node.type === 'inlineCode') {
      const inside = raw.indexOf(node.value)
      if (inside >= 0) runs.push({ text: node.value, source: base + start + inside, sourceLength: node.value.length })
      else runs.push({ text: node.value, source: base + start, sourceLength: raw.length })
    } else if (node.type === 'break') {
      close()
    } else if ('children' in node) {
      for (const child of [...node.children].reverse()) open.push(child)
    }
  }
  close()
  return blocks
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

// The Markdown parser grows faster than its input in lines, brackets, emphasis marks and depth.
const MAX_CHARACTERS = 1_000_000
const MAX_LINES = 20_000
const MAX_BRACKETS = 4_000
const MAX_MARKS = 10_000
/** Thirty quotes or lists within each other, on one line or by indent. */
const DEEP = /^(?:(?:[ \t]{0,4}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){30}|[ \t]{60,}(?:[-*+>]|\d{1,9}[.)])[ \t])/m
const FENCE = /^[ \t>]*(?:```|~~~)[^\n]*$/gm
const TAG = /^<(?<slash>\/?)(?<name>[a-z][a-z0-9-]*)/iu
