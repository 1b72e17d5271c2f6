// `kaoju words` for programs. In: an analysis. Out: the document `kaoju.words/1`, and CSV of one part. Measures are rounded to two decimals:
// logarithms of two machines may differ in the last bit.

import { type Cell, renderCsv } from '../csv.ts'
import type { Collocate } from './collocations.ts'
import type { GroupKeywords, Keyword } from './keywords.ts'
import type { Trend } from './trends.ts'
import type { WordAnalysis, WordProfile } from './word-analysis.ts'

/** What of an analysis is asked for. */
export const WORD_PARTS = ['keywords', 'frequent', 'phrases', 'collocations', 'trends'] as const
export type WordPart = (typeof WORD_PARTS)[number]

/** Two decimals. */
export function roundMeasure(value: number): number {
  return Math.round(value * 100) / 100
}

/** The JSON document. Shares are occurrences per million words. */
export function renderWordsJson({ table, comparisons, frequent, phrases, trends, method, top }: WordAnalysis): string {
  const document = {
    schema: 'kaoju.words/1',
    words: table.size,
    types: table.words.length,
    articles: table.articles.length,
    method: { ...method, formulas: table.formulas },
    comparisons: comparisons.map(({ by, level, critical, leastCount, tested, groups }) => ({
      ...{ by, level, critical: roundMeasure(critical), leastCount, tested },
      groups: groups.map(({ key, articles, size, restSize, found, keywords }) => ({
        ...{ key, articles: articles.length, words: size, restWords: restSize, found },
        keywords: keywords.map(describeKeyword),
      })),
    })),
    frequent: frequent.map(describeProfile),
    phrases: {
      ...{ found: phrases.found, leastCount: phrases.leastCount },
      phrases: phrases.phrases.map(({ text, words, count, articles }) => ({ text, words, count, articles })),
    },
    collocations: top.map((profile) => ({ ...describeProfile(profile), collocates: profile.collocates.map(describeCollocate) })),
    trends: trends && {
      months: trends.months.map(({ key, articles, size }) => ({ month: key, articles: articles.length, words: size })),
      outside: trends.outside,
      rising: trends.rising.map(describeTrend),
      falling: trends.falling.map(describeTrend),
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** One part as CSV. */
export function renderWordsCsv(analysis: WordAnalysis, part: WordPart): string {
  return renderCsv(
    {
      keywords: () => listKeywordRows(analysis),
      frequent: () => listFrequentRows(analysis.frequent),
      phrases: () => [
        ['phrase', 'words', 'count', 'articles'],
        ...analysis.phrases.phrases.map(({ text, words, count, articles }) => [text, words.join(' '), count, articles]),
      ],
      collocations: () => listCollocateRows(analysis.top),
      trends: () => listTrendRows(analysis),
    }[part](),
  )
}

/** Keywords of all comparisons with the counts they rest on. */
export function listKeywordRows({ comparisons }: Pick<WordAnalysis, 'comparisons'>): readonly (readonly Cell[])[] {
  const header = ['by', 'group', 'word', 'count', 'words', 'rest', 'rest_words', 'articles', 'g2', 'log_ratio']
  return [
    header,
    ...comparisons.flatMap(({ by, groups }) =>
      groups.flatMap(({ key, size, restSize, keywords }: GroupKeywords) =>
        keywords.map(({ word, count, rest, articles, g2, logRatio }) => [
          ...[by, key, word, count, size, rest, restSize, articles],
          ...[roundMeasure(g2), roundMeasure(logRatio)],
        ]),
      ),
    ),
  ]
}

/** Each month's share of rising and falling words, per million. */
export function listTrendRows({ trends }: Pick<WordAnalysis, 'trends'>): readonly (readonly Cell[])[] {
  const header = ['direction', 'word', 'month', 'count', 'month_words', 'per_million', 'slope', 'correlation', 'g2']
  if (!trends) return [header]
  const listRows = (direction: string, words: readonly Trend[]) =>
    words.flatMap(({ word, counts, shares, slope, correlation, g2 }) =>
      trends.months.map(({ key, size }, index) => [
        ...[direction, word, key, counts[index] ?? 0, size],
        ...[shares[index] ?? 0, slope, correlation, g2].map(roundMeasure),
      ]),
    )
  return [header, ...listRows('rising', trends.rising), ...listRows('falling', trends.falling)]
}

function listFrequentRows(profiles: readonly WordProfile[]): readonly (readonly Cell[])[] {
  const rows = profiles.map(({ word, count, articles, share, dispersion }) => [
    ...[word, count, articles, roundMeasure(share)],
    dispersion === null ? null : roundMeasure(dispersion),
  ])
  return [['word', 'count', 'articles', 'per_million', 'dispersion'], ...rows]
}

function listCollocateRows(profiles: readonly WordProfile[]): readonly (readonly Cell[])[] {
  const header = ['word', 'collocate', 'near', 'count', 'g2', 'log_ratio', 'mutual_information']
  return [
    header,
    ...profiles.flatMap((profile) =>
      profile.collocates.map(({ word, near, count, g2, logRatio, information }) => [
        ...[profile.word, word, near, count],
        ...[g2, logRatio, information].map(roundMeasure),
      ]),
    ),
  ]
}

function describeKeyword({ word, count, rest, articles, g2, logRatio }: Keyword) {
  return { word, count, rest, articles, g2: roundMeasure(g2), logRatio: roundMeasure(logRatio) }
}

function describeProfile({ word, count, articles, share, dispersion }: WordProfile) {
  return { word, count, articles, perMillion: roundMeasure(share), dispersion: dispersion === null ? null : roundMeasure(dispersion) }
}

function describeCollocate({ word, near, count, g2, logRatio, information }: Collocate) {
  return { word, near, count, g2: roundMeasure(g2), logRatio: roundMeasure(logRatio), mutualInformation: roundMeasure(information) }
}

function describeTrend({ word, count, counts, shares, slope, correlation, g2 }: Trend) {
  return {
    ...{ word, count, counts },
    perMillion: shares.map(roundMeasure),
    ...{ slope: roundMeasure(slope), correlation: roundMeasure(correlation), g2: roundMeasure(g2) },
  }
}
