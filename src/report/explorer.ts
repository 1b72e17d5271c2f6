// All figures by unit, and the percentages. In: a corpus. Out: ranked lists with their totals named.

import type { Corpus } from '../corpus/corpus.ts'
import type { Point } from '../corpus/point.ts'
import { findAmount, type UnitStatistics } from '../corpus/statistics.ts'
import { groupBy } from '../model/group-by.ts'
import type { Language } from '../model/problem.ts'
import { buildFigureLink, type FigureLink, findFigure, listFigures } from './figure-link.ts'
import type { Provenance } from './provenance.ts'
import { nameUnitGroup, renderUnitNumber } from './unit-label.ts'

export interface UnitGroup {
  /** Its anchor. */
  readonly id: string
  readonly unit: string
  readonly figures: readonly FigureLink[]
  /** Count, spread, and how many are shown where not all are. */
  readonly note: string
}

const MOST_PER_UNIT = 20
const MOST_PERCENTAGES = 60

/** The figures of each unit, largest first; units by number of figures. */
export function buildUnitGroups(corpus: Corpus, provenance: Provenance, language: Language): readonly UnitGroup[] {
  const byUnit = groupBy(listFigures(corpus), ({ unit }) => unit)
  return corpus.statistics.units.map((statistics, index) => {
    const points = (byUnit.get(statistics.unit) ?? []).toSorted((a, b) => (findAmount(b) ?? 0) - (findAmount(a) ?? 0))
    return {
      id: `unit-${index + 1}`,
      unit: nameUnitGroup(statistics.unit, provenance.units, language),
      figures: points.slice(0, MOST_PER_UNIT).map((point) => buildFigureLink(point, corpus, provenance, language)),
      note: renderNote(statistics, Math.min(points.length, MOST_PER_UNIT), language),
    }
  })
}

/** The percentages of a corpus, largest first, and how many there are. */
export function buildPercentages(corpus: Corpus, provenance: Provenance, language: Language): readonly FigureLink[] {
  return listPercentages(corpus)
    .slice(0, MOST_PERCENTAGES)
    .map((point) => buildFigureLink(point, corpus, provenance, language))
}

/** The points of all percentages, largest first. */
export function listPercentages(corpus: Corpus): readonly Point[] {
  const points = corpus.statistics.percentages.flatMap((place) => findFigure(corpus, place) ?? [])
  return points.sort((a, b) => (findAmount(b) ?? 0) - (findAmount(a) ?? 0))
}

function renderNote({ unit, count, least, greatest, median }: UnitStatistics, shown: number, language: Language): string {
  const zh = language === 'zh'
  const [low, high] = [renderUnitNumber(least, unit, language), renderUnitNumber(greatest, unit, language)]
  const middle = median === null ? '' : `${zh ? '，中位数 ' : ', median '}${renderUnitNumber(median, unit, language)}`
  const spread = low === high ? (zh ? `都是 ${low}` : `all ${low}`) : `${low}–${high}${middle}`
  const listed = shown < count ? (zh ? `；列出最大的 ${shown} 个` : `; the ${shown} largest are listed`) : ''
  if (count === 1) return zh ? `1 个：${low}` : `1: ${low}`
  return zh ? `${count} 个，${spread}${listed}` : `${count}, ${spread}${listed}`
}
