// Lengths of time: how they are written and how far they reach. In: so many units, halves allowed (一年半). Out: TIMEX3 values in whole
// units (P18M), and civil dates that far away.

import { addDays, addMonths, type CivilDate } from '../../model/civil-date.ts'
import type { DateUnit, Length } from './date-parse.ts'

const LETTERS: Readonly<Record<DateUnit, string>> = {
  year: 'Y',
  quarter: 'Q',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
}
const CLOCK_UNITS: ReadonlySet<DateUnit> = new Set(['hour', 'minute', 'second'])
/** What half a unit is in whole ones: half a year six months, half a day twelve hours. */
const HALVES: Readonly<Record<DateUnit, Length>> = {
  year: { unit: 'month', amount: 6 },
  quarter: { unit: 'day', amount: 45 },
  month: { unit: 'day', amount: 15 },
  week: { unit: 'hour', amount: 84 },
  day: { unit: 'hour', amount: 12 },
  hour: { unit: 'minute', amount: 30 },
  minute: { unit: 'second', amount: 30 },
  second: { unit: 'second', amount: 0 },
}

/** A length without halves, coarse to fine: 一年半 is eighteen months, 两天半 two days and twelve hours. */
export function splitHalves(length: readonly Length[]): readonly Length[] {
  return length.flatMap(({ unit, amount }) => {
    const whole = Math.trunc(amount)
    if (whole === amount || amount - whole !== 0.5) return [{ unit, amount }]
    const half = HALVES[unit]
    if (unit === 'year') return [{ unit: half.unit, amount: whole * 12 + half.amount }]
    if (unit === 'hour' || unit === 'minute') return [{ unit: half.unit, amount: whole * 60 + half.amount }]
    return whole === 0 ? [half] : [{ unit, amount: whole }, half]
  })
}

/** The TIMEX3 value: P3Y, P2Y3M, PT90M, P2DT12H. */
export function formatLength(length: readonly Length[]): string {
  const parts = splitHalves(length)
  const write = (isClock: boolean) =>
    parts
      .filter(({ unit }) => CLOCK_UNITS.has(unit) === isClock)
      .map(({ unit, amount }) => `${amount}${LETTERS[unit]}`)
      .join('')
  const clock = write(true)
  return `P${write(false)}${clock && `T${clock}`}`
}

/** The date a length away, forwards or (-1) backwards. Hours move the date only by whole days; fractions other than .5 not at all. */
export function moveDate(base: CivilDate, length: readonly Length[], direction: 1 | -1): CivilDate {
  return splitHalves(length).reduce((date, { unit, amount }) => moveBy(date, unit, Math.trunc(amount) * direction), base)
}

/** The finest unit: a point in time is meant as exactly as its length is told. */
export function finestUnit(length: readonly Length[]): DateUnit {
  return splitHalves(length).at(-1)?.unit ?? 'day'
}

function moveBy(date: CivilDate, unit: DateUnit, amount: number): CivilDate {
  switch (unit) {
    case 'year':
      return addMonths(date, amount * 12)
    case 'quarter':
      return addMonths(date, amount * 3)
    case 'month':
      return addMonths(date, amount)
    case 'week':
      return addDays(date, amount * 7)
    case 'day':
      return addDays(date, amount)
    case 'hour':
      return addDays(date, Math.trunc(amount / 24))
    case 'minute':
      return addDays(date, Math.trunc(amount / 1440))
    case 'second':
      return addDays(date, Math.trunc(amount / 86_400))
  }
}
