// Named events across articles. In: records in order and the timeline's words. Out: a cluster for each event: its names and why they are
// one, its forms and mentions, and from them its date, place and participants with the sentences that say so.

import type { ArticleRecord } from '../model/record.ts'
import { type Evidence, findEventDate, findEventPlace, findParticipants, type Participant } from './event-evidence.ts'
import { findJoins, type Join } from './event-joins.ts'
import { groupEvents, type NamedEvent } from './named-event.ts'
import { compareText, type MentionPlace } from './point.ts'
import type { TimelineWords } from './timeline-words.ts'
import type { WordList } from './word-list.ts'

/** The mentions of one named event. */
export interface EventCluster {
  readonly name: string
  readonly kind: string
  /** Forms as written, most frequent first; of forms that differ in the shape of their quotes alone, the most frequent. */
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  /** Other names that evidence says are the same event, each with its reason. */
  readonly joined: readonly Join[]
  /** Editions that its mentions give, in order. */
  readonly editions: readonly number[]
  /** Number of articles that name it. */
  readonly articles: number
  readonly mentions: readonly MentionPlace[]
  /** When it takes place; null where no article says. */
  readonly date: Evidence | null
  readonly place: Evidence | null
  readonly participants: readonly Participant[]
}

/** Clusters event mentions; those in most articles first, then by mentions and name. `apart` are names that are joined to none. */
export function buildEvents(records: readonly ArticleRecord[], words: TimelineWords, apart: WordList): readonly EventCluster[] {
  const named = groupEvents(records, words)
  const joins = findJoins(named, new Set(apart.terms))
  const joinedTo = new Map<string, Join[]>()
  for (const join of joins) joinedTo.set(join.to, [...(joinedTo.get(join.to) ?? []), join])
  const isJoined = new Set(joins.map(({ name }) => name))
  return named
    .filter(({ name }) => !isJoined.has(name))
    .map((event) => {
      const joined = joinedTo.get(event.name) ?? []
      const all = [event, ...joined.flatMap(({ name }) => named.find((one) => one.name === name) ?? [])]
      return buildCluster(records, event, all, joined, words)
    })
    .sort((a, b) => b.articles - a.articles || b.mentions.length - a.mentions.length || compareText(a.name, b.name))
}

function buildCluster(
  records: readonly ArticleRecord[],
  { name, kind }: NamedEvent,
  all: readonly NamedEvent[],
  joined: readonly Join[],
  words: TimelineWords,
): EventCluster {
  const mentions = all.flatMap((event) => event.mentions).sort((a, b) => a.article - b.article || a.mention - b.mention)
  const forms = new Map<string, number>()
  for (const event of all) for (const [text, count] of event.forms) forms.set(text, (forms.get(text) ?? 0) + count)
  return {
    ...{ name, kind, joined, mentions },
    forms: foldForms(forms),
    editions: [...new Set(all.flatMap((event) => event.editions))].sort((a, b) => a - b),
    articles: new Set(mentions.map(({ article }) => article)).size,
    date: findEventDate(all),
    place: findEventPlace(records, name, mentions, words),
    participants: findParticipants(records, mentions, words),
  }
}

/** Straight and curly quotes as one: "达沃斯议程"对话会 and “达沃斯议程”对话会 are the same form, typed on two keyboards. */
export function foldQuotes(text: string): string {
  return text.replace(/[“”„‟＂]/gu, '"').replace(/[‘’＇]/gu, "'")
}

function foldForms(forms: ReadonlyMap<string, number>): EventCluster['forms'] {
  const byCount = (a: { text: string; count: number }, b: { text: string; count: number }) =>
    b.count - a.count || compareText(a.text, b.text)
  const folded = new Map<string, { text: string; count: number }>()
  for (const { text, count } of [...forms].map(([text, count]) => ({ text, count })).sort(byCount)) {
    const known = folded.get(foldQuotes(text))
    folded.set(foldQuotes(text), { text: known?.text ?? text, count: (known?.count ?? 0) + count })
  }
  return [...folded.values()].sort(byCount)
}
