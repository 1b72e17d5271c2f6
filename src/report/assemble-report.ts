// The files of a report. In: what it says and draws, in its language and the other; templates, a script. Out: file names with their text,
// ready to be written into one folder. Up to a stated size all articles stand in the page; beyond it they stand in files beside it, each
// as a script for the page and as a page of its own for browsers without scripts.

import mustache from 'mustache'
import type { Corpus } from '../corpus/corpus.ts'
import type { CompiledChart, RenderedChart } from '../model/chart.ts'
import type { ReportScript, ReportTemplates } from '../model/template.ts'
import { listFiles } from './list-files.ts'
import {
  type ArticleFile,
  type Islands,
  listNotes,
  type PagePlan,
  renderArticle,
  renderFragments,
  renderPage,
  renderPageTitle,
} from './render-report.ts'

/** Everything that a report is assembled from. */
export interface ReportParts {
  readonly corpus: Corpus
  readonly plan: PagePlan
  readonly drawn: readonly RenderedChart[]
  readonly templates: ReportTemplates
  /** Null for a report without any script. */
  readonly live: {
    readonly script: ReportScript
    /** The same report in the other language. */
    readonly other: PagePlan
    readonly compiled: { readonly own: readonly CompiledChart[]; readonly other: readonly CompiledChart[] }
    /** Packs an island's text (zlib, base64). */
    readonly pack: (text: string) => string
  } | null
  /** Bytes of the page beyond which articles stand beside it. */
  readonly limit?: number
}

/** One file up to here: what a mail takes and a browser opens at once. */
export const LARGEST_PAGE = 10_000_000
/** Characters of a file of articles. */
const FILE_SIZE = 400_000

/** A file of a report: its name, with at most one folder, `articles`, and its text. */
export type ReportFile = readonly [name: string, text: string]

/** Assembles the files of a report, one after the other: articles beside the page are rendered as they are asked for. */
export function* assembleReport(parts: ReportParts): Generator<ReportFile> {
  const { corpus, plan, drawn, templates, live, limit = LARGEST_PAGE } = parts
  const tables: readonly ReportFile[] = [
    ...plan.charts.map(({ id, csv }) => [`${id}.csv`, csv] as const),
    ...listFiles(corpus, plan.model.language),
  ]
  yield* tables
  yield* drawn.map(({ id, file }) => [`${id}.svg`, file] as const)
  const page = renderWhole(parts, tables, limit)
  if (page !== null) {
    yield ['index.html', page]
    return
  }
  const files: ArticleFile[] = []
  for (const group of groupArticles(parts)) {
    const file = nameFile(files.length, group)
    const html = group.map((article) => article.html).join('\n')
    yield [file.page, renderFilePage(file, html, plan, templates)]
    if (live) yield [file.script, renderFileScript(files.length, html, group)]
    files.push(file)
  }
  const islands = live ? { script: live.script, islands: packIslands(plan, live, templates, {}) } : null
  yield ['index.html', linkFiles(renderPage({ plan, drawn, templates, live: islands, articles: [], files }), files)]
}

/** The page with all its articles, or null where it would be larger than allowed. */
function renderWhole({ plan, drawn, templates, live }: ReportParts, tables: readonly ReportFile[], limit: number): string | null {
  const articles: RenderedArticle[] = []
  let size = 0
  for (let index = 0; index < plan.model.articleCount && size <= limit; index++) {
    const article = renderBoth(index, plan, live?.other ?? null, templates)
    articles.push(article)
    size += article.html.length
  }
  if (size > limit) return null
  const notes = Object.fromEntries(articles.map((article) => [article.id, article.notes]))
  const attached = live
    ? {
        script: live.script,
        islands: { ...packIslands(plan, live, templates, notes), files: live.pack(JSON.stringify(Object.fromEntries(tables))) },
      }
    : null
  const page = renderPage({ plan, drawn, templates, live: attached, articles: articles.map(({ html }) => html), files: [] })
  return measureBytes(page) <= limit ? page : null
}

/** An article as HTML, and what its marks mean in the other language. */
interface RenderedArticle {
  readonly id: string
  readonly number: number
  readonly html: string
  readonly notes: readonly string[]
}

function renderBoth(index: number, plan: PagePlan, other: PagePlan | null, templates: ReportTemplates): RenderedArticle {
  const article = plan.readArticle(index)
  const notes = other ? listNotes(other.readArticle(index)) : []
  return { id: article.id, number: article.number, html: renderArticle(article, templates), notes }
}

function packIslands(
  plan: PagePlan,
  { other, compiled, pack }: NonNullable<ReportParts['live']>,
  templates: ReportTemplates,
  notes: Readonly<Record<string, readonly string[]>>,
): Islands {
  const byId = (charts: readonly CompiledChart[]) => Object.fromEntries(charts.map(({ id, wide, narrow }) => [id, { wide, narrow }]))
  const { language, htmlLanguage } = other.model
  const translation = { language, htmlLanguage, title: renderPageTitle(other.model), fragments: renderFragments(other, templates), notes }
  return {
    files: null,
    charts: pack(JSON.stringify({ [plan.model.language]: byId(compiled.own), [language]: byId(compiled.other) })),
    translation: pack(JSON.stringify(translation)),
  }
}

/** Articles in order, in groups of about a file's size; one that is longer has a file of its own. */
function* groupArticles({ plan, templates, live }: ReportParts): Generator<readonly RenderedArticle[]> {
  let group: RenderedArticle[] = []
  let size = 0
  for (let index = 0; index < plan.model.articleCount; index++) {
    const article = renderBoth(index, plan, live?.other ?? null, templates)
    if (group.length > 0 && size + article.html.length > FILE_SIZE) {
      yield group
      group = []
      size = 0
    }
    group.push(article)
    size += article.html.length
  }
  if (group.length > 0) yield group
}

function nameFile(index: number, group: readonly RenderedArticle[]): ArticleFile {
  const name = `articles/${String(index + 1).padStart(4, '0')}`
  return { script: `${name}.js`, page: `${name}.html`, first: group[0]?.number ?? 0, last: group.at(-1)?.number ?? 0 }
}

/** A classic script: pages from disk may load those, and nothing else. `<` is escaped for whoever sets it into a page. */
function renderFileScript(index: number, html: string, group: readonly RenderedArticle[]): string {
  const notes = Object.fromEntries(group.map((article) => [article.id, article.notes]))
  return `kaojuArticles(${index},${[html, notes].map((part) => JSON.stringify(part).replaceAll('<', '\\u003c')).join(',')})\n`
}

function renderFilePage({ first, last }: ArticleFile, articlesHtml: string, { model }: PagePlan, templates: ReportTemplates): string {
  const view = { ...model, theme: templates.theme, themeHash: templates.themeHash, first, last, articlesHtml }
  return mustache.render(templates.partials['article-file'] ?? '', view, { ...templates.partials })
}

/** Links into articles lead to their files: without a script they work as they stand, with one it follows them inside the page. */
function linkFiles(page: string, files: readonly ArticleFile[]): string {
  const pages = new Map(files.flatMap(({ page: name, first, last }) => range(first, last).map((number) => [number, name] as const)))
  return page.replace(/( (?:xlink:)?href=")#a(\d{3,})(?=["-])/g, (whole, attribute: string, number: string) => {
    const name = pages.get(Number(number))
    return name === undefined ? whole : `${attribute}${name}#a${number}`
  })
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function measureBytes(text: string): number {
  return new TextEncoder().encode(text).length
}
