// What happened when, from dated sentences. In: records in order. Out: entries by date and event, each with its sentences.
// Refuses dates wider than a month, unresolved or vague ones (当前, 未来), years inside names, and sentences that are but a date.

import { countDays } from '../model/iso-date.ts'
import type { DateMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { findEvents } from './dated-event.ts'
import { compareText, type MentionPlace } from './point.ts'
import { type Summary, summarise } from './summary.ts'

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
}

export interface TimelineEntry {
  readonly beginDate: string
  /** Exclusive. */
  readonly endDate: string
  readonly value: string
  /** Canonical name of the event that its sentences tell of, or null. */
  readonly event: string | null
  /** The clause of its sentences that says best what happened. */
  readonly summary: string
  /** The date lay ahead when the first of its articles was published. */
  readonly planned: boolean
  readonly sentences: readonly DatedSentence[]
}

const MAXIMUM_DAYS = 31
/** Sorts after every name. */
const LAST = '\uffff'

/** Builds the timeline, sorted by date, longer periods after shorter ones, then by event and summary. */
export function buildTimeline(records: readonly ArticleRecord[]): readonly TimelineEntry[] {
  const statements = records.flatMap(listStatements)
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
  return mergeMonths([...groups.values()])
    .map(buildEntry)
    .sort(
      (a, b) =>
        compareText(a.beginDate, b.beginDate) ||
        compareText(a.endDate, b.endDate) ||
        compareText(a.event ?? LAST, b.event ?? LAST) ||
        compareText(a.summary, b.summary),
    )
}

interface Statement {
  readonly dated: DatedSentence
  readonly value: string
  readonly event: string | null
  readonly summary: Summary
  readonly published: string | null
  readonly paragraph: number
}

type DatableMention = DateMention & { readonly beginDate: string; readonly endDate: string }

function listStatements(record: ArticleRecord, article: number): readonly Statement[] {
  const { path, published } = record.article
  const dates = record.mentions.flatMap((date, mention) => (date.type === 'date' && isDatable(date) ? [{ date, mention }] : []))
  const events = findEvents(
    record,
    dates.map(({ date }) => date),
  )
  return dates.flatMap(({ date, mention }, index) => {
    const sentence = record.sentences[date.sentence]
    if (!sentence) return []
    const { start, end, text } = sentence
    const { beginDate, endDate, value } = date
    const dated = { ...{ path, start, end, text, article, mention, beginDate, endDate }, sentence: date.sentence }
    const event = events[index] ?? null
    const summary = summarise(record, date, event)
    return summary.text === '' ? [] : [{ dated, value, event, summary, published, paragraph: sentence.paragraph }]
  })
}

/** Whether a date says on which days, at most a month of them, something happened. */
function isDatable(date: DateMention): date is DatableMention {
  if ((date.timex !== 'DATE' && date.timex !== 'TIME') || date.inName || date.value.endsWith('_REF')) return false
  const [begin, end] = [countDays(date.beginDate ?? ''), countDays(date.endDate ?? '')]
  return begin !== null && end !== null && end > begin && end - begin <= MAXIMUM_DAYS
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
    const label = JSON.stringify([first.event, first.dated.beginDate.slice(0, 7)])
    days.set(label, [...(days.get(label) ?? []), group])
  }
  const additions = new Map<readonly Statement[], readonly Statement[]>()
  const kept = groups.filter((group) => {
    const [first] = group
    if (!first || first.event === null || isDay(first.dated)) return true
    const [day] = [...(days.get(JSON.stringify([first.event, first.dated.beginDate.slice(0, 7)])) ?? [])].sort(
      (a, b) => b.length - a.length || compareText(a[0]?.dated.beginDate ?? '', b[0]?.dated.beginDate ?? ''),
    )
    if (day) additions.set(day, [...(additions.get(day) ?? []), ...group])
    return !day
  })
  return kept.map((group) => [...group, ...(additions.get(group) ?? [])])
}

/** One entry of a group of statements; the period is the first's, the summary the best, the sentences in order of articles. */
function buildEntry(statements: readonly Statement[]): TimelineEntry {
  const [first] = statements
  if (!first) throw new RangeError('Unexpected empty group, expected at least one statement')
  const { beginDate, endDate } = first.dated
  const best = statements.reduce((a, b) => (b.summary.weight > a.summary.weight ? b : a))
  const sentences = new Map(statements.map(({ dated }) => [`${dated.article} ${dated.sentence}`, dated]))
  const published = statements.flatMap((one) => (one.published === null ? [] : [one.published])).sort(compareText)[0]
  return {
    ...{ beginDate, endDate, value: first.value, event: first.event },
    summary: best.summary.text,
    planned: published !== undefined && beginDate > published.slice(0, 10),
    sentences: [...sentences.values()].sort((a, b) => a.article - b.article || a.sentence - b.sentence),
  }
}
