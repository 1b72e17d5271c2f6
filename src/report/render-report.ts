// The page. In: a report model, rendered charts, templates. Out: one HTML document that needs no script and no network.
// SVG from our own renderer is the only text set without escaping.

import mustache from 'mustache'
import type { Chart, RenderedChart } from '../model/chart.ts'
import type { Language } from '../model/problem.ts'
import type { ReportTemplates } from '../model/template.ts'
import { buildChartView, type ChartView } from './charts/chart-view.ts'
import type { ReportModel } from './report-model.ts'

/** Renders the page. Throws where a template names a partial that is not there. Charts without a rendering are left out, their tables stay. */
export function renderReport(
  model: ReportModel,
  charts: readonly Chart[],
  rendered: readonly RenderedChart[],
  templates: ReportTemplates,
): string {
  const views = buildChartViews(charts, rendered, model.language)
  const view = {
    ...model,
    theme: templates.theme,
    themeHash: templates.themeHash,
    charts: {
      published: views.get('published') ?? null,
      eventArticles: views.get('event-articles') ?? null,
      timeline: views.get('timeline') ?? null,
      units: views.get('units') ?? null,
      percentages: views.get('percentages') ?? null,
      keywords: views.get('keywords') ?? null,
      keywordsAgain: views.get('keywords-2') ?? null,
      wordTrends: views.get('word-trends') ?? null,
      dispersion: views.get('dispersion') ?? null,
    },
    series: model.series.map((series) => ({ ...series, chart: views.get(series.id) ?? null })),
  }
  return mustache.render(templates.page, view, (name) => findPartial(templates, name))
}

/** Mustache would leave a missing partial out without a word. */
function findPartial({ partials }: ReportTemplates, name: string): string {
  const partial = Object.hasOwn(partials, name) ? partials[name] : undefined
  if (partial === undefined)
    throw new Error(`Unexpected partial “${name}” in a template, expected one of ${Object.keys(partials).join(', ')}`)
  return partial
}

function buildChartViews(charts: readonly Chart[], rendered: readonly RenderedChart[], language: Language): ReadonlyMap<string, ChartView> {
  const svgs = new Map(rendered.map((chart) => [chart.id, chart]))
  return new Map(
    charts.flatMap((chart) => {
      const svg = svgs.get(chart.id)
      return svg ? [[chart.id, buildChartView(chart, svg, language)] as const] : []
    }),
  )
}
