// The lunar calendar, by lunar-typescript: months and solar terms to civil dates. Only its year tables are used, which are plain
// arithmetic on Julian days in Beijing's time; its Solar and Lunar classes, which know the machine's clock, are not.

import { LunarYear } from 'lunar-typescript'
import { type CivilDate, fromDayNumber } from '../../model/civil-date.ts'

export interface LunarMonthDays {
  /** Its first day. */
  readonly begin: CivilDate
  /** 29 or 30. */
  readonly days: number
}

/** Years for which the tables were made and checked. */
const FIRST_YEAR = 1600
const LAST_YEAR = 2200

/** A month of a lunar year; null where there is none, as with most leap months. */
export function findLunarMonth(year: number, month: number, isLeap: boolean): LunarMonthDays | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const found = readYear(year).getMonth(isLeap ? -month : month)
  return found ? { begin: fromJulianDay(found.getFirstJulianDay()), days: found.getDayCount() } : null
}

/** The day of a solar term (1 小寒 … 24 冬至) in a civil year; null outside the tables. */
export function findSolarTerm(year: number, term: number): CivilDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  // The table begins with 大雪 and 冬至 of the year before.
  const julian = readYear(year).getJieQiJulianDays()[term + 1]
  return julian === undefined ? null : fromJulianDay(julian)
}

/** Years that were asked for: a year's astronomy takes longer than reading the sentence that names it, and the same few come again. */
const knownYears = new Map<number, LunarYear>()

function readYear(year: number): LunarYear {
  const known = knownYears.get(year) ?? new LunarYear(year)
  knownYears.set(year, known)
  return known
}

/** Julian days begin at noon. */
function fromJulianDay(julian: number): CivilDate {
  return fromDayNumber(Math.floor(julian + 0.5) - JULIAN_DAY_OF_1970)
}

const JULIAN_DAY_OF_1970 = 2_440_588
