// A numeral's characters to its parts. In: text and a position. Out: digits, multipliers and what stands between them, in
// order; null where no numeral begins. What the parts add up to is evaluate-numeral.ts.

import type { Hedge } from '../../rules/compiled-rules.ts'
import { type Decimal, parseDecimal } from './decimal.ts'
import { DIGITS, MULTIPLIERS, SKIPPING_ESTIMATE, TENS, TRAILING_VAGUE, VAGUE_DIGITS, WORD_POINT } from './numeral-table.ts'

/** `zeros` is the exponent of the last digit that is not zero: 2 for 1500, -1 for 7.5. */
export type NumeralPart =
  | { readonly kind: 'digits'; readonly decimal: Decimal; readonly zeros: number }
  | { readonly kind: 'digit'; readonly low: number; readonly high: number }
  | { readonly kind: 'fraction'; readonly digits: string }
  | { readonly kind: 'multiplier'; readonly exponent: number }
  | { readonly kind: 'tens'; readonly value: number }
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
  if (character >= '0' && character <= '9') return !last || last.kind === 'multiplier' ? readDigits(text, at, end) : null
  const exponent = MULTIPLIERS.get(character)
  if (exponent !== undefined) return canMultiply(before, exponent) ? { part: { kind: 'multiplier', exponent }, end: at + 1 } : null
  if (last?.kind === 'hedge') return null
  const tens = TENS.get(character)
  if (tens !== undefined) return !last ? { part: { kind: 'tens', value: tens }, end: at + 1 } : null
  const digit = DIGITS.get(character)
  if (digit !== undefined) return readDigit(digit, at, last)
  if (VAGUE_DIGITS.has(character)) return readVagueDigit(text, at, last)
  if (character === WORD_POINT && (last?.kind === 'digit' || last?.kind === 'multiplier')) return readFraction(text, at)
  const hedge = insideHedges.get(character)
  return hedge && isRound(last) ? { part: { kind: 'hedge', hedge }, end: at + 1 } : null
}

/** A digit group, thousands grouping by commas allowed: `12,345.6`. */
const WRITTEN_DIGITS = /(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y

function readDigits(text: string, at: number, end: number): PartReading | null {
  WRITTEN_DIGITS.lastIndex = at
  const matched = WRITTEN_DIGITS.exec(text)?.[0].slice(0, end - at)
  if (!matched) return null
  // 2021.1.25 and 192.168.0.1 are no decimals: numbers side by side.
  const isChained =
    /^\.\d/.test(text.slice(at + matched.length, at + matched.length + 2)) || /\d\.$/.test(text.slice(Math.max(0, at - 2), at))
  const written = isChained ? matched.replace(/\..*/, '') : matched
  const decimal = parseDecimal(written)
  const trailing = countTrailingZeros(String(decimal.digits))
  return { part: { kind: 'digits', decimal, zeros: decimal.digits === 0n ? 0 : trailing - decimal.scale }, end: at + written.length }
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
  if (last?.kind === 'multiplier') return last.exponent === 1 && text[at] === TRAILING_VAGUE ? vague(0, at) : null
  return !last && MULTIPLIERS.has(text[at + 1] ?? '') ? vague(2, at) : null
}

function vague(low: number, at: number): PartReading {
  return { part: { kind: 'digit', low, high: 10 }, end: at + 1 }
}

function readFraction(text: string, at: number): PartReading | null {
  let digits = ''
  let end = at + 1
  for (let digit = DIGITS.get(text[end] ?? ''); digit !== undefined; digit = DIGITS.get(text[end] ?? '')) {
    digits += digit
    end++
  }
  return digits === '' ? null : { part: { kind: 'fraction', digits }, end }
}

/** After a number any multiplier; after a multiplier only a greater 万 or 亿 (千万, 万亿); alone too (百余家, 逾万名). */
function canMultiply(before: readonly NumeralPart[], exponent: number): boolean {
  const last = before.at(-1)
  if (last?.kind !== 'multiplier') return true
  return (exponent >= 4 && exponent > last.exponent) || (exponent === 1 && (last.exponent === 2 || last.exponent === 3))
}

/** Whether 多 can follow: after a multiplier or a number that ends in zero. 16多 is no number. */
function isRound(last: NumeralPart | undefined): boolean {
  return last?.kind === 'multiplier' || (last?.kind === 'digits' && last.zeros > 0)
}
