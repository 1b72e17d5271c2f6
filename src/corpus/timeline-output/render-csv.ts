// A timeline as CSV, one row a sentence. In: entries. Out: text that spreadsheets open as it is, with nothing run as a formula.

import { type Cell, renderCsv } from '../csv.ts'
import type { TimelineEntry } from '../timeline.ts'
import { lastDay } from './choose-entries.ts'

const HEADER: readonly Cell[] = [
  ...['entry', 'begin', 'last_day', 'event', 'type', 'summary', 'planned', 'who', 'verb', 'where', 'figures'],
  ...['said', 'dated', 'path', 'start', 'end', 'sentence'],
]

/** Renders entries; those of several sentences have a row for each, under one number. */
export function renderTimelineCsv(entries: readonly TimelineEntry[]): string {
  const rows = entries.flatMap((entry, index) => {
    const { beginDate, event, type, summary, planned, who, verb, where, figures, sentences } = entry
    const own = [index + 1, beginDate, lastDay(entry), event, type, summary, String(planned), who.join('、'), verb, where.join('、')]
    return sentences.map(({ said, from, path, start, end, text }): readonly Cell[] => [
      ...own,
      ...[figures.join('、'), said, from, path, start, end, text],
    ])
  })
  return renderCsv([HEADER, ...rows])
}
