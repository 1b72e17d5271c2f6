// Walking a parsed page. In: HTML and cheerio. Out: its tree's nodes in order, entered and left, without recursion.

import { type CheerioAPI, load } from 'cheerio'

/** The page, an element, a text, a comment: whatever cheerio's tree holds. */
export type HtmlNode = CheerioNode['children'][number] | CheerioNode
/** An element, with its attributes. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: object }>
/** A text node, with the ends of its source. */
export type HtmlText = Extract<HtmlNode, { readonly nodeType: 3 }>
type CheerioNode = NonNullable<ReturnType<CheerioAPI['root']>[0]>

/** Parses a page or a fragment; positions count in `html`. Fragments too are parsed as pages: the other way is quadratic in their parts. */
export function parseHtml(html: string): HtmlNode {
  return load(html, { sourceCodeLocationInfo: true }, true).root()[0] as HtmlNode
}

/** Whether a node is an element, and not text, a comment or the page itself. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node
}

/** What to do at a node. `enter` returning false leaves its children out; `leave` follows for every node entered. */
export interface Visitor {
  enter(node: HtmlNode): boolean
  leave(node: HtmlNode): void
}

/** Visits all nodes below the root in tree order. Depth costs no stack. */
export function visitHtml(root: HtmlNode, visitor: Visitor): void {
  let node = firstChild(root)
  while (node) {
    const child = visitor.enter(node) ? firstChild(node) : null
    node = child ?? leaveToNext(node, root, visitor)
  }
}

function leaveToNext(from: HtmlNode, root: HtmlNode, visitor: Visitor): HtmlNode | null {
  for (let node: HtmlNode | null = from; node && node !== root; node = node.parent as HtmlNode | null) {
    visitor.leave(node)
    if (node.next) return node.next as HtmlNode
  }
  return null
}

function firstChild(node: HtmlNode): HtmlNode | null {
  return 'children' in node ? ((node.children[0] as HtmlNode | undefined) ?? null) : null
}
