// What a dated clause tells: who, did what, where, with which figures, and whether it is done or to come. In: a record, a period, the
// span of the clause in its sentence, the timeline's words. Out: names and texts; empty where the clause says nothing of it.

import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { DatedPeriod } from './datable.ts'
import type { TimelineWords } from './timeline-words.ts'
import { findWord, measureWordAt, measureWordBefore } from './word-list.ts'

export interface Happening {
  /** Persons and organisations before the verb, by canonical name. */
  readonly who: readonly string[]
  /** The first verb of happening; null where the rules know none of its verbs. */
  readonly verb: string | null
  /** Places after 在, 抵达 and the like. */
  readonly where: readonly string[]
  /** Figures of the clause as written. */
  readonly figures: readonly string[]
  /** To come when it was said: a later date, or the same day with words such as 将. */
  readonly planned: boolean
}

const MOST_NAMES = 6

/** Reads a clause. */
export function readHappening(
  record: ArticleRecord,
  { date, until, beginDate }: DatedPeriod,
  clause: Span,
  words: TimelineWords,
): Happening {
  const sentence = record.sentences[date.sentence]?.text ?? ''
  const text = sentence.slice(0, clause.end)
  const verb = findVerb(text, clause.start, words)
  const mentions = record.mentions.flatMap((mention) =>
    mention.sentence === date.sentence && mention.at !== undefined && mention.at >= clause.start && mention.at < clause.end
      ? [{ mention, at: mention.at }]
      : [],
  )
  const entities = mentions.flatMap(({ mention, at }) => (mention.type === 'entity' ? [{ ...mention, at }] : []))
  const actors = entities.filter(({ kind, at }) => (kind === 'person' || kind === 'org') && at < (verb?.start ?? until))
  const places = entities.filter(({ kind, at }) => kind === 'place' && measureWordBefore(sentence, at, words.at_places) > 0)
  const published = record.article.published?.slice(0, 10)
  const isAhead = published !== undefined && beginDate > published
  const isSameDay = published !== undefined && beginDate === published
  return {
    who: unique(actors.map(({ name }) => name)).slice(0, MOST_NAMES),
    verb: verb ? text.slice(verb.start, verb.end) : null,
    where: unique(places.map(({ name }) => name)).slice(0, MOST_NAMES),
    figures: unique(mentions.flatMap(({ mention }) => (mention.type === 'figure' ? [mention.text] : []))).slice(0, MOST_NAMES),
    planned: isAhead || (isSameDay && isToCome(text, until, words)),
  }
}

/** 今晚将播出, but not 今天发布数据，预计…: only the date's own clause says that its day is still to come. */
function isToCome(text: string, until: number, words: TimelineWords): boolean {
  const own =
    text
      .slice(until)
      .replace(/^[（(][^）)]*[）)]/u, '')
      .replace(/^，/u, '')
      .split('，', 1)[0] ?? ''
  return findWord(own, words.planned) !== null
}

/** The first verb of happening that is no attribute (援助的疫苗运抵) and no frame (疫情发生后). */
function findVerb(text: string, from: number, words: TimelineWords): Span | null {
  const first = findWord(text, words.happening, from)
  if (!first) return null
  const isFrame = /^[，,”"]/u.test(text.slice(first.end + measureWordAt(text, first.end, words.frame_ends)))
  const isPart = measureWordAt(text, first.end, words.attributive) > 0 || (isFrame && measureWordAt(text, first.end, words.frame_ends) > 0)
  return isPart ? (findVerb(text, first.end, words) ?? null) : first
}

/** Names in order of their first appearance, each once. */
export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
