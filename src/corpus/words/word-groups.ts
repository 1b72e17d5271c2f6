// Articles set against each other. In: records and what to sort them by. Out: groups that together hold every article that has the property.

import { groupBy } from '../../model/group-by.ts'
import type { ArticleRecord } from '../../model/record.ts'
import { compareText } from '../point.ts'

/** What a group is: one article, an outlet, a month, half a year, a year. */
export type GroupKind = 'article' | 'source' | 'month' | 'half' | 'year'

/** `key`: a path, an outlet's name, `2021-08`, `2021-H2`, `2021`. `articles` index the records. */
export interface WordGroup {
  readonly key: string
  readonly articles: readonly number[]
}

/** Groups in order: articles and periods by time, sources by size. Articles without a date belong to no period, those without a source to none. */
export function groupArticles(records: readonly ArticleRecord[], kind: GroupKind): readonly WordGroup[] {
  if (kind === 'article')
    return records.map(({ article: { path, id } }, article) => ({ key: path === '' ? id : path, articles: [article] }))
  const keyed = records.flatMap((record, article) => {
    const key = findKey(record, kind)
    return key === null ? [] : [{ key, article }]
  })
  const groups = [...groupBy(keyed, ({ key }) => key)].map(([key, found]) => ({ key, articles: found.map(({ article }) => article) }))
  if (kind === 'source') return groups.sort((a, b) => b.articles.length - a.articles.length || compareText(a.key, b.key))
  return groups.sort((a, b) => compareText(a.key, b.key))
}

/** The finest period that leaves at most `most` groups. */
export function choosePeriod(records: readonly ArticleRecord[], most: number): GroupKind {
  const kinds: readonly GroupKind[] = ['month', 'half', 'year']
  return kinds.find((kind) => groupArticles(records, kind).length <= most) ?? 'year'
}

function findKey({ article: { path, author, published } }: ArticleRecord, kind: GroupKind): string | null {
  if (kind === 'source') return author ?? findFolder(path)
  if (published === null) return null
  const [year = '', month = ''] = published.split('-')
  if (kind === 'year') return year
  return kind === 'half' ? `${year}-H${Number(month) <= 6 ? 1 : 2}` : `${year}-${month.slice(0, 2)}`
}

/** Articles without an author are of the folder they lie in. */
function findFolder(path: string): string | null {
  const parts = path.split('/')
  return parts.length > 1 ? (parts.at(-2) ?? null) : null
}
