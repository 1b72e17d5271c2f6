// Events by the names that extraction gave them, before evidence joins any. In: records. Out: for each name its mentions and forms, its
// editions, and the periods that its clauses speak of.

import type { EventMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { type DatedPeriod, listPeriods, locate } from './datable.ts'
import type { MentionPlace } from './point.ts'
import type { TimelineWords } from './timeline-words.ts'
import { findWord } from './word-list.ts'

/** A period said of an event. `isHeld`: its clause says that the event was held then. */
export interface SaidPeriod extends MentionPlace {
  readonly value: string
  readonly beginDate: string
  readonly endDate: string
  readonly isHeld: boolean
  /** No other clause stands between the period and the name. */
  readonly isNear: boolean
}

export interface NamedEvent {
  readonly name: string
  readonly kind: string
  readonly mentions: readonly MentionPlace[]
  readonly forms: ReadonlyMap<string, number>
  readonly editions: readonly number[]
  readonly articles: ReadonlySet<number>
  readonly periods: readonly SaidPeriod[]
}

/** Groups the event mentions of all records by name, in order of first appearance. */
export function groupEvents(records: readonly ArticleRecord[], words: TimelineWords): readonly NamedEvent[] {
  const groups = new Map<string, Group>()
  records.forEach((record, article) => {
    const periods = listPeriods(record, words)
    record.mentions.forEach((event, mention) => {
      if (event.type !== 'event') return
      const group = groups.get(event.name) ?? createGroup(event.kind)
      groups.set(event.name, group)
      group.mentions.push({ article, mention })
      group.forms.set(event.text, (group.forms.get(event.text) ?? 0) + 1)
      if (event.edition !== undefined) group.editions.add(event.edition)
      group.periods.push(...findPeriods(record, event, periods, words).map((period) => ({ ...period, article })))
    })
  })
  return [...groups].map(([name, { editions, mentions, ...group }]) => ({
    ...group,
    ...{ name, mentions },
    editions: [...editions],
    articles: new Set(mentions.map(({ article }) => article)),
  }))
}

interface Group {
  readonly kind: string
  readonly mentions: MentionPlace[]
  readonly forms: Map<string, number>
  readonly editions: Set<number>
  readonly periods: SaidPeriod[]
}

function createGroup(kind: string): Group {
  return { kind, mentions: [], forms: new Map(), editions: new Set(), periods: [] }
}

/** The periods of the event's own clause, or of its sentence where that has but one. */
function findPeriods(
  record: ArticleRecord,
  event: EventMention,
  periods: readonly DatedPeriod[],
  words: TimelineWords,
): readonly Omit<SaidPeriod, 'article'>[] {
  const text = record.sentences[event.sentence]?.text ?? ''
  const at = event.at ?? text.indexOf(event.text)
  const inSentence = periods.filter(({ date }) => date.sentence === event.sentence)
  const inClause = inSentence.filter(
    ({ date, until }) => !/[；。！？]/u.test(text.slice(Math.min(until, at), Math.max(locate(text, date), at))),
  )
  const chosen = inClause.length > 1 ? inClause.filter(({ date }) => !/，/u.test(between(text, locate(text, date), at))) : inClause
  return chosen.map(({ date, mention, value, beginDate, endDate }) => {
    const rest = text.slice(Math.min(locate(text, date), at)).split(/[；。！？]/u, 1)[0] ?? ''
    const isNear = !between(text, locate(text, date) + date.text.length, at)
      .replace(/^，/u, '')
      .includes('，')
    return {
      value,
      beginDate,
      endDate,
      mention,
      isNear,
      isHeld: findWord(rest, words.holding) !== null || findWord(rest, words.attendance) !== null,
    }
  })
}

function between(text: string, a: number, b: number): string {
  return text.slice(Math.min(a, b), Math.max(a, b))
}
