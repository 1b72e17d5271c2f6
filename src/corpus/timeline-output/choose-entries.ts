// Which entries of a timeline are shown. In: a corpus and what was asked for. Out: entries in order of the axis, each with those of its
// sentences that come from the sources asked for. Without conditions: all, by the date that they are about.

import { shiftDate } from '../../model/iso-date.ts'
import type { Corpus } from '../corpus.ts'
import { compareText } from '../point.ts'
import type { TimelineEntry } from '../timeline.ts'

/** `about`: the date that is spoken of; `said`: the day on which the first of an entry's articles came out. */
export type TimelineAxis = 'about' | 'said'

export interface TimelineChoice {
  readonly axis?: TimelineAxis
  /** First day, ISO date. */
  readonly since?: string
  /** Last day, ISO date. */
  readonly until?: string
  /** `event`, `happening`, or a kind of event (summit, expo …). */
  readonly type?: string
  /** Part of a path or author. */
  readonly source?: string
  /** Part of the name of an event, in any of its forms. */
  readonly event?: string
}

/** Chooses entries. */
export function chooseEntries(corpus: Corpus, choice: TimelineChoice): readonly TimelineEntry[] {
  const { axis = 'about', since, until, type } = choice
  const names = choice.event === undefined ? null : findNames(corpus, choice.event)
  const entries = corpus.timeline.flatMap((entry): readonly TimelineEntry[] => {
    if (type !== undefined && !isOfType(entry, type)) return []
    if (names && !names.has(entry.event ?? '')) return []
    const kept = chooseSource(corpus, entry, choice.source)
    if (!kept) return []
    const [first, last] = findDays(kept, axis)
    return (since !== undefined && last < since) || (until !== undefined && first > until) ? [] : [kept]
  })
  if (axis === 'about') return entries
  return [...entries].sort((a, b) => compareText(findSaid(a) ?? '', findSaid(b) ?? '') || compareText(a.beginDate, b.beginDate))
}

/** The types that entries of a corpus have: `event`, `happening`, and the kinds of its events in order. */
export function listEntryTypes(corpus: Corpus): readonly string[] {
  const kinds = new Set(corpus.timeline.flatMap(({ type }) => (type === null ? [] : [type])))
  return ['event', 'happening', ...[...kinds].sort(compareText)]
}

/** The day the first of an entry's articles came out, ISO date; null where no article says. */
export function findSaid({ sentences }: TimelineEntry): string | null {
  return sentences.flatMap(({ said }) => (said === null ? [] : [said])).sort(compareText)[0] ?? null
}

function isOfType(entry: TimelineEntry, type: string): boolean {
  if (type === 'event') return entry.event !== null
  return type === 'happening' ? entry.event === null : entry.type === type
}

function findNames(corpus: Corpus, part: string): ReadonlySet<string> {
  const found = corpus.events.filter(({ name, forms, joined }) =>
    [name, ...forms.map(({ text }) => text), ...joined.map((join) => join.name)].some((written) => written.includes(part)),
  )
  return new Set(found.map(({ name }) => name))
}

function chooseSource(corpus: Corpus, entry: TimelineEntry, source: string | undefined): TimelineEntry | null {
  if (source === undefined) return entry
  const sentences = entry.sentences.filter(
    ({ path, article }) => path.includes(source) || (corpus.records[article]?.article.author ?? '').includes(source),
  )
  return sentences.length > 0 ? { ...entry, sentences } : null
}

/** First and last day on an axis; an entry that nobody dates lies outside of every range of days of publication. */
function findDays(entry: TimelineEntry, axis: TimelineAxis): readonly [string, string] {
  if (axis === 'about') return [entry.beginDate, lastDay(entry)]
  const said = entry.sentences.flatMap((sentence) => (sentence.said === null ? [] : [sentence.said])).sort(compareText)
  return [said[0] ?? LAST, said.at(-1) ?? '']
}

/** Sorts after every date. */
const LAST = '\uffff'

/** The last day of a period whose end is exclusive. */
export function lastDay({ beginDate, endDate }: Pick<TimelineEntry, 'beginDate' | 'endDate'>): string {
  return shiftDate(endDate, -1) ?? beginDate
}
