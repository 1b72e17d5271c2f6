// An article with its tokens. In: an article and a tokenizer. Out: a `Document` that cuts each sentence once, when first asked.

import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import type { Token, Tokenizer } from '../model/token.ts'
import { tokenize } from './tokenize.ts'

/** Sentences are cut one by one, never the text as a whole: words at a sentence's edge must not depend on the next sentence. */
export function createDocument(article: Article, tokenizer: Tokenizer): Document {
  const tokens = new Map<number, readonly Token[]>()
  return {
    article,
    tokensOf(index) {
      const known = tokens.get(index)
      if (known) return known
      const sentence = article.sentences[index]
      if (!sentence) throw new RangeError(`Unexpected sentence ${index}, expected one of ${article.sentences.length}`)
      const found = tokenize(tokenizer, article.simplified.slice(sentence.start, sentence.end), sentence.start)
      tokens.set(index, found)
      return found
    },
  }
}
