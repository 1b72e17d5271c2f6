// Which captured value a production refused, where one can be named: month is 13. In: a production's name and the match. Out: texts, none where the
// refusal has another reason (production-needs.ts says what the production wants).

import type { Localized } from '../../../model/problem.ts'
import { CALENDAR_BOUNDS } from '../../date/productions/calendar.ts'
import type { Numeral } from '../../numeral/find-numerals.ts'
import { findNumber, type Match } from '../../production.ts'

/** Finds the values that a production refuses. */
export function findCulprits(production: string, match: Match): readonly Localized[] {
  return match.captures
    .flatMap(({ name, item }): readonly Localized[] => {
      const numeral = item?.kind === 'number' ? item.numeral : null
      const culprit = numeral && findNumberFault(production, name, numeral)
      return culprit ? [culprit] : []
    })
    .concat(findOrderFault(match))
}

/** Productions that take whole numbers without 多. */
const WHOLE: ReadonlySet<string> = new Set(['calendar', 'lengths', 'ordinal', 'ordinals', 'pair', 'window'])

function findNumberFault(production: string, name: string, { quantity, sequence, form }: Numeral): Localized | null {
  const { value, bound } = quantity
  if (WHOLE.has(production) && (bound !== 'exact' || value === null || !Number.isInteger(value)))
    return { zh: `${name} 须是整数，不能带“多”“余”等，这里不是`, en: `${name} must be a whole number without 多 and the like, and is not` }
  if (production === 'calendar' && name === 'year' && !/^[12]\d{3}$/.test(sequence ?? ''))
    return {
      zh: `year 须是逐位写出的四位数字（2021、二〇二一），这里不是`,
      en: 'year must be four digits written one by one (2021, 二〇二一), and is not',
    }
  if (production === 'calendar' && isBounded(name) && value !== null) {
    const [least, most] = CALENDAR_BOUNDS[name]
    if (value < least || value > most)
      return { zh: `${name} 是 ${value}，应在 ${least} 至 ${most} 之间`, en: `${name} is ${value}, expected ${least} to ${most}` }
  }
  if (production === 'duration' && sequence?.length === 4)
    return { zh: `${name} 是四位数字，像年份`, en: `${name} has four digits, like a year` }
  if (production === 'quantity' && name === 'amount' && form === 'words' && value === 1)
    return {
      zh: '“一”只有带约数词或度量单位时才算数量（一个、一位不算）',
      en: '一 is a number only with a hedge or a unit of measure (not in 一个, 一位)',
    }
  return null
}

/** Pairs of captures of which the first must be less. */
const PAIRS = [
  ['low', 'high'],
  ['first', 'second'],
  ['numerator', 'denominator'],
] as const

function findOrderFault(match: Match): readonly Localized[] {
  return PAIRS.flatMap(([less, more]): readonly Localized[] => {
    const [a, b] = [findNumber(match, less)?.numeral.quantity.value, findNumber(match, more)?.numeral.quantity.value]
    if (a === undefined || b === undefined || a === null || b === null || a < b) return []
    return [{ zh: `${less}（${a}）应小于 ${more}（${b}）`, en: `${less} (${a}) must be less than ${more} (${b})` }]
  })
}

function isBounded(name: string): name is keyof typeof CALENDAR_BOUNDS {
  return Object.hasOwn(CALENDAR_BOUNDS, name)
}
