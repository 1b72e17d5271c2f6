// A decoded source before reading. In: what `io/` loaded or a record held. Out: what `reading/` takes.

import type { Problem } from './problem.ts'

/** The formats kaoju reads. `record` is one line of NDJSON input with a text or html field. */
export type SourceFormat = 'markdown' | 'html' | 'text' | 'record'

/** Header fields given beside the text (NDJSON input), not in it. */
export interface SourceFields {
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly categories: readonly string[]
}

export interface Source {
  readonly id: string
  /** Path as reports show it: relative to the working folder, with forward slashes. */
  readonly path: string
  readonly sha256: string
  readonly format: SourceFormat
  /** Decoded text. For a record: its text or html field, which its offsets count in. */
  readonly text: string
  /** Only for records. `isHtml` tells which of the two fields `text` is. */
  readonly fields?: SourceFields & { readonly isHtml: boolean }
  /** What decoding had to say. */
  readonly problems: readonly Problem[]
}
