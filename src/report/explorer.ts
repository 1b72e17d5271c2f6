// All figures by unit, and the percentages. In: a corpus. Out: ranked lists with their totals named.

import type { Corpus } from '../corpus/corpus.ts'
import { renderNumber } from '../corpus/notation.ts'
import type { Point } from '../corpus/point.ts'
import { findAmount, type UnitStatistics } from '../corpus/statistics.ts'
import type { Language } from '../model/problem.ts'
import { buildFigureLink, type FigureLink, findFigure, listFigures } from './figure-link.ts'
import type { Provenance } from './provenance.ts'
import { renderUnit } from './unit-label.ts'

export interface UnitGroup {
  readonly unit: string
  readonly figures: readonly FigureLink[]
  /** Count, spread, and how many are shown where not all are. */
  readonly note: string
}

const MOST_PER_UNIT = 20
const MOST_PERCENTAGES = 60

/** The figures of each unit, largest first; units by number of figures. */
export function buildUnitGroups(corpus: Corpus, provenance: Provenance, language: Language): readonly UnitGroup[] {
  const byUnit = new Map<string | null, Point[]>()
  for (const point of listFigures(corpus)) {
    const known = byUnit.get(point.unit)
    if (known) known.push(point)
    else byUnit.set(point.unit, [point])
  }
  return corpus.statistics.units.map((statistics) => {
    const points = (byUnit.get(statistics.unit) ?? []).sort((a, b) => (findAmount(b) ?? 0) - (findAmount(a) ?? 0))
    const name = renderUnit(statistics.unit, provenance.units, language)
    return {
      unit: name === '' ? (language === 'zh' ? '无单位' : 'no unit') : name,
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

function renderNote({ count, least, greatest, median }: UnitStatistics, shown: number, language: Language): string {
  const [low, high] = [renderNumber(least, language), renderNumber(greatest, language)]
  const middle = median === null ? null : renderNumber(median, language)
  if (language === 'zh') {
    const spread = count > 1 ? `，${low}–${high}${middle ? `，中位数 ${middle}` : ''}` : ''
    return `${count} 个${spread}${shown < count ? `；列出最大的 ${shown} 个` : ''}`
  }
  const spread = count > 1 ? `, ${low}–${high}${middle ? `, median ${middle}` : ''}` : ''
  return `${count}${spread}${shown < count ? `; the ${shown} largest are listed` : ''}`
}
