// Exact decimal arithmetic for numerals. `4.35e8` is not `4.35 * 1e8` in floating point, and 7.5亿 must be exactly 750000000.

/** `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

export const ZERO: Decimal = { digits: 0n, scale: 0 }

/** Reads `12,345.6`; the text must hold digits, commas and at most one point. */
export function parseDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.replaceAll(',', '').replaceAll('，', '').split('.')
  return { digits: BigInt(whole + fraction || '0'), scale: fraction.length }
}

export function ofInteger(value: number): Decimal {
  return { digits: BigInt(value), scale: 0 }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale }
}

/** Multiplies by 10^`exponent`; `exponent` is not negative. */
export function shift(a: Decimal, exponent: number): Decimal {
  const scale = a.scale - exponent
  return scale >= 0 ? { digits: a.digits, scale } : { digits: a.digits * 10n ** BigInt(-scale), scale: 0 }
}

/** The nearest double, as the literal would read: `Number("7.5e8")`. */
export function toNumber(a: Decimal): number {
  return Number(`${a.digits}e${-a.scale}`)
}
