// A timeline as a calendar (iCalendar, RFC 5545). In: entries and the corpus that they are of. Out: text with an all-day event for each
// entry. UID and DTSTAMP come from the articles, not from a clock: the same corpus gives the same bytes, and a calendar that reads a newer
// file finds its events again.

import { addDays, formatCivilDate, parseCivilDate, twoDigits } from '../../model/civil-date.ts'
import type { Corpus } from '../corpus.ts'
import { compareText } from '../point.ts'
import type { TimelineEntry } from '../timeline.ts'
import { writeLine, writeTextLine } from './content-line.ts'

/** Renders the calendar. DTEND is exclusive, as an entry's end is. */
export function renderTimelineIcs(corpus: Corpus, entries: readonly TimelineEntry[]): string {
  const uids = new Map<string, number>()
  const events = entries.map((entry) => {
    const base = buildUid(corpus, entry)
    const count = (uids.get(base) ?? 0) + 1
    uids.set(base, count)
    return renderEvent(corpus, entry, `${base}${count > 1 ? `-${count}` : ''}@kaoju`)
  })
  return [
    ...[writeLine('BEGIN', 'VCALENDAR'), writeLine('VERSION', '2.0'), writeLine('PRODID', '-//kaoju//timeline//ZH')],
    ...[writeLine('CALSCALE', 'GREGORIAN'), ...events, writeLine('END', 'VCALENDAR')],
  ].join('')
}

function renderEvent(corpus: Corpus, entry: TimelineEntry, uid: string): string {
  const { beginDate, endDate, event, type, summary, planned, where, sentences } = entry
  const told = sentences.map(({ text, path, said }) => `${text}\n— ${path}${said === null ? '' : ` (${said})`}`)
  return [
    writeLine('BEGIN', 'VEVENT'),
    writeLine('UID', uid),
    writeLine('DTSTAMP', findStamp(corpus, entry)),
    writeLine('DTSTART;VALUE=DATE', beginDate.replaceAll('-', '')),
    writeLine('DTEND;VALUE=DATE', endDate.replaceAll('-', '')),
    writeTextLine('SUMMARY', event === null ? summary : `${event}: ${summary}`),
    writeTextLine('DESCRIPTION', told.join('\n\n')),
    ...(where.length > 0 ? [writeTextLine('LOCATION', where.join('、'))] : []),
    ...(type === null ? [] : [writeTextLine('CATEGORIES', type)]),
    writeLine('STATUS', planned ? 'TENTATIVE' : 'CONFIRMED'),
    writeLine('TRANSP', 'TRANSPARENT'),
    writeLine('END', 'VEVENT'),
  ].join('')
}

/** The days and the first sentence: its article's hash and its place there. */
function buildUid({ records }: Corpus, { beginDate, endDate, sentences: [first] }: TimelineEntry): string {
  const hash = records[first?.article ?? -1]?.article.sha256.slice(0, 16) ?? ''
  return [beginDate, endDate, hash, first?.start ?? 0].join('-').replace(/[^A-Za-z0-9-]/g, '')
}

/** When the last of its articles was published, in UTC; the epoch where none says. */
function findStamp({ records }: Corpus, { sentences }: TimelineEntry): string {
  const stamps = sentences.flatMap(({ article }) => {
    const published = records[article]?.article.published
    return published ? [toUtcStamp(published)] : []
  })
  return stamps.sort(compareText).at(-1) ?? '19700101T000000Z'
}

/** `2021-08-07T00:44:43+08:00` as `20210806T164443Z`; a day without a time is its beginning. */
export function toUtcStamp(published: string): string {
  const date = parseCivilDate(published)
  if (!date) return '19700101T000000Z'
  const time = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(published)
  const zone = /([+-])(\d{2}):?(\d{2})$/.exec(published.slice(10))
  const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0
  const minutes = Number(time?.[1] ?? 0) * 60 + Number(time?.[2] ?? 0) - offset
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  const clock = [Math.floor(rest / 60), rest % 60, Number(time?.[3] ?? 0)].map(twoDigits).join('')
  return `${formatCivilDate(addDays(date, days)).replaceAll('-', '')}T${clock}Z`
}
