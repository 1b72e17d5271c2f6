// Counts and spreads over a corpus. In: records in order. Out: plain numbers; quantiles by simple-statistics.

import { quantile } from 'simple-statistics'
import type { FigureMention, MentionType } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { compareText, type MentionPlace } from './point.ts'

export interface TypeCount {
  readonly type: MentionType
  readonly count: number
}

/** The figures of one unit. Quantiles are over values as written (the lower end where only a range was), null below four of them. */
export interface UnitStatistics {
  readonly unit: string | null
  readonly count: number
  readonly least: number
  readonly greatest: number
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
}

export interface Statistics {
  readonly articles: number
  readonly sentences: number
  readonly characters: number
  /** First and last day of publication, or null where no article is dated. */
  readonly published: readonly [string, string] | null
  /** Articles by month of publication (`2021-08`), without gaps filled. */
  readonly months: readonly { readonly month: string; readonly articles: number }[]
  readonly types: readonly TypeCount[]
  readonly units: readonly UnitStatistics[]
  /** Figures in percent, in order of articles. */
  readonly percentages: readonly MentionPlace[]
}

const TYPES: readonly MentionType[] = ['date', 'figure', 'ordinal', 'event', 'entity', 'quote']
const MINIMUM_FOR_QUANTILES = 4

/** Builds the statistics of sorted records. */
export function buildStatistics(records: readonly ArticleRecord[]): Statistics {
  const days = records.flatMap(({ article }) => (article.published === null ? [] : [article.published.slice(0, 10)])).sort(compareText)
  const [first, last] = [days[0], days.at(-1)]
  return {
    articles: records.length,
    sentences: sum(records, (record) => record.sentences.length),
    characters: sum(records, (record) => record.article.characters),
    published: first !== undefined && last !== undefined ? [first, last] : null,
    months: [...countBy(days, (day) => day.slice(0, 7))].map(([month, articles]) => ({ month, articles })),
    types: TYPES.map((type) => ({ type, count: sum(records, ({ mentions }) => mentions.filter((one) => one.type === type).length) })),
    units: buildUnits(records),
    percentages: findPercentages(records),
  }
}

function buildUnits(records: readonly ArticleRecord[]): readonly UnitStatistics[] {
  const figures = records.flatMap(({ mentions }) => mentions.filter((mention) => mention.type === 'figure'))
  const amounts = new Map<string | null, number[]>()
  for (const figure of figures) {
    const amount = findAmount(figure)
    if (amount === null) continue
    const known = amounts.get(figure.unit)
    if (known) known.push(amount)
    else amounts.set(figure.unit, [amount])
  }
  return [...amounts]
    .map(([unit, values]) => summariseUnit(unit, values))
    .sort((a, b) => b.count - a.count || compareText(a.unit ?? '', b.unit ?? ''))
}

function summariseUnit(unit: string | null, values: readonly number[]): UnitStatistics {
  const isEnough = values.length >= MINIMUM_FOR_QUANTILES
  const sorted = [...values]
  return {
    unit,
    count: values.length,
    least: values.reduce((a, b) => Math.min(a, b)),
    greatest: values.reduce((a, b) => Math.max(a, b)),
    median: isEnough ? quantile(sorted, 0.5) : null,
    quartiles: isEnough ? [quantile(sorted, 0.25), quantile(sorted, 0.75)] : null,
  }
}

/** The number a figure is plotted and ranked by: its value, else the end its words give. */
export function findAmount(figure: Pick<FigureMention, 'value' | 'low' | 'high'>): number | null {
  return figure.value ?? figure.low ?? figure.high
}

function findPercentages(records: readonly ArticleRecord[]): readonly MentionPlace[] {
  return records.flatMap(({ mentions }, article) =>
    mentions.flatMap((figure, mention) => (figure.type === 'figure' && figure.unit === 'percent' ? [{ article, mention }] : [])),
  )
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1)
  return counts
}

function sum<T>(values: readonly T[], numberOf: (value: T) => number): number {
  return values.reduce((total, value) => total + numberOf(value), 0)
}
