// One article's results as they leave extraction (`kaoju.article/1`): one NDJSON line, and all that the corpus stage reads.

import type { Scope } from './article.ts'
import type { Mention } from './mention.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

export interface ArticleHeader {
  readonly id: string
  readonly path: string
  readonly sha256: string
  readonly title: string | null
  readonly author: string | null
  /** ISO 8601 in the corpus's time zone, or null where no publication date is known. */
  readonly published: string | null
  readonly categories: readonly string[]
  readonly lang: 'zh'
  /** Length of the reading text, in UTF-16 code units. */
  readonly characters: number
}

/** A sentence with its source span and its reading text. */
export interface RecordSentence extends Span {
  readonly text: string
  readonly scope: Scope
  /** Index of its paragraph, so that a reader page can set paragraphs again. */
  readonly paragraph: number
}

/** `start` and `end` of sentences and mentions count UTF-16 code units of the decoded source (for NDJSON input: of its text field). */
export interface ArticleRecord {
  readonly schema: 'kaoju.article/1'
  readonly article: ArticleHeader
  readonly sentences: readonly RecordSentence[]
  readonly mentions: readonly Mention[]
  readonly problems: readonly Problem[]
}
