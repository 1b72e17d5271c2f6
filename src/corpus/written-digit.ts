// The precision a figure was printed with. In: its value and text. Out: what one step of its last written digit is worth, and between
// which amounts it may have been rounded from.

import type { Quantity } from '../model/interval.ts'

/**
 * The worth of the last written digit: 1e7 for `7.53亿`, 1e8 for `5亿多`, 1 for `163739剂`. Numbers in Chinese characters count
 * by the zeros their value ends in (`两万` is 1e4). 0 where there is no value: a range is not rounded.
 */
export function findLastDigitStep(value: number | null, text: string): number {
  if (value === null || value === 0 || !Number.isFinite(value)) return 0
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '')
  if (digits === undefined) return 10 ** countTrailingZeros(value)
  const written = Number(digits)
  if (written === 0) return 0
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  // Exponents, not quotients: 7.53e8 / 7.53 is not exactly 1e8.
  const exponent = Math.round(Math.log10(Math.abs(value) / written))
  return Number(`1e${exponent - decimals}`)
}

/**
 * The amounts that may have been written so: half a step to either side of an exact figure (25% is 24.5 to 25.5), the words' own interval
 * else. Null where a side is open.
 */
export function findWrittenRange(figure: Quantity & { readonly text: string }): { readonly low: number; readonly high: number } | null {
  const { low, high, value, text, bound } = figure
  if (low === null || high === null) return null
  const half = bound === 'exact' ? findLastDigitStep(value, text) / 2 : 0
  return { low: low - half, high: high + half }
}

function countTrailingZeros(value: number): number {
  let zeros = 0
  let rest = Math.abs(value)
  while (rest >= 10 && rest % 10 === 0) {
    rest /= 10
    zeros++
  }
  return zeros
}
