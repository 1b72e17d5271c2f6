// `kaoju compare` as text. In: a corpus and which series are asked for. Out: JSON (`kaoju.compare/1`), a terminal table, CSV.

import type { Language, Localized } from '../model/problem.ts'
import { padText } from '../model/text-width.ts'
import type { Corpus } from './corpus.ts'
import { type Cell, renderCsv } from './csv.ts'
import { renderInterval, renderPeriod, renderQuantity } from './notation.ts'
import type { Point } from './point.ts'
import type { Series } from './series.ts'
import type { Verdict } from './verdict.ts'

/** Which series: those of one measure, or all. Unnamed series come after named ones and only where no measure is asked for. */
export interface SeriesChoice {
  readonly measure?: string
}

/** The series of a corpus that are asked for, conflicts first. */
export function chooseSeries(corpus: Corpus, { measure }: SeriesChoice = {}): readonly Series[] {
  const { named, unnamed } = corpus.series
  return measure === undefined ? [...named, ...unnamed] : named.filter((series) => series.measure === measure)
}

/** The JSON document `kaoju.compare/1`, indented, with a closing line feed. Points are in as-of order; `a` and `b` index them. */
export function renderCompareJson(corpus: Corpus, choice: SeriesChoice = {}): string {
  const series = chooseSeries(corpus, choice).map(
    ({ measure, named, kind, key, unit, title, points, verdicts, verdict, sources, trend }) => ({
      ...{ measure, named, kind, key, unit, title },
      points: points.map(pickPoint),
      ...{ verdicts, verdict, sources, trend },
    }),
  )
  const { singletons, ungrouped, sums, related } = corpus.series
  return `${JSON.stringify({ schema: 'kaoju.compare/1', series, singletons, ungrouped, sums, related }, null, 2)}\n`
}

/** Tables for a terminal: one block a series with its points, then its verdicts and the reasons of those that are not plain. */
export function renderCompareTable(corpus: Corpus, language: Language, choice: SeriesChoice = {}): string {
  const chosen = chooseSeries(corpus, choice)
  if (chosen.length === 0) return `${NOTHING[language]}\n`
  return `${chosen.map((series) => renderSeries(series, language)).join('\n')}\n`
}

/** One row a point: series, as-of, interval, text, verdict towards the point before it, place. */
export function renderCompareCsv(corpus: Corpus, language: Language, choice: SeriesChoice = {}): string {
  const rows = chooseSeries(corpus, choice).flatMap((series) =>
    series.points.map((point, index) => buildCsvRow(series, point, index, language)),
  )
  return renderCsv([CSV_HEADER, ...rows])
}

const CSV_HEADER: readonly Cell[] = [
  ...['measure', 'title', 'kind', 'key', 'unit', 'as_of', 'as_of_begin', 'as_of_end', 'as_of_source'],
  ...['low', 'high', 'value', 'bound', 'text', 'verdict', 'speaker', 'source', 'path', 'start', 'end', 'sentence'],
]

function buildCsvRow(series: Series, point: Point, index: number, language: Language): readonly Cell[] {
  const { asOf, low, high, value, bound, text, speaker, source, path, start, end, sentence } = point
  const key = Object.entries(series.key).map((entry) => entry.join('='))
  return [
    ...[series.measure, series.title[language], series.kind, key.join(';'), series.unit],
    ...[asOf?.value ?? null, asOf?.beginDate ?? null, asOf?.endDate ?? null, asOf?.source ?? null],
    ...[low, high, value, bound, text, findVerdictMark(series, index), speaker, source, path, start, end, sentence],
  ]
}

function pickPoint({ low, high, value, bound, asOf, path, start, end, text, sentence, speaker, source, unit, noun }: Point) {
  return { low, high, value, bound, asOf, path, start, end, text, sentence, speaker, source, unit, noun }
}

/** The verdict a point's row shows: its conflict where it has one, else the one towards the point before it. */
export function findVerdictMark(series: Series, index: number): Verdict | null {
  const own = series.verdicts.filter(({ b }) => b === index)
  return (own.find(({ verdict }) => verdict === 'conflict') ?? own.find(({ a }) => a === index - 1) ?? own[0])?.verdict ?? null
}

const NOTHING: Localized = { zh: '没有可比较的数字。', en: 'No figures to compare.' }

/** Marks that tell verdicts apart without colour. */
const MARKS: Readonly<Record<Verdict, string>> = {
  ...{ equal: '=', compatible: '∩', rounding: '≈', growth: '↑', decline: '↓', scope: '≠', stale: '…', conflict: '✗' },
}

function renderSeries(series: Series, language: Language): string {
  const name = [series.title[language], ...Object.values(series.key), series.measure].filter((part) => part !== null)
  const heading = series.named ? name.join(' · ') : `(${series.title[language]} · ${series.unit ?? '—'})`
  const rows = series.points.map((point, index) => renderRow(series, point, index, language))
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => padText(row[column] ?? '', 0).width)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => padText(cell, widths[column] ?? 0).text).join('  ')}`.trimEnd())
  const told = series.verdicts.filter(({ verdict }) => verdict === 'conflict' || verdict === 'stale')
  const reasons = told.map(({ verdict, reason }) => `  ${MARKS[verdict]} ${verdict}: ${reason[language]}`)
  const whole = series.verdict ? [`  ${MARKS[series.verdict.verdict]} ${series.verdict.verdict}: ${series.verdict.reason[language]}`] : []
  return `${[heading, ...lines, ...reasons, ...whole].join('\n')}\n`
}

function renderRow(series: Series, point: Point, index: number, language: Language): readonly string[] {
  const verdict = findVerdictMark(series, index)
  return [
    point.period ? renderPeriod(point.period.begin, point.period.end, language) : '—',
    renderQuantity(point, language),
    renderInterval(point),
    verdict ? `${MARKS[verdict]} ${verdict}` : '·',
    `${point.text.replace(/\s+/gu, ' ')}  ${point.path}:${point.start}`,
  ]
}
