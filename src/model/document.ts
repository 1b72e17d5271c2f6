// An article together with its tokens: what extraction runs on.

import type { Article } from './article.ts'
import type { Token } from './token.ts'

/** `tokensOf` cuts a sentence (an index of `article.sentences`) when it is first asked for; spans are reading positions. */
export interface Document {
  readonly article: Article
  tokensOf(sentence: number): readonly Token[]
}
