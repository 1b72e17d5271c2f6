// All verdicts of one series. In: its points in as-of order and its kind. Out: verdicts on the pairs that matter, one conflict for each
// point that is out of line, and one verdict on the whole. Pairs grow with the points, not with their square.

import type { SeriesKind } from '../model/measure.ts'
import type { Localized } from '../model/problem.ts'
import { renderInterval, renderPeriod, renderQuantityInProse } from './notation.ts'
import { groupByPeriod, isInDispute, listPairs, order, type PeriodGroup } from './period-groups.ts'
import { isSamePeriod, type Point } from './point.ts'
import { judgeRates, type RateClaim } from './rate-check.ts'
import { type Contradiction, findFalls } from './running-total.ts'
import { judgePair, type PairVerdict, PLAIN, type Setting, type Verdict } from './verdict.ts'

/** What a whole series says. `consistent` is false exactly when it holds a conflict. */
export interface SeriesVerdict {
  readonly verdict: Verdict
  readonly consistent: boolean
  readonly reason: Localized
}

/**
 * The verdicts on the pairs that matter, sorted by `a`, then `b`: figures of one period against the one that agrees with most of them,
 * that one against the next period's, each contradiction once, and levels against the growth that is told of them (`claims`).
 */
export function judgePairs(
  points: readonly Point[],
  kind: SeriesKind | null,
  setting: Setting = PLAIN,
  claims: readonly RateClaim[] = [],
): readonly PairVerdict[] {
  const groups = groupByPeriod(points, kind, setting)
  const contradictions = kind === null ? [] : findContradictions(points, kind, setting, groups)
  const offenders = new Set(contradictions.map(({ offender }) => offender))
  const judge = (a: number, b: number): PairVerdict => judgeAt(points, a, b, kind, setting)
  const verdicts = new Map<string, PairVerdict>()
  const keep = (one: PairVerdict) => verdicts.set(`${one.a} ${one.b}`, one)
  for (const [a, b] of [...listPairs(groups, offenders), ...contradictions.map(({ a, b }) => [a, b] as const)]) {
    const verdict = judge(a, b)
    // An offender is told of once, against the point that shows it best.
    const isToldElsewhere = verdict.verdict === 'conflict' && !contradictions.some((one) => one.a === a && one.b === b)
    if (!isToldElsewhere) keep(findStale(points, verdict, judge) ?? verdict)
  }
  for (const verdict of judgeRates(points, claims)) if (verdicts.get(`${verdict.a} ${verdict.b}`)?.verdict !== 'conflict') keep(verdict)
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

function findContradictions(
  points: readonly Point[],
  kind: SeriesKind,
  setting: Setting,
  groups: readonly PeriodGroup[],
): readonly Contradiction[] {
  // Within a period: the figures that contradict the settled one, each once.
  const samePeriod = groups.flatMap(({ members, settled }) =>
    members.flatMap((offender) => {
      if (offender === settled || !isInDispute(points, offender, settled, kind, setting)) return []
      const [a, b] = order(offender, settled)
      return [{ a, b, offender }]
    }),
  )
  if (kind !== 'cumulative') return samePeriod
  const told = new Set(samePeriod.map(({ offender }) => offender))
  return [...samePeriod, ...findFalls(points, setting).filter(({ offender }) => !told.has(offender))]
}

/** A fall that repeats an older figure without a date of its own is an old figure, not a new contradiction. */
function findStale(
  points: readonly Point[],
  { a, b, verdict }: PairVerdict,
  judge: (a: number, b: number) => PairVerdict,
): PairVerdict | null {
  const [earlier, later] = [points[a], points[b]]
  if (verdict !== 'conflict' || !earlier || later?.asOf?.source !== 'reference' || isSamePeriod(earlier, later)) return null
  const written = renderInterval(later)
  const original = points.findIndex((point, index) => index < a && renderInterval(point) === written)
  return original < 0 ? null : judge(original, b)
}

function judgeAt(points: readonly Point[], a: number, b: number, kind: SeriesKind | null, setting: Setting): PairVerdict {
  const [first, second] = [points[a], points[b]]
  if (!first || !second) throw new RangeError(`Unexpected pair ${a}, ${b}, expected indexes below ${points.length}`)
  return { a, b, ...judgePair(first, second, kind, setting) }
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
