// The date a figure speaks of. In: the dates of its sentence, what its paragraph and its article spoke of before, the article's own
// date, and where words of the future and of the present stand. Out: the date, how it was found, and by which words.

import { addDays, type CivilDate, formatCivilDate } from '../../model/civil-date.ts'
import type { AsOf, DateMention } from '../../model/mention.ts'
import { isWithin, type Span } from '../../model/span.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import { PERIOD_SIGN } from '../numeral/numeral-table.ts'
import { isNow, isSpokenOf, type Signals } from './spoken-of.ts'

export interface AsOfContext extends Signals {
  readonly text: string
  /** The resolved dates of the figure's sentence, in text order. */
  readonly dates: readonly DateMention[]
  /** What the paragraph spoke of before this sentence. */
  readonly running: AsOf | null
  /** The period the article has set for what follows: 2021年，…。 */
  readonly frame: AsOf | null
  readonly reference: CivilDate | null
}

/**
 * Finds the dates that the figures of a sentence speak of, in text order; null where the article has no date either. What is to come
 * is `FUTURE_REF`, with the interval where one is stated (未来3年还将再提供30亿美元), and so is what follows from it in the sentence.
 */
export function findAsOfs(figures: readonly Span[], context: AsOfContext): readonly (AsOf | null)[] {
  const found: (AsOf | null)[] = []
  for (const [index, figure] of figures.entries()) {
    const before = found.at(-1)
    const from = figures[index - 1]?.end ?? 0
    const isBetween = (span: Span) => span.start >= from && span.end <= figure.start
    const isDated = context.dates.some((date) => isBetween(date) && isSpokenOf(date, context)) || context.present.some(isBetween)
    const isCarried = before?.value === FUTURE && !isDated
    const asOf: AsOf | null = isCarried ? { ...before, source: 'context', reason: 'to-come-too' } : findAsOf(figure, context)
    // 建党100周年 is spoken of its year, on whatever day.
    const isAnniversary = context.anniversary.some((word) => isWithin(word, figure))
    found.push(isAnniversary && asOf ? widenToYear(asOf) : asOf)
  }
  return found
}

const FUTURE = 'FUTURE_REF'
function findAsOf(figure: Span, context: AsOfContext): AsOf | null {
  const { text, dates, running, frame, reference, present } = context
  const stated = findStated(figure, context)
  const toCome = context.future.find((word) => word.end <= figure.start && !hasClauseEnd(text, word.end, figure.start))
  // 到2030年将达到25%: the date says when. 未来3年将再提供: the stretch says within what.
  if (toCome && (!stated || isNow(stated) || stated.timex === 'DURATION')) {
    if (stated?.timex !== 'DURATION')
      return { value: FUTURE, beginDate: null, endDate: null, source: 'context', reason: 'to-come', words: wordsOf(text, toCome) }
    const { beginDate, endDate } = stated
    return { value: FUTURE, beginDate, endDate, source: 'stated', reason: 'to-come', words: wordsOf(text, stated) }
  }
  if (stated && !isNow(stated)) return describePeriod(context, dates, stated)
  const now = stated ?? present.findLast((word) => word.end <= figure.start)
  if (!now) {
    if (running) return { ...running, source: 'context', reason: 'paragraph' }
    const later = findLater(figure, context)
    if (later) return describePeriod(context, dates, later)
    if (frame) return { ...frame, source: 'context', reason: 'article' }
  }
  if (!reference) return null
  const date = formatCivilDate(reference)
  const own = { value: date, beginDate: date, endDate: formatCivilDate(addDays(reference, 1)), source: 'reference' } as const
  return now ? { ...own, reason: 'now', words: wordsOf(text, now) } : { ...own, reason: 'own-day' }
}

/** The date before the figure that it is of: what 截至 says, else the last. */
function findStated(figure: Span, context: AsOfContext): DateMention | null {
  const { text, dates, present } = context
  const earlier = dates.filter((date) => date.end <= figure.start && isSpokenOf(date, context))
  const last = earlier.at(-1) ?? null
  const isSameClause = (date: Span, other: Span) => !hasClauseEnd(text, date.end, other.start)
  if (last && isNow(last)) {
    // 5月20日，…迄今为止: as of that day. 自1998年推出至今: from then on. 今年是第十年，截至目前: as of now.
    const day = earlier.findLast((date) => /^\d{4}-\d\d-\d\d/.test(date.value) && !isDateline(date, context))
    return earlier.findLast((date) => !isNow(date) && !isDateline(date, context) && isSameClause(date, last)) ?? day ?? last
  }
  // 两年累计交付20余万辆: a length that the words add up over, though nobody says when it was.
  const length = dates.findLast(
    (date) =>
      date.timex === 'DURATION' &&
      date.end <= figure.start &&
      isSameClause(date, figure) &&
      present.some(({ start }) => start === date.end),
  )
  return earlier.findLast((date) => date.mod === 'ON_OR_BEFORE' && !isNow(date)) ?? (length && !length.beginDate ? length : last)
}

