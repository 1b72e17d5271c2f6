// Many records as one corpus.
//
//   records ─► sorted ─► sources (copies) ─► series (points ─► pairs ─► verdicts)
//                  ├──► events               ├──► timeline      └──► statistics
//
// In: records in any order and the measures that rules define. Out: plain readonly results, the same for the same records
// whatever their order. Content that does not fit is a problem; nothing throws.

import type { Measure, Unit } from '../model/measure.ts'
import type { Problem } from '../model/problem.ts'
import type { ArticleRecord } from '../model/record.ts'
import { createFingerprint, groupCopies } from './copies.ts'
import { buildEvents, type EventCluster } from './events.ts'
import { openLedger } from './figure-ledger.ts'
import { createUnknownMeasure } from './problems.ts'
import type { SeriesGroups } from './series.ts'
import { buildSources, joinSentences, type Source, sortRecords } from './sources.ts'
import { buildStatistics, type Statistics } from './statistics.ts'
import { buildTimeline, type TimelineEntry } from './timeline.ts'
import { readTimelineWords } from './timeline-words.ts'
import { NO_WORDS, type WordLists } from './word-list.ts'
import type { WordAnalysis } from './words/word-analysis.ts'

/** Everything kaoju knows of a set of articles. `article` and `mention` anywhere in it index `records` and its `mentions`. */
export interface Corpus {
  /** By publication, then path. */
  readonly records: readonly ArticleRecord[]
  readonly sources: readonly Source[]
  readonly series: SeriesGroups
  readonly events: readonly EventCluster[]
  readonly timeline: readonly TimelineEntry[]
  readonly statistics: Statistics
  /** What its words say, where somebody had them counted: that takes a tokenizer. */
  readonly words?: WordAnalysis
  /** The records' problems and the corpus stage's own, in order of records. */
  readonly problems: readonly Problem[]
}

/** What of the rules a corpus is built by, beside measures. */
export interface CorpusRules {
  /** How figures of one measure in several units are converted. */
  readonly units?: readonly Unit[]
  /** The word lists of rule files; without them dated sentences stand as they are. */
  readonly lists?: WordLists
}

/** Builds a corpus from records. */
export function buildCorpus(
  input: Iterable<ArticleRecord>,
  measures: readonly Measure[],
  { units = [], lists = NO_WORDS }: CorpusRules = {},
): Corpus {
  const records = sortRecords(input)
  const words = readTimelineWords(lists)
  const events = buildEvents(records, words, lists('core/event.apart'))
  const ledger = openLedger(measures, units)
  // What tells copies of a text takes most of the time here, and both sources and series ask for it.
  const fingerprints = records.map((record) => createFingerprint(joinSentences(record)))
  for (const [index, record] of records.entries()) ledger.add(record, fingerprints[index])
  return {
    records,
    sources: buildSources(records, groupCopies(fingerprints)),
    series: ledger.close(),
    events,
    timeline: buildTimeline(records, events, words),
    statistics: buildStatistics(records),
    problems: [...records.flatMap(({ problems }) => problems), ...findUnknownMeasures(records, measures)],
  }
}

function findUnknownMeasures(records: readonly ArticleRecord[], measures: readonly Measure[]): readonly Problem[] {
  const known = new Set(measures.map(({ id }) => id))
  return records.flatMap(({ article, mentions }) => {
    const named = mentions.flatMap((mention) => (mention.type === 'figure' && mention.measure !== undefined ? [mention.measure] : []))
    return [...new Set(named)].filter((measure) => !known.has(measure)).map((measure) => createUnknownMeasure(article.path, measure))
  })
}
