// Lists that a page shows the head of, whole, as files beside it. In: a corpus. Out: CSV by file name.

import { renderCompareCsv } from '../corpus/compare.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { renderCsv } from '../corpus/csv.ts'
import type { Language } from '../model/problem.ts'
import { nameArticle } from './anchor.ts'
import { countRuleHits } from './rule-hits.ts'

/** Series, events, sources, problems and hits of rules. Column names are the same in every language. */
export function listFiles(corpus: Corpus, language: Language): readonly (readonly [name: string, text: string])[] {
  return [
    ['series.csv', renderCompareCsv(corpus, language)],
    [
      'events.csv',
      renderCsv([
        ['event', 'kind', 'articles', 'mentions', 'written_as'],
        ...corpus.events.map(({ name, kind, articles, mentions, forms }) => [
          ...[name, kind, articles, mentions.length],
          forms.map(({ text }) => text).join('; '),
        ]),
      ]),
    ],
    [
      'sources.csv',
      renderCsv([
        ['anchor', 'title', 'author', 'published', 'path', 'characters', 'dates', 'figures', 'events', 'independent_source'],
        ...corpus.sources.map(({ title, author, published, path, characters, dates, figures, events, group }, index) => [
          ...[nameArticle(index), title, author, published, path, characters, dates, figures, events, group + 1],
        ]),
      ]),
    ],
    [
      'problems.csv',
      renderCsv([
        ['severity', 'code', 'path', 'line', 'column', 'message'],
        ...corpus.problems.map(({ severity, code, path, line, column, message, messageZh }) => [
          ...[severity, code, path, line, column],
          language === 'zh' ? messageZh : message,
        ]),
      ]),
    ],
    [
      'rules.csv',
      renderCsv([
        ['rule', 'mentions', 'articles', 'first'],
        ...countRuleHits(corpus).map(({ rule, hits, articles, text }) => [rule, hits, articles, text]),
      ]),
    ],
  ]
}
