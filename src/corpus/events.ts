// Named events across articles. In: records in order. Out: one cluster for each canonical name, with its written forms and mentions.

import type { ArticleRecord } from '../model/record.ts'
import { compareText, type MentionPlace } from './point.ts'

/** The mentions of one named event. */
export interface EventCluster {
  readonly name: string
  readonly kind: string
  /** Forms as written, most frequent first; of forms that differ in the shape of their quotes alone, the most frequent. */
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  /** Number of articles that name it. */
  readonly articles: number
  readonly mentions: readonly MentionPlace[]
}

/** Clusters event mentions by canonical name; those in most articles first, then by mentions and name. */
export function buildEvents(records: readonly ArticleRecord[]): readonly EventCluster[] {
  const clusters = new Map<string, { kind: string; forms: Map<string, number>; mentions: MentionPlace[] }>()
  records.forEach((record, article) => {
    record.mentions.forEach((event, mention) => {
      if (event.type !== 'event') return
      const cluster = clusters.get(event.name) ?? { kind: event.kind, forms: new Map<string, number>(), mentions: [] }
      cluster.forms.set(event.text, (cluster.forms.get(event.text) ?? 0) + 1)
      cluster.mentions.push({ article, mention })
      clusters.set(event.name, cluster)
    })
  })
  return [...clusters]
    .map(([name, { kind, forms, mentions }]) => ({
      name,
      kind,
      forms: foldForms(forms),
      articles: new Set(mentions.map(({ article }) => article)).size,
      mentions,
    }))
    .sort((a, b) => b.articles - a.articles || b.mentions.length - a.mentions.length || compareText(a.name, b.name))
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
