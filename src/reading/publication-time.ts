// When an article was published. In: a date as written, or a file name. Out: the time in the corpus's zone, or null.

import type { PublicationTime } from '../model/article.ts'
import { type CivilTime, countSeconds, isCivilTime, renderDate, renderTime, type ZoneClock } from './time-zone.ts'

/**
 * Reads a date as front matter, feeds and pages write it: `Fri, 06 Aug 2021 16:44:43 GMT`, ISO 8601 with or without time and zone,
 * `2021-10-28 14:08:07`, `2021年10月28日 14:08`. Without a zone it is a time of `clock`. Null where it is no date.
 */
export function parsePublicationTime(text: string, clock: ZoneClock, from: PublicationTime['from']): PublicationTime | null {
  const written = text.trim().slice(0, 100)
  const fields = (RFC_2822.exec(written) ?? ISO_8601.exec(written) ?? CHINESE.exec(written))?.groups
  if (!fields) return null
  const month = MONTHS.indexOf((fields.name ?? '').toLowerCase()) + 1 || Number(fields.month)
  const civil: CivilTime = {
    year: Number(fields.year),
    month,
    day: Number(fields.day),
    hour: Number(fields.hour ?? 0),
    minute: Number(fields.minute ?? 0),
    second: Number(fields.second ?? 0),
  }
  if (!isCivilTime(civil)) return null
  const seconds = countSeconds(civil)
  if (fields.hour === undefined) return { time: renderDate(seconds), date: renderDate(seconds), from }
  const zone = parseZone(fields.zone)
  if (zone === undefined) return null
  const offset = zone === null ? clock.offsetWhenShowing(seconds) : clock.offsetAt(seconds - zone)
  const local = zone === null ? seconds : seconds - zone + offset
  return { time: renderTime(local, offset), date: renderDate(local), from }
}

/** Reads the date in a file's name: `20210105-09.md`, `2021-01-05-title.md`. Null where there is none. */
export function findPathDate(path: string): PublicationTime | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  for (const { groups } of name.matchAll(NAME_DATE)) {
    const civil = { year: Number(groups?.year), month: Number(groups?.month), day: Number(groups?.day), hour: 0, minute: 0, second: 0 }
    if (!isCivilTime(civil)) continue
    const date = renderDate(countSeconds(civil))
    return { time: date, date, from: 'file-name' }
  }
  return null
}

/** Seconds ahead of UTC; null for no zone, undefined for one that is not known. */
function parseZone(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null
  const offset = ZONE_OFFSET.exec(zone)?.groups
  if (!offset) return ZONES[zone.toUpperCase()]
  const seconds = Number(offset.hours) * 3_600 + Number(offset.minutes ?? 0) * 60
  return offset.sign === '-' ? -seconds : seconds
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The zone names that RFC 2822 allows, in seconds, save that CST in Chinese news is China's (+08:00), not America's. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -18_000,
  EDT: -14_400,
  CST: 28_800,
  CDT: -18_000,
  MST: -25_200,
  MDT: -21_600,
  PST: -28_800,
  PDT: -25_200,
}
const RFC_2822 =
  /^(?:[a-z]{3},?\s{1,3})?(?<day>\d{1,2})\s{1,3}(?<name>[a-z]{3})[a-z]{0,6}\s{1,3}(?<year>\d{4})(?:\s{1,3}(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s{0,3}(?<zone>[a-z]{1,4}|[+-]\d{4}))?)?(?:\s*\(|$)/i
const ISO_8601 =
  /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:[T ]\s{0,3}(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s{0,3}(?<zone>[a-z]{1,4}|[+-]\d{2}(?::?\d{2})?)?)?$/i
const CHINESE =
  /^(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日(?:\s{0,3}(?<hour>\d{1,2})[:：时](?<minute>\d{2})(?:[:：分](?<second>\d{2})?秒?)?)?$/
const ZONE_OFFSET = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/
const NAME_DATE = /(?<!\d)(?<year>19\d{2}|20\d{2})(?<separator>[-_.年]?)(?<month>\d{2})[-_.月]?(?<day>\d{2})(?!\d)/g
