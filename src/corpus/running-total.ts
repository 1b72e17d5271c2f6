// Which figures of a running total can't be right. In: points in as-of order. Out: one contradiction for each offending point.
//
// A total may only grow, so figures hang together exactly when none is followed by one that lies wholly below it. The offenders are
// those left out of the largest set that hangs together: among 5亿, 7.5亿, 16亿, 18亿, 6亿 it is the last, and it is reported once,
// against 18亿, not four times. A single figure that is ten times too high is found the same way, before the many it contradicts.

import { readAmount } from './amount.ts'
import { isEarlier, type Point } from './point.ts'
import { isFall, PLAIN, type Setting } from './verdict.ts'

/** Points `a` and `b` (indexes, `a < b`) contradict each other, and `offender`, one of the two, is out of line with the rest. */
export interface Contradiction {
  readonly a: number
  readonly b: number
  readonly offender: number
}

/** Finds the contradictions of a running total, at most one for each offending point, by offender. */
export function findFalls(points: readonly Point[], setting: Setting = PLAIN): readonly Contradiction[] {
  const isFallAt = (a: number, b: number): boolean => {
    const [earlier, later] = [points[a], points[b]]
    return earlier !== undefined && later !== undefined && isFall(earlier, later, setting)
  }
  const kept = keepConsistent(points, isFallAt)
  const contradictions: Contradiction[] = []
  points.forEach((point, offender) => {
    if (kept.has(offender)) return
    const earlier = findGreatestBefore(points, kept, offender, isFallAt)
    const later = points.findIndex(
      (other, index) => index > offender && kept.has(index) && isEarlier(point, other) && isFallAt(offender, index),
    )
    if (earlier >= 0) contradictions.push({ a: earlier, b: offender, offender })
    else if (later >= 0) contradictions.push({ a: offender, b: later, offender })
  })
  return contradictions
}

/** Whether the total at one index can't have stood at the other later. */
type FallTest = (a: number, b: number) => boolean

/** A set that hangs together: its greatest lower bound so far, the weight of its members, and these, newest first. */
interface Chain {
  readonly holder: number
  readonly size: number
  readonly last: { readonly index: number; readonly before: Chain['last'] } | null
}

/** How many points a chain may lag behind the best one before it is given up: keeps the search linear in long series. */
const MAXIMUM_LAG = 64

function keepConsistent(points: readonly Point[], isFallAt: FallTest): ReadonlySet<number> {
  const weights = weighPoints(points)
  let chains: readonly Chain[] = [{ holder: -1, size: 0, last: null }]
  for (const index of points.keys()) {
    const open = chains.filter(({ holder }) => holder < 0 || !isFallAt(holder, index))
    chains = prune([...chains, ...open.map((chain) => extend(points, chain, index, weights[index] ?? 1))], points)
  }
  const best = chains.reduce((a, b) => (b.size > a.size ? b : a))
  const kept = new Set<number>()
  for (let link = best.last; link; link = link.before) kept.add(link.index)
  return kept
}

/** A figure told before and now told again without a date of its own says little about when it was true. */
function weighPoints(points: readonly Point[]): readonly number[] {
  const told = new Set<string>()
  return points.map((point) => {
    const amount = `${point.low} ${point.high} ${point.bound}`
    const isRepeated = told.has(amount) && point.asOf?.source === 'reference'
    told.add(amount)
    return isRepeated ? 0.5 : 1
  })
}

function extend(points: readonly Point[], chain: Chain, index: number, weight: number): Chain {
  const rises = chain.holder < 0 || lowOf(points, index) > lowOf(points, chain.holder)
  return { holder: rises ? index : chain.holder, size: chain.size + weight, last: { index, before: chain.last } }
}

/** Keeps, of the chains with the same greatest lower bound, the longest (the first of equals), and drops those far behind. */
function prune(chains: readonly Chain[], points: readonly Point[]): readonly Chain[] {
  const longest = new Map<number, Chain>()
  for (const chain of chains) {
    const bound = chain.holder < 0 ? Number.NEGATIVE_INFINITY : lowOf(points, chain.holder)
    const known = longest.get(bound)
    if (!known || chain.size > known.size) longest.set(bound, chain)
  }
  const best = Math.max(...[...longest.values()].map(({ size }) => size))
  return [...longest.values()].filter(({ size }) => size >= best - MAXIMUM_LAG)
}

function findGreatestBefore(points: readonly Point[], kept: ReadonlySet<number>, offender: number, isFallAt: FallTest): number {
  let greatest = -1
  for (let index = 0; index < offender; index++) {
    if (!kept.has(index) || !isFallAt(index, offender) || !isEarlierAt(points, index, offender)) continue
    if (greatest < 0 || lowOf(points, index) >= lowOf(points, greatest)) greatest = index
  }
  return greatest
}

function isEarlierAt(points: readonly Point[], a: number, b: number): boolean {
  const [earlier, later] = [points[a], points[b]]
  return earlier !== undefined && later !== undefined && isEarlier(earlier, later)
}

function lowOf(points: readonly Point[], index: number): number {
  const point = points[index]
  return point ? readAmount(point).low : Number.NEGATIVE_INFINITY
}
