// A numeral's parts to its value. 一亿两千三百万 is read as Chinese writes it: 千百十 fill a section of four digits, 万 and 亿
// close one. Open digits (数百万, 七八千) are valued twice, at their low and at their high end.

import { exactly, type Quantity } from '../../model/interval.ts'
import { add, type Decimal, ofInteger, shift, toNumber, ZERO } from './decimal.ts'
import type { NumeralPart } from './read-numeral.ts'

export interface NumeralValue {
  readonly quantity: Quantity
  /** Place value of the last written digit: 1e8 for 5亿, 10 for 120, 100 for 1500. */
  readonly step: number
}

/** The value of a numeral, with the interval that open digits and an inside hedge leave. */
export function evaluateNumeral(parts: readonly NumeralPart[]): NumeralValue {
  const low = addUp(parts, 'low')
  const high = addUp(parts, 'high')
  const step = Number(`1e${low.exponent}`)
  const value = toNumber(low.total)
  const hedge = parts.find((part) => part.kind === 'hedge')?.hedge
  if (low.total.digits !== high.total.digits || low.total.scale !== high.total.scale)
    return { step, quantity: { value: null, low: value, high: toNumber(high.total), bound: 'range' } }
  if (!hedge) return { step, quantity: exactly(value) }
  const upper = hedge.interval === 'next-step' ? toNumber(add(low.total, shift(ofInteger(1), Math.max(0, low.exponent)))) : null
  return { step, quantity: { value, low: value, high: upper, bound: hedge.bound } }
}

interface Sum {
  readonly total: Decimal
  /** Decimal exponent of the last digit that is not zero. */
  readonly exponent: number
}

function addUp(parts: readonly NumeralPart[], side: 'low' | 'high'): Sum {
  let above = ZERO // 亿 and more
  let middle = ZERO // 万
  let section = ZERO // 千百十
  let pending: Decimal | null = null
  let exponent = 0
  let lastMultiplier = 0
  for (const [index, part] of parts.entries()) {
    switch (part.kind) {
      case 'digits':
        pending = part.decimal
        exponent = part.zeros
        lastMultiplier = 0
        break
      case 'digit':
        pending = ofInteger(part[side])
        exponent = part.low === 0 ? exponent : 0
        if (part.low === 0) lastMultiplier = 0 // 三百零五: the five is a five
        break
      case 'fraction':
        pending = add(pending ?? ZERO, { digits: BigInt(part.digits), scale: part.digits.length })
        exponent = -part.digits.length
        lastMultiplier = 0
        break
      case 'multiplier': {
        const { exponent: power } = part
        const isBare = index === 0 // 亿 alone is one 亿; the 亿 of 0万亿 is not
        const factor: Decimal = pending ?? (isBare || power === 1 ? ofInteger(1) : ZERO)
        exponent = pending === null && (isBare || power === 1) ? power : exponent + power
        if (power < 4) section = add(section, shift(factor, power))
        else if (power === 4) {
          middle = add(middle, shift(add(section, factor), 4))
          section = ZERO
        } else {
          above = add(above, shift(add(add(middle, section), factor), 8))
          middle = ZERO
          section = ZERO
        }
        pending = null
        lastMultiplier = power
        break
      }
      case 'tens':
        section = add(section, ofInteger(part.value))
        exponent = 1
        lastMultiplier = 1
        break
      case 'hedge':
        break
    }
  }
  // 三千五 is 3500: a last single digit stands one place below the multiplier before it. 十几 and 十五 are no such case.
  const last = parts.at(-1)
  const isShort = last?.kind === 'digit' && lastMultiplier > 1 && last.low === last.high
  if (isShort) exponent = lastMultiplier - 1
  const tail = isShort && pending ? shift(pending, lastMultiplier - 1) : (pending ?? ZERO)
  return { total: add(add(above, middle), add(section, tail)), exponent }
}
