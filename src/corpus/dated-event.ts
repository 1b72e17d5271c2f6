// Which event a dated sentence tells of. In: a record and its datable dates. Out: for each date the canonical name of an event, or null.

import { shiftDate } from '../model/iso-date.ts'
import type { DateMention, EventMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'

/** The event of each date, in the order of `dates`: named in its clause, else in its sentence, else on that day in the article. */
export function findEvents(record: ArticleRecord, dates: readonly DateMention[]): readonly (string | null)[] {
  const bySentence = groupBySentence(record)
  const own = dates.map((date) => findOwnEvent(record, date, bySentence.get(date.sentence) ?? []))
  const byPeriod = new Map<string, Set<string>>()
  dates.forEach((date, index) => {
    const event = own[index]
    if (!event) return
    const label = `${date.beginDate} ${date.endDate}`
    byPeriod.set(label, (byPeriod.get(label) ?? new Set()).add(event))
  })
  const published = record.article.published?.slice(0, 10)
  return dates.map((date, index) => {
    const known = own[index] ?? null
    const [event, ...others] = byPeriod.get(`${date.beginDate} ${date.endDate}`) ?? []
    if (known !== null || event === undefined || others.length > 0) return known
    // 10月30日的讲话中 is told of the summit that the article is about and names on that day. A month, and the day of a news round-up,
    // hold more than one matter: there the sentence itself must name it.
    const isOneMatter = isSingleDay(date) && date.beginDate !== published
    return (isOneMatter && isMainEvent(record, event)) || (bySentence.get(date.sentence) ?? []).some(({ name }) => name === event)
      ? event
      : null
  })
}

function groupBySentence({ mentions }: ArticleRecord): ReadonlyMap<number, readonly EventMention[]> {
  const events = new Map<number, EventMention[]>()
  for (const mention of mentions) {
    // Wars and epidemics (kind other) last for years: 8日新冠肺炎疫情 is no heading for what happened on the 8th.
    if (mention.type !== 'event' || mention.kind === 'other') continue
    const known = events.get(mention.sentence)
    if (known) known.push(mention)
    else events.set(mention.sentence, [mention])
  }
  return events
}

function findOwnEvent(record: ArticleRecord, date: DateMention, events: readonly EventMention[]): string | null {
  const text = record.sentences[date.sentence]?.text ?? ''
  const at = Math.max(0, date.at ?? text.indexOf(date.text))
  const begin = Math.max(...CLAUSE_ENDS.map((mark) => text.slice(0, at).lastIndexOf(mark))) + 1
  const ends = CLAUSE_ENDS.map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0)
  const end = Math.min(text.length, ...ends)
  const near = events.filter((event) => event.at !== undefined && event.at >= begin && event.at < end)
  return findOnly(near) ?? findOnly(events)
}

const CLAUSE_ENDS = ['，', '；', '。', '：', '—']

function findOnly(events: readonly EventMention[]): string | null {
  const [name, ...others] = new Set(events.map((event) => event.name))
  return name !== undefined && others.length === 0 ? name : null
}

/** Whether an article is about an event: its title names it, or three of its sentences do. A war that is mentioned once is no heading. */
function isMainEvent({ mentions, sentences }: ArticleRecord, name: string): boolean {
  const named = new Set(mentions.flatMap((mention) => (mention.type === 'event' && mention.name === name ? [mention.sentence] : [])))
  return named.size >= 3 || [...named].some((index) => sentences[index]?.scope === 'title')
}

function isSingleDay({ beginDate, endDate }: DateMention): boolean {
  return beginDate !== null && shiftDate(beginDate, 1) === endDate
}
