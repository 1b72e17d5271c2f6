// A numeral's characters to its parts. In: text and a position. Out: digits, multipliers and what stands between them, in
// order; null where no numeral begins. What the parts add up to is evaluate-numeral.ts.

import type { Hedge } from '../../rules/compiled-rules.ts'
import { type Decimal, parseDecimal } from './decimal.ts'
import {
  AFTER_TRILLION,
  BESIDE_FINANCIAL_THREE,
  COUNTING_TWO,
  canBeginNumeral,
  DIGITS,
  FINANCIAL_THREE,
  isTrailingVague,
  MINUTE,
  MULTIPLIERS,
  SKIPPING_ESTIMATE,
  TENS,
  TRILLION,
  VAGUE_DIGITS,
  WORD_POINT,
} from './numeral-table.ts'

/** `zeros` is the exponent of the last digit that is not zero: 2 for 1500, -1 for 7.5. */
export type NumeralPart =
  | { readonly kind: 'digits'; readonly decimal: Decimal; readonly zeros: number }
  | { readonly kind: 'digit'; readonly low: number; readonly high: number }
  | { readonly kind: 'fraction'; readonly digits: string }
  /** `times`: the digit that the character holds itself, 2 of 廿. */
  | { readonly kind: 'multiplier'; readonly exponent: number; readonly times?: number }
  | { readonly kind: 'hedge'; readonly hedge: Hedge }

export interface NumeralReading {
  readonly end: number
  readonly parts: readonly NumeralPart[]
}

/** Reads the longest numeral at `start`, within `end`. */
export function readNumeral(text: string, start: number, end: number, insideHedges: ReadonlyMap<string, Hedge>): NumeralReading | null {
  const parts: NumeralPart[] = []
  let at = start
  while (at < end) {
    const next = readPart(text, at, end, parts, insideHedges)
    if (!next) break
    if (next.replaces) parts.pop()
    parts.push(next.part)
    at = next.end
  }
  return parts.length === 0 ? null : { end: at, parts }
}

interface PartReading {
  readonly part: NumeralPart
  readonly end: number
  /** 七 becomes 七八, an estimate, when 八 follows. */
  readonly replaces?: true
}

function readPart(
  text: string,
  at: number,
  end: number,
  before: readonly NumeralPart[],
  insideHedges: ReadonlyMap<string, Hedge>,
): PartReading | null {
  const character = text[at] ?? ''
  const last = before.at(-1)
  if (character >= '0' && character <= '9') {
    // 1千零1: digits go on after a zero in words.
    const isAfterZero = last?.kind === 'digit' && last.high === 0 && before.length > 1
    return !last || last.kind === 'multiplier' || isAfterZero ? readDigits(text, at, end) : null
  }
  const tens = TENS.get(character)
  if (tens !== undefined)
    return !last || last.kind === 'multiplier' ? { part: { kind: 'multiplier', exponent: 1, times: tens }, end: at + 1 } : null
  const exponent = MULTIPLIERS.get(character) ?? (isTrillion(text, at, before) ? TRILLION.get(character) : undefined)
  if (exponent !== undefined) return canMultiply(before, exponent) ? { part: { kind: 'multiplier', exponent }, end: at + 1 } : null
  if (last?.kind === 'hedge') return null
  const next = text[at + 1] ?? ''
  const digit = DIGITS.get(character) ?? (isFinancialThree(text, at) ? 3 : undefined)
  // 三千两百|两: the two of counting stands before what it counts, and never ends a number.
  if (digit !== undefined) return COUNTING_TWO.has(character) && last && !MULTIPLIERS.has(next) ? null : readDigit(digit, at, last)
  if (VAGUE_DIGITS.has(character)) return readVagueDigit(text, at, last)
  if (character === WORD_POINT && (last?.kind === 'digit' || last?.kind === 'multiplier')) return readFraction(text, at)
  const hedge = insideHedges.get(character)
  return hedge && (isRound(last) || (last?.kind === 'digits' && MULTIPLIERS.has(text[at + 1] ?? '')))
    ? { part: { kind: 'hedge', hedge }, end: at + 1 }
    : null
}

function isFinancialThree(text: string, at: number): boolean {
  if (text[at] !== FINANCIAL_THREE) return false
  return BESIDE_FINANCIAL_THREE.has(text[at + 1] ?? '') || BESIDE_FINANCIAL_THREE.has(text[at - 1] ?? '')
}

