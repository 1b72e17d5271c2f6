// Hand-written tokens, so that tests of extraction need no dictionary: words('国家/n 和/c 国际/n 组织/n').

import type { Token } from '../../src/model/token.ts'

export interface TaggedText {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Builds the text and its tokens from `word/tag` pairs, put together without spaces. */
export function words(tagged: string): TaggedText {
  let text = ''
  const tokens = tagged.split(' ').map((pair): Token => {
    const slash = pair.lastIndexOf('/')
    if (slash < 1) throw new Error(`Unexpected word «${pair}», expected word/tag`)
    const word = pair.slice(0, slash)
    const start = text.length
    text += word
    return { text: word, tag: pair.slice(slash + 1), start, end: text.length }
  })
  return { text, tokens }
}
