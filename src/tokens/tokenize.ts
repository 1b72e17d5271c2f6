// Words to tokens. In: text and a tokenizer. Out: tokens with spans, by the running sum of the words' lengths.

import type { Token, Tokenizer } from '../model/token.ts'

/** The tokens of `text`; their spans count from `start`, the position of `text` in the text that is meant. */
export function tokenize(tokenizer: Tokenizer, text: string, start = 0): readonly Token[] {
  let end = start
  return tokenizer.tag(text).map(({ word, tag }) => {
    const token = { text: word, tag, start: end, end: end + word.length }
    end = token.end
    return token
  })
}
