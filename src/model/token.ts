// Words and who finds them. `Tokenizer` is the port that nodejieba and the built-in tokenizer implement.

import type { Span } from './span.ts'

/** A word of reading text. `tag` is a part of speech of the jieba/ICTCLAS set: n, nr, ns, nt, v, m, q, eng, x … */
export interface Token extends Span {
  readonly text: string
  readonly tag: string
}

export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** A word the tokenizer must know, with the tag it is to have (`n`, `nr`, `ns`, `nt`, `nz` …). */
export interface UserWord {
  readonly word: string
  readonly tag: string
}

/** Cuts text into tagged words. The words of one call, put together, are the text that was given, code unit by code unit. */
export interface Tokenizer {
  readonly name: 'nodejieba' | 'builtin'
  /** Name and version of the dictionary and code, for the method section of a report. */
  readonly version: string
  tag(text: string): readonly TaggedWord[]
}
