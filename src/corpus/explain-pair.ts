// One pair's story. In: series and two places (`articles/a.md:956`, or as much of its end as tells it apart). Out: both sentences, what
// was read of each, how they were judged and why; null where a place is not known.

import type { Language } from '../model/problem.ts'
import { dropControls } from '../model/text-width.ts'
import type { Compared } from './choose-series.ts'
import { placeOf, renderVerdict } from './compare-table.ts'
import { renderInterval, renderPeriod, renderQuantityInProse } from './notation.ts'
import type { Point } from './point.ts'
import { findSetting, type Series } from './series.ts'
import { judgePair } from './verdict.ts'

interface Found {
  readonly series: Series
  readonly index: number
  readonly point: Point
}

/** Tells how two figures stand to each other; null where one of the places holds no figure that is compared. */
export function explainPair({ series }: Compared, places: readonly [string, string], language: Language): string | null {
  const all = [...series.named, ...series.unnamed]
  const [first, second] = places.map((place) => findPoint(all, place))
  if (!first || !second) return null
  const sides = [first, second].map((found) => describeSide(found, language))
  return `${[...sides, describeVerdict(first, second, language)]
    .flatMap((part) => part.split('\n'))
    .map(dropControls)
    .join('\n')}\n`
}

/** The figure at a place; of several that end alike the first. */
function findPoint(all: readonly Series[], place: string): Found | null {
  for (const isFound of [(own: string) => own === place, (own: string) => own.endsWith(`/${place}`) || own.endsWith(place)])
    for (const series of all) {
      const index = series.points.findIndex((point) => isFound(placeOf(point)))
      const point = series.points[index]
      if (point) return { series, index, point }
    }
  return null
}

function describeSide({ series, point }: Found, language: Language): string {
  const { period, asOf, speaker, agency, source, sentence } = point
  const isChinese = language === 'zh'
  const key = Object.entries(series.key).map(([role, filler]) => `${role}=${filler}`)
  const from = asOf === null ? '—' : SOURCES[asOf.source][language]
  const time = period ? `${renderPeriod(period.begin, period.end, language)} (${from})` : '—'
  const lines = [
    [isChinese ? '原句' : 'sentence', sentence],
    [
      isChinese ? '数字' : 'figure',
      `${point.text} → ${renderQuantityInProse(point, language)} ${point.unit ?? ''}  ${renderInterval(point)}`,
    ],
    [isChinese ? '时点' : 'as of', `${time}${point.hour === null ? '' : ` ${point.hour}`}`],
    [isChinese ? '序列' : 'series', [series.measure ?? `(${series.title[language]})`, ...key].join(' ')],
    [isChinese ? '来源' : 'source', [`#${source}`, agency ?? speaker].filter((part) => part !== null).join(' ')],
  ]
  return [placeOf(point), ...lines.map(([name, text]) => `  ${name}: ${text}`)].join('\n')
}

function describeVerdict(first: Found, second: Found, language: Language): string {
  if (first.series !== second.series)
    return language === 'zh'
      ? '≠ 两个数字属于不同的序列（指标、单位或主体不同），不作比较。'
      : '≠ The two are of different series (another measure, unit or key); they are not compared.'
  const [a, b] = first.index <= second.index ? [first, second] : [second, first]
  const told = a.series.verdicts.find((one) => one.a === a.index && one.b === b.index)
  const { verdict, reason } = told ?? judgePair(a.point, b.point, a.series.kind, findSetting(a.series))
  return `${renderVerdict(verdict, language)}: ${reason[language]}`
}

const SOURCES = {
  stated: { zh: '句中写明', en: 'stated' },
  context: { zh: '据上下文', en: 'from the context' },
  reference: { zh: '据发稿日', en: 'the article’s date' },
} as const
