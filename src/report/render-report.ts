// The page. In: report models, rendered charts, templates, a script. Out: HTML that is whole without the script and needs no network.
//
//   model ──► articles (HTML, one each) ─┐
//        └──► sections (HTML) ───────────┼──► page, or beyond a size: page + files of articles
//   other language's model ──► island ───┘
//
// Text is escaped by the templates; what is set without escaping is our own: style, script, SVG from our renderer, articles and fragments
// that these templates made, and islands, which are base64.

import mustache from 'mustache'
import type { Chart, RenderedChart } from '../model/chart.ts'
import type { Language } from '../model/problem.ts'
import type { ReportScript, ReportTemplates } from '../model/template.ts'
import { buildChartView, type ChartView } from './charts/chart-view.ts'
import type { ReaderArticle } from './reader.ts'
import type { ReportModel } from './report-model.ts'
import type { SeriesView } from './series-section.ts'

/** A page in one language: what it says and what it draws. */
export interface PagePlan {
  readonly model: ReportModel
  readonly charts: readonly Chart[]
  /** Builds an article of the reader, counted from 0. */
  readonly readArticle: (index: number) => ReaderArticle
}

/** What the page carries for its script, in base64. */
export interface Islands {
  readonly charts: string
  readonly translation: string
  /** The files beside the page, where they are few enough to travel in it; else null. */
  readonly files: string | null
}

/** What makes a page live. */
export interface LiveParts {
  readonly script: ReportScript
  readonly islands: Islands
}

/** The parts of the page that are replaced as a whole when its language changes: partials of these names. */
export const FRAGMENTS = ['masthead', 'sections', 'reader-head', 'footer'] as const

/** Series that stand open; the others are a line each, to be opened. */
const SERIES_OPEN = 10
const CONFLICTS_OPEN = 30
/** Series that are listed; beyond them there is the CSV. */
const SERIES_LISTED = 150
/** Figures of a series that stand open; one or two more are not worth a fold. */
const ROWS_OPEN = 10
/** Units that stand in the list; rarer ones are in a fold of their own. */
const UNITS_OPEN = 24

export interface PageInput {
  readonly plan: PagePlan
  readonly drawn: readonly RenderedChart[]
  readonly templates: ReportTemplates
  /** Null for a page without any script. */
  readonly live: LiveParts | null
  /** HTML of the articles that stand in the page itself. */
  readonly articles: readonly string[]
  /** Files beside the page that hold the articles, where they do not stand in it. */
  readonly files: readonly ArticleFile[]
}

/** A file of articles beside the page: its script, its page without script, the first article in it and the last. */
export interface ArticleFile {
  readonly script: string
  readonly page: string
  readonly first: number
  readonly last: number
}

/** Renders the page. Throws where a template names a partial that is not there. Charts without a rendering are left out, their tables stay. */
export function renderPage({ plan, drawn, templates, live, articles, files }: PageInput): string {
  if (live && /<\/script|<!--/i.test(live.script.text))
    throw new Error('Unexpected end of an element in the report’s script, expected none')
  const view = {
    ...buildView(plan, drawn, live !== null),
    theme: templates.theme,
    themeHash: templates.themeHash,
    scriptPolicy: renderScriptPolicy(live?.script.hash ?? null, files.length > 0),
    live,
    articlesHtml: articles.join('\n'),
    files,
    filePaths: files.map(({ script }) => script).join(' '),
    fileFirsts: files.map(({ first }) => first).join(' '),
  }
  return mustache.render(templates.page, view, (name) => findPartial(templates, name))
}

/** The hash of our script; where it loads files of articles, what it loads may run too, and nothing else. */
function renderScriptPolicy(hash: string | null, isLoading: boolean): string {
  if (hash === null) return "'none'"
  return `'sha256-${hash}'${isLoading ? " 'strict-dynamic'" : ''}`
}

/** Renders an article by itself: it is the same in every language but for what its marks mean. */
export function renderArticle(article: ReaderArticle, templates: ReportTemplates): string {
  return mustache.render(findPartial(templates, 'article'), article, (name) => findPartial(templates, name)).trim()
}

/** Renders the page's fragments in the other language; its charts have no picture, as the script draws them. */
export function renderFragments(plan: PagePlan, templates: ReportTemplates): Readonly<Record<string, string>> {
  const drawn = plan.charts.map(({ id }) => ({ id, wide: '', narrow: '', file: '' }))
  const view = buildView(plan, drawn, true)
  const render = (name: string) => mustache.render(findPartial(templates, name), view, (partial) => findPartial(templates, partial))
  return Object.fromEntries(FRAGMENTS.map((name) => [name, render(name)]))
}

/** What the marks of an article mean, in order. */
export function listNotes({ heading, paragraphs }: ReaderArticle): readonly string[] {
  const sentences = [...(heading ? [heading] : []), ...paragraphs].flatMap((paragraph) => paragraph.sentences)
  return sentences.flatMap(({ pieces }) => pieces.flatMap(({ open }) => (open ? [open.title] : [])))
}

/** The page's title, as `<title>` has it. */
export function renderPageTitle({ overview, labels }: ReportModel): string {
  return `${overview.headline} · ${labels.product}`
}

function buildView({ model, charts }: PagePlan, drawn: readonly RenderedChart[], isLive: boolean) {
  const views = buildChartViews(charts, drawn, model.language)
  const series = model.series.map((one) => ({ ...one, ...splitRows(one, model.language), chart: views.get(one.id) ?? null }))
  // Those that contradict themselves are read first, however many they are.
  // A figure by itself is compared with nothing.
  const isOpen = (index: number) => index < SERIES_OPEN || (index < CONFLICTS_OPEN && series[index]?.badge?.verdict === 'conflict')
  const isShown = (index: number) => isOpen(index) && model.series[index]?.last
  const [shown, folded] = [series.filter((_, index) => isShown(index)), series.filter((_, index) => !isShown(index))]
  return {
    ...model,
    isLive,
    pageTitle: renderPageTitle(model),
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
    series: null,
    unnamed: { ...model.unnamed, series: model.unnamed.series.map((one) => ({ ...one, ...splitRows(one, model.language) })) },
    hasSeries: model.series.length > 0,
    shownUnits: model.units.slice(0, UNITS_OPEN),
    moreUnits: model.units.length > UNITS_OPEN ? { count: model.units.length - UNITS_OPEN, units: model.units.slice(UNITS_OPEN) } : null,
    shownSeries: shown,
    foldedSeries: folded.slice(0, SERIES_LISTED),
    foldedCount: folded.length,
    moreSeries: folded.length > SERIES_LISTED ? folded.length - SERIES_LISTED : null,
    hasFolded: folded.length > 0,
  }
}

/** The first rows of a series, and the rest to be opened. */
function splitRows({ rows }: SeriesView, language: Language) {
  if (rows.length <= ROWS_OPEN + 2) return { rows, rest: null }
  const rest = rows.slice(ROWS_OPEN)
  return {
    rows: rows.slice(0, ROWS_OPEN),
    rest: { rows: rest, label: language === 'zh' ? `其余 ${rest.length} 个` : `${rest.length} more` },
  }
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
