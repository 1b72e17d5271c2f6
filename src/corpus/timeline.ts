// What happened when, from dated sentences. In: records in order, clusters of events, the timeline's words. Out: entries by date and event,
// each with its sentences, who, where and with which figures.
//
//   periods (datable.ts) ─► statements, each with its event and clause ─► groups: one event, one clause, one matter ─► entries

import { countDays } from '../model/iso-date.ts'
import type { ArticleRecord } from '../model/record.ts'
import { listPeriods } from './datable.ts'
import { findEvents } from './dated-event.ts'
import type { EventCluster } from './events.ts'
import { type Happening, readHappening, unique } from './happening.ts'
import { compareText, type MentionPlace } from './point.ts'
import { mergeAlike } from './same-happening.ts'
import { type Summary, summarise } from './summary.ts'
import type { TimelineWords } from './timeline-words.ts'

/** A sentence that speaks of an entry's date; offsets are source positions. `mention` is its date mention. */
export interface DatedSentence extends MentionPlace {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** Index of the sentence in its record. */
  readonly sentence: number
  /** The days this sentence names: a month, where the entry's other sentences say which day it was. */
  readonly beginDate: string
  /** Exclusive. */
  readonly endDate: string
  /** When its article was published, ISO date, or null. */
  readonly said: string | null
  /** `event`: it names the entry's event and no date of its own; `mention` is the event then. */
  readonly from: 'date' | 'event'
}

export interface TimelineEntry {
  readonly beginDate: string
  /** Exclusive. */
  readonly endDate: string
  readonly value: string
  /** Canonical name of the event that its sentences tell of, or null. */
  readonly event: string | null
  /** The event's kind (summit, expo …), or null. */
  readonly type: string | null
  /** The clause of its sentences that says best what happened. */
  readonly summary: string
  /** Persons and organisations that did it, the verb, the places, the figures given: of the clause shown. */
  readonly who: readonly string[]
  readonly verb: string | null
  readonly where: readonly string[]
  readonly figures: readonly string[]
  /** The date lay ahead when the first of its articles was published, or its clause says that it was to come. */
  readonly planned: boolean
  readonly sentences: readonly DatedSentence[]
}

/** Sorts after every name. */
const LAST = '\uffff'

/** Builds the timeline, sorted by date, longer periods after shorter ones, then by event and summary. */
export function buildTimeline(
  records: readonly ArticleRecord[],
  clusters: readonly EventCluster[],
  words: TimelineWords,
): readonly TimelineEntry[] {
  const nameOf = createNaming(clusters)
  const statements = records.flatMap((record, article) => listStatements(record, article, nameOf, words))
  const groups = new Map<string, Statement[]>()
  const labelByClause = new Map<string, string>()
  for (const statement of statements) {
    const clause = JSON.stringify([...labelPeriod(statement), null, statement.summary.text])
    const own = labelGroup(statement)
    // One sentence printed by two papers is one entry.
    const label = statement.event === null ? (labelByClause.get(clause) ?? own) : own
    if (!labelByClause.has(clause)) labelByClause.set(clause, label)
    const group = groups.get(label)
    if (group) group.push(statement)
    else groups.set(label, [statement])
  }
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]))
  const entries = mergeMonths(mergeAlike([...groups.values()])).map((group) => buildEntry(group, byName))
  return addUndated(records, entries, clusters).sort(
    (a, b) =>
      compareText(a.beginDate, b.beginDate) ||
      compareText(a.endDate, b.endDate) ||
      compareText(a.event ?? LAST, b.event ?? LAST) ||
      compareText(a.summary, b.summary),
  )
}

/** The name of the cluster that a canonical name belongs to. */
function createNaming(clusters: readonly EventCluster[]): (name: string) => string {
  const names = new Map(clusters.flatMap(({ name, joined }) => joined.map((join) => [join.name, name] as const)))
  return (name) => names.get(name) ?? name
}

export interface Statement {
  readonly dated: DatedSentence
  readonly value: string
  readonly event: string | null
  readonly summary: Summary
  readonly happening: Happening
  readonly published: string | null
  readonly paragraph: number
}

function listStatements(
  record: ArticleRecord,
  article: number,
  nameOf: (name: string) => string,
  words: TimelineWords,
): readonly Statement[] {
  const { path, published } = record.article
  const periods = listPeriods(record, words)
  const events = findEvents(record, periods, nameOf, words)
  return periods.flatMap((period, index) => {
    const { date, mention, value, beginDate, endDate } = period
    const sentence = record.sentences[date.sentence]
    if (!sentence) return []
    const { start, end, text } = sentence
    const said = published?.slice(0, 10) ?? null
    const dated: DatedSentence = {
      ...{ path, start, end, text, article, mention, beginDate, endDate, said },
      ...{ sentence: date.sentence, from: 'date' },
    }
    const event = events[index] ?? null
    const summary = summarise(record, period, event, words)
    if (summary.text === '') return []
    const happening = readHappening(record, period, summary.span, words)
    return [{ dated, value, event, summary, happening, published, paragraph: sentence.paragraph }]
  })
}

