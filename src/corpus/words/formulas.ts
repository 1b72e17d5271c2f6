// What articles of one outlet begin and end with: datelines, columns, credits. In: records. Out: clauses that say who speaks, not what about.
// They are found by standing word for word in many articles, so no list of them is needed.

import { foldScript } from '../../model/fold-script.ts'
import { groupBy } from '../../model/group-by.ts'
import type { ArticleRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'

/** A part of a sentence's text. */
interface Clause extends Span {
  readonly text: string
}

/** A formula stands in this many articles of an outlet, and in this share of them. */
const FEWEST_ARTICLES = 5
const LEAST_SHARE = 0.05
/** Sentences at either end of an article in which formulas stand. */
const EDGE = 5

/** The clauses that many articles of one author or outlet begin or end with. */
export function findFormulas(records: readonly ArticleRecord[]): ReadonlySet<string> {
  const outlets = groupBy(records, ({ article }) => article.author)
  return new Set([...outlets.values()].flatMap(findOutletFormulas))
}

function findOutletFormulas(records: readonly ArticleRecord[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { sentences } of records) {
    const edges = sentences.filter((_, index) => isEdge(index, sentences.length))
    const clauses = new Set(edges.flatMap(({ text }) => listClauses(foldScript(text)).map((clause) => clause.text)))
    for (const clause of clauses) counts.set(clause, (counts.get(clause) ?? 0) + 1)
  }
  const least = Math.max(FEWEST_ARTICLES, records.length * LEAST_SHARE)
  return [...counts].filter(([, count]) => count >= least).map(([clause]) => clause)
}

/** What of the sentence at `index` of `length` is not counted: formulas at either end of an article, and addresses of the web anywhere. */
export function listSetAside(text: string, index: number, length: number, formulas: ReadonlySet<string>): readonly Span[] {
  const formulaic = isEdge(index, length) ? listClauses(text).filter((clause) => formulas.has(clause.text)) : []
  const addresses = /:\/\/|www\./i.test(text) ? listMatches(text, /(?:https?:\/\/|www\.)[\w./?=&%#+~:-]+/giu) : []
  return [...formulaic, ...addresses]
}

function isEdge(index: number, length: number): boolean {
  return index < EDGE || index >= length - EDGE
}

/** What stands between two marks, with its position. Quotation marks and 、 are within it: “十四五”规划、纲要 is one clause. */
function listClauses(text: string): readonly Clause[] {
  return listMatches(text, /[\p{L}\p{N}](?:[\p{L}\p{N}\p{Pi}\p{Pf}、]*[\p{L}\p{N}])?/gu)
}

function listMatches(text: string, pattern: RegExp): readonly Clause[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }))
}
