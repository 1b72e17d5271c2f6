// The articles of a corpus as sources. In: records. Out: them in order of publication with what each brings and which are copies.

import type { ArticleHeader, ArticleRecord } from '../model/record.ts'
import { compareText } from './point.ts'

/** An article as a source. Its index in `Corpus.sources` is the index of its record in `Corpus.records`. */
export interface Source {
  readonly path: string
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly characters: number
  readonly sentences: number
  /** Mentions by type. */
  readonly dates: number
  readonly figures: number
  readonly ordinals: number
  readonly events: number
  /** Articles with the same number print (nearly) the same text. Counted from 0 in order of publication. */
  readonly group: number
}

/** The records in the order of a corpus: by publication, then path; undated last. */
export function sortRecords(records: Iterable<ArticleRecord>): readonly ArticleRecord[] {
  return [...records].sort((a, b) => compareHeaders(a.article, b.article))
}

/** Order of publication, then path; undated last. */
export function compareHeaders(a: ArticleHeader, b: ArticleHeader): number {
  return compareText(a.published ?? '~', b.published ?? '~') || compareText(a.path, b.path) || compareText(a.id, b.id)
}

/** The reading text of a record, as its sentences hold it. */
export function joinSentences({ sentences }: Pick<ArticleRecord, 'sentences'>): string {
  return sentences.map(({ text }) => text).join('')
}

/** Builds the sources of sorted records; `groups` says which are copies, a number for each. */
export function buildSources(records: readonly ArticleRecord[], groups: readonly number[]): readonly Source[] {
  return records.map((record, index) => {
    const { path, title, author, published, characters } = record.article
    const count = (type: string) => record.mentions.filter((mention) => mention.type === type).length
    return {
      ...{ path, title, author, published, characters },
      sentences: record.sentences.length,
      dates: count('date'),
      figures: count('figure'),
      ordinals: count('ordinal'),
      events: count('event'),
      group: groups[index] ?? index,
    }
  })
}