/** A plain date after the figure in its clause (220家企业5月2日参展), where nothing before says when. */
function findLater(figure: Span, context: AsOfContext): DateMention | null {
  const { text, dates } = context
  const later = dates.find((date) => date.start >= figure.end && !hasClauseEnd(text, figure.end, date.start))
  return later && !later.mod && later.timex === 'DATE' && /^\d/.test(later.value) && isSpokenOf(later, context) ? later : null
}

/** What a sentence leaves its paragraph to speak of: its last calendar date or period; null where it has none. */
export function findRunning(context: AsOfContext): AsOf | null {
  const { dates } = context
  const last = dates.findLast((date) => isSpokenOf(date, context) && !isNow(date) && isKept(date) && /^(\d{4}|PAST_REF)/.test(date.value))
  return last ? describePeriod(context, dates, last) : null
}

/** 截至5月18日 and 1月以来 hold for the sentences to come, 月初 and 2030年前 do not. */
function isKept({ mod }: DateMention): boolean {
  return mod === undefined || mod === 'ON_OR_BEFORE' || mod === 'ON_OR_AFTER'
}

/**
 * The period that a sentence without figures sets for what follows, where it begins with a year or month that the article's own day is
 * in: 2021年，…。 1月以来，…。 Null where it begins with another date; `before` where it begins with none.
 */
export function findFrame(context: AsOfContext, sentence: Span, hasFigures: boolean, before: AsOf | null): AsOf | null {
  const { text, dates, reference } = context
  const first = dates[0]
  if (!first || first.start !== sentence.start || !isClauseEnd(text[first.end]) || first.timex !== 'DATE' || !/^\d/.test(first.value))
    return before
  const day = reference && formatCivilDate(reference)
  const isAround = day !== null && first.beginDate !== null && first.endDate !== null && first.beginDate <= day && day < first.endDate
  return isAround && isKept(first) && !hasFigures && /^\d{4}(-\d\d)?$/.test(first.value) ? describePeriod(context, dates, first) : null
}

/** Whether a clause ends between two positions. */
function hasClauseEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isClauseEnd(text[at])) return true
  return false
}

/** 新华社香港1月29日电: the day of the report, which its sentences are not about but have for their context. */
function isDateline(date: DateMention, { dateline }: Signals): boolean {
  return dateline.some(({ start }) => start === date.end)
}

/** The date, or with the one right before it the period that both make: 1月至10月 is 2025-01/2025-10. An hour is of its day. */
function describePeriod(context: AsOfContext, dates: readonly DateMention[], date: DateMention): AsOf {
  const { text } = context
  const first = dates.find((other) => other.end < date.start && PERIOD_SIGN.test(text.slice(other.end, date.start)))
  const { endDate } = date
  const value = dayOf(date)
  const isOfReport = isDateline(date, context)
  const found = { source: isOfReport ? 'context' : 'stated', reason: isOfReport ? 'dateline' : 'date' } as const
  if (first && isCalendar(first) && isCalendar(date) && first.beginDate !== null && first.beginDate < (endDate ?? '9')) {
    const [from, words] = [dayOf(first), wordsOf(text, { start: first.start, end: date.end })]
    return { value: from === value ? value : `${from}/${value}`, beginDate: first.beginDate, endDate, ...found, words }
  }
  return { value, beginDate: date.beginDate, endDate, ...found, words: wordsOf(text, date) }
}

function isCalendar({ timex }: DateMention): boolean {
  return timex === 'DATE' || timex === 'TIME'
}

function dayOf(date: DateMention): string {
  return isCalendar(date) && /^\d/.test(date.value) ? date.value.replace(/T.*$/, '') : date.value
}

function widenToYear(asOf: AsOf): AsOf {
  const year = /^(\d{4})-/.exec(asOf.value)?.[1]
  if (year === undefined) return asOf
  const source = asOf.source === 'reference' ? 'context' : asOf.source
  return { ...asOf, value: year, beginDate: `${year}-01-01`, endDate: `${Number(year) + 1}-01-01`, source }
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}
