// Amounts with their unit in words. In: figures, unit definitions, a language. Out: `> 7.5亿剂`, `12.7%`, `120 – 130 个`.

import { renderQuantity } from '../corpus/notation.ts'
import type { Quantity } from '../model/interval.ts'
import type { Unit } from '../model/measure.ts'
import type { Language, Localized } from '../model/problem.ts'

/** The label of a unit: its definition's, else the classifier as written; empty for none. */
export function renderUnit(unit: string | null, units: readonly Unit[], language: Language): string {
  if (unit === null) return ''
  const label = units.find(({ id }) => id === unit)?.label[language] ?? FALLBACKS[unit]?.[language] ?? unit
  // A classifier is as written by strangers, and it stands in columns that don't wrap.
  return label.length > LONGEST_UNIT ? `${[...label].slice(0, LONGEST_UNIT).join('')}…` : label
}

const LONGEST_UNIT = 20

/** Shown when a corpus is read without the rule packs that define them. */
const FALLBACKS: Readonly<Record<string, Localized>> = {
  percent: { zh: '%', en: '%' },
  percentage_point: { zh: '个百分点', en: 'percentage points' },
  ratio: { zh: '倍', en: 'times' },
}

/** A figure's amount with its unit; an English word stands apart, a Chinese one or a sign does not. */
export function renderAmount(figure: Quantity & { readonly unit: string | null }, units: readonly Unit[], language: Language): string {
  // A number is followed by the sign, whatever the unit is called by itself: 86%, not 86百分比.
  const unit = figure.unit === 'percent' ? '%' : renderUnit(figure.unit, units, language)
  return `${renderQuantity(figure, language)}${/^[A-Za-z]/.test(unit) ? ' ' : ''}${unit}`
}
