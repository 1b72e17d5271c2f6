// All verdicts of one series. In: its points in as-of order and its kind. Out: verdicts on neighbours, one conflict for each point
// that is out of line, and one verdict on the whole.

import type { SeriesKind } from '../model/measure.ts'
import type { Localized } from '../model/problem.ts'
import { renderInterval, renderPeriod, renderQuantityInProse } from './notation.ts'
import { isSamePeriod, type Point } from './point.ts'
import { type Contradiction, findFalls } from './running-total.ts'
import { isContradiction, judgePair, type PairVerdict, type Verdict } from './verdict.ts'

/** What a whole series says. `consistent` is false exactly when it holds a conflict. */
export interface SeriesVerdict {
  readonly verdict: Verdict
  readonly consistent: boolean
  readonly reason: Localized
}

/** The verdicts on a series' neighbours in as-of order and on its contradictions, sorted by `a`, then `b`. */
export function judgePairs(points: readonly Point[], kind: SeriesKind | null): readonly PairVerdict[] {
  const contradictions = kind === null ? [] : findContradictions(points, kind)
  const pairs = new Map<string, readonly [number, number]>()
  for (let b = 1; b < points.length; b++) pairs.set(`${b - 1} ${b}`, [b - 1, b])
  for (const { a, b } of contradictions) pairs.set(`${a} ${b}`, [a, b])
  const verdicts = new Map<string, PairVerdict>()
  for (const [a, b] of pairs.values()) {
    const verdict = judgeAt(points, a, b, kind)
    // An offender is told of once, against the point that shows it best.
    const isToldElsewhere = verdict.verdict === 'conflict' && !contradictions.some((one) => one.a === a && one.b === b)
    const told = isToldElsewhere ? null : (findStale(points, verdict) ?? verdict)
    if (told) verdicts.set(`${told.a} ${told.b}`, told)
  }
  return [...verdicts.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

/** The verdict on the whole series; null where there are fewer than two points or no measure names it. */
export function judgeSeries(points: readonly Point[], kind: SeriesKind | null, verdicts: readonly PairVerdict[]): SeriesVerdict | null {
  const [first, last] = [points[0], points.at(-1)]
  if (kind === null || !first || !last || points.length < 2) return null
  const conflicts = verdicts.filter(({ verdict }) => verdict === 'conflict').length
  if (conflicts > 0) return { verdict: 'conflict', consistent: false, reason: renderConflictReason(conflicts, points.length) }
  const verdict = summarise(verdicts)
  return { verdict, consistent: true, reason: renderConsistentReason(verdict, kind, points, first, last) }
}

function findContradictions(points: readonly Point[], kind: SeriesKind): readonly Contradiction[] {
  const samePeriod = findDisagreements(points)
  if (kind !== 'cumulative') return samePeriod
  const told = new Set(samePeriod.map(({ offender }) => offender))
  return [...samePeriod, ...findFalls(points).filter(({ offender }) => !told.has(offender))]
}

/** Within each group of the same period: the points that contradict the one which agrees with most, each once. */
function findDisagreements(points: readonly Point[]): readonly Contradiction[] {
  const contradictions: Contradiction[] = []
  for (let start = 0; start < points.length; ) {
    let end = start + 1
    while (end < points.length && isSamePeriod(points[start] as Point, points[end] as Point)) end++
    contradictions.push(...findMinority(points, start, end))
    start = end
  }
  return contradictions
}

function findMinority(points: readonly Point[], start: number, end: number): readonly Contradiction[] {
  const group = points.slice(start, end)
  if (group.length < 2) return []
  const disputes = group.map((point) => group.filter((other) => isContradiction(point, other)).length)
  const settled = disputes.indexOf(Math.min(...disputes))
  const reference = group[settled]
  return group.flatMap((point, index) => {
    if (!reference || point.unit !== reference.unit || !isContradiction(reference, point)) return []
    return [{ a: start + Math.min(settled, index), b: start + Math.max(settled, index), offender: start + index }]
  })
}

/** A fall that repeats an older figure without a date of its own is an old figure, not a new contradiction. */
function findStale(points: readonly Point[], { a, b, verdict }: PairVerdict): PairVerdict | null {
  const [earlier, later] = [points[a], points[b]]
  if (verdict !== 'conflict' || !earlier || later?.asOf?.source !== 'reference' || isSamePeriod(earlier, later)) return null
  const written = renderInterval(later)
  const original = points.findIndex((point, index) => index < a && renderInterval(point) === written)
  return original < 0 ? null : judgeAt(points, original, b, 'cumulative')
}

function judgeAt(points: readonly Point[], a: number, b: number, kind: SeriesKind | null): PairVerdict {
  const [first, second] = [points[a], points[b]]
  if (!first || !second) throw new RangeError(`Unexpected pair ${a}, ${b}, expected indexes below ${points.length}`)
  return { a, b, ...judgePair(first, second, kind) }
}

function summarise(verdicts: readonly PairVerdict[]): Verdict {
  const kinds = new Set(verdicts.map(({ verdict }) => verdict))
  const moved = (['growth', 'decline'] as const).filter((verdict) => kinds.has(verdict))
  const [only] = moved
  if (moved.length === 1 && only) return only
  const [first] = kinds
  return kinds.size === 1 && first ? first : 'compatible'
}

function renderConflictReason(conflicts: number, count: number): Localized {
  return {
    zh: `${count} 个数字中有 ${conflicts} 处矛盾。`,
    en: `${conflicts} ${conflicts === 1 ? 'contradiction' : 'contradictions'} among ${count} figures.`,
  }
}

function renderConsistentReason(verdict: Verdict, kind: SeriesKind, points: readonly Point[], first: Point, last: Point): Localized {
  const span = (point: Point, language: 'zh' | 'en') => (point.period ? renderPeriod(point.period.begin, point.period.end, language) : '?')
  const isTotal = kind === 'cumulative' && verdict === 'growth'
  return {
    zh: `${points.length} 个数字${isTotal ? '作为只增不减的累计数' : ''}可以同时成立：从${span(first, 'zh')}的 ${renderQuantityInProse(first, 'zh')} 到${span(last, 'zh')}的 ${renderQuantityInProse(last, 'zh')}。`,
    en: `${points.length} figures ${isTotal ? 'agree as a running total that only grows' : 'can all be true'}: from ${renderQuantityInProse(first, 'en')} (${span(first, 'en')}) to ${renderQuantityInProse(last, 'en')} (${span(last, 'en')}).`,
  }
}