/** A digit group, thousands grouping by commas allowed: `12,345.6`. */
const WRITTEN_DIGITS = /(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y

/** The power of ten of scientific notation: `×10^8`, `×10⁸`, `e8`. */
const POWER_OF_TEN = /(?:[×xX*]10(?:\^(?<caret>[+-]?\d{1,2})|(?<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))|[eE](?<e>[+-]?\d{1,2}))(?![\dA-Za-z])/y
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function readPowerOfTen(text: string, at: number, end: number): { readonly exponent: number; readonly end: number } | null {
  POWER_OF_TEN.lastIndex = at
  const found = POWER_OF_TEN.exec(text)
  if (!found || at + found[0].length > end) return null
  const { caret, raised = '', e } = found.groups ?? {}
  const digits = raised.replace(/./gu, (character) => (character === '⁻' ? '-' : String(RAISED.indexOf(character))))
  return { exponent: Number(caret ?? e ?? digits), end: at + found[0].length }
}

function readDigits(text: string, at: number, end: number): PartReading | null {
  WRITTEN_DIGITS.lastIndex = at
  const matched = WRITTEN_DIGITS.exec(text)?.[0].slice(0, end - at)
  if (!matched) return null
  // 2021.1.25 and 192.168.0.1 are no decimals: numbers side by side.
  const isChained =
    /^\.\d/.test(text.slice(at + matched.length, at + matched.length + 2)) || /\d\.$/.test(text.slice(Math.max(0, at - 2), at))
  const written = isChained ? matched.replace(/\..*/, '') : matched
  const power = isChained ? null : readPowerOfTen(text, at + written.length, end)
  const { digits, scale } = parseDecimal(written)
  const decimal = { digits, scale: scale - (power?.exponent ?? 0) }
  const zeros = digits === 0n ? 0 : countTrailingZeros(String(digits)) - decimal.scale
  return { part: { kind: 'digits', decimal, zeros }, end: power?.end ?? at + written.length }
}

function countTrailingZeros(digits: string): number {
  let count = 0
  while (digits[digits.length - 1 - count] === '0') count++
  return count
}

function readDigit(digit: number, at: number, last: NumeralPart | undefined): PartReading | null {
  if (last?.kind === 'digits' || last?.kind === 'fraction') return null
  if (last?.kind !== 'digit' || last.low === 0) return { part: { kind: 'digit', low: digit, high: digit }, end: at + 1 }
  // Two digits in a row are an estimate when they go up by one, or are 三五: 七八千, 三五个.
  const isEstimate =
    last.low === last.high && (digit === last.low + 1 || (last.low === SKIPPING_ESTIMATE[0] && digit === SKIPPING_ESTIMATE[1]))
  return isEstimate ? { part: { kind: 'digit', low: last.low, high: digit }, end: at + 1, replaces: true } : null
}

/** 几 and 数 before a multiplier are 2 to 10 (数百万); 几 after 十 is 0 to 10 (十几). 几 alone asks a question. */
function readVagueDigit(text: string, at: number, last: NumeralPart | undefined): PartReading | null {
  if (last?.kind === 'multiplier') return last.exponent === 1 && isTrailingVague(text[at]) ? vague(0, at) : null
  if (last?.kind === 'digit' && last.high === 0) return isTrailingVague(text[at]) ? vague(0, at) : null
  return !last && MULTIPLIERS.has(text[at + 1] ?? '') ? vague(2, at) : null
}

function vague(low: number, at: number): PartReading {
  return { part: { kind: 'digit', low, high: 10 }, end: at + 1 }
}

/** 两百点二, 零点77; 零点30分 is a time of day. */
function readFraction(text: string, at: number): PartReading | null {
  let digits = ''
  let end = at + 1
  for (let digit = digitAt(text, end); digit !== undefined; digit = digitAt(text, end)) {
    digits += digit
    end++
  }
  const isTime = /\d/.test(text[at + 1] ?? '') && text[end] === MINUTE
  return digits === '' || isTime ? null : { part: { kind: 'fraction', digits }, end }
}

function digitAt(text: string, at: number): number | undefined {
  const character = text[at] ?? ''
  return character >= '0' && character <= '9' ? Number(character) : DIGITS.get(character)
}

/** After a number any multiplier; after a multiplier only 万 or 亿 that is no smaller (千万, 万万, 亿亿); alone too (百余家, 逾万名). */
function canMultiply(before: readonly NumeralPart[], exponent: number): boolean {
  const last = before.at(-1)
  if (last?.kind !== 'multiplier') return true
  return (exponent >= 4 && exponent >= last.exponent) || (exponent === 1 && (last.exponent === 2 || last.exponent === 3))
}

/** 五兆六十二亿, 3兆元: 兆 after a number and before more of it or before money. 兆瓦 and 500兆宽带 are no such case. */
function isTrillion(text: string, at: number, before: readonly NumeralPart[]): boolean {
  const next = text[at + 1] ?? ''
  return before.length > 0 && (canBeginNumeral(next) || AFTER_TRILLION.has(next))
}

/** Whether 多 can follow: after a multiplier or a number that ends in zero. 16多 is no number, 17余万 is. */
function isRound(last: NumeralPart | undefined): boolean {
  return last?.kind === 'multiplier' || (last?.kind === 'digits' && last.zeros > 0)
}
