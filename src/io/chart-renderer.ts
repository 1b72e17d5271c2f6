// Charts to SVG with Vega, without a browser. In: Vega-Lite specifications. Out: inert SVG text for a page: no script, no style attribute,
// no link, unique ids. Same bytes whatever the machine's time zone, locale and fonts.

import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { Chart, ChartSpec, CompiledChart, RenderedChart } from '../model/chart.ts'
import { isWide } from '../model/text-width.ts'

/** Renders charts at both widths, one after the other. Throws where a specification is not valid: that is our bug, not content's. */
export async function renderCharts(charts: readonly Chart[]): Promise<readonly RenderedChart[]> {
  const rendered: RenderedChart[] = []
  for (const chart of charts) {
    const wide = await renderSvg(chart, chart.spec, `${chart.id}-wide`)
    const narrow = await renderSvg(chart, chart.narrowSpec, `${chart.id}-narrow`)
    rendered.push({ id: chart.id, wide, narrow })
  }
  return rendered
}

/** Compiles charts for a browser to draw. Throws as `renderCharts` does. */
export function compileCharts(charts: readonly Chart[]): readonly CompiledChart[] {
  return charts.map(({ id, spec, narrowSpec }) => ({ id, wide: compileSpec(spec), narrow: compileSpec(narrowSpec) }))
}

function compileSpec(spec: ChartSpec): ChartSpec {
  measureChinese()
  return compile(spec as unknown as TopLevelSpec, { logger: createStrictLogger() }).spec as unknown as ChartSpec
}

async function renderSvg(chart: Chart, spec: ChartSpec, id: string): Promise<string> {
  measureChinese()
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger: createStrictLogger() })
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: createStrictLogger() })
  try {
    return finishSvg(await view.toSVG(), chart, id)
  } finally {
    view.finalize()
  }
}

/**
 * Vega guesses 0.8 em a character in Node, too narrow for Chinese by a fifth, and would measure with node-canvas where that happens
 * to be installed. One fixed measure keeps labels whole and output the same. Vega keeps it in a module of its own: this is the one
 * place where we set something global, always to the same value.
 */
function measureChinese(): void {
  const metrics = (vega as unknown as { textMetrics: { width: (item: TextItem, text?: unknown) => number } }).textMetrics
  metrics.width = (item, text) => measureText(String(text ?? item.text ?? ''), item.fontSize ?? 11)
}

interface TextItem {
  readonly text?: unknown
  readonly fontSize?: number
}

/** Marks that Latin fonts set narrow and Chinese fonts set full width. */
const CHINESE_MARK = /[‘’“”…—·×±]/

function measureText(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += isWide(character) || CHINESE_MARK.test(character) ? 1 : /[A-Z%mw]/.test(character) ? 0.9 : 0.58
  return ems * fontSize
}

function finishSvg(svg: string, { title, alt }: Chart, id: string): string {
  const root = /^<svg[^>]*>/.exec(svg)?.[0]
  if (root === undefined) throw new Error(`Unexpected SVG, expected it to begin with <svg: ${svg.slice(0, 80)}`)
  const names = `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(alt)}</desc>`
  const labelled = root.replace(/^<svg/, `<svg role="img" aria-labelledby="${id}-title ${id}-desc"`)
  const body = svg
    .slice(root.length)
    // Style attributes are refused by the page's security policy; Vega uses them for the cursor and pointer events only.
    .replace(/ style="[^"]*"/g, '')
    .replace(/\b(id="|url\(#)(?=clip|gradient)/g, `$1${id}-`)
    // Marks have labels of their own for screen readers; the picture has one description, and its table.
    .replace(/ (?:aria-[a-z]+|role)="[^"]*"/g, '')
  return `${labelled}${names}${body}`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Every warning of Vega is a fault in one of our specifications. */
function createStrictLogger(): vega.LoggerInterface {
  const fail = (...args: readonly unknown[]): never => {
    throw new Error(`Unexpected message from Vega: ${args.join(' ')}`)
  }
  const ignore = () => logger
  const logger = { level: () => 0, error: fail, warn: fail, info: ignore, debug: ignore }
  return logger as unknown as vega.LoggerInterface
}
