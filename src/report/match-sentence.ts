// Search in the sentences of a report. In: sentences with their mentions, a search. Out: those that match, in order of the text, with the
// places to show. One pass, literal words: no pattern of a reader's can hang.

import type { Search } from './address.ts'

/** A mention as the page knows it. Dates are ISO days, `end` excluded; empty strings where it has none. */
export interface FoundMention {
  /** Its anchor. */
  readonly id: string
  readonly type: string
  readonly text: string
  readonly unit: string
  readonly measure: string
  readonly begin: string
  readonly end: string
}

export interface FoundSentence {
  readonly id: string
  readonly text: string
  readonly mentions: readonly FoundMention[]
}

/** What a search asks of an article: who printed it, when (ISO day, or empty). */
export interface FoundArticle {
  readonly source: string
  readonly published: string
}

export interface Match {
  readonly sentence: FoundSentence
  /** The mentions that were asked for; none where only words were. */
  readonly mentions: readonly FoundMention[]
  /** Where the first word, or else the first such mention, stands in the text; the whole text where neither is said. */
  readonly start: number
  readonly end: number
}

/** Whether an article may hold matches at all. */
export function matchesArticle({ source, published }: FoundArticle, search: Search): boolean {
  if (search.source !== '' && source !== search.source) return false
  if (search.by === 'about' || (search.from === '' && search.to === '')) return true
  return published !== '' && isWithin(published, '', search)
}

/** Matches a sentence, or null. A sentence matches if it has all words, and a mention that meets all other conditions at once. */
export function matchSentence(sentence: FoundSentence, search: Search): Match | null {
  const words = splitWords(search.words)
  const text = foldText(sentence.text)
  const places = words.map((word) => text.indexOf(word))
  if (places.some((place) => place < 0)) return null
  const isAsked = asksForMentions(search)
  const mentions = isAsked ? sentence.mentions.filter((mention) => matchesMention(mention, search)) : []
  if (isAsked && mentions.length === 0) return null
  const [word, place] = [words[0], places[0]]
  if (word !== undefined && place !== undefined) return { sentence, mentions, start: place, end: place + word.length }
  const own = mentions[0]?.text ?? ''
  const at = own === '' ? -1 : sentence.text.indexOf(own)
  return { sentence, mentions, start: Math.max(0, at), end: Math.max(0, at) + (at < 0 ? 0 : own.length) }
}

/** Words as typed, apart by white space, folded as the text is. */
export function splitWords(words: string): readonly string[] {
  return foldText(words)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/**
 * Folds case and full width, one UTF-16 unit to one, so that places in the folded text are places in the text: `Ｇ２０` and `g20` find
 * `G20`. Letters whose small form is longer (İ) stay as they are.
 */
export function foldText(text: string): string {
  const narrow = text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
  const small = narrow.toLowerCase()
  return small.length === text.length ? small : narrow
}

function asksForMentions(search: Search): boolean {
  return [search.type, search.unit, search.measure].some((value) => value !== '') || isAboutDates(search)
}

function isAboutDates({ by, from, to }: Search): boolean {
  return by === 'about' && (from !== '' || to !== '')
}

function matchesMention({ type, unit, measure, begin, end }: FoundMention, search: Search): boolean {
  if (search.type !== '' && type !== search.type) return false
  if (search.unit !== '' && unit !== search.unit) return false
  if (search.measure !== '' && measure !== search.measure) return false
  return !isAboutDates(search) || (begin !== '' && isWithin(begin, end, search))
}

/** Whether a period (`end` excluded; a day where it is empty) touches the days asked for. */
function isWithin(begin: string, end: string, { from, to }: Search): boolean {
  const isBefore = from !== '' && (end === '' ? begin < from : end <= from)
  return !isBefore && (to === '' || begin <= to)
}
