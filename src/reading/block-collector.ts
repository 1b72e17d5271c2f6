// Where paragraphs begin and end in a page. In: elements entered and left, and text, in tree order. Out: blocks with their scopes.

import type { Block } from './blocks.ts'
import { isBlockName } from './elements.ts'
import type { Run } from './fold.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

/** Collects the blocks of one page. `valueRows` are the table rows to be read as one paragraph of cells each. */
export class BlockCollector {
  readonly #valueRows: ReadonlySet<HtmlNode>
  readonly #blocks: Block[] = []
  #cells: Run[][] = [[]]
  #row: HtmlElement | null = null
  #heading: number | null = null
  #quotes = 0
  #captions = 0
  #preformatted = 0

  constructor(valueRows: ReadonlySet<HtmlNode>) {
    this.#valueRows = valueRows
  }

  /** Text inside `pre` and its like, where a line feed is a border as it is in a text file. */
  get isPreformatted(): boolean {
    return this.#preformatted > 0
  }

  /** Adds text to the paragraph, or cell, that is open. */
  add(runs: readonly Run[]): void {
    for (const run of runs) this.#cells.at(-1)?.push(run)
  }

  enter(element: HtmlElement): void {
    if (CELL.test(element.name)) this.#openCell()
    else if (isBlockName(element.name)) this.#border(element.name)
    this.#count(element.name, 1)
    if (this.#valueRows.has(element)) this.#row = element
    if (HEADING.test(element.name)) this.#heading = Number(element.name[1])
  }

  leave(element: HtmlElement): void {
    if (element === this.#row) {
      this.#close()
      this.#row = null
    } else if (isBlockName(element.name)) this.#border(element.name)
    this.#count(element.name, -1)
    if (HEADING.test(element.name)) this.#heading = null
  }

  /** Ends the paragraph. Inside a row of values a border only parts words: 第一<br>季度 is one cell. */
  part(): void {
    if (this.#row) this.#space()
    else this.#close()
  }

  /** Ends the page and gives its blocks. */
  finish(): readonly Block[] {
    this.#close()
    return this.#blocks
  }

  #border(name: string): void {
    // A headline set on two lines is one headline: <h1>国家统计局<br>GDP增长8.1%</h1>.
    // So is a sentence broken off at a comma: 截至7月30日，<br>全国累计接种163739.5万剂次.
    if (name === 'br' && (this.#heading !== null || this.#isInSentence())) this.#space()
    else this.part()
  }

  #isInSentence(): boolean {
    const last = this.#cells.at(-1)?.slice(-3) ?? []
    return /[，、,]\s*$/u.test(last.map(({ text }) => text.slice(-8)).join(''))
  }

  /** A break that is in the page's looks and not in its source; folding drops it beside Chinese. */
  #space(): void {
    this.add([{ text: ' ', source: -1, sourceLength: 0 }])
  }

  #openCell(): void {
    if (this.#row) this.#cells.push([])
    else this.#close()
  }

  #close(): void {
    const cells = this.#cells.filter((cell) => cell.length > 0)
    const scope = this.#row ? 'table' : this.#captions > 0 ? 'caption' : this.#quotes > 0 ? 'quote' : 'body'
    if (cells.length > 0) this.#blocks.push({ scope, heading: this.#heading, cells })
    this.#cells = [[]]
  }

  #count(name: string, step: 1 | -1): void {
    if (name === 'blockquote') this.#quotes += step
    if (name === 'figcaption' || name === 'caption') this.#captions += step
    if (PREFORMATTED.has(name)) this.#preformatted += step
  }
}

const CELL = /^t[dh]$/
const HEADING = /^h[1-6]$/
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'xmp', 'plaintext', 'listing'])
