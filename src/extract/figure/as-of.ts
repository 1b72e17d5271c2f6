// The date a figure speaks of. In: the dates of its sentence, the running date of its paragraph, the article's own. Out: the date
// and how it was found: said in the sentence, taken from the context, or only the article's date.

import { addDays, type CivilDate, formatCivilDate } from '../../model/civil-date.ts'
import type { AsOf, DateMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'

export interface AsOfContext {
  /** The resolved dates of the figure's sentence, in text order. */
  readonly dates: readonly DateMention[]
  /** The last calendar date of the paragraph before this sentence. */
  readonly running: DateMention | null
  readonly reference: CivilDate | null
  /** Whether words such as 目前, 已 say that the figure stands as of now. */
  readonly isPresent: boolean
}

/** Finds the date a figure speaks of; null where the article has no date either. */
export function findAsOf(figure: Span, { dates, running, reference, isPresent }: AsOfContext): AsOf | null {
  const usable = dates.filter((date) => isSpokenOf(date))
  const until = usable.findLast((date) => date.mod === 'ON_OR_BEFORE' && date.end <= figure.start)
  const stated = until ?? usable.findLast((date) => date.end <= figure.start) ?? null
  if (stated) return describe(stated, 'stated')
  if (running && !isPresent) return describe(running, 'context')
  if (!reference) return null
  const date = formatCivilDate(reference)
  return { value: date, beginDate: date, endDate: formatCivilDate(addDays(reference, 1)), source: 'reference' }
}

/** Dates inside names, recurrences and now-words are nothing that a figure is dated by. */
function isSpokenOf(date: DateMention): boolean {
  return !date.inName && date.timex !== 'SET' && (date.beginDate !== null || date.endDate !== null) && !date.value.endsWith('_REF')
}

function describe(date: DateMention, source: AsOf['source']): AsOf {
  return { value: date.value, beginDate: date.beginDate, endDate: date.endDate, source }
}
