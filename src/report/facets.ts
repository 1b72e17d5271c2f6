// What a reader may narrow a search by. In: a corpus. Out: for each condition its values with their counts, the commonest first.

import type { Corpus } from '../corpus/corpus.ts'
import { countTexts } from '../corpus/count-texts.ts'
import type { Language } from '../model/problem.ts'
import { nameType } from './labels.ts'
import type { Provenance } from './provenance.ts'
import { nameUnitGroup } from './unit-label.ts'

/** A value as mentions and articles carry it, and as a reader reads it. */
export interface Facet {
  readonly value: string
  readonly label: string
  readonly count: number
}

export interface Facets {
  readonly types: readonly Facet[]
  readonly units: readonly Facet[]
  readonly measures: readonly Facet[]
  readonly sources: readonly Facet[]
}

/** Values that a list of choices holds; rarer ones are found by their words. */
const MOST_VALUES = 200

/** Counts the values of a corpus. */
export function buildFacets(corpus: Corpus, provenance: Provenance, language: Language): Facets {
  const figures = corpus.records.flatMap(({ mentions }) => mentions.flatMap((mention) => (mention.type === 'figure' ? [mention] : [])))
  const titles = new Map(corpus.series.named.flatMap(({ measure, title }) => (measure === null ? [] : [[measure, title[language]]])))
  const units = figures.flatMap(({ unit }) => unit ?? [])
  const measures = figures.flatMap(({ measure }) => measure ?? [])
  const sources = corpus.sources.flatMap(({ author }) => author ?? [])
  return {
    types: corpus.statistics.types.flatMap(({ type, count }) =>
      count > 0 ? [{ value: type, label: nameType(type, language), count }] : [],
    ),
    units: countValues(units, (unit) => nameUnitGroup(unit, provenance.units, language)),
    measures: countValues(measures, (measure) => titles.get(measure) ?? measure),
    sources: countValues(sources, (source) => source),
  }
}

/** Ordered by the value where counts are equal: the same in every language. */
function countValues(values: readonly string[], labelOf: (value: string) => string): readonly Facet[] {
  return countTexts(values)
    .slice(0, MOST_VALUES)
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
}
