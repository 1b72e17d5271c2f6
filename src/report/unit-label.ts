// Amounts with their unit in words. In: figures, unit definitions, a language. Out: `> 7.5亿剂`, `12.7%`, `120–130个`, `2/3`.

import { renderNumber, renderQuantity } from '../corpus/notation.ts'
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

/** What the figures of a unit are called as a group: of `ratio` both 1.5倍 and 2/3, which one label can't say. */
export function nameUnitGroup(unit: string | null, units: readonly Unit[], language: Language): string {
  if (unit === null) return NO_UNIT[language]
  return unit === 'ratio' ? RATIOS[language] : renderUnit(unit, units, language)
}

const NO_UNIT: Localized = { zh: '无单位', en: 'no unit' }
const RATIOS: Localized = { zh: '倍数与分数', en: 'multiples and fractions' }

/** A figure's amount with its unit; an English word stands apart, a Chinese one or a sign does not. A share below 1 is no multiple: `2/3`. */
export function renderAmount(figure: Quantity & { readonly unit: string | null }, units: readonly Unit[], language: Language): string {
  if (figure.unit === 'ratio' && isShare(figure)) return renderQuantity(figure, language, renderShare)
  // A number is followed by the sign, whatever the unit is called by itself: 86%, not 86百分比.
  const unit = figure.unit === 'percent' ? '%' : renderUnit(figure.unit, units, language)
  return `${renderQuantity(figure, language)}${/^[A-Za-z]/.test(unit) ? ' ' : ''}${unit}`
}

/** A number of a unit by itself, as spreads of a group name it. */
export function renderUnitNumber(value: number, unit: string | null, language: Language): string {
  return unit === 'ratio' && value > 0 && value < 1 ? renderShare(value) : renderNumber(value, language)
}

function isShare({ low, high, value }: Quantity): boolean {
  const greatest = high ?? value ?? low
  return greatest !== null && greatest > 0 && greatest < 1
}

/** A share as people write it: a fraction where one of small numbers is meant (0.6667 is 2/3), else in percent. */
function renderShare(value: number): string {
  for (let parts = 2; parts <= 10; parts++) {
    const count = Math.round(value * parts)
    // Figures keep four decimals of a fraction.
    if (count > 0 && count < parts && Math.abs(value - count / parts) < 6e-5) return `${count}/${parts}`
  }
  return `${Number((value * 100).toPrecision(3))}%`
}
