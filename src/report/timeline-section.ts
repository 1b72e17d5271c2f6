// The timeline as the page shows it. In: a corpus. Out: first the entries told of most from the time the corpus is about, in order of date;
// then all others by month, folded, and what lies before that time in a fold of its own. What is left out is counted.

import type { Corpus } from '../corpus/corpus.ts'
import { renderPeriod } from '../corpus/notation.ts'
import { compareText } from '../corpus/point.ts'
import type { TimelineEntry } from '../corpus/timeline.ts'
import { groupBy } from '../model/group-by.ts'
import { shiftDate } from '../model/iso-date.ts'
import type { Language } from '../model/problem.ts'
import { linkPlaces, type PlaceLink } from './anchor.ts'

export interface TimelineRow {
  readonly date: string
  /** For `<time datetime>`. */
  readonly machineDate: string
  /** The row above it has the same date, which is then not said again. */
  readonly isSameDate: boolean
  readonly event: string | null
  readonly summary: string
  readonly planned: boolean
  readonly links: readonly PlaceLink[]
}

export interface TimelineYear {
  readonly year: string
  readonly rows: readonly TimelineRow[]
}

/** Entries that a reader opens: a month or year, or all that lies before the corpus's time. `count` is what it holds, the words included. */
export interface TimelineFold {
  readonly title: string
  readonly count: string
  readonly rows: readonly TimelineRow[]
}

export interface TimelineView {
  readonly years: readonly TimelineYear[]
  readonly folds: readonly TimelineFold[]
  readonly total: number
  readonly shown: number
  /** Words for what stands where, or null where all is shown at once. */
  readonly note: string | null
}

/** Entries shown at once. */
const MOST_ENTRIES = 60
/** Entries in a fold. */
const MOST_FOLDED = 60
/** Entries of a year that are not yet split by month. */
const MOST_IN_YEAR = 40
const MOST_LINKS = 12
/** A corpus's time begins so many days before its articles do, or with their year. */
const DAYS_BEFORE = 92

/** Builds the timeline. */
export function buildTimelineView(corpus: Corpus, language: Language): TimelineView {
  const from = findBeginning(corpus)
  const present = corpus.timeline.filter(({ beginDate }) => beginDate >= from)
  const earlier = corpus.timeline.filter(({ beginDate }) => beginDate < from)
  const chosen = chooseEntries(corpus, present, MOST_ENTRIES)
  const isChosen = new Set(chosen)
  const rest = groupRest(present.filter((entry) => !isChosen.has(entry)))
  const folds = [
    ...[...rest].map(([period, entries]) => buildFold(corpus, namePeriod(period, language), entries, true, language)),
    ...(earlier.length > 0 ? [buildFold(corpus, nameEarlier(from, language), earlier, false, language)] : []),
  ]
  const years = groupBy(chosen, ({ beginDate }) => beginDate.slice(0, 4))
  const total = corpus.timeline.length
  return {
    years: [...years].map(([year, entries]) => ({ year, rows: buildRows(entries, true, language) })),
    folds,
    total,
    shown: chosen.length,
    note: rest.size > 0 ? renderNote(chosen.length, total, language) : null,
  }
}

/** The first day of the time a corpus is about: its articles' year, or a quarter before the first of them. One stray old article does not set it. */
function findBeginning(corpus: Corpus): string {
  const days = corpus.sources.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)])).sort(compareText)
  const first = days[Math.floor(days.length / 20)]
  if (first === undefined) return ''
  const [year, quarter] = [`${first.slice(0, 4)}-01-01`, shiftDate(first, -DAYS_BEFORE) ?? first]
  return `${(year < quarter ? year : quarter).slice(0, 7)}-01`
}

/** The entries told of by most independent sources, those of named events before others; order stays by date. */
function chooseEntries(corpus: Corpus, entries: readonly TimelineEntry[], most: number): readonly TimelineEntry[] {
  if (entries.length <= most) return entries
  const ranked = entries.map((entry, index) => ({ index, weight: weigh(corpus, entry) }))
  const chosen = ranked.sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, most)
  const indexes = new Set(chosen.map(({ index }) => index))
  return entries.filter((_, index) => indexes.has(index))
}

function weigh(corpus: Corpus, { sentences, event }: TimelineEntry): number {
  const sources = new Set(sentences.map(({ article }) => corpus.sources[article]?.group))
  return sources.size * 4 + Math.min(3, sentences.length) + (event ? 3 : 0)
}

function buildFold(corpus: Corpus, title: string, entries: readonly TimelineEntry[], isOneYear: boolean, language: Language): TimelineFold {
  const shown = chooseEntries(corpus, entries, MOST_FOLDED)
  return { title, count: countEntries(entries.length, shown.length, language), rows: buildRows(shown, isOneYear, language) }
}

function buildRows(entries: readonly TimelineEntry[], isOneYear: boolean, language: Language): readonly TimelineRow[] {
  return entries.map((entry, index) => {
    const { beginDate, endDate, event, summary, planned, sentences } = entry
    const period = renderPeriod(beginDate, endDate, language)
    const before = entries[index - 1]
    return {
      // The year stands over its entries already.
      date: isOneYear && language === 'zh' && period.startsWith(`${beginDate.slice(0, 4)}年`) ? period.slice(5) : period,
      machineDate: period.length > 8 || language === 'en' ? beginDate : beginDate.slice(0, 7),
      isSameDate: before?.beginDate === beginDate && before.endDate === endDate,
      event,
      summary,
      planned,
      links: linkPlaces(sentences.slice(0, MOST_LINKS)),
    }
  })
}

/** By month, and where a whole year has few, by year. */
function groupRest(entries: readonly TimelineEntry[]): ReadonlyMap<string, readonly TimelineEntry[]> {
  const years = groupBy(entries, ({ beginDate }) => beginDate.slice(0, 4))
  return groupBy(entries, ({ beginDate }) => beginDate.slice(0, (years.get(beginDate.slice(0, 4))?.length ?? 0) > MOST_IN_YEAR ? 7 : 4))
}

/** A month or a year in words. */
function namePeriod(period: string, language: Language): string {
  if (language === 'en') return period
  return `${period.slice(0, 4)}年${period.length > 4 ? `${Number(period.slice(5))}月` : ''}`
}

function nameEarlier(from: string, language: Language): string {
  return language === 'zh' ? `更早：${namePeriod(from.slice(0, 7), language)}以前` : `Earlier: before ${from.slice(0, 7)}`
}

function countEntries(total: number, shown: number, language: Language): string {
  if (language === 'zh') return `${total} 条${shown < total ? `，列出见于最多处的 ${shown} 条` : ''}`
  return `${total} ${total === 1 ? 'entry' : 'entries'}${shown < total ? `, the ${shown} told of most` : ''}`
}

function renderNote(shown: number, total: number, language: Language): string {
  return language === 'zh'
    ? `共 ${total} 条。先列见于最多来源的 ${shown} 条，其余按月收在下面；全部见 CSV。`
    : `${total} entries. The ${shown} that most sources tell of come first, the others are folded by month below; all are in the CSV.`
}
