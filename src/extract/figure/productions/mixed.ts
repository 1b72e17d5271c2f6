// `mixed`: an amount in a unit and its parts: 九十九元九角九分, 三斤五两. Captures: amount, unit; second, secondUnit; third, thirdUnit.
// The value is in the first unit; parts that do not get smaller, or of another dimension, are no such figure.

import { exactly } from '../../../model/interval.ts'
import type { UnitItem } from '../../chart.ts'
import { findCapture, findNumber, type Match, type Production, produce } from '../../production.ts'
import { type FigureValue, findHedges, unitOf } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'

interface Part {
  readonly value: number
  readonly unit: UnitItem
}

export const mixed: Production<FigureValue> = (match) => {
  const parts = ['', 'second', 'third'].flatMap((name) => readPart(match, name) ?? [])
  const [first] = parts
  if (!first || parts.length < 2 || !areFalling(parts)) return []
  const base = first.unit.term
  const sum = parts.reduce((total, { value, unit }) => total + (value * sizeOf(unit)) / sizeOf(first.unit), 0)
  const value = exactly(Number((sum * base.times).toPrecision(12)))
  return produce(match, {
    quantity: applyHedges(value, findHedges(match)),
    unit: unitOf(first.unit),
    countedNoun: 'no',
    noun: null,
    change: null,
  })
}

function readPart(match: Match, name: string): Part | null {
  const value = findNumber(match, name === '' ? 'amount' : name)?.numeral.quantity.value
  const unit = findCapture(match, name === '' ? 'unit' : `${name}Unit`)?.item
  return unit?.kind === 'unit' && value !== null && value !== undefined ? { value, unit } : null
}

function areFalling(parts: readonly Part[]): boolean {
  return parts.every(({ value, unit }, index) => {
    const before = parts[index - 1]
    return !before || (sizeOf(unit) < sizeOf(before.unit) && value * sizeOf(unit) < sizeOf(before.unit))
  })
}

function sizeOf({ term }: UnitItem): number {
  return term.factor * term.times
}
