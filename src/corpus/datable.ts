// Which dates of a record say when something happened. In: a record and the timeline's words. Out: periods of at most a month, a day
// and the day it lasted to as one. Refuses what is vague (当前, 未来), wide, part of a name, or says no more than how long (至5月3日)
// and against what (与去年2月相比); festivals that only describe (春节招待会).

import { addDays, addMonths, formatCivilDate, parseCivilDate } from '../model/civil-date.ts'
import { countDays } from '../model/iso-date.ts'
import type { DateMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { TimelineWords } from './timeline-words.ts'
import { measureWordBefore } from './word-list.ts'

/** A period that a sentence speaks of. */
export interface DatedPeriod {
  /** The mention that it begins with. */
  readonly date: DateMention
  /** Index of that mention in the record. */
  readonly mention: number
  /** Where its words end in the sentence: after the second date of 17日至18日. */
  readonly until: number
  readonly value: string
  readonly beginDate: string
  /** Exclusive. */
  readonly endDate: string
}

const MAXIMUM_DAYS = 31
/** 9月15日至27日 is one happening; a span of years is none. */
const MAXIMUM_RANGE = 366

/** Lists the periods, in order of their mentions. */
export function listPeriods(record: ArticleRecord, words: TimelineWords): readonly DatedPeriod[] {
  const dates = record.mentions.flatMap((date, mention) => (date.type === 'date' ? [{ date, mention }] : []))
  const periods: DatedPeriod[] = []
  for (let index = 0; index < dates.length; index++) {
    const first = dates[index]
    if (!first) continue
    const second = dates[index + 1]
    const range = second ? joinRange(record, first.date, second.date, words) : null
    if (range) index++
    const period = range ?? readSince(record, first.date) ?? readPeriod(record, first.date, words)
    if (period) periods.push({ ...period, date: first.date, mention: first.mention })
  }
  return periods
}

type Period = Omit<DatedPeriod, 'date' | 'mention'>

function readPeriod(record: ArticleRecord, date: DateMention, words: TimelineWords): Period | null {
  const text = record.sentences[date.sentence]?.text ?? ''
  const at = locate(text, date)
  const until = at + date.text.length
  const { beginDate, endDate, value } = date
  if (!isExact(date, MAXIMUM_DAYS) || beginDate === null || endDate === null) return null
  const isEnd = measureWordBefore(text, at, words.until) > 0 || measureWordBefore(text, at, words.compared) > 0
  return isEnd || isInBrackets(text, at, until) || !saysWhen(text, at, until, words) ? null : { until, value, beginDate, endDate }
}

/** 从2013年9月圣彼得堡峰会以来 says when the summit was: the month it begins with. */
function readSince(record: ArticleRecord, date: DateMention): Period | null {
  const text = record.sentences[date.sentence]?.text ?? ''
  const at = locate(text, date)
  const until = at + date.text.length
  const holdsEvent = record.mentions.some(
    (event) => event.type === 'event' && event.sentence === date.sentence && (event.at ?? -1) >= at && (event.at ?? -1) < until,
  )
  const begin = parseCivilDate(date.beginDate ?? '')
  if (date.mod !== 'ON_OR_AFTER' || !holdsEvent || !begin) return null
  const end = /^\d{4}-\d{2}$/.test(date.value) ? addMonths(begin, 1) : /^\d{4}-\d{2}-\d{2}$/.test(date.value) ? addDays(begin, 1) : null
  return end && { until, value: date.value, beginDate: formatCivilDate(begin), endDate: formatCivilDate(end) }
}

/** 17日至18日: two dates with nothing but a joint between them. */
function joinRange(record: ArticleRecord, a: DateMention, b: DateMention, words: TimelineWords): Period | null {
  if (a.sentence !== b.sentence || a.beginDate === null || b.endDate === null) return null
  const text = record.sentences[a.sentence]?.text ?? ''
  const [from, to] = [locate(text, a) + a.text.length, locate(text, b)]
  const joint = text.slice(from, to)
  if (joint.length === 0 || !words.ranges.terms.includes(joint) || !isExact(a, MAXIMUM_DAYS) || !isExact(b, MAXIMUM_DAYS)) return null
  const days = (countDays(b.endDate) ?? 0) - (countDays(a.beginDate) ?? 0)
  if (days <= 0 || days > MAXIMUM_RANGE) return null
  const at = locate(text, a)
  if (measureWordBefore(text, at, words.compared) > 0 && days > MAXIMUM_DAYS) return null
  return { until: to + b.text.length, value: `${a.value}/${b.value}`, beginDate: a.beginDate, endDate: b.endDate }
}

/** Whether a date is one of the calendar, resolved, and no longer than so many days. */
function isExact(date: DateMention, most: number): boolean {
  if ((date.timex !== 'DATE' && date.timex !== 'TIME') || date.inName || date.value.endsWith('_REF')) return false
  const [begin, end] = [countDays(date.beginDate ?? ''), countDays(date.endDate ?? '')]
  return begin !== null && end !== null && end > begin && end - begin <= most
}

/** 3月5日 and 当晚 say when. A festival does where it stands by itself: 除夕夜，… but not 春节招待会. */
function saysWhen(text: string, at: number, until: number, { days }: TimelineWords): boolean {
  const written = text.slice(at, until)
  if (/\d/.test(written)) return true
  if (days.terms.some((term) => written.includes(term))) return !days.not.some((term) => text.startsWith(term, at))
  return isClauseStart(text, at) && /^[，,]/u.test(text.slice(until))
}

function isClauseStart(text: string, at: number): boolean {
  return /(?:^|[，。；：、！？—△\]】\s])$/u.test(text.slice(0, at))
}

/** 【今日中国】 is the name of a programme. */
function isInBrackets(text: string, at: number, until: number): boolean {
  return text.lastIndexOf('【', at) > text.lastIndexOf('】', at) && text.indexOf('】', until) >= 0
}

/** Where a mention stands in its sentence; a record that does not say is searched. */
export function locate(text: string, { at, text: written }: Pick<DateMention, 'at' | 'text'>): number {
  return Math.max(0, at ?? text.indexOf(written))
}
