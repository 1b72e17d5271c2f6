// Dates inside the title of a work: 《2021年新年音乐会》, 《十月》. In: the text and a date. Out: whether it is inside one, and whether it is a
// date there at all.

import type { Span } from '../../model/span.ts'
import type { DateParse } from './date-parse.ts'

const OPEN = '《'
const CLOSE = '》'
/** Marks further off belong to no title. */
const LONGEST = 60

/** Whether a span lies between the marks of a title. */
export function isInTitle(text: string, { start, end }: Span): boolean {
  for (let at = start - 1; at >= 0 && start - at <= LONGEST; at--) {
    if (text[at] === CLOSE) return false
    if (text[at] === OPEN) return text.slice(end, end + LONGEST).includes(CLOSE)
  }
  return false
}

/** What a title says of time beside a year or what is counted from one: the month of 《十月》 is a name, and so is the day of 《今日中国》. */
export function isOnlyName(parse: DateParse): boolean {
  return parse.kind === 'calendar' ? !parse.year && !parse.mod : parse.kind !== 'window'
}
