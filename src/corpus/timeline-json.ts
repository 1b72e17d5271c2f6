// `kaoju timeline` as JSON. In: a corpus. Out: the document `kaoju.timeline/1`.

import type { Corpus } from './corpus.ts'

/** The JSON document, indented, with a closing line feed. `endDate` is exclusive; offsets are source positions. */
export function renderTimelineJson(corpus: Corpus): string {
  const entries = corpus.timeline.map(({ sentences, ...entry }) => ({
    ...entry,
    sentences: sentences.map(({ path, start, end, text, said, from }) => ({ path, start, end, text, said, from })),
  }))
  return `${JSON.stringify({ schema: 'kaoju.timeline/1', entries }, null, 2)}\n`
}
