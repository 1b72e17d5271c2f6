// A chart as data. In: what `report/` draws from a corpus. Out: what `io/` renders to SVG and a template sets on a page.

/** A Vega-Lite specification as plain JSON. */
export type ChartSpec = Readonly<Record<string, unknown>>

export interface Chart {
  /** Unique in a report; letters, digits and hyphens, so that it serves as an anchor and a file name. */
  readonly id: string
  /** States the finding, not the axes. */
  readonly title: string
  /** How to read it: what the marks stand for, how many there are. */
  readonly caption: string
  /** One or two sentences that tell someone who cannot see the chart what it shows. */
  readonly alt: string
  /** The same chart twice: about 860 px wide for desks and paper, 340 px for phones. */
  readonly spec: ChartSpec
  readonly narrowSpec: ChartSpec
  /** The chart's data as CSV, neutralised for spreadsheets. */
  readonly csv: string
}

/** A chart's SVG at both widths. */
export interface RenderedChart {
  readonly id: string
  readonly wide: string
  readonly narrow: string
}

/** A chart compiled for Vega at both widths, as plain JSON: what a browser draws it from. */
export interface CompiledChart {
  readonly id: string
  readonly wide: ChartSpec
  readonly narrow: ChartSpec
}
