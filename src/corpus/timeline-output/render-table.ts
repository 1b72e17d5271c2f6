// A timeline for the terminal. In: entries. Out: a line an entry: when it was, when it was said, what; under it its sentences' places.
// Control characters of articles are dropped: they would move the cursor.

import type { Language, Localized } from '../../model/problem.ts'
import { padText } from '../../model/text-width.ts'
import { renderPeriod } from '../notation.ts'
import type { DatedSentence, TimelineEntry } from '../timeline.ts'
import { findSaid } from './choose-entries.ts'

const NOTHING: Localized = { zh: '没有这样的条目', en: 'no such entries' }
const PLANNED: Localized = { zh: '（计划）', en: '(planned) ' }
const SAID: Localized = { zh: '报道', en: 'said' }
const ABOUT: Localized = { zh: '所说日期', en: 'about' }
const MOST_PLACES = 4

/** Renders entries with a heading. */
export function renderTimelineTable(entries: readonly TimelineEntry[], language: Language): string {
  if (entries.length === 0) return `${NOTHING[language]}\n`
  const rows = entries.map((entry) => ({
    about: renderPeriod(entry.beginDate, entry.endDate, language),
    said: findSaid(entry) ?? '',
    what: `${entry.planned ? PLANNED[language] : ''}${entry.event === null ? '' : `【${entry.event}】`}${entry.summary}`,
    places: listPlaces(entry.sentences),
  }))
  const width = Math.max(...[ABOUT[language], ...rows.map(({ about }) => about)].map((text) => padText(text, 0).width))
  const lead = ' '.repeat(width + 14)
  return [
    `${padText(ABOUT[language], width).text}  ${padText(SAID[language], 10).text}`,
    ...rows.flatMap(({ about, said, what, places }) => [
      `${padText(about, width).text}  ${padText(said, 10).text}  ${padText(what, 0).text}`,
      `${lead}${padText(places, 0).text}`,
    ]),
    '',
  ].join('\n')
}

function listPlaces(sentences: readonly DatedSentence[]): string {
  const shown = sentences.slice(0, MOST_PLACES).map(({ path, start }) => `${path}:${start}`)
  return `${shown.join('  ')}${sentences.length > MOST_PLACES ? `  +${sentences.length - MOST_PLACES}` : ''}`
}
