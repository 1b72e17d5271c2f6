// Which event a dated sentence tells of. In: a record, its datable periods, how clusters are named. Out: for each period the name of an
// event's cluster, or null.

import { groupBy } from '../model/group-by.ts'
import { shiftDate } from '../model/iso-date.ts'
import type { EventMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { type DatedPeriod, locate } from './datable.ts'
import type { TimelineWords } from './timeline-words.ts'
import { findWord, measureWordAt } from './word-list.ts'

/** The event of each period, in their order: named in its clause, else in its sentence, else on that day in the article. */
export function findEvents(
  record: ArticleRecord,
  periods: readonly DatedPeriod[],
  nameOf: (name: string) => string,
  words: TimelineWords,
): readonly (string | null)[] {
  const bySentence = groupBySentence(record, nameOf)
  const own = periods.map((period) => findOwnEvent(record, period, bySentence.get(period.date.sentence) ?? [], words))
  const byPeriod = new Map<string, Set<string>>()
  periods.forEach(({ beginDate, endDate }, index) => {
    const event = own[index]
    if (!event) return
    const label = `${beginDate} ${endDate}`
    byPeriod.set(label, (byPeriod.get(label) ?? new Set()).add(event))
  })
  const published = record.article.published?.slice(0, 10)
  return periods.map((period, index) => {
    const known = own[index] ?? null
    const [event, ...others] = byPeriod.get(`${period.beginDate} ${period.endDate}`) ?? []
    if (known !== null || event === undefined || others.length > 0) return known
    // 10月30日的讲话中 is told of the summit that the article is about and names on that day. A month, and the day of a news round-up,
    // hold more than one matter: there the sentence itself must name it.
    const isOneMatter = isSingleDay(period) && period.beginDate !== published
    const isNamed = (bySentence.get(period.date.sentence) ?? []).some(({ name }) => name === event)
    return isNamed || (isOneMatter && isMainEvent(record, event, nameOf)) ? event : null
  })
}

function groupBySentence({ mentions }: ArticleRecord, nameOf: (name: string) => string): ReadonlyMap<number, readonly EventMention[]> {
  const events = mentions.flatMap((mention): readonly EventMention[] =>
    // Wars and epidemics (kind other) last for years: 8日新冠肺炎疫情 is no heading for what happened on the 8th.
    mention.type !== 'event' || mention.kind === 'other' ? [] : [{ ...mention, name: nameOf(mention.name) }],
  )
  return groupBy(events, ({ sentence }) => sentence)
}

function findOwnEvent(
  record: ArticleRecord,
  { date, until }: DatedPeriod,
  events: readonly EventMention[],
  words: TimelineWords,
): string | null {
  const text = record.sentences[date.sentence]?.text ?? ''
  const at = locate(text, date)
  // 2021年11月，第四届进博会如约而至: a date by itself belongs to the clause after it.
  const isAlone = /^，/u.test(text.slice(until))
  const { start } = findClause(text, at)
  const { end } = findClause(text, isAlone ? until + 1 : at)
  const near = events.filter((event) => event.at !== undefined && event.at >= start && event.at < end)
  // 首班列车到达，装载了第四届进博会展品 tells of a train; 中方发表声明，…峰会将举行 of the summit.
  const held = events.filter((event) => {
    const clause = findClause(text, event.at ?? 0, PAUSES)
    const written = text.slice(clause.start, clause.end)
    const isFrame = measureWordAt(text, (event.at ?? 0) + event.text.length, words.frame_ends) > 0
    return isFrame || findWord(written, words.holding) !== null || findWord(written, words.attendance) !== null
  })
  return findOnly(near) ?? (near.length > 0 ? null : findOnly(held))
}

function findClause(text: string, at: number, marks: readonly string[] = CLAUSE_ENDS): Span {
  const start = Math.max(...marks.map((mark) => text.slice(0, at).lastIndexOf(mark))) + 1
  const ends = marks.map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0)
  return { start, end: Math.min(text.length, ...ends) }
}

const PAUSES = ['，', '；', '。', '：']
const CLAUSE_ENDS = [...PAUSES, '—']

function findOnly(events: readonly EventMention[]): string | null {
  const [name, ...others] = new Set(events.map((event) => event.name))
  return name !== undefined && others.length === 0 ? name : null
}

/** Whether an article is about an event: its title names it, or three of its sentences do. A war that is mentioned once is no heading. */
function isMainEvent({ mentions, sentences }: ArticleRecord, name: string, nameOf: (name: string) => string): boolean {
  const named = new Set(
    mentions.flatMap((mention) => (mention.type === 'event' && nameOf(mention.name) === name ? [mention.sentence] : [])),
  )
  return named.size >= 3 || [...named].some((index) => sentences[index]?.scope === 'title')
}

function isSingleDay({ beginDate, endDate }: DatedPeriod): boolean {
  return shiftDate(beginDate, 1) === endDate
}
