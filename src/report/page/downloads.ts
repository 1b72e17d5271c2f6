// Data that leaves the page. In: links to files beside it. Out: the same files, from the page itself, so that a report sent as a single
// file gives its data too. Where they are too large to travel in the page, the links lead to the files.

import { type Cell, renderCsv } from '../../corpus/csv.ts'
import { readIsland } from './island.ts'

/** Answers links with `download`: files that the page holds, and the pictures of its charts. */
export function openDownloads(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null
    // Our own links of saved files have addresses of this page's making.
    const name = link?.getAttribute('href') ?? ''
    if (!link || !/^[\w-]+\.(?:csv|svg)$/.test(name)) return
    const svg = link.closest('figure')?.querySelector<SVGElement>(VISIBLE_PICTURE)
    if (name.endsWith('.svg') && svg) {
      event.preventDefault()
      saveSvg(name, svg)
    } else if (document.getElementById('kaoju-files')) {
      event.preventDefault()
      void readIsland<Readonly<Record<string, string>>>('kaoju-files').then((files) => {
        if (files?.[name] !== undefined) saveFile(name, 'text/csv;charset=utf-8', files[name])
      })
    }
  })
}

const VISIBLE_PICTURE = ':scope > .wide svg, :scope > .narrow svg'

/** Saves text as a file. */
function saveFile(name: string, type: string, text: string): void {
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
function saveSvg(name: string, svg: SVGElement): void {
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
