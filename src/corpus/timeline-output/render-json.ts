// `kaoju timeline` as JSON. In: a corpus and the entries chosen of it. Out: the document `kaoju.timeline/1`.

import type { Corpus } from '../corpus.ts'
import type { Evidence } from '../event-evidence.ts'
import type { EventCluster } from '../events.ts'
import type { MentionPlace } from '../point.ts'
import type { TimelineEntry } from '../timeline.ts'

/** The JSON document, indented, with a closing line feed. `endDate` is exclusive; offsets are source positions. */
export function renderTimelineJson(corpus: Corpus, timeline: readonly TimelineEntry[]): string {
  const entries = timeline.map(({ sentences, ...entry }) => ({
    ...entry,
    sentences: sentences.map(({ path, start, end, text, said, from }) => ({ path, start, end, text, said, from })),
  }))
  const named = new Set(timeline.map(({ event }) => event))
  const events = corpus.events.filter(({ name }) => named.has(name)).map((event) => describeEvent(corpus, event))
  return `${JSON.stringify({ schema: 'kaoju.timeline/1', entries, events }, null, 2)}\n`
}

/** A cluster: why its names are one, and when, where and with whom it was, each with the mentions that say so. */
function describeEvent(corpus: Corpus, { name, kind, forms, joined, editions, date, place, participants }: EventCluster) {
  return {
    ...{ name, kind, forms, joined, editions },
    date: date && describeEvidence(corpus, date),
    place: place && describeEvidence(corpus, place),
    participants: participants.map(({ name, mentions }) => ({ name, mentions: mentions.map((one) => findPlace(corpus, one)) })),
  }
}

function describeEvidence(corpus: Corpus, { mentions, ...evidence }: Evidence) {
  return { ...evidence, mentions: mentions.map((one) => findPlace(corpus, one)) }
}

function findPlace({ records }: Corpus, { article, mention }: MentionPlace) {
  const record = records[article]
  const { start, end, text } = record?.mentions[mention] ?? { start: 0, end: 0, text: '' }
  return { path: record?.article.path ?? '', start, end, text }
}
