// Data that leaves the page. In: links to files beside it. Out: the same files, made from the page itself, so that a report sent as a
// single file gives its data too. Cells that a spreadsheet would run are led by an apostrophe, as in the files.

import { type Cell, renderCsv } from '../../corpus/csv.ts'

/** Saves text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** Saves rows as CSV, the first being the header. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  saveFile(name, 'text/csv;charset=utf-8', renderCsv(rows))
}

/** Saves a picture of the page as it looks now, colours and fonts with it. */
export function saveSvg(name: string, svg: SVGElement): void {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGElement)) return
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    for (const property of PROPERTIES) to[index]?.setAttribute(property, style.getPropertyValue(property))
    to[index]?.removeAttribute('style')
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  saveFile(name, 'image/svg+xml', new XMLSerializer().serializeToString(copy))
}

const PROPERTIES = ['fill', 'stroke', 'font-family', 'font-size', 'font-weight'] as const
