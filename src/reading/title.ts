// Which text is the title. In: what the header says and the body's blocks. Out: the blocks with the title among them, marked as such.

import type { SourceFormat } from '../model/source.ts'
import type { Run } from './fold.ts'
import { type FoldedBlock, foldBlocks } from './paragraphs.ts'

export interface TitledBlocks {
  /** In source order: the title stands first unless the page has text above its heading. */
  readonly blocks: readonly FoldedBlock[]
  /** The title for people: with the spaces that headlines part their clauses by (领航 命运与共), which reading text has not. */
  readonly title: string | null
}

/**
 * Finds the title, once: from front matter; else the page's or Markdown text's first top heading (of several, the one that the
 * page's `title` element begins with); else that element; else, in plain text, a first line that is short and ends in no closing mark.
 * A repetition of the title as heading or first paragraph is left out.
 */
export function placeTitle(
  header: readonly Run[] | null,
  page: readonly Run[] | null,
  blocks: readonly FoldedBlock[],
  format: SourceFormat,
): TitledBlocks {
  const given = createTitle(header)
  if (given) {
    const rest = blocks.filter((block, index) => !(block.text === given.text && (index === 0 || block.heading !== null)))
    return { blocks: [given, ...rest], title: given.shown }
  }
  const pageTitle = createTitle(page)
  const headings = blocks.filter((block) => block.heading === 1)
  const heading = headings.find((block) => pageTitle?.text.startsWith(block.text)) ?? headings[0]
  if (heading) return { blocks: blocks.map((block) => (block === heading ? { ...block, scope: 'title' } : block)), title: heading.shown }
  if (pageTitle)
    return { blocks: [pageTitle, ...blocks.filter((block, index) => index > 0 || block.text !== pageTitle.text)], title: pageTitle.shown }
  const [first, ...rest] = blocks
  if (format === 'text' && first && rest.length > 0 && isTitleLine(first.text))
    return { blocks: [{ ...first, scope: 'title' }, ...rest], title: first.shown }
  return { blocks, title: null }
}

function createTitle(runs: readonly Run[] | null): FoldedBlock | null {
  return runs ? (foldBlocks([{ scope: 'title', heading: 1, cells: [runs] }])[0] ?? null) : null
}

function isTitleLine(line: string): boolean {
  return line.length <= MAX_TITLE && !CLOSED.test(line)
}

const MAX_TITLE = 50
const CLOSED = /[。，；：、,;:.…”"]$/
