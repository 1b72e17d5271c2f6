// Named events across articles. In: records in order. Out: one cluster for each canonical name, with its written forms and mentions.

import type { ArticleRecord } from '../model/record.ts'
import { compareText, type MentionPlace } from './point.ts'

/** The mentions of one named event. */
export interface EventCluster {
  readonly name: string
  readonly kind: string
  /** Forms as written, most frequent first. */
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
      forms: [...forms].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || compareText(a.text, b.text)),
      articles: new Set(mentions.map(({ article }) => article)).size,
      mentions,
    }))
    .sort((a, b) => b.articles - a.articles || b.mentions.length - a.mentions.length || compareText(a.name, b.name))
}
