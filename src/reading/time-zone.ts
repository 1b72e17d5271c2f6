// Civil time and time zones, without Date and without the machine's zone. In: civil fields, epoch seconds. Out: each other.

import { formatCivilDate, fromDayNumber, isCivilDate, toDayNumber, twoDigits } from '../model/civil-date.ts'

/** A civil date and time of day, no zone. */
export interface CivilTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Seconds since 1970-01-01T00:00:00 on a clock that shows the civil time (UTC, if it is UTC). */
export function countSeconds({ year, month, day, hour, minute, second }: CivilTime): number {
  return toDayNumber({ year, month, day }) * 86_400 + hour * 3_600 + minute * 60 + second
}

/** Whether the calendar has this day and the clock this time. Years 1000 to 9999; second 60 is a leap second. */
export function isCivilTime({ year, month, day, hour, minute, second }: CivilTime): boolean {
  return year >= 1000 && year <= 9999 && isCivilDate({ year, month, day }) && hour <= 23 && minute <= 59 && second <= 60
}

/** The clocks of a time zone. Offsets are seconds ahead of UTC. */
export interface ZoneClock {
  /** The offset at an instant. */
  offsetAt(epochSeconds: number): number
  /** The offset when the clocks show a civil time. In the hour that autumn repeats, the first; in the one that spring skips, the one before. */
  offsetWhenShowing(civilSeconds: number): number
}

/**
 * The clocks of a zone by its IANA name (`Asia/Shanghai`). Made once and handed down: a formatter costs as much as the reading of a short
 * article. Throws RangeError for a zone that is not known.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetAt = (epochSeconds: number) => countSeconds(readParts(format.formatToParts(epochSeconds * 1_000))) - epochSeconds
  const offsetWhenShowing = (civilSeconds: number) => {
    const guess = offsetAt(civilSeconds)
    const earlier = offsetAt(civilSeconds - Math.max(guess, 0) - 7_200)
    return offsetAt(civilSeconds - earlier) === earlier ? earlier : offsetAt(civilSeconds - guess)
  }
  return { offsetAt, offsetWhenShowing }
}

function readParts(parts: readonly Intl.DateTimeFormatPart[]): CivilTime {
  const values = new Map(parts.map(({ type, value }) => [type, Number(value)]))
  const field = (type: Intl.DateTimeFormatPartTypes): number => values.get(type) ?? 0
  return {
    year: field('year'),
    month: field('month'),
    day: field('day'),
    hour: field('hour'),
    minute: field('minute'),
    second: field('second'),
  }
}

/** `2021-08-07T00:44:43+08:00` from the seconds a zone's clock shows and its offset. */
export function renderTime(civilSeconds: number, offset: number): string {
  const time = civilSeconds - Math.floor(civilSeconds / 86_400) * 86_400
  const clock = [Math.floor(time / 3_600), Math.floor(time / 60) % 60, time % 60].map(twoDigits).join(':')
  const minutes = Math.round(Math.abs(offset) / 60)
  return `${renderDate(civilSeconds)}T${clock}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** `2021-08-07` from the seconds a clock shows. */
export function renderDate(civilSeconds: number): string {
  return formatCivilDate(fromDayNumber(Math.floor(civilSeconds / 86_400)))
}
