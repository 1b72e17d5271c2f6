// What happened when, from dated sentences. In: records in order. Out: entries by date and event, each with its sentences.
// Refuses dates wider than a month, unresolved or vague ones (当前, 未来), and years inside names.

import { countDays } from '../model/iso-date.ts'
import type { DateMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { compareText, type MentionPlace } from './point.ts'

/** A sentence that speaks of an entry's date; offsets are source positions. `mention` is its date mention. */
export interface DatedSentence extends MentionPlace {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** Index of the sentence in its record. */
  readonly sentence: number
}

export interface TimelineEntry {
  readonly beginDate: string
  /** Exclusive. */
  readonly endDate: string
  readonly value: string
  /** Canonical name, where each of its sentences names exactly one event and that is it. */
  readonly event: string | null
  readonly summary: string
  /** The date lay ahead when the first of its articles was published. */
  readonly planned: boolean
  readonly sentences: readonly DatedSentence[]
}

const MAXIMUM_DAYS = 31
const SUMMARY_LENGTH = 64

/** Builds the timeline, sorted by date, longer periods after shorter ones, then by event and summary. */
export function buildTimeline(records: readonly ArticleRecord[]): readonly TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>()
  records.forEach((record, article) => {
    const eventOfSentence = findOnlyEvents(record)
    record.mentions.forEach((date, mention) => {
      if (date.type !== 'date' || !isDatable(date)) return
      const sentence = record.sentences[date.sentence]
      if (!sentence) return
      const { start, end, text } = sentence
      const entry = buildEntry(date, text, eventOfSentence.get(date.sentence) ?? null, record.article.published)
      const label = JSON.stringify([entry.beginDate, entry.endDate, entry.event ?? entry.summary])
      const dated = { path: record.article.path, start, end, text, article, mention, sentence: date.sentence }
      entries.set(label, addSentence(entries.get(label) ?? entry, dated))
    })
  })
  return [...entries.values()].sort(
    (a, b) =>
      compareText(a.beginDate, b.beginDate) ||
      compareText(a.endDate, b.endDate) ||
      compareText(a.event ?? '~', b.event ?? '~') ||
      compareText(a.summary, b.summary),
  )
}

/** Whether a date says on which days, at most a month of them, something happened. */
function isDatable(date: DateMention): date is DateMention & { readonly beginDate: string; readonly endDate: string } {
  if ((date.timex !== 'DATE' && date.timex !== 'TIME') || date.inName || date.value.endsWith('_REF')) return false
  const [begin, end] = [countDays(date.beginDate ?? ''), countDays(date.endDate ?? '')]
  return begin !== null && end !== null && end > begin && end - begin <= MAXIMUM_DAYS
}

/** The event of each sentence that names exactly one. */
function findOnlyEvents(record: ArticleRecord): ReadonlyMap<number, string | null> {
  const events = new Map<number, string | null>()
  for (const mention of record.mentions) {
    if (mention.type !== 'event') continue
    const known = events.get(mention.sentence)
    events.set(mention.sentence, known === undefined || known === mention.name ? mention.name : null)
  }
  return events
}

function buildEntry(
  date: DateMention & { readonly beginDate: string; readonly endDate: string },
  text: string,
  event: string | null,
  published: string | null,
): TimelineEntry {
  const { beginDate, endDate, value } = date
  const planned = published !== null && beginDate > published.slice(0, 10)
  return { beginDate, endDate, value, event, summary: findClause(text, date), planned, sentences: [] }
}

function addSentence(entry: TimelineEntry, dated: DatedSentence): TimelineEntry {
  const isKnown = entry.sentences.some(({ article, sentence }) => article === dated.article && sentence === dated.sentence)
  return isKnown ? entry : { ...entry, sentences: [...entry.sentences, dated] }
}

/** The clause around a date without the date itself where it leads: `2021年2月7日，中国援柬首批疫苗抵达金边。` → `中国援柬首批疫苗抵达金边`. */
function findClause(sentence: string, date: DateMention): string {
  const at = Math.max(0, date.at ?? sentence.indexOf(date.text))
  const begin = sentence.lastIndexOf('；', at) + 1
  const semicolon = sentence.indexOf('；', at)
  const clause = sentence.slice(begin, semicolon < 0 ? undefined : semicolon)
  const dateAt = at - begin
  // 10月30日的讲话中 and 今年5月举办的峰会上 read on from their date; without it they would begin in the air.
  const rest = clause.slice(dateAt + date.text.length)
  const led = dateAt <= 1 && !/^(?:的|举|晚|上|下|起|以)/u.test(rest) ? rest : clause.slice(dateAt <= 1 ? dateAt : 0)
  return shorten(led.replace(/^[\s，,、：:（(△]+/u, '').replace(/[\s。！？，；]+$/u, ''))
}

/** Cuts a long clause at its last comma within reach, never inside a surrogate pair. */
function shorten(clause: string): string {
  const characters = [...clause]
  if (characters.length <= SUMMARY_LENGTH) return clause
  const head = characters.slice(0, SUMMARY_LENGTH).join('')
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'))
  return `${comma > SUMMARY_LENGTH / 3 ? head.slice(0, comma) : head}…`
}
