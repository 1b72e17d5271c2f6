// What the head of a page says. In: a parsed page. Out: its title with its place, author and time of publication, as written.

import { alignHtmlText } from './align-html.ts'
import type { PageHeader } from './blocks.ts'
import type { Run } from './fold.ts'
import { type HtmlElement, type HtmlNode, isElement, visitHtml } from './html-tree.ts'

/** Reads `title`, and the `meta` and `time` elements that news sites date and sign their pages with. The first of each counts. */
export function readPageHeader(root: HtmlNode, html: string, base: number): PageHeader {
  let title: readonly Run[] | null = null
  const found = new Map<string, string>()
  const keep = (name: string, text: string | undefined): void => {
    if (text?.trim() && !found.has(name)) found.set(name, text.trim())
  }
  visitHtml(root, {
    enter(node) {
      if (!isElement(node)) return false
      if (node.name === 'title') title ??= readTitle(node, html, base)
      if (node.name === 'meta') keep(`meta ${(node.attribs.property ?? node.attribs.name ?? '').toLowerCase()}`, node.attribs.content)
      if (node.name === 'time') keep('time', node.attribs.datetime)
      return node.name !== 'svg'
    },
    leave() {},
  })
  const first = (names: readonly string[]): string | null => names.map((name) => found.get(name)).find((text) => text !== undefined) ?? null
  return { title, author: first(AUTHOR), published: first(PUBLISHED) }
}

function readTitle(element: HtmlElement, html: string, base: number): readonly Run[] | null {
  const [text] = element.children
  const start = text?.sourceCodeLocation?.startOffset
  const end = text?.sourceCodeLocation?.endOffset
  if (text?.type !== 'text' || start === undefined || end === undefined) return null
  return alignHtmlText(html.slice(start, end), text.data, base + start).flat()
}

const PUBLISHED = [
  'meta article:published_time',
  'meta og:published_time',
  'meta publishdate',
  'meta pubdate',
  'meta publish_time',
  'meta datepublished',
  'meta date',
  'meta dc.date',
  'time',
]
const AUTHOR = ['meta author', 'meta article:author', 'meta dc.creator']
