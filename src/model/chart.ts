// A chart as data. In: what `report/` draws from a corpus. Out: what `io/` renders to SVG and a template sets on a page.

/** A Vega-Lite specification as plain JSON. */
export type ChartSpec = Readonly<Record<string, unknown>>

/** A cell of a table: a text, a number as people read it, or one of them with a link into the page (`#a002-m31`). Null is empty. */
export type TableCell = string | number | null | { readonly text: string; readonly href: string }

/** What a chart draws, as a table in its language. The page shows the beginning of a long one and names its total. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

export interface Chart {
  /** Unique in a report; letters, digits and hyphens, so that it serves as an anchor and a file name. */
  readonly id: string
  /** What it is about, where its title leaves that to the heading it stands under; the picture to download says it. */
  readonly subject?: string
  /** States the finding, not the axes. */
  readonly title: string
  /** How to read it: what the marks stand for, how many there are, which rule or count they come from. */
  readonly caption: string
  /** One or two sentences that tell someone who cannot see the chart what it shows. */
  readonly alt: string
  /** The same chart twice: about 920 px wide for desks and paper, 328 px for phones. Their data stand in `datasets`, by name. */
  readonly spec: ChartSpec
  readonly narrowSpec: ChartSpec
  readonly table: ChartTable
  /** The table's rows as CSV with names for machines, neutralised for spreadsheets; always all of them. */
  readonly csv: string
}

/** A chart's SVG at both widths, to be set on a page, and as a picture that stands by itself: with title, caption and colours of its own. */
export interface RenderedChart {
  readonly id: string
  readonly wide: string
  readonly narrow: string
  readonly file: string
}

/** The only links a mark may have: to a place of the same page (`#a002-m31`). Whoever renders a chart holds its links against this. */
export function isChartLink(href: unknown): href is string {
  return typeof href === 'string' && /^#a\d{3,}(?:-[ms]\d+)?$/.test(href)
}

/** A chart compiled for Vega at both widths, as plain JSON: what a browser draws it from. */
export interface CompiledChart {
  readonly id: string
  readonly wide: ChartSpec
  readonly narrow: ChartSpec
}
