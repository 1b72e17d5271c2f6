// Figures compared, as the page shows them. In: a corpus. Out: series with their points, verdicts and reasons; conflicts first.

import { findVerdictMark } from '../corpus/compare.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { renderInterval } from '../corpus/notation.ts'
import type { Series } from '../corpus/series.ts'
import type { PairVerdict, Verdict } from '../corpus/verdict.ts'
import type { Language } from '../model/problem.ts'
import { buildFigureLink, type FigureLink } from './figure-link.ts'
import { nameVerdict } from './labels.ts'
import type { Provenance } from './provenance.ts'
import { renderUnit } from './unit-label.ts'

/** A verdict as a badge: `verdict` is its code and CSS class, `label` its name. */
export interface VerdictBadge {
  readonly verdict: Verdict
  readonly label: string
}

export interface SeriesRow {
  readonly link: FigureLink
  readonly interval: string
  readonly speaker: string | null
  readonly source: number
  readonly path: string
  readonly badge: VerdictBadge | null
  readonly reason: string | null
}

/** A contradiction: the reason and both figures with their sentences. */
export interface Contradiction {
  readonly series: string
  readonly href: string
  readonly reason: string
  readonly sides: readonly FigureLink[]
}

export interface SeriesView {
  readonly id: string
  readonly title: string
  readonly key: string
  readonly measure: string | null
  readonly unit: string
  /** `12 个数字，12 篇文章，2 个独立来源` */
  readonly counts: string
  readonly badge: VerdictBadge | null
  readonly reason: string | null
  readonly rows: readonly SeriesRow[]
  /** What its card shows: the two figures that contradict each other first, else the earliest and the latest. */
  readonly first: FigureLink | null
  readonly last: FigureLink | null
  /** Set between the two: how the second stands to the first. */
  readonly relation: '→' | '≠'
  /** Set by `renderReport` where a chart of this id was rendered. */
  readonly chart: string | null
}

/** A contradiction is settled by reading: both sides keep most of their sentences. */
const WORDS_OF_CONTRADICTION = 80

/** Most unnamed series that a page lists; the rest is counted. */
export const UNNAMED_SHOWN = 24

/** Builds the views of the named series of a corpus; their ids are `series-1` and on. */
export function buildNamedSeries(corpus: Corpus, provenance: Provenance, language: Language): readonly SeriesView[] {
  return corpus.series.named.map((series, index) => buildView(series, `series-${index + 1}`, corpus, provenance, language))
}

/** Builds the views of the largest unnamed series. */
export function buildUnnamedSeries(corpus: Corpus, provenance: Provenance, language: Language): readonly SeriesView[] {
  const shown = corpus.series.unnamed.slice(0, UNNAMED_SHOWN)
  return shown.map((series, index) => buildView(series, `unnamed-${index + 1}`, corpus, provenance, language))
}

/** All contradictions of a corpus, in the order of its series. */
export function buildContradictions(corpus: Corpus, provenance: Provenance, language: Language): readonly Contradiction[] {
  return corpus.series.named.flatMap((series, index) =>
    series.verdicts
      .filter(({ verdict }) => verdict === 'conflict')
      .map(({ a, b, reason }) => ({
        series: series.title[language],
        href: `#series-${index + 1}`,
        reason: reason[language],
        sides: [series.points[a], series.points[b]].flatMap((point) =>
          point ? [buildFigureLink(point, corpus, provenance, language, WORDS_OF_CONTRADICTION)] : [],
        ),
      })),
  )
}

function buildView(series: Series, id: string, corpus: Corpus, provenance: Provenance, language: Language): SeriesView {
  const rows = series.points.map((point, index): SeriesRow => {
    const verdict = findVerdictMark(series, index)
    return {
      link: buildFigureLink(point, corpus, provenance, language),
      interval: renderInterval(point),
      speaker: point.speaker,
      source: point.source,
      path: point.path,
      badge: verdict ? { verdict, label: nameVerdict(verdict, language) } : null,
      reason: findReason(series.verdicts, index, verdict)?.reason[language] ?? null,
    }
  })
  const { verdict } = series
  const conflict = series.verdicts.find((pair) => pair.verdict === 'conflict')
  const [first, last] = conflict ? [conflict.a, conflict.b] : [0, rows.length - 1]
  return {
    id,
    title: series.title[language],
    key: series.named ? Object.values(series.key).join(' · ') : '',
    measure: series.measure,
    unit: renderUnit(series.unit, provenance.units, language),
    counts: countFigures(series, language),
    badge: verdict ? { verdict: verdict.verdict, label: nameVerdict(verdict.verdict, language) } : null,
    reason: verdict?.reason[language] ?? null,
    rows,
    first: rows[first]?.link ?? null,
    last: last > first ? (rows[last]?.link ?? null) : null,
    relation: conflict ? '≠' : '→',
    chart: null,
  }
}

function findReason(verdicts: readonly PairVerdict[], index: number, verdict: Verdict | null): PairVerdict | undefined {
  return verdicts.find((pair) => pair.b === index && pair.verdict === verdict)
}

function countFigures({ points, articles, sources }: Series, language: Language): string {
  if (language === 'zh') return `${points.length} 个数字，${articles} 篇文章，${sources} 个独立来源`
  const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
  return `${count(points.length, 'figure')}, ${count(articles, 'article')}, ${count(sources, 'independent source')}`
}
