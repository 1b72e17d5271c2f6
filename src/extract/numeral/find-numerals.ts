// Numerals in text: digits, words and mixtures. In: a stretch of reading text and the words that may stand inside a numeral
// (`多`, `余`). Out: numerals with exact values and intervals. It does not ask what is counted: 2021 in 2021年 is a numeral too.

import { exactly, type Quantity } from '../../model/interval.ts'
import type { Span } from '../../model/span.ts'
import type { Hedge } from '../../rules/compiled-rules.ts'
import { evaluateNumeral } from './evaluate-numeral.ts'
import { COUNTING_TWO, canBeginNumeral, DIGITS, LONE_ZERO, MULTIPLIERS } from './numeral-table.ts'
import { readNumeral } from './read-numeral.ts'

export interface Numeral extends Span {
  readonly quantity: Quantity
  /** Written with digits only, words only, or both (`7.5亿`). */
  readonly form: 'digits' | 'words' | 'mixed'
  /** The digits of a plain sequence (`2021`, `二〇二一` → `2021`), as years, days and codes are written; else null. */
  readonly sequence: string | null
  /** Place value of the last written digit: 1e8 for 5亿, 10 for 120. */
  readonly step: number
}

/**
 * Finds the numerals in `[start, end)` of `text`, longest at each place, from left to right. A numeral ends where a unit of its
 * own begins (`unitStarts`): 100千米 is a hundred kilometres, not a hundred thousand metres.
 */
export function findNumerals(
  text: string,
  start: number,
  end: number,
  insideHedges: ReadonlyMap<string, Hedge>,
  unitStarts: ReadonlySet<number> = new Set(),
): Numeral[] {
  const found: Numeral[] = []
  let run = { end: start, limit: end }
  for (let at = start; at < end; ) {
    const limit = canBeginNumeral(text[at] ?? '') ? findUnitStart(at) : at
    const numeral = limit > at ? parseNumeral(text, at, limit, insideHedges) : null
    // Four hundred digits in a row are no number that anything counts.
    if (numeral && Number.isFinite(numeral.quantity.low)) found.push(numeral)
    at = numeral ? numeral.end : at + 1
  }
  return found

  /** One walk a run of numeric characters, however many numerals it falls into: 1,1,1,… */
  function findUnitStart(from: number): number {
    if (from < run.end) return run.limit
    let to = from + 1
    while (to < end && !unitStarts.has(to) && isNumeric(text[to] ?? '')) to++
    run = { end: to, limit: unitStarts.has(to) ? to : end }
    return run.limit
  }
}

function isNumeric(character: string): boolean {
  return canBeginNumeral(character) || character === '.' || character === ',' || character === '，'
}

function parseNumeral(text: string, start: number, end: number, insideHedges: ReadonlyMap<string, Hedge>): Numeral | null {
  const words = readWordSequence(text, start, end)
  if (words) return words
  const reading = readNumeral(text, start, end, insideHedges)
  if (!reading || text.slice(start, reading.end) === LONE_ZERO) return null
  const { quantity, step } = evaluateNumeral(reading.parts)
  const hasDigits = reading.parts.some((part) => part.kind === 'digits')
  const hasWords = reading.parts.some((part) => part.kind !== 'digits' && part.kind !== 'hedge')
  const written = text.slice(start, reading.end)
  const form = hasDigits ? (hasWords ? 'mixed' : 'digits') : 'words'
  return { start, end: reading.end, quantity, step, form, sequence: /^\d+$/.test(written) ? written : null }
}

/** No year or code is longer; a run of digit words that is must not be walked again from each of its characters. */
const LONGEST_SEQUENCE = 64

/** `二〇二一`: three or more digit words in a row, or two that are no estimate (二〇), are read one by one. */
function readWordSequence(text: string, start: number, end: number): Numeral | null {
  let digits = ''
  let at = start
  for (; at < Math.min(end, start + LONGEST_SEQUENCE); at++) {
    const digit = DIGITS.get(text[at] ?? '')
    // 六斤八两: 两 counts, or weighs; no code or year is written with it.
    if (digit === undefined || COUNTING_TWO.has(text[at] ?? '')) break
    digits += digit
  }
  const isEstimate = digits.length === 2 && digits[0] !== '0' && Number(digits[1]) > Number(digits[0])
  if (digits.length < 2 || isEstimate || MULTIPLIERS.has(text[at] ?? '')) return null
  return { start, end: at, quantity: exactly(Number(digits)), form: 'words', sequence: digits, step: 1 }
}
