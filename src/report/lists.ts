// The plain lists of the page: events, sources, problems. In: a corpus. Out: rows, ranked, with links and totals.

import type { Corpus } from '../corpus/corpus.ts'
import { foldQuotes } from '../corpus/events.ts'
import { renderDay, renderNumber } from '../corpus/notation.ts'
import { groupBy } from '../model/group-by.ts'
import type { Language, Problem } from '../model/problem.ts'
import { linkPlaces, nameArticle, type PlaceLink } from './anchor.ts'
import { chooseLabels } from './labels.ts'

export interface EventRow {
  readonly name: string
  readonly kind: string
  readonly count: number
  readonly articles: number
  readonly forms: string
  readonly links: readonly PlaceLink[]
}

export interface SourceRow {
  readonly href: string
  readonly number: number
  readonly title: string
  readonly author: string
  readonly published: string
  readonly path: string
  readonly characters: string
  readonly dates: number
  readonly figures: number
  readonly events: number
  /** Numbers of the other articles with the same text, or null. */
  readonly copies: string | null
}

export interface ProblemRow {
  readonly severity: Problem['severity']
  readonly place: string
  readonly code: string
  readonly message: string
}

const MOST_EVENTS = 80
const MOST_LINKS = 8
const MOST_FORMS = 4

/** The events named most, and how many there are. */
export function buildEventRows(corpus: Corpus): { readonly rows: readonly EventRow[]; readonly total: number } {
  const rows = corpus.events.slice(0, MOST_EVENTS).map(({ name, kind, forms, articles, mentions }) => ({
    ...{ name, kind, articles },
    count: mentions.length,
    forms: forms
      .map(({ text }) => text)
      .filter((text) => foldQuotes(text) !== foldQuotes(name))
      .slice(0, MOST_FORMS)
      .join('；'),
    links: linkPlaces(mentions.slice(0, MOST_LINKS)),
  }))
  return { rows, total: corpus.events.length }
}

/** The articles in order of publication. */
export function buildSourceRows(corpus: Corpus, language: Language): readonly SourceRow[] {
  const labels = chooseLabels(language)
  const indexesByGroup = groupBy(corpus.sources.keys(), (index) => corpus.sources[index]?.group)
  return corpus.sources.map(({ path, title, author, published, characters, dates, figures, events, group }, index) => {
    const others = (indexesByGroup.get(group) ?? []).filter((other) => other !== index).map((other) => other + 1)
    return {
      ...{ path, dates, figures, events },
      href: `#${nameArticle(index)}`,
      number: index + 1,
      title: title ?? labels.untitled,
      author: author ?? '',
      published: published ? renderDay(published.slice(0, 10), language) : labels.undated,
      characters: renderNumber(characters, language),
      copies: others.length > 0 ? others.join(', ') : null,
    }
  })
}

/** What reading and extraction had to say, errors first. */
export function buildProblemRows(corpus: Corpus, language: Language): readonly ProblemRow[] {
  const order: readonly Problem['severity'][] = ['error', 'warning', 'note']
  return order.flatMap((severity) =>
    corpus.problems
      .filter((problem) => problem.severity === severity)
      .map(({ path, line, column, code, message, messageZh }) => ({
        severity,
        place: line === null ? path : `${path}:${line}${column === null ? '' : `:${column}`}`,
        code,
        message: language === 'zh' ? messageZh : message,
      })),
  )
}
