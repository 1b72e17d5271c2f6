// The files of a report. In: what it says and draws, in its language and the other; templates, a script. Out: file names with their text,
// ready to be written into one folder. Up to a stated size all articles stand in the page; beyond it they stand in files beside it, each
// as a script for the page and as a page of its own for browsers without scripts.

import mustache from 'mustache'
import { renderCompareCsv } from '../corpus/compare.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { CompiledChart, RenderedChart } from '../model/chart.ts'
import type { ReportScript, ReportTemplates } from '../model/template.ts'
import {
  type ArticleFile,
  type Islands,
  listNotes,
  type PagePlan,
  renderArticles,
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

/** Assembles the files of a report. Names have at most one folder, `articles`. */
export function assembleReport({ corpus, plan, drawn, templates, live, limit = LARGEST_PAGE }: ReportParts): ReadonlyMap<string, string> {
  const articles = renderArticles(plan, templates)
  const parts = live ? { script: live.script, islands: packIslands(plan, live, templates) } : null
  const beside = [
    ...plan.charts.map(({ id, csv }) => [`${id}.csv`, csv] as const),
    ['series.csv', renderCompareCsv(corpus, plan.model.language)] as const,
  ]
  const page = renderPage({ plan, drawn, templates, live: parts, articles, files: [] })
  if (measureBytes(page) <= limit) return new Map([['index.html', page], ...beside])
  const files = splitArticles(articles)
  const input = { plan, drawn, templates, live: parts, articles: [], files: files.map(({ file }) => file) }
  return new Map([
    ['index.html', linkFiles(renderPage(input), input.files)],
    ...beside,
    ...files.flatMap(({ file, articles: own }, index) => [
      [file.page, renderFilePage(file, own, plan, templates)] as const,
      ...(parts ? [[file.script, renderFileScript(index, own)] as const] : []),
    ]),
  ])
}

function packIslands(plan: PagePlan, { other, compiled, pack }: NonNullable<ReportParts['live']>, templates: ReportTemplates): Islands {
  const byId = (charts: readonly CompiledChart[]) => Object.fromEntries(charts.map(({ id, wide, narrow }) => [id, { wide, narrow }]))
  const { model } = other
  return {
    charts: pack(JSON.stringify({ [plan.model.language]: byId(compiled.own), [model.language]: byId(compiled.other) })),
    translation: pack(
      JSON.stringify({
        language: model.language,
        htmlLanguage: model.htmlLanguage,
        title: renderPageTitle(model),
        fragments: renderFragments(other, templates),
        notes: listNotes(other),
      }),
    ),
  }
}

/** Cuts articles into files in order; one that is longer than a file has a file of its own. */
function splitArticles(articles: readonly string[]): readonly { readonly file: ArticleFile; readonly articles: readonly string[] }[] {
  const groups: string[][] = []
  let size = 0
  for (const article of articles) {
    if (groups.length === 0 || size + article.length > FILE_SIZE) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(article)
    size += article.length
  }
  let first = 1
  return groups.map((group, index) => {
    const name = `articles/${String(index + 1).padStart(4, '0')}`
    const file = { script: `${name}.js`, page: `${name}.html`, first, last: first + group.length - 1 }
    first += group.length
    return { file, articles: group }
  })
}

/** A classic script: pages from disk may load those, and nothing else. `<` is escaped for whoever sets it into a page. */
function renderFileScript(index: number, articles: readonly string[]): string {
  return `kaojuArticles(${index},${JSON.stringify(articles.join('\n')).replaceAll('<', '\\u003c')})\n`
}

function renderFilePage(
  { first, last }: ArticleFile,
  articles: readonly string[],
  { model }: PagePlan,
  templates: ReportTemplates,
): string {
  const view = { ...model, theme: templates.theme, themeHash: templates.themeHash, first, last, articlesHtml: articles.join('\n') }
  return mustache.render(templates.partials['article-file'] ?? '', view, { ...templates.partials })
}

/** Links into articles lead to their files: without a script they work as they stand, with one it follows them inside the page. */
function linkFiles(page: string, files: readonly ArticleFile[]): string {
  return page.replace(/( (?:xlink:)?href=")#a(\d{3,})(?=["-])/g, (whole, attribute: string, number: string) => {
    const file = files.find(({ first, last }) => Number(number) >= first && Number(number) <= last)
    return file ? `${attribute}${file.page}#a${number}` : whole
  })
}

function measureBytes(text: string): number {
  return new TextEncoder().encode(text).length
}
