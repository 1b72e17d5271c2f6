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

/** Where the words of a sentence stand that say something of its dates, and the dates themselves. */
export interface PlaceContext {
  readonly text: string
  readonly sentence: Span
  readonly dates: readonly Span[]
  readonly announcing: readonly Span[]
  readonly comparing: readonly Span[]
}

/** Finds how a date stands. */
export function findPlace(date: Span, { text, sentence, dates, announcing, comparing }: PlaceContext): DatePlace {
  return {
    isAnnounced: announcing.some((word) => announces(word)),
    isCompared: comparing.some((word) => word.end === date.start),
    isScene: date.start <= sentence.start || isClauseEnd(text[date.start - 1]) || isClauseEnd(text[date.end]),
  }

  /** A word before the date tells of all that follows; one right behind it only of it (11月将举行), and not where it has a date of its own. */
  function announces(word: Span): boolean {
    return word.end <= date.start || (word.start === date.end && !dates.some(({ start }) => start === word.end))
  }
}
