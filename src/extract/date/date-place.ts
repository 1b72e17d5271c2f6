// How a date stands in its sentence: announced, compared with, setting the scene. In: the text and where the words are that say so.
// Out: what resolution must know of it.

import type { Span } from '../../model/span.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'

export interface DatePlace {
  /** Words say that it is to come: 将于11月, 11月将举行. */
  readonly isAnnounced: boolean
  /** Something is measured by it: 较2019年, 比去年. */
  readonly isCompared: boolean
  /** It stands at either end of its clause: 2019年，…; not 听取2020年…. */
  readonly isScene: boolean
}

/** Says of each date of a sentence how it stands. */
export type FindPlace = (date: Span) => DatePlace

/** Where the words of a sentence stand that say something of its dates, and the dates themselves. */
export interface PlaceContext {
  readonly text: string
  readonly sentence: Span
  readonly dates: readonly Span[]
  readonly announcing: readonly Span[]
  readonly comparing: readonly Span[]
}

/** Looks through the words once; a sentence of strangers may have thousands. */
export function createFindPlace({ text, sentence, dates, announcing, comparing }: PlaceContext): FindPlace {
  const comparedFrom = new Set(comparing.map(({ end }) => end))
  const dateStarts = new Set(dates.map(({ start }) => start))
  // A word before a date tells of all that follows.
  const announcedFrom = announcing.reduce((least, { end }) => Math.min(least, end), Infinity)
  // One right behind it only of it (11月将举行), and not where it has a date of its own (周三将于5月).
  const announcedBehind = new Set(announcing.filter(({ end }) => !dateStarts.has(end)).map(({ start }) => start))
  return ({ start, end }) => ({
    isAnnounced: announcedFrom <= start || announcedBehind.has(end),
    isCompared: comparedFrom.has(start),
    isScene: start <= sentence.start || isClauseEnd(text[start - 1]) || isClauseEnd(text[end]),
  })
}
