// A report as data.
//
//   corpus ─► sections (overview, timeline, series, figures, events, sources, problems) ─► reader ─► method ─► ReportModel
//
// In: a corpus, what made it, a language. Out: plain JSON in which every text is ready to set and every figure is a link to its
// mention's anchor. Holds no HTML: escaping is the template's work, and nothing here is trusted to be harmless.

import type { Corpus } from '../corpus/corpus.ts'
import type { MentionType } from '../model/mention.ts'
import type { Language } from '../model/problem.ts'
import { buildPercentages, buildUnitGroups, type UnitGroup } from './explorer.ts'
import { buildFacets, type Facets } from './facets.ts'
import type { FigureLink } from './figure-link.ts'
import { chooseLabels, explainVerdict, type Labels, nameType, nameVerdict, VERDICT_ORDER } from './labels.ts'
import { buildEventRows, buildProblemRows, buildSourceRows, type EventRow, type ProblemRow, type SourceRow } from './lists.ts'
import { buildMethod, type Method } from './method.ts'
import { buildOverview, type Overview } from './overview.ts'
import type { Provenance } from './provenance.ts'
import { buildContradictions, buildNamedSeries, buildUnnamedSeries, type SeriesView, type VerdictBadge } from './series-section.ts'
import { buildTimelineView, type TimelineView } from './timeline-section.ts'
import { buildWordsView, type WordsView } from './words-section.ts'

/** Everything a template may show. Optional texts are null, never missing: mustache would look a missing one up further out. */
export interface ReportModel {
  readonly schema: 'kaoju.report/1'
  readonly language: Language
  /** For `<html lang>`. */
  readonly htmlLanguage: string
  readonly labels: Labels
  readonly overview: Overview
  readonly timeline: TimelineView
  readonly series: readonly SeriesView[]
  readonly unnamed: { readonly series: readonly SeriesView[]; readonly note: string }
  readonly units: readonly UnitGroup[]
  readonly percentages: { readonly figures: readonly FigureLink[]; readonly total: number }
  readonly events: { readonly rows: readonly EventRow[]; readonly total: number }
  /** Null where nobody had the words counted. */
  readonly words: WordsView | null
  readonly sources: ListView<SourceRow> & { readonly hasCopies: boolean }
  readonly problems: ListView<ProblemRow>
  /** How many articles there are to read; `buildReaderArticle` builds each. */
  readonly articleCount: number
  /** The kinds of marks that stand in the articles, with their names. */
  readonly legend: readonly { readonly type: MentionType; readonly label: string }[]
  /** What a reader may narrow a search by. */
  readonly facets: Facets
  readonly method: Method
  readonly verdicts: readonly (VerdictBadge & { readonly meaning: string })[]
}

/** The head of a list. `more` is how many are not shown, null where none. */
export interface ListView<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly more: number | null
}

const MOST_SOURCES = 400
const MOST_PROBLEMS = 200

/** Builds the model of a report. */
export function buildReportModel(corpus: Corpus, provenance: Provenance, language: Language): ReportModel {
  const series = buildNamedSeries(corpus, provenance, language)
  const contradictions = buildContradictions(corpus, provenance, language)
  const sources = buildSourceRows(corpus, language)
  const words = buildWordsView(corpus, language)
  const problems = buildProblemRows(corpus, language)
  return {
    schema: 'kaoju.report/1',
    language,
    htmlLanguage: language === 'zh' ? 'zh-Hans' : 'en',
    labels: chooseLabels(language),
    overview: buildOverview(corpus, series, contradictions, words, language),
    timeline: buildTimelineView(corpus, language),
    series,
    unnamed: { series: buildUnnamedSeries(corpus, provenance, language), note: renderUnclaimed(corpus, language) },
    units: buildUnitGroups(corpus, provenance, language),
    percentages: { figures: buildPercentages(corpus, provenance, language), total: corpus.statistics.percentages.length },
    events: buildEventRows(corpus),
    words,
    sources: { ...cutList(sources, MOST_SOURCES), hasCopies: sources.some(({ copies }) => copies !== null) },
    problems: cutList(problems, MOST_PROBLEMS),
    articleCount: corpus.records.length,
    legend: corpus.statistics.types.flatMap(({ type, count }) => (count > 0 ? [{ type, label: nameType(type, language) }] : [])),
    facets: buildFacets(corpus, provenance, language),
    method: buildMethod(corpus, provenance, language),
    verdicts: VERDICT_ORDER.map((verdict) => ({
      verdict,
      label: nameVerdict(verdict, language),
      meaning: explainVerdict(verdict, language),
    })),
  }
}

function cutList<Row>(rows: readonly Row[], most: number): ListView<Row> {
  return { rows: rows.slice(0, most), total: rows.length, more: rows.length > most ? rows.length - most : null }
}

function renderUnclaimed({ series }: Corpus, language: Language): string {
  const { unnamed, singletons, ungrouped } = series
  return language === 'zh'
    ? `${unnamed.length} 组成列；另有 ${singletons} 个数字独此一见，${ungrouped} 个没有可归类的名词，都在“全部数字”里。`
    : `${unnamed.length} groups; ${singletons} more figures stand alone and ${ungrouped} have no noun to be grouped by: all are under “All figures”.`
}
