// A timeline for TimelineJS (https://timeline.knightlab.com/docs/json-format.html). In: entries. Out: its JSON document: a slide an entry,
// grouped by kind. Its texts are HTML there, so what articles say is escaped; end dates are the last day, as it shows them.

import { parseCivilDate } from '../../model/civil-date.ts'
import type { TimelineEntry } from '../timeline.ts'
import { lastDay } from './choose-entries.ts'

/** Renders the document, indented, with a closing line feed. A month stands as a month, days as days. */
export function renderTimelineJs(entries: readonly TimelineEntry[]): string {
  const events = entries.map((entry, index) => {
    const { beginDate, endDate, event, type, summary, planned, sentences } = entry
    const last = lastDay(entry)
    const isMonth = beginDate.endsWith('-01') && endDate.endsWith('-01') && beginDate.slice(0, 7) === last.slice(0, 7)
    return {
      unique_id: `entry-${index + 1}`,
      start_date: writeDate(beginDate, isMonth),
      ...(last === beginDate || isMonth ? {} : { end_date: writeDate(last, false) }),
      text: {
        headline: escapeHtml(event ?? summary),
        text: [...(event === null ? [] : [`<p>${escapeHtml(summary)}</p>`]), ...sentences.map(renderSentence)].join(''),
      },
      group: planned ? 'planned' : (type ?? 'happening'),
      autolink: false,
    }
  })
  return `${JSON.stringify({ events }, null, 2)}\n`
}

function renderSentence({ text, path, said }: TimelineEntry['sentences'][number]): string {
  return `<blockquote>${escapeHtml(text)}<footer>${escapeHtml(path)}${said === null ? '' : ` (${said})`}</footer></blockquote>`
}

function writeDate(date: string, isMonth: boolean): { readonly year: number; readonly month: number; readonly day?: number } {
  const civil = parseCivilDate(date)
  if (!civil) throw new RangeError(`Unexpected date ${date}, expected YYYY-MM-DD`)
  const { year, month, day } = civil
  return isMonth ? { year, month } : { year, month, day }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}
