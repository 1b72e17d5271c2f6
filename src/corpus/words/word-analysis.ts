// What the words of a corpus say.
//
//   records ─► WordTable ─► groups ─► keywords ─► their occurrences ─► dispersion, collocates, concordance
//                     ├──► phrases
//                     └──► trends
//
// In: records in their order, a tokenizer, stop words. Out: counts, keywords of the comparisons that these records allow, phrases, trends; all
// ranked, ties by text, and each list with its total.

import type { ArticleRecord } from '../../model/record.ts'
import { compareText } from '../point.ts'
import { type Collocate, findCollocates } from './collocations.ts'
import { chooseTopKeywords, findKeywords, type Keyness, type Keyword } from './keywords.ts'
import { findOccurrences, measureDispersion, type Occurrence } from './occurrences.ts'
import { findPhrases, type Phrases } from './phrases.ts'
import { findTrends, type Trends } from './trends.ts'
import { choosePeriod, type GroupKind, groupArticles } from './word-groups.ts'
import { buildWordTable, type WordSettings, type WordTable } from './word-table.ts'

/** Keywords of one way to set articles against each other. */
export interface Comparison extends Keyness {
  readonly by: GroupKind
}

/** A word with all that is told of it. `share` is occurrences per million words; `dispersion` Gries' DP, null for a single article. */
export interface WordProfile {
  readonly id: number
  readonly word: string
  readonly count: number
  readonly articles: number
  readonly share: number
  readonly dispersion: number | null
  readonly occurrences: readonly Occurrence[]
  readonly collocates: readonly Collocate[]
}

export interface WordAnalysis {
  readonly table: WordTable
  readonly comparisons: readonly Comparison[]
  /** The most telling keywords of the first comparison, all groups heard. */
  readonly top: readonly WordProfile[]
  /** The words of content that stand most often. */
  readonly frequent: readonly WordProfile[]
  readonly phrases: Phrases
  readonly trends: Trends | null
  readonly method: {
    /** Name and version of dictionary and algorithm. */
    readonly tokenizer: string
    readonly userWords: number
    readonly stopWords: number
  }
}

/** How much is listed, and by what articles are set against each other; left out, by what suits them. */
export interface WordChoice {
  readonly by?: GroupKind
  readonly most?: number
}

export interface AnalysisSettings extends WordSettings {
  readonly userWords: number
}

const MOST_KEYWORDS = 20
const MOST_PHRASES = 60
const MOST_TRENDS = 12
const TOP = 12
const FREQUENT = 30
const COLLOCATES = 12

/** Analyses the words of records. */
export function analyseWords(records: readonly ArticleRecord[], settings: AnalysisSettings, { by, most }: WordChoice = {}): WordAnalysis {
  const table = buildWordTable(records, settings)
  const kinds = by === undefined ? chooseKinds(records) : [by]
  const comparisons = kinds.map((kind) => ({ by: kind, ...findKeywords(table, groupArticles(records, kind), most ?? MOST_KEYWORDS) }))
  const [first] = comparisons
  const top = (first ? chooseTopKeywords(first, most ?? TOP) : []).map(({ id }: Keyword) => id)
  const frequent = listFrequent(table, most ?? FREQUENT)
  const profiles = profileWords(table, [...new Set([...top, ...frequent])])
  const pick = (ids: readonly number[]) => ids.flatMap((id) => profiles.get(id) ?? [])
  return {
    table,
    comparisons,
    top: pick(top),
    frequent: pick(frequent),
    phrases: findPhrases(table, most ?? MOST_PHRASES),
    trends: findTrends(table, records, most ?? MOST_TRENDS),
    method: { tokenizer: settings.tokenizer.version, userWords: settings.userWords, stopWords: settings.stopWords.size },
  }
}

/** Few articles are told apart one by one; many by outlet and by period, where each has several. */
const MOST_ALONE = 12
const MOST_SOURCES = 8
const MOST_PERIODS = 12

function chooseKinds(records: readonly ArticleRecord[]): readonly GroupKind[] {
  if (records.length <= MOST_ALONE) return ['article']
  const sources = groupArticles(records, 'source')
  const period = choosePeriod(records, MOST_PERIODS)
  const periods = groupArticles(records, period)
  const kinds: GroupKind[] = []
  if (sources.length > 1 && sources.length <= MOST_SOURCES) kinds.push('source')
  if (periods.length > 1 && periods.length * 2 <= records.length) kinds.push(period)
  return kinds
}

function listFrequent(table: WordTable, most: number): readonly number[] {
  return Array.from(table.words.keys())
    .filter((id) => table.isContent[id] === 1)
    .sort((a, b) => (table.counts[b] ?? 0) - (table.counts[a] ?? 0) || compareText(table.words[a] ?? '', table.words[b] ?? ''))
    .slice(0, most)
}

function profileWords(table: WordTable, ids: readonly number[]): ReadonlyMap<number, WordProfile> {
  const found = [...findOccurrences(table, ids)].map(([id, occurrences]): readonly [number, WordProfile] => {
    const count = table.counts[id] ?? 0
    return [
      id,
      {
        id,
        word: table.words[id] ?? '',
        count,
        articles: table.articleCounts[id] ?? 0,
        share: (count / table.size) * 1e6,
        dispersion: measureDispersion(table, occurrences),
        occurrences,
        collocates: findCollocates(table, id, occurrences, COLLOCATES),
      },
    ]
  })
  return new Map(found)
}
