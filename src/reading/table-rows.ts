// Which table rows hold values. In: a parsed page. Out: the rows to be read as one paragraph of cells; the others only lay out the page.

import { isLayoutName } from './elements.ts'
import { type HtmlElement, type HtmlNode, isElement, visitHtml } from './html-tree.ts'

/**
 * Rows none of whose cells holds a heading, a list, a table or more than one `p`. Old news pages set whole articles in tables,
 * and those cells are to be read paragraph by paragraph.
 */
export function findValueRows(root: HtmlNode): ReadonlySet<HtmlNode> {
  const rows = new Set<HtmlNode>()
  // Open rows, innermost last, with the paragraphs their current cell has had.
  const open: { readonly row: HtmlElement; paragraphs: number; isLayout: boolean }[] = []
  visitHtml(root, {
    enter(node) {
      if (!isElement(node)) return false
      const current = open.at(-1)
      if (node.name === 'tr') open.push({ row: node, paragraphs: 0, isLayout: false })
      else if (current) {
        if (node.name === 'td' || node.name === 'th') current.paragraphs = 0
        if (node.name === 'p' && ++current.paragraphs > 1) current.isLayout = true
        if (isLayoutName(node.name)) current.isLayout = true
      }
      return true
    },
    leave(node) {
      const current = open.at(-1)
      if (!current || node !== current.row) return
      open.pop()
      if (!current.isLayout) rows.add(node)
    },
  })
  return rows
}
