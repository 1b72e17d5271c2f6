// Civil dates as numbers. In: ISO dates (`2021-12-02`). Out: day counts and back; integers only, no clock, no time zone.
// Refuses nothing: text that is no date counts as null.

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/

/** Days from 1970-01-01 to an ISO date (a time of day after it is ignored); null where the text is no date. */
export function countDays(date: string): number | null {
  const match = ISO_DATE.exec(date)
  if (!match) return null
  const month = Number(match[2])
  // Years begin in March, so that the leap day is a year's last day.
  const year = Number(match[1]) - (month < 3 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(match[3]) - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The ISO date that many days after 1970-01-01. */
export function dateOfDay(day: number): string {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day1 = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day1).padStart(2, '0')}`
}

/** The ISO date some days after another; null where the text is no date. */
export function shiftDate(date: string, days: number): string | null {
  const day = countDays(date)
  return day === null ? null : dateOfDay(day + days)
}
