// A figure as a link to its sentence. In: places of mentions. Out: what tables and lists show of them.

import type { Corpus } from '../corpus/corpus.ts'
import { cutAround } from '../corpus/excerpt.ts'
import { renderPeriod } from '../corpus/notation.ts'
import { buildPoint, type MentionPlace, type Point } from '../corpus/point.ts'
import type { Language } from '../model/problem.ts'
import type { Span } from '../model/span.ts'
import { nameMention } from './anchor.ts'
import { chooseLabels } from './labels.ts'
import type { Provenance } from './provenance.ts'
import { renderAmount } from './unit-label.ts'

/** A figure in a list. `before` and `after` are the words of its sentence around it. */
export interface FigureLink {
  readonly href: string
  readonly text: string
  readonly amount: string
  readonly noun: string | null
  readonly asOf: string
  readonly asOfSource: string | null
  readonly article: number
  readonly before: string
  readonly after: string
}

/** Characters on each side of a figure in a list. */
const WORDS_AROUND = 26

/** Builds the link of a point of a corpus with at most about `reach` characters of its sentence on each side. */
export function buildFigureLink(
  point: Point,
  corpus: Corpus,
  provenance: Provenance,
  language: Language,
  reach = WORDS_AROUND,
): FigureLink {
  const labels = chooseLabels(language)
  const at = findPlace(corpus, point)
  const { before, after } = cutAround(point.sentence, { start: at, end: at + point.text.length }, findMarks(corpus, point), reach)
  return {
    href: `#${nameMention(point.article, point.mention)}`,
    text: point.text,
    amount: renderAmount(point, provenance.units, language),
    noun: point.noun,
    asOf: point.period ? renderPeriod(point.period.begin, point.period.end, language) : labels.undated,
    asOfSource: point.asOf ? labels[point.asOf.source] : null,
    article: point.article + 1,
    before,
    after,
  }
}

/** Where a figure stands in its sentence's text. */
export function findPlace(corpus: Corpus, point: Point): number {
  return Math.max(0, corpus.records[point.article]?.mentions[point.mention]?.at ?? point.sentence.indexOf(point.text))
}

/** The mentions of a figure's sentence as spans of its text: what an excerpt may not cut. */
export function findMarks(corpus: Corpus, point: Point): readonly Span[] {
  const mentions = corpus.records[point.article]?.mentions ?? []
  const sentence = mentions[point.mention]?.sentence
  return mentions.flatMap((mention) =>
    mention.sentence === sentence && mention.at !== undefined ? [{ start: mention.at, end: mention.at + mention.text.length }] : [],
  )
}

/** The points of all figures of a corpus, in order of articles. */
export function listFigures(corpus: Corpus): readonly Point[] {
  return corpus.records.flatMap(({ mentions }, article) => mentions.flatMap((_, mention) => findFigure(corpus, { article, mention }) ?? []))
}

/** The point of the figure at a place, or null where that mention is no figure. */
export function findFigure(corpus: Corpus, place: MentionPlace): Point | null {
  const record = corpus.records[place.article]
  const figure = record?.mentions[place.mention]
  return record && figure?.type === 'figure' ? buildPoint(place, figure, record, corpus.sources[place.article]?.group ?? 0) : null
}
