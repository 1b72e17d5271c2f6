// Names that the tokenizer cuts apart, 北京 | 冬奥会. In: a record. Out: where names stand in its sentences, so that each counts as one word.

import { groupBy } from '../../model/group-by.ts'
import type { Mention } from '../../model/mention.ts'
import type { ArticleRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'

/** What is longer is a description, and keeps the words inside it from being counted. */
const LONGEST = 10

/** Spans within the text of each sentence, in order, by the sentence's index. */
export function listNames({ mentions, sentences }: ArticleRecord): ReadonlyMap<number, readonly Span[]> {
  const names = mentions.flatMap((mention) => {
    const span = isName(mention) ? findLetters(mention, sentences[mention.sentence]?.text ?? '') : null
    return span ? [{ sentence: mention.sentence, span }] : []
  })
  const bySentence = groupBy(names, ({ sentence }) => sentence)
  return new Map([...bySentence].map(([sentence, found]) => [sentence, found.map(({ span }) => span).sort(compareSpans)]))
}

/** Persons, bodies, initiatives, and events of a kind; titles of works are sentences as often as names. */
function isName(mention: Mention): boolean {
  if (mention.at === undefined || mention.text.length > LONGEST || /\p{N}/u.test(mention.text)) return false
  return mention.type === 'event' ? mention.kind !== 'other' : mention.type === 'entity' && mention.kind !== 'work'
}

/** The name without the quotation marks around it. */
function findLetters({ at = 0, text }: Mention, sentence: string): Span | null {
  const letters = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (letters.length < 2 || /[^\p{L}·]/u.test(letters)) return null
  const start = at + text.indexOf(letters)
  return sentence.startsWith(letters, start) ? { start, end: start + letters.length } : null
}

/** The longer of two that begin together comes first. */
function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
