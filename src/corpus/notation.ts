// Amounts and periods in writing. In: numbers, quantities, as-of dates. Out: `7.5亿`, `> 7.5亿`, `> 750 million`, `(7.5e8, ∞)`, `2021年7月`.
// Grouping and decimals are done here: the machine's locale must not show.

import type { Quantity } from '../model/interval.ts'
import { shiftDate } from '../model/iso-date.ts'
import type { Language } from '../model/problem.ts'
import { readAmount } from './amount.ts'

/** A number as people read it: `7.5亿`, `163,739.5万` in Chinese; `750M`, `1.6B` in English. At most five significant digits. */
export function renderNumber(value: number, language: Language): string {
  const size = Math.abs(value)
  const steps = language === 'zh' ? CHINESE_STEPS : ENGLISH_STEPS
  const step = steps.find(([, from]) => size >= from)
  if (!step || (language === 'zh' && size < 1e5 && size % 1e4 !== 0)) return groupDigits(trimNumber(value))
  return groupDigits(trimNumber(value / step[0])) + step[2]
}

/** What one of the step is worth, from which number on it is used, what it is called. */
const CHINESE_STEPS = [
  [1e12, 1e12, '万亿'],
  [1e8, 1e8, '亿'],
  [1e4, 1e4, '万'],
] as const
const ENGLISH_STEPS = [
  [1e12, 1e12, 'T'],
  [1e9, 1e9, 'B'],
  [1e6, 1e6, 'M'],
  [1e3, 1e5, 'K'],
] as const
const ENGLISH_WORDS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** A number as English prose has it: `1.8 billion`, `163,739`; in Chinese as everywhere. */
export function renderNumberInProse(value: number, language: Language): string {
  const step = language === 'en' ? ENGLISH_WORDS.find(([from]) => Math.abs(value) >= from) : undefined
  if (step) return `${groupDigits(trimNumber(value / step[0]))} ${step[1]}`
  return language === 'en' ? groupDigits(trimNumber(value)) : renderNumber(value, language)
}

/** What the words of a figure allow, in a sentence: `> 18亿`, `5亿–6亿`; `> 1.8 billion`, `500–600 million`. */
export function renderQuantityInProse(quantity: Quantity, language: Language): string {
  const text = renderQuantity(quantity, language, renderNumberInProse)
  // One word for both ends is enough: 500–600 million.
  return text.replace(/^(\S+) ([a-z]+)–(\S+) \2$/u, '$1–$3 $2')
}

/** How a number is written, given the language. */
export type WriteNumber = (value: number, language: Language) => string

/** What the words of a figure allow, as people write it: `≥ 7.5亿`, `> 7.5亿`, `5亿–6亿`, `7.5亿`. */
export function renderQuantity(quantity: Quantity, language: Language, write: WriteNumber = renderNumber): string {
  const { low, high, lowOpen, highOpen } = readAmount(quantity)
  if (quantity.low === null && quantity.high === null) return '—'
  if (quantity.high === null) return `${lowOpen ? '>' : '≥'} ${write(low, language)}`
  if (quantity.low === null) return `${highOpen ? '<' : '≤'} ${write(high, language)}`
  if (low === high) return write(low, language)
  return `${write(low, language)}–${write(high, language)}`
}

/** Interval notation: `[5e8, 6e8)`, `(1.6e9, ∞)`, `79`. */
export function renderInterval(quantity: Quantity): string {
  const { low, high, lowOpen, highOpen } = readAmount(quantity)
  if (low === high) return renderExact(low)
  return `${lowOpen ? '(' : '['}${renderExact(low)}, ${renderExact(high)}${highOpen ? ')' : ']'}`
}

/** A period in words: a day, month, year or half-open span of days. `end` is exclusive. */
export function renderPeriod(begin: string, end: string, language: Language): string {
  const last = shiftDate(end, -1) ?? end
  if (last <= begin) return renderDay(begin, language)
  if (begin.endsWith('-01-01') && last.endsWith('-12-31') && begin.slice(0, 4) === last.slice(0, 4)) {
    return language === 'zh' ? `${begin.slice(0, 4)}年` : begin.slice(0, 4)
  }
  if (begin.endsWith('-01') && end.endsWith('-01') && begin.slice(0, 7) === last.slice(0, 7)) {
    return language === 'zh' ? `${begin.slice(0, 4)}年${Number(begin.slice(5, 7))}月` : begin.slice(0, 7)
  }
  if (language === 'en') return `${begin} to ${last}`
  // The year is said once: 2021年1月1日至6月30日.
  const until = renderDay(last, language)
  return `${renderDay(begin, language)}至${begin.slice(0, 4) === last.slice(0, 4) ? until.slice(5) : until}`
}

/** A day: `2021年12月2日`, `2021-12-02`. */
export function renderDay(date: string, language: Language): string {
  if (language === 'en' || date.length < 10) return date.slice(0, 10)
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

function renderExact(value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? '-∞' : '∞'
  if (Math.abs(value) < 1e6) return String(value)
  return value.toExponential().replace('e+', 'e')
}

function trimNumber(value: number): string {
  const rounded = Math.abs(value) >= 1e5 ? Math.round(value) : Number(value.toPrecision(Math.abs(value) >= 1 ? 7 : 4))
  return String(rounded)
}

function groupDigits(digits: string): string {
  const point = digits.indexOf('.')
  const whole = point < 0 ? digits : digits.slice(0, point)
  const sign = whole.startsWith('-') ? '-' : ''
  const bare = sign ? whole.slice(1) : whole
  if (bare.length < 5 || bare.includes('e')) return digits
  const groups: string[] = []
  for (let end = bare.length; end > 0; end -= 3) groups.unshift(bare.slice(Math.max(0, end - 3), end))
  return sign + groups.join(',') + (point < 0 ? '' : digits.slice(point))
}
