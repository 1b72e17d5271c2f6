// When and where an event takes place and who takes part. In: its mentions and what their sentences say. Out: each with how it is known
// and the mentions that say so: stated in words (在罗马举行) before what most sentences have, before what the name itself says.

import { groupBy } from '../model/group-by.ts'
import type { EntityMention, Mention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { LASTING } from './event-joins.ts'
import type { NamedEvent, SaidPeriod } from './named-event.ts'
import { compareText, type MentionPlace } from './point.ts'
import type { TimelineWords } from './timeline-words.ts'
import { findWord, measureWordBefore } from './word-list.ts'

/** A finding with the mentions it rests on. `source`: said of it in words, told with it most often, or read from its name. */
export interface Evidence {
  readonly value: string
  readonly source: 'stated' | 'majority' | 'rule'
  /** Of a date: the days, the end exclusive. */
  readonly beginDate?: string
  readonly endDate?: string
  readonly mentions: readonly MentionPlace[]
}

export interface Participant {
  readonly name: string
  readonly mentions: readonly MentionPlace[]
}

const MOST_PARTICIPANTS = 12
/** An attendance verb stands this near after a person's name. */
const NEAR = 40
/** A place in a name this near to its end is where it is held. */
const LONGEST_HEAD = 4

/** The period that most sentences say it was held in; a day before the month around it; null where none is said. */
export function findEventDate(all: readonly NamedEvent[]): Evidence | null {
  const periods = all.flatMap((event) => event.periods)
  const held = periods.filter(({ isHeld, isNear }) => isHeld && isNear)
  const near = periods.filter(({ isNear }) => isNear)
  if (held.length === 0 && all.some(({ kind }) => kind === LASTING)) return null
  const chosen = choosePeriod(held.length > 0 ? held : near.length > 0 ? near : periods)
  if (!chosen) return findYearInName(all)
  const { value, beginDate, endDate } = chosen
  const support = periods.filter((period) => period.beginDate <= beginDate && period.endDate >= endDate)
  const mentions = support.map(({ article, mention }) => ({ article, mention }))
  return { value, beginDate, endDate, source: held.length > 0 ? 'stated' : 'majority', mentions }
}

function choosePeriod(periods: readonly SaidPeriod[]): SaidPeriod | null {
  const ranked = periods.map((period) => ({
    period,
    // A month speaks for each of its days as well.
    votes: periods.filter((other) => other.beginDate <= period.beginDate && other.endDate >= period.endDate).length,
  }))
  ranked.sort(
    (a, b) => b.votes - a.votes || compareText(a.period.endDate, b.period.endDate) || compareText(b.period.beginDate, a.period.beginDate),
  )
  return ranked[0]?.period ?? null
}

function findYearInName(all: readonly NamedEvent[]): Evidence | null {
  for (const { name, mentions } of all) {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(name)?.[0]
    if (year) return { value: year, beginDate: `${year}-01-01`, endDate: `${Number(year) + 1}-01-01`, source: 'rule', mentions }
  }
  return null
}

/** The place that its sentences say it is held in, else one in its name. */
export function findEventPlace(
  records: readonly ArticleRecord[],
  name: string,
  mentions: readonly MentionPlace[],
  words: TimelineWords,
): Evidence | null {
  const stated = listBeside(records, mentions, 'place').filter(({ event, entity, text }) => {
    if (entity.at === undefined) return false
    const isInName = event.at !== undefined && entity.at >= event.at && entity.at < event.at + event.text.length
    const after = text.slice(entity.at + entity.text.length).split(/[，；。]/u, 1)[0] ?? ''
    const isPlace = measureWordBefore(text, entity.at, words.at_places) > 0 && isNextTo(text, event.at ?? 0, entity.at)
    return !isInName && isPlace && findWord(after, words.holding)
  })
  const ranked = [...placesByName(stated)].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
  const [first] = ranked
  if (first) return { value: first[0], source: ranked.length > 1 ? 'majority' : 'stated', mentions: first[1] }
  return findPlaceInName(records, name, mentions)
}

/** An entity in a sentence that names the event. */
interface Beside {
  readonly place: MentionPlace
  readonly event: Mention
  readonly entity: EntityMention
  readonly text: string
}

function listBeside(records: readonly ArticleRecord[], mentions: readonly MentionPlace[], kind: string): readonly Beside[] {
  return mentions.flatMap(({ article, mention }) => {
    const record = records[article]
    const event = record?.mentions[mention]
    const text = record?.sentences[event?.sentence ?? -1]?.text
    if (!record || !event || text === undefined) return []
    return record.mentions.flatMap((entity, index): readonly Beside[] =>
      entity.type === 'entity' && entity.kind === kind && entity.sentence === event.sentence
        ? [{ place: { article, mention: index }, event, entity, text }]
        : [],
    )
  })
}

function placesByName(found: readonly Beside[]): ReadonlyMap<string, readonly MentionPlace[]> {
  const groups = groupBy(found, ({ entity }) => entity.name)
  return new Map([...groups].map(([name, all]) => [name, all.map(({ place }) => place)]))
}

/** …峰会在罗马举行, 在罗马举行的…峰会: one clause. */
function isNextTo(text: string, a: number, b: number): boolean {
  return !/[，；。]/u.test(text.slice(Math.min(a, b), Math.max(a, b)))
}

function findPlaceInName(records: readonly ArticleRecord[], name: string, mentions: readonly MentionPlace[]): Evidence | null {
  for (const place of mentions) {
    const record = records[place.article]
    const event = record?.mentions[place.mention]
    if (!record || !event) continue
    const inside = record.mentions.findIndex(
      (entity) => entity.type === 'entity' && entity.kind === 'place' && isBeforeHead(entity, event) && name.includes(entity.text),
    )
    const found = record.mentions[inside]
    if (found?.type === 'entity') return { value: found.name, source: 'rule', mentions: [{ article: place.article, mention: inside }] }
  }
  return null
}

/** G20|罗马|峰会, but not 中国|国际进口博览会. */
function isBeforeHead(place: Span, event: Span): boolean {
  return place.start >= event.start && place.end < event.end && event.end - place.end <= LONGEST_HEAD
}

/** Persons whom sentences say to attend, open or address it, most often named first. */
export function findParticipants(
  records: readonly ArticleRecord[],
  mentions: readonly MentionPlace[],
  words: TimelineWords,
): readonly Participant[] {
  const seen = new Set<string>()
  const found = listBeside(records, mentions, 'person').filter(({ place, entity, text }) => {
    // A sentence may name the event twice.
    const label = `${place.article} ${place.mention}`
    const after =
      text
        .slice((entity.at ?? 0) + entity.text.length)
        .slice(0, NEAR)
        .split(/[；。]/u, 1)[0] ?? ''
    if (seen.has(label) || !findWord(after, words.attendance)) return false
    seen.add(label)
    return true
  })
  return [...placesByName(found)]
    .map(([name, places]) => ({ name, mentions: places }))
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.name, b.name))
    .slice(0, MOST_PARTICIPANTS)
}
