// The words that the timeline asks rule files for (rules/core/timeline.yaml). In: the lists by lexicon. Out: each under its name here.

import type { WordList, WordLists } from './word-list.ts'

const NAMES = [
  'also',
  'at_places',
  'attributive',
  'attendance',
  'before_dates',
  'compared',
  'days',
  'frame_ends',
  'frame_starts',
  'happening',
  'holding',
  'leans_back',
  'links',
  'planned',
  'ranges',
  'reads_on',
  'sources',
  'speeches',
  'until',
] as const

/** Word lists by the last part of their lexicon's id: `core/timeline.planned` is `planned`. */
export type TimelineWords = Readonly<Record<(typeof NAMES)[number], WordList>>

/** Asks for all lists once. */
export function readTimelineWords(lists: WordLists): TimelineWords {
  return Object.fromEntries(NAMES.map((name) => [name, lists(`core/timeline.${name}`)])) as TimelineWords
}
