// How well mentions agree with hand-made annotations. In: gold and predicted mentions of one type and any number of articles. Out:
// precision, recall and F1 of finding them, and F1 where only the right value counts as found.
//
// Gold and prediction are paired one to one where they overlap, the largest overlap first, required gold before optional. Optional
// gold (当前, 首次) is neither missed nor wrongly found.

import { isOverlapping } from '../../src/model/span.ts'

/** A mention of gold or prediction; `article` is the file's name. Fields as in docs of `kaoju.article/1`. */
export interface Scored {
  readonly article: string
  readonly type: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly optional?: boolean
  readonly value?: number | string | null
  readonly mod?: string
  readonly low?: number | null
  readonly high?: number | null
  readonly bound?: string
  readonly unit?: string | null
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** F1 where a mention with a wrong value is neither found nor a find. */
  readonly f1Value: number
  /** What is missed, wrong or too much, a line each, for the message of a failed test. */
  readonly faults: readonly string[]
}

/** Scores the mentions of one type. Percentages, 0 to 100. */
export function scoreMentions(gold: readonly Scored[], predicted: readonly Scored[]): Score {
  const pairs = pairUp(gold, predicted)
  const required = gold.filter(({ optional }) => !optional)
  const found = required.filter((one) => pairs.has(one))
  const right = found.filter((one) => isRight(one, pairs.get(one), gold))
  const matched = new Set(pairs.values())
  const surplus = predicted.filter((one) => !matched.has(one) && !gold.some((other) => other.optional && isTouching(other, one)))
  const claimed = found.length + surplus.length
  return {
    precision: percent(found.length, claimed),
    recall: percent(found.length, required.length),
    f1: percent(2 * found.length, claimed + required.length),
    f1Value: percent(2 * right.length, claimed + required.length),
    faults: [
      ...required.filter((one) => !pairs.has(one)).map((one) => `missed ${describe(one)}`),
      ...found.filter((one) => !right.includes(one)).map((one) => `wrong ${describe(one)}, got ${describe(pairs.get(one))}`),
      ...surplus.map((one) => `too much ${describe(one)}`),
    ],
  }
}

function pairUp(gold: readonly Scored[], predicted: readonly Scored[]): ReadonlyMap<Scored, Scored> {
  const candidates = gold.flatMap((one) => predicted.filter((other) => isTouching(one, other)).map((other) => ({ one, other })))
  const ranked = candidates.sort(
    (a, b) =>
      Number(a.one.optional ?? false) - Number(b.one.optional ?? false) ||
      overlap(b.one, b.other) - overlap(a.one, a.other) ||
      extent(a.one) + extent(a.other) - (extent(b.one) + extent(b.other)),
  )
  const pairs = new Map<Scored, Scored>()
  const taken = new Set<Scored>()
  for (const { one, other } of ranked) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return pairs
}

/** Right by its own value, or by an optional reading of the same words. */
function isRight(gold: Scored, predicted: Scored | undefined, all: readonly Scored[]): boolean {
  if (!predicted) return false
  const readings = all.filter((other) => other === gold || (other.optional && isTouching(other, gold) && isTouching(other, predicted)))
  return readings.some((reading) => isSameValue(reading, predicted))
}

function isSameValue(gold: Scored, predicted: Scored): boolean {
  switch (gold.type) {
    case 'date':
      return gold.value === predicted.value && gold.mod === predicted.mod
    case 'figure': {
      if (unitOf(gold) !== unitOf(predicted) || boundOf(gold) !== boundOf(predicted)) return false
      if (gold.value !== null && gold.value !== undefined) return isNear(amount(gold, gold.value), amount(predicted, predicted.value))
      return (
        isNear(amount(gold, gold.low), amount(predicted, predicted.low)) &&
        isNear(amount(gold, gold.high), amount(predicted, predicted.high))
      )
    }
    case 'ordinal':
      return isNear(amount(gold, gold.value), amount(predicted, predicted.value))
    default:
      return true
  }
}

/** Units that count as one: percent is a ratio, 名 and 位 are persons, 个 says nothing. */
const SAME_UNITS: Readonly<Record<string, string | null>> = { percent: 'ratio', 个: null, 名: 'person', 位: 'person' }

function unitOf({ unit }: Scored): string | null {
  if (unit === undefined || unit === null) return null
  return SAME_UNITS[unit] === undefined ? unit : SAME_UNITS[unit]
}

/** 超过 and 至少 bound from below, 不到 and 至多 from above. */
function boundOf({ bound }: Scored): string {
  if (bound === 'gt' || bound === 'ge') return 'lower'
  if (bound === 'lt' || bound === 'le') return 'upper'
  return bound ?? 'exact'
}

function amount({ unit }: Scored, value: Scored['value']): number | null {
  if (typeof value !== 'number') return null
  return unit === 'percent' ? value / 100 : value
}

function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(a), Math.abs(b))
}

function isTouching(a: Scored, b: Scored): boolean {
  return a.article === b.article && isOverlapping(a, b)
}

function overlap(a: Scored, b: Scored): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

function extent({ start, end }: Scored): number {
  return end - start
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

function describe(one: Scored | undefined): string {
  if (!one) return 'nothing'
  const { article, start, text, value, low, high, mod, bound, unit } = one
  return [`${article.slice(0, 3)}:${start} «${text}»`, value ?? `${low ?? ''}…${high ?? ''}`, mod, bound, unit].filter(Boolean).join(' ')
}
