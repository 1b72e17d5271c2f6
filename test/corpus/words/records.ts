// Records of a few made-up words, and a tokenizer that cuts at the bars that stand between them: 中国|提供|疫苗.

import type { ArticleRecord } from '../../../src/model/record.ts'
import type { Tokenizer } from '../../../src/model/token.ts'
import { createRecord } from '../records.ts'

/** Records and the tokenizer that cuts them. */
export interface CutText {
  readonly records: readonly ArticleRecord[]
  readonly tokenizer: Tokenizer
}

/** Builds records, one an article, of sentences such as `中国|提供/v|疫苗|。` (a noun where no tag is given), and a tokenizer that knows exactly these words. */
export function cutRecords(
  articles: readonly { readonly published: string; readonly author?: string; readonly sentences: readonly string[] }[],
): CutText {
  const known = new Map<string, readonly { readonly word: string; readonly tag: string }[]>()
  const records = articles.map(({ published, author, sentences }, index) => {
    const texts = sentences.map((sentence) => {
      const tagged = sentence.split('|').map((piece) => {
        const [, word = piece, tag = /^[\p{P}\p{S}]+$/u.test(piece) ? 'x' : 'n'] = /^(.+)\/([a-z]+)$/u.exec(piece) ?? []
        return { word, tag }
      })
      const text = tagged.map(({ word }) => word).join('')
      known.set(text, tagged)
      return text
    })
    const record = createRecord(`news/${index}.txt`, published, texts, [])
    return author === undefined ? record : { ...record, article: { ...record.article, author } }
  })
  const tag = (text: string) => {
    const words = known.get(text)
    if (!words) throw new Error(`Unexpected text “${text}”, expected a sentence of the records`)
    return words
  }
  return { records, tokenizer: { name: 'builtin', version: 'test', tag } }
}
