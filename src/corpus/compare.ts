// `kaoju compare` as data. In: series and which of them are asked for. Out: JSON (`kaoju.compare/1`) and CSV.

import type { Language } from '../model/problem.ts'
import { type Compared, chooseSeries, chooseSums, type SeriesChoice } from './choose-series.ts'
import { type Cell, renderCsv } from './csv.ts'
import type { Point } from './point.ts'
import type { PointPlace } from './related.ts'
import type { Series } from './series.ts'
import type { Verdict } from './verdict.ts'

/** The JSON document `kaoju.compare/1`, indented, with a closing line feed. Points are in as-of order; `a` and `b` index them. */
export function renderCompareJson(compared: Compared, choice: SeriesChoice = {}): string {
  const chosen = chooseSeries(compared, choice)
  const series = chosen.map(({ points, ...one }) => ({ ...pickHead(one), points: points.map(pickPoint), ...pickFindings(one) }))
  const { singletons, ungrouped } = compared.series
  const document = {
    ...{ schema: 'kaoju.compare/1', series, singletons, ungrouped },
    sums: chooseSums(compared, choice),
    related: pickRelated(compared, chosen),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** One row a point: series, as-of, interval, text, verdict towards the point before it, place. */
export function renderCompareCsv(compared: Compared, language: Language, choice: SeriesChoice = {}): string {
  const rows = chooseSeries(compared, choice).flatMap((series) =>
    series.points.map((point, index) => buildCsvRow(series, point, index, language)),
  )
  return renderCsv([CSV_HEADER, ...rows])
}

/** The verdict a point's row shows: its conflict where it has one, else the one towards the latest point before it. */
export function findVerdictMark(series: Series, index: number): Verdict | null {
  const own = series.verdicts.filter(({ b }) => b === index)
  const latest = own.reduce<(typeof own)[number] | null>((best, one) => (best && best.a > one.a ? best : one), null)
  return (own.find(({ verdict }) => verdict === 'conflict') ?? latest)?.verdict ?? null
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

function pickHead({ measure, named, kind, key, unit, title }: Omit<Series, 'points'>) {
  return { measure, named, kind, key, unit, title }
}

function pickPoint({ low, high, value, bound, asOf, path, start, end, text, sentence, speaker, source, unit, noun, hour, agency }: Point) {
  return { ...{ low, high, value, bound, asOf, path, start, end, text, sentence, speaker, source, unit, noun }, ...{ hour, agency } }
}

function pickFindings({ verdicts, verdict, sources, articles, trend }: Omit<Series, 'points'>) {
  return { verdicts, verdict, sources, articles, trend }
}

/** Pairs of two series, both of which are shown, each side with its place in the document: `series` and `point` are indexes into it. */
function pickRelated({ series }: Compared, chosen: readonly Series[]) {
  const position = new Map(chosen.map((one, index) => [labelSeries(one), index]))
  const findPlace = (place: PointPlace) => {
    const whole = series.named[place.series]
    const point = whole?.points[place.point]
    const shown = whole ? position.get(labelSeries(whole)) : undefined
    const at = shown === undefined ? -1 : (chosen[shown]?.points.findIndex((one) => isSamePlace(one, point)) ?? -1)
    return at < 0 ? null : { series: shown, point: at }
  }
  return series.related.flatMap(({ a, b, verdict, reason }) => {
    const [first, second] = [findPlace(a), findPlace(b)]
    return first && second ? [{ a: first, b: second, verdict, reason }] : []
  })
}

function labelSeries({ measure, key, unit }: Series): string {
  return JSON.stringify([measure, unit, key])
}

function isSamePlace(a: Point, b: Point | undefined): boolean {
  return a.path === b?.path && a.start === b.start
}
