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
  const groups: { readonly exponent: number; readonly value: Decimal }[] = [] // closed by 万, 亿 or 兆
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
        const { exponent: power, times = 1 } = part
        const isOne = index === 0 || power === 1 // 亿 alone is one 亿; the 亿 of 0万亿 is not
        const isAfterZero = power === 1 && index > 1 && isZero(parts[index - 1]) // 一千零十二 is 1012
        const factor = isAfterZero ? ofInteger(times) : (pending ?? (isOne ? ofInteger(times) : ZERO))
        exponent = isAfterZero || (pending === null && isOne) ? power : exponent + power
        if (power < 4) section = add(section, shift(factor, power))
        else {
          // 万 closes what stands since the last 亿, 亿 what stands since the last 兆; 万万 and 亿亿 multiply what they follow.
          const follows = parts[index - 1]?.kind === 'multiplier'
          let closed = add(section, factor)
          for (
            let group = groups.at(-1);
            group && (group.exponent < power || (follows && group.exponent === power));
            group = groups.at(-1)
          ) {
            closed = add(closed, group.value)
            groups.pop()
          }
          groups.push({ exponent: power, value: shift(closed, power) })
          section = ZERO
        }
        pending = null
        lastMultiplier = times > 1 ? 0 : power
        break
      }
      case 'hedge':
        break
    }
  }
  // 三千五 is 3500: a last single digit stands one place below the multiplier before it. 十几 and 十五 are no such case.
  const last = parts.at(-1)
  const isShort = last?.kind === 'digit' && lastMultiplier > 1 && last.low === last.high
  if (isShort) exponent = lastMultiplier - 1
  const tail = isShort && pending ? shift(pending, lastMultiplier - 1) : (pending ?? ZERO)
  return { total: groups.reduce((sum, group) => add(sum, group.value), add(section, tail)), exponent }
}

function isZero(part: NumeralPart | undefined): boolean {
  return part?.kind === 'digit' && part.high === 0
}
