// The date a figure speaks of. In: the dates of its sentence, what the paragraph spoke of before, the article's own date, and where words
// of the future stand. Out: the date and how it was found: said in the sentence, taken from the context, or only the article's date.

import { addDays, type CivilDate, formatCivilDate } from '../../model/civil-date.ts'
import type { AsOf, DateMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import { PERIOD_SIGN } from '../numeral/numeral-table.ts'

export interface AsOfContext {
  readonly text: string
  /** The resolved dates of the figure's sentence, in text order. */
  readonly dates: readonly DateMention[]
  /** What the paragraph spoke of before this sentence. */
  readonly running: AsOf | null
  readonly reference: CivilDate | null
  /** Words that say that a figure stands as of now: 目前, 已. */
  readonly present: readonly Span[]
  /** Words that say that it is to come: 将, 预计, 力争. */
  readonly future: readonly Span[]
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
    const isCarried =
      before?.value === FUTURE && !context.dates.some((date) => date.start >= from && date.end <= figure.start && isSpokenOf(date))
    found.push(isCarried ? { ...before, source: 'context' } : findAsOf(figure, context))
  }
  return found
}

const FUTURE = 'FUTURE_REF'

function findAsOf(figure: Span, context: AsOfContext): AsOf | null {
  const { text, dates, running, reference } = context
  const earlier = dates.filter((date) => date.end <= figure.start && isSpokenOf(date))
  const until = earlier.findLast((date) => date.mod === 'ON_OR_BEFORE' && !isNow(date))
  const last = earlier.at(-1) ?? null
  // 5月20日，…迄今为止: as of that day. 今年是第十年，截至目前: as of now.
  const day = earlier.findLast((date) => /^\d{4}-\d\d-\d\d/.test(date.value))
  const stated = last && isNow(last) ? (day ?? last) : (until ?? last)
  if (context.future.some((word) => word.end <= figure.start && !hasClauseEnd(text, word.end, figure.start))) {
    // 到2030年将达到25%: the date says when. 未来3年将再提供: the stretch says within what.
    if (!stated || isNow(stated) || stated.timex === 'DURATION') {
      const { beginDate, endDate } = stated?.timex === 'DURATION' ? stated : { beginDate: null, endDate: null }
      return { value: FUTURE, beginDate, endDate, source: stated?.timex === 'DURATION' ? 'stated' : 'context' }
    }
  }
  if (stated && !isNow(stated)) return describePeriod(text, dates, stated, 'stated')
  const isPresent = stated !== null || context.present.some((word) => word.end <= figure.start)
  if (running && !isPresent) return { ...running, source: 'context' }
  if (!reference) return null
  const date = formatCivilDate(reference)
  return { value: date, beginDate: date, endDate: formatCivilDate(addDays(reference, 1)), source: 'reference' }
}

/** What a sentence leaves its paragraph to speak of: its last calendar date or period; null where it has none. */
export function findRunning(text: string, dates: readonly DateMention[]): AsOf | null {
  const last = dates.findLast((date) => isSpokenOf(date) && !isNow(date) && !date.mod && /^(\d{4}|PAST_REF)/.test(date.value))
  return last ? describePeriod(text, dates, last, 'context') : null
}

/** Dates inside names, recurrences and what cannot be placed are nothing that a figure is dated by. 日前 and 目前 are. */
function isSpokenOf(date: DateMention): boolean {
  if (date.inName || date.timex === 'SET') return false
  return date.beginDate !== null || date.endDate !== null || isNow(date) || date.value === 'PAST_REF'
}

function isNow({ value }: DateMention): boolean {
  return value === 'PRESENT_REF'
}

function hasClauseEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isClauseEnd(text[at])) return true
  return false
}

/** The date, or with the one right before it the period that both make: 1月至10月 is 2025-01/2025-10. An hour is of its day. */
function describePeriod(text: string, dates: readonly DateMention[], date: DateMention, source: AsOf['source']): AsOf {
  const first = dates.find((other) => other.end < date.start && PERIOD_SIGN.test(text.slice(other.end, date.start)))
  const { endDate } = date
  const value = dayOf(date)
  if (first && first.timex === 'DATE' && date.timex === 'DATE' && first.beginDate !== null && first.beginDate < (endDate ?? '9'))
    return { value: `${dayOf(first)}/${value}`, beginDate: first.beginDate, endDate, source }
  return { value, beginDate: date.beginDate, endDate, source }
}

function dayOf({ value, timex }: DateMention): string {
  return (timex === 'DATE' || timex === 'TIME') && /^\d/.test(value) ? value.replace(/T.*$/, '') : value
}