/**
 * What one paragraph says of one day is one entry, told once. A month holds many happenings, and so does the day an article came out on
 * (今天 in a round-up of the news): there each clause stands by itself.
 */
function labelGroup({ dated, event, summary, published, paragraph }: Statement): string {
  const period = labelPeriod({ dated })
  if (event !== null) return JSON.stringify([...period, event])
  const isOneMatter = isDay(dated) && dated.beginDate !== published?.slice(0, 10)
  return JSON.stringify([...period, null, ...(isOneMatter ? [dated.article, paragraph] : [summary.text])])
}

function labelPeriod({ dated }: Pick<Statement, 'dated'>): readonly string[] {
  return [dated.beginDate, dated.endDate]
}

function isDay({ beginDate, endDate }: { readonly beginDate: string; readonly endDate: string }): boolean {
  return (countDays(endDate) ?? 0) - (countDays(beginDate) ?? 0) === 1
}

/** Sets what is told of an event in a month under the day of that month on which it is told of most: 1月 under 1月25日. */
function mergeMonths(groups: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const days = new Map<string, (readonly Statement[])[]>()
  for (const group of groups) {
    const [first] = group
    if (!first || first.event === null || !isDay(first.dated)) continue
    const label = labelMonth(first)
    days.set(label, [...(days.get(label) ?? []), group])
  }
  const additions = new Map<readonly Statement[], readonly Statement[]>()
  const kept = groups.filter((group) => {
    const [first] = group
    if (!first || first.event === null || isDay(first.dated)) return true
    const [day] = [...(days.get(labelMonth(first)) ?? [])].sort(
      (a, b) => b.length - a.length || compareText(a[0]?.dated.beginDate ?? '', b[0]?.dated.beginDate ?? ''),
    )
    if (day) additions.set(day, [...(additions.get(day) ?? []), ...group])
    return !day
  })
  return kept.map((group) => [...group, ...(additions.get(group) ?? [])])
}

function labelMonth({ event, dated }: Statement): string {
  return JSON.stringify([event, dated.beginDate.slice(0, 7)])
}

/** One entry of a group of statements; the period is the first's, the summary the best, the sentences in order of articles. */
function buildEntry(statements: readonly Statement[], clusters: ReadonlyMap<string, EventCluster>): TimelineEntry {
  const [first] = statements
  if (!first) throw new RangeError('Unexpected empty group, expected at least one statement')
  const { beginDate, endDate } = first.dated
  const best = statements.reduce((a, b) => (b.summary.weight > a.summary.weight ? b : a))
  const sentences = new Map(statements.map(({ dated }) => [`${dated.article} ${dated.sentence}`, dated]))
  const published = statements.flatMap((one) => (one.published === null ? [] : [one.published])).sort(compareText)[0]
  const { who, verb, where, figures } = best.happening
  const earliest = statements.filter((one) => one.published === (published ?? null))
  return {
    ...{ beginDate, endDate, value: first.value, event: first.event },
    type: clusters.get(first.event ?? '')?.kind ?? null,
    summary: best.summary.text,
    ...{ who, verb, where: unique([...where, ...statements.flatMap(({ happening }) => happening.where)]).slice(0, 3), figures },
    planned: earliest.length > 0 && earliest.every(({ happening }) => happening.planned),
    sentences: [...sentences.values()].sort(compareSentences),
  }
}

function compareSentences(a: DatedSentence, b: DatedSentence): number {
  return a.article - b.article || a.sentence - b.sentence
}

/** Puts what names an event without a date under the entry of the event's own date: three articles tell of one summit, two say when. */
function addUndated(
  records: readonly ArticleRecord[],
  entries: readonly TimelineEntry[],
  clusters: readonly EventCluster[],
): TimelineEntry[] {
  const known = new Set(entries.flatMap(({ sentences }) => sentences.map(({ article, sentence }) => `${article} ${sentence}`)))
  const additions = new Map<TimelineEntry, readonly DatedSentence[]>()
  for (const { name, date, mentions } of clusters) {
    if (!date?.beginDate || !date.endDate) continue
    const { beginDate, endDate } = date
    const entry = entries.find((one) => one.event === name && one.beginDate === beginDate && one.endDate === endDate)
    if (!entry) continue
    const undated = mentions.flatMap(({ article, mention }): readonly DatedSentence[] => {
      const record = records[article]
      const sentence = record?.mentions[mention]?.sentence ?? -1
      const own = record?.sentences[sentence]
      if (!record || !own || known.has(`${article} ${sentence}`)) return []
      known.add(`${article} ${sentence}`)
      const { start, end, text } = own
      const said = record.article.published?.slice(0, 10) ?? null
      return [{ path: record.article.path, start, end, text, article, mention, sentence, beginDate, endDate, said, from: 'event' }]
    })
    if (undated.length > 0) additions.set(entry, undated)
  }
  return entries.map((entry) => {
    const added = additions.get(entry)
    return added ? { ...entry, sentences: [...entry.sentences, ...added].sort(compareSentences) } : entry
  })
}
