// Which grammar a body is written in. In: a body and its file's format. Out: blocks. Content decides, not the name alone:
// feed archives keep HTML in files called .txt and .md.

import type { SourceFormat } from '../model/source.ts'
import type { Blocks } from './blocks.ts'
import { isBlockName } from './elements.ts'
import { parseHtmlBlocks } from './html-blocks.ts'
import { parseMarkdownBlocks } from './markdown-blocks.ts'
import { parseTextBlocks } from './text-blocks.ts'

export type BodyFormat = 'html' | 'markdown' | 'text'

/** Takes a body apart by its grammar; `base` is where it begins in the source file. */
export function parseBody(body: string, base: number, format: BodyFormat): Blocks {
  if (format === 'html') return parseHtmlBlocks(body, base)
  if (format === 'markdown') return parseMarkdownBlocks(body, base)
  return parseTextBlocks(body, base)
}

/**
 * A body that is HTML from its first tag to its last, and a .txt file with block tags anywhere, is HTML. Markdown may hold HTML in part.
 * A .txt file with front matter but no tags is plain text.
 */
export function findBodyFormat(body: string, format: SourceFormat, isHtmlField: boolean): BodyFormat {
  if (format === 'html' || isHtmlField) return 'html'
  if (format === 'record') return 'text'
  const first = FIRST_TAG.exec(body.slice(0, 2_000))
  const startsWithTag = first !== null && (first.groups?.name === undefined || isBlockName(first.groups.name.toLowerCase()))
  if (startsWithTag && LAST_TAG.test(body.slice(-200))) return 'html'
  if (format === 'markdown') return 'markdown'
  return startsWithTag || BLOCK_TAG.test(body) ? 'html' : 'text'
}

const FIRST_TAG = /^\s*<(?:!--|!doctype|(?<name>[a-z][a-z0-9]*)[\s>/])/i
const LAST_TAG = />\s*$/
const BLOCK_TAG = /<\/?(?:p|div|br|h[1-6]|table|li)(?:\s[^<>]{0,200})?\/?>/i
