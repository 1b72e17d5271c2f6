// The timeline as the page shows it. In: a corpus. Out: years with their entries, each sentence linked; at most so many entries.

import type { Corpus } from '../corpus/corpus.ts'
import { renderPeriod } from '../corpus/notation.ts'
import type { TimelineEntry } from '../corpus/timeline.ts'
import type { Language } from '../model/problem.ts'
import { nameMention } from './anchor.ts'

export interface TimelineRow {
  readonly date: string
  /** For `<time datetime>`. */
  readonly machineDate: string
  readonly event: string | null
  readonly summary: string
  readonly planned: boolean
  readonly links: readonly { readonly href: string; readonly article: number }[]
}

export interface TimelineYear {
  readonly year: string
  readonly rows: readonly TimelineRow[]
}

export interface TimelineView {
  readonly years: readonly TimelineYear[]
  readonly total: number
  readonly shown: number
  /** Words for what was left out, or null where all is shown. */
  readonly note: string | null
}

const MOST_ENTRIES = 240
const MOST_LINKS = 12

/** Builds the timeline. Where there is too much, entries of several sentences come before those of one; order stays by date. */
export function buildTimelineView(corpus: Corpus, language: Language): TimelineView {
  const chosen = chooseEntries(corpus.timeline)
  const years = new Map<string, TimelineRow[]>()
  for (const entry of chosen) {
    const year = entry.beginDate.slice(0, 4)
    const rows = years.get(year)
    if (rows) rows.push(buildRow(entry, language))
    else years.set(year, [buildRow(entry, language)])
  }
  const total = corpus.timeline.length
  return {
    years: [...years].map(([year, rows]) => ({ year, rows })),
    total,
    shown: chosen.length,
    note: chosen.length < total ? renderNote(chosen.length, total, language) : null,
  }
}

function chooseEntries(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  if (entries.length <= MOST_ENTRIES) return entries
  const ranked = entries.map((entry, index) => ({ index, weight: entry.sentences.length * 2 + (entry.event ? 1 : 0) }))
  const chosen = ranked.sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, MOST_ENTRIES)
  const indexes = new Set(chosen.map(({ index }) => index))
  return entries.filter((_, index) => indexes.has(index))
}

function buildRow(entry: TimelineEntry, language: Language): TimelineRow {
  const { beginDate, endDate, event, summary, planned, sentences } = entry
  const period = renderPeriod(beginDate, endDate, language)
  return {
    // The year stands over its entries already.
    date: language === 'zh' && period.startsWith(`${beginDate.slice(0, 4)}年`) ? period.slice(5) : period,
    machineDate: period.length > 8 || language === 'en' ? beginDate : beginDate.slice(0, 7),
    event,
    summary,
    planned,
    links: sentences
      .slice(0, MOST_LINKS)
      .map(({ article, mention }) => ({ href: `#${nameMention(article, mention)}`, article: article + 1 })),
  }
}

function renderNote(shown: number, total: number, language: Language): string {
  return language === 'zh'
    ? `共 ${total} 条，这里列出见于多处或有具名事件的 ${shown} 条；全部见 CSV。`
    : `${shown} of ${total} entries, those told in several places or of a named event; all are in the CSV.`
}
