// Charts to SVG with Vega, without a browser. In: Vega-Lite specifications. Out: inert SVG text for a page: no script, no style attribute,
// no link but into the page itself, unique ids. Same bytes whatever the machine's time zone, locale and fonts.

import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { type Chart, type ChartSpec, type CompiledChart, isChartLink, type RenderedChart } from '../model/chart.ts'
import { measureText } from '../model/text-width.ts'
import { renderChartFile } from './chart-file.ts'

/**
 * Renders charts at both widths, one after the other; `compiled` are the same charts, where the caller has them. Throws where a
 * specification is not valid: that is our bug, not content's.
 */
export async function renderCharts(charts: readonly Chart[], compiled = compileCharts(charts)): Promise<readonly RenderedChart[]> {
  const rendered: RenderedChart[] = []
  const specs = new Map(compiled.map((chart) => [chart.id, chart]))
  for (const chart of charts) {
    const spec = specs.get(chart.id)
    if (!spec) throw new Error(`Unexpected chart “${chart.id}”, expected one that was compiled`)
    const picture = await drawSvg(spec.wide)
    const wide = finishSvg(picture, chart, `${chart.id}-wide`)
    const narrow = finishSvg(await drawSvg(spec.narrow), chart, `${chart.id}-narrow`)
    rendered.push({ id: chart.id, wide, narrow, file: renderChartFile(finishSvg(picture, chart, chart.id), chart) })
  }
  return rendered
}

/** Compiles charts for a browser to draw. Throws as `renderCharts` does. */
export function compileCharts(charts: readonly Chart[]): readonly CompiledChart[] {
  return charts.map(({ id, spec, narrowSpec }) => ({ id, wide: compileSpec(spec), narrow: compileSpec(narrowSpec) }))
}

function compileSpec(spec: ChartSpec): ChartSpec {
  return compile(spec as unknown as TopLevelSpec, { logger: createStrictLogger() }).spec as unknown as ChartSpec
}

async function drawSvg(spec: ChartSpec): Promise<string> {
  measureChinese()
  const view = new vega.View(vega.parse(spec as unknown as vega.Spec), {
    renderer: 'none',
    logger: createStrictLogger(),
    loader: createClosedLoader(),
  })
  try {
    return await view.toSVG()
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

/** Loads nothing, and passes links into the page alone; a mark with any other stays a mark without a link. */
function createClosedLoader(): vega.Loader {
  const refuse = (what: string) => Promise.reject(new Error(`Unexpected address “${what}” in a chart, expected a place of its page`))
  const loader = {
    options: {},
    load: refuse,
    http: refuse,
    file: refuse,
    // Vega's renderer does not survive a refusal: a link without an address is taken away afterwards.
    sanitize: (href: string) => Promise.resolve({ href: isChartLink(href) ? href : null }),
  }
  return loader as unknown as vega.Loader
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
    .replace(/<a>(.*?)<\/a>/gs, '$1')
    // Four hundred dots are four hundred stops of the Tab key: the table below the picture has the same links.
    .replace(/<a (?=xlink:href=)/g, '<a tabindex="-1" ')
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
