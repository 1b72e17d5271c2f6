// Whether a mention says what an annotation says. In: one annotation and one mention of its type. Out: yes or no, for span and value.

import type { FigureMention, Mention } from '../../model/mention.ts'
import type { GoldAnnotation } from './gold.ts'

type GoldFigure = Extract<GoldAnnotation, { type: 'figure' }>

/** Whether both ends are equal, markup and white space aside. */
export function hasRightSpan(gold: GoldAnnotation, mention: Mention): boolean {
  return bareText(gold.text) === bareText(mention.text)
}

/** Text without tags and white space. */
export function bareText(text: string): string {
  return text.replace(/<[^>]*>|\s/g, '')
}

/** Whether the normalised value is right: of dates value and mod, of figures number or interval, unit and bound. Events have none. */
export function hasRightValue(gold: GoldAnnotation, mention: Mention): boolean {
  if (gold.type === 'date') return mention.type === 'date' && gold.value === mention.value && (gold.mod ?? null) === (mention.mod ?? null)
  if (gold.type === 'figure') return mention.type === 'figure' && hasRightQuantity(gold, mention)
  if (gold.type === 'ordinal') return mention.type === 'ordinal' && isClose(gold.value, mention.value)
  return mention.type === 'event'
}

function hasRightQuantity(gold: GoldFigure, mention: FigureMention): boolean {
  if (comparableUnit(gold.unit) !== comparableUnit(mention.unit) || openSide(gold.bound) !== openSide(mention.bound)) return false
  const isSame = (a: number | null | undefined, b: number | null) => isClose(asRatio(a, gold.unit), asRatio(b, mention.unit))
  if (gold.value !== null && gold.value !== undefined) return isSame(gold.value, mention.value)
  return isSame(gold.low, mention.low) && isSame(gold.high, mention.high)
}

/** Equal to a thousandth; two missing numbers are equal. */
function isClose(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null)
  return Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(a), Math.abs(b))
}

function asRatio(value: number | null | undefined, unit: string | null | undefined): number | null {
  return unit === 'percent' && typeof value === 'number' ? value / 100 : (value ?? null)
}

/** Units that may stand for one another: 三成 is a ratio or 30 percent, 名 and 位 count persons, 个 says nothing. */
function comparableUnit(unit: string | null | undefined): string | null {
  if (unit === 'percent') return 'ratio'
  if (unit === '名' || unit === '位') return 'person'
  return unit === '个' ? null : (unit ?? null)
}

/** 超过 and 以上 are told apart by no annotator all of the time. */
function openSide(bound: string | null | undefined): string {
  if (bound === 'gt' || bound === 'ge') return 'lower'
  if (bound === 'lt' || bound === 'le') return 'upper'
  return bound ?? 'exact'
}
