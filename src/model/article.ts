// An article as it is read. In: what `reading/` made of a source. Out: the text rules run on, with its way back to the source.

import type { OffsetMap } from './offset-map.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

/** Where in an article a sentence stands. A caption is led by △ or is a `figcaption`; a quote is a `blockquote`. */
export type Scope = 'title' | 'body' | 'caption' | 'quote' | 'table'

/** A block of reading text, without its closing line feed. `boilerplate` is the id of the rule that set it aside, else null. */
export interface Paragraph extends Span {
  readonly scope: Scope
  readonly boilerplate: string | null
}

/** A sentence of reading text with its closing punctuation. `paragraph` indexes `Article.paragraphs`. */
export interface Sentence extends Span {
  readonly scope: Scope
  readonly paragraph: number
}

/** When an article was published, in the corpus's time zone: the reference time of its relative dates. */
export interface PublicationTime {
  /** ISO 8601 with offset (`2021-08-07T00:44:43+08:00`), or the civil date alone where no time of day is known. */
  readonly time: string
  /** The civil date, `YYYY-MM-DD`. */
  readonly date: string
  readonly from: 'front-matter' | 'field' | 'page' | 'file-name'
}

export interface Article {
  /** Stable name within the corpus: the path for a file, the `id` field for a record. */
  readonly id: string
  readonly path: string
  /** SHA-256 of the source bytes, hex. */
  readonly sha256: string
  readonly title: string | null
  readonly author: string | null
  readonly published: PublicationTime | null
  readonly categories: readonly string[]
  readonly lang: 'zh'
  /** The decoded source, before anything is stripped: what record offsets count in. */
  readonly source: string
  /**
   * Reading text: the title (where there is one) and the paragraphs, each closed by a line feed; no tags, no spaces beside
   * CJK, digits and Latin letters half width. What `Mention` offsets count in, and their `text` is of.
   */
  readonly text: string
  /** `text` with each traditional character as its simplified one, of the same length: what rules and the tokenizer see. */
  readonly simplified: string
  readonly offsets: OffsetMap
  readonly paragraphs: readonly Paragraph[]
  /** The sentences of all paragraphs that are not boilerplate, in order. */
  readonly sentences: readonly Sentence[]
  readonly problems: readonly Problem[]
}
