// Publications in time. In: a corpus. Out: its dated articles by source and by piece of time, the places that these take from left to
// right, and the longest pause.

import type { Corpus } from '../../corpus/corpus.ts'
import { compareText } from '../../corpus/point.ts'
import { groupBy } from '../../model/group-by.ts'
import { countDays } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { chooseLabels } from '../labels.ts'
import { type Bin, listBins, type TimeBin } from './time-bins.ts'

/** Pieces of time without an article, beyond which they are left out and told of. */
const LONGEST_PAUSE = 8
/** Sources with a lane of their own; the rest share one. */
const MOST_LANES = 4

/** An article and its day; `lane` is its source, or what the rare ones share. */
export interface Published {
  readonly article: number
  readonly day: string
  readonly lane: string
}

/** The articles of a lane in a piece of time. */
export interface Bar extends Bin {
  readonly lane: string
  readonly articles: readonly number[]
}

/** The dated articles; those of rare sources share a lane. */
export function listPublished(corpus: Corpus, language: Language): readonly Published[] {
  const dated = corpus.sources.flatMap(({ published, author }, article) =>
    published === null ? [] : [{ article, day: published.slice(0, 10), lane: author ?? chooseLabels(language).unknownSource }],
  )
  const ranked = rankLanes(dated)
  if (ranked.length <= MOST_LANES) return dated
  const own = new Set(ranked.slice(0, MOST_LANES - 1))
  const rest = language === 'zh' ? `其余 ${ranked.length - own.size} 家` : `${ranked.length - own.size} others`
  return dated.map((one) => (own.has(one.lane) ? one : { ...one, lane: rest }))
}

/** The lanes, those of most articles first. */
export function rankLanes(published: readonly Published[]): readonly string[] {
  const lanes = groupBy(published, ({ lane }) => lane)
  return [...lanes].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0])).map(([lane]) => lane)
}

/** The bars of a lane. */
export function countBars(published: readonly Published[], lane: string, { findBin }: TimeBin): readonly Bar[] {
  const own = published.filter((one) => one.lane === lane)
  const groups = groupBy(own, ({ day }) => findBin(day).begin)
  return [...groups].map(([begin, group]) => ({ ...findBin(begin), lane, articles: group.map(({ article }) => article) }))
}

/** The bars' places from left to right, for sorted days; null is a pause in publication, which takes the room of one. */
export function listPlaces(bin: TimeBin, days: readonly string[]): readonly (Bin | null)[] {
  const places: (Bin | null)[] = []
  let last: Bin | null = null
  for (const day of days) {
    if (last && day < last.end) continue
    const own = bin.findBin(day)
    if (last) places.push(...listBetween(bin, last, own))
    places.push(own)
    last = own
  }
  return places
}

/** The empty pieces between two, or one null for many. */
function listBetween(bin: TimeBin, { end }: Bin, { begin }: Bin): readonly (Bin | null)[] {
  // A year is the longest piece: of centuries none is listed.
  const isLong = measureDays(end, begin) > (LONGEST_PAUSE + 1) * 366
  const between = isLong || end >= begin ? [] : listBins(bin, end, begin).slice(0, -1)
  return isLong || between.length > LONGEST_PAUSE ? [null] : between
}

/** The longest time without an article, where it is more than a fifth of the whole. */
export function findLongestPause(bars: readonly Bin[]): Bin | null {
  const sorted = [...bars].sort((a, b) => compareText(a.begin, b.begin))
  const pauses = sorted.flatMap(({ end }, index) => {
    const next = sorted[index + 1]?.begin ?? end
    return next > end ? [{ begin: end, end: next }] : []
  })
  const [longest] = pauses.sort((a, b) => measureDays(b.begin, b.end) - measureDays(a.begin, a.end))
  const whole = measureDays(sorted[0]?.begin ?? '', sorted.at(-1)?.end ?? '')
  return longest && measureDays(longest.begin, longest.end) > whole / 5 ? longest : null
}

function measureDays(begin: string, end: string): number {
  return (countDays(end) ?? 0) - (countDays(begin) ?? 0)
}
