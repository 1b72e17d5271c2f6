// `modify`: a date with words around it that open or narrow it: 2008年以来, 2030年前, 截至12月2日, 5月底, 上周三. Capture: of. Settings: mod;
// until; dayPart; weekOffset; lunar; `onlyWith` names a part that the date must have as its finest (月底 needs a month, not a year), or
// `duration` (三年以上).

import type { RuleSettings } from '../../../rules/kinds/pattern-rule.ts'
import { findCapture, type Produced, type Production, produce } from '../../production.ts'
import type { CalendarParse, DateParse } from '../date-parse.ts'

export const modify: Production<DateParse> = (match, settings): readonly Produced<DateParse>[] => {
  const item = findCapture(match, 'of')?.item
  if (item?.kind !== 'date') return []
  const { parse } = item
  const { mod, onlyWith } = settings
  if (parse.mod && parse.kind !== 'reference' && !isFurther(parse.mod, settings)) return []
  if (onlyWith === 'duration') return parse.kind === 'duration' ? produce(match, { ...parse, ...(mod && { mod }) }) : []
  if (onlyWith && (parse.kind !== 'calendar' || !isFinest(parse, onlyWith))) return []
  if (settings.isNext && !(parse.kind === 'calendar' && !parse.year && (parse.isNearest || parse.lunar || parse.term))) return []
  // A length of time is not a point: 三年以来 and 三年前 are rules of their own.
  if (parse.kind === 'duration' || parse.kind === 'set') return []
  const opened = mod && { mod, ...partOf(parse.mod) }
  const until = settings.until && { until: settings.until }
  if (parse.kind === 'calendar') return produce(match, { ...parse, ...addedParts(parse, settings), ...opened, ...until })
  return produce(match, { ...parse, ...(mod && { mod }), ...(parse.kind === 'window' && until) })
}

/** 5月底前, 截至5月底: a narrowed date may still be opened to one side. 从5月底开始 tells only what began then. */
function isFurther(own: DateParse['mod'], { mod, until }: RuleSettings): boolean {
  const isNarrow = own === 'START' || own === 'MID' || own === 'END'
  if (mod === undefined) return true
  return isNarrow && (mod === 'BEFORE' || mod === 'ON_OR_BEFORE' || mod === 'AFTER' || (mod === 'ON_OR_AFTER' && until !== undefined))
}

/** What a date was narrowed to before it is opened. */
function partOf(own: DateParse['mod']): Pick<CalendarParse, 'part'> {
  return own === 'START' || own === 'MID' || own === 'END' ? { part: own } : {}
}

function addedParts(parse: CalendarParse, { dayPart, weekOffset, lunar, isSamePeriod, isNext }: RuleSettings): Partial<CalendarParse> {
  return {
    ...(isSamePeriod && { isSamePeriod }),
    ...(isNext && { isNext }),
    ...(dayPart && { dayPart }),
    ...(weekOffset !== undefined && !parse.week && { week: { offset: weekOffset } }),
    ...(lunar && { lunar }),
  }
}

const FINER: Readonly<Record<string, readonly (keyof CalendarParse)[]>> = {
  century: ['decade', 'year', 'month', 'day', 'week', 'half', 'quarter', 'season'],
  decade: ['year', 'month', 'day'],
  year: ['month', 'day', 'week', 'half', 'quarter', 'season', 'term'],
  half: ['month', 'day'],
  quarter: ['month', 'day'],
  month: ['day', 'half', 'quarter', 'season'],
  week: ['weekday', 'weekend', 'day'],
  weekday: ['week', 'nth', 'day'],
  day: [],
}

function isFinest(parse: CalendarParse, part: Exclude<RuleSettings['onlyWith'], 'duration' | undefined>): boolean {
  const isThere =
    parse[part] !== undefined || (part === 'weekday' && parse.weekend === true) || (part === 'day' && parse.term !== undefined)
  const finer = [...(FINER[part] ?? []), 'dayPart', 'hour', 'minute'] as const
  return isThere && finer.every((name) => parse[name] === undefined)
}
