// A figure as a link to its sentence. In: places of mentions. Out: what tables and lists show of them.

import type { Corpus } from '../corpus/corpus.ts'
import { renderPeriod } from '../corpus/notation.ts'
import { buildPoint, type MentionPlace, type Point } from '../corpus/point.ts'
import type { Language } from '../model/problem.ts'
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

const WORDS_AROUND = 22

/** Builds the link of a point of a corpus. */
export function buildFigureLink(point: Point, corpus: Corpus, provenance: Provenance, language: Language): FigureLink {
  const labels = chooseLabels(language)
  const mention = corpus.records[point.article]?.mentions[point.mention]
  const at = Math.max(0, mention?.at ?? point.sentence.indexOf(point.text))
  const before = [...point.sentence.slice(0, at)]
  const after = [...point.sentence.slice(at + point.text.length)]
  return {
    href: `#${nameMention(point.article, point.mention)}`,
    text: point.text,
    amount: renderAmount(point, provenance.units, language),
    noun: point.noun,
    asOf: point.period ? renderPeriod(point.period.begin, point.period.end, language) : labels.undated,
    asOfSource: point.asOf ? labels[point.asOf.source] : null,
    article: point.article + 1,
    before: (before.length > WORDS_AROUND ? '…' : '') + before.slice(-WORDS_AROUND).join(''),
    after: after.slice(0, WORDS_AROUND).join('') + (after.length > WORDS_AROUND ? '…' : ''),
  }
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
