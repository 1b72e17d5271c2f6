// `modify`: a date with words around it that open or narrow it: 2008年以来, 2030年前, 截至12月2日, 5月底. Capture: of.
// Settings: mod; until; dayPart; `onlyWith` names a part that the date must have as its finest (月底 needs a month, not a year).

import { findCapture, type Production, produce } from '../../production.ts'
import type { CalendarParse, DateParse } from '../date-parse.ts'

export const modify: Production<DateParse> = (match, settings) => {
  const item = findCapture(match, 'of')?.item
  if (item?.kind !== 'date') return []
  const { parse } = item
  const { mod, onlyWith } = settings
  if (parse.mod && parse.kind !== 'reference') return []
  if (onlyWith && (parse.kind !== 'calendar' || !isFinest(parse, onlyWith))) return []
  // A length of time is not a point: 三年以来 and 三年前 are rules of their own.
  if (parse.kind === 'duration' || parse.kind === 'set') return []
  const until = parse.kind === 'calendar' ? settings.until : undefined
  const dayPart = parse.kind === 'calendar' ? settings.dayPart : undefined
  return produce(match, { ...parse, ...(dayPart && { dayPart }), ...(mod && { mod }), ...(until && { until }) })
}

function isFinest(parse: CalendarParse, part: 'year' | 'month' | 'day'): boolean {
  if (parse[part] === undefined) return false
  const finer: readonly (keyof CalendarParse)[] = ['half', 'quarter', 'season', 'dayPart', 'hour', 'minute']
  const below: readonly (keyof CalendarParse)[] = part === 'year' ? ['month', 'day'] : part === 'month' ? ['day'] : []
  return [...finer, ...below].every((name) => parse[name] === undefined)
}
