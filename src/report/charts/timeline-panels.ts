// The timeline's dated statements, split where publication pauses. In: a corpus. Out: panels in order of publication, each with the span of
// time that holds nearly all of what it speaks of; how many statements lie outside. On one axis, articles of 2021 and 2026 leave it empty.

import type { Corpus } from '../../corpus/corpus.ts'
import { shiftDate } from '../../model/iso-date.ts'
import { toTime } from './style.ts'

/** A dated sentence. Times are milliseconds since 1970, UTC. */
export interface TimelineMark {
  readonly article: number
  /** Index of its date in the article's mentions. */
  readonly mention: number
  readonly text: string
  readonly begin: number
  readonly end: number
  readonly middle: number
  readonly published: number
  readonly isPlanned: boolean
  readonly isDay: boolean
}

/** What the articles of one run of publications say. `from` and `to` bound the axis. */
export interface TimelinePanel {
  readonly marks: readonly TimelineMark[]
  /** First and last day of publication. */
  readonly first: string
  readonly last: string
  readonly articles: number
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
/** A pause in publication that begins a new panel. */
const PAUSE = 183 * DAY
const MOST_PANELS = 4
/** What lies further than this from the publications is not drawn. */
const TIME_AROUND = 730 * DAY
/** Of many statements, this share at either end may fall outside as well. */
const TAIL = 0.025
const ENOUGH_FOR_TAIL = 60
const MARGIN = 5 * DAY

/** Builds the panels; those of fewest statements beyond the fourth are left out and counted in `outside`. */
export function buildTimelinePanels(corpus: Corpus): { readonly panels: readonly TimelinePanel[]; readonly outside: number } {
  const marks = listMarks(corpus)
  const runs = splitAtPauses(marks)
  const largest = new Set([...runs].sort((a, b) => b.length - a.length).slice(0, MOST_PANELS))
  const panels = runs.filter((run) => largest.has(run)).map((run) => buildPanel(corpus, run))
  const drawn = panels.filter((panel) => panel.marks.length > 0)
  return { panels: drawn, outside: marks.length - drawn.reduce((count, panel) => count + panel.marks.length, 0) }
}

function listMarks(corpus: Corpus): readonly TimelineMark[] {
  return corpus.timeline.flatMap(({ sentences }) =>
    sentences.flatMap(({ article, mention, text, beginDate, endDate, from }) => {
      if (from === 'event') return []
      const published = corpus.sources[article]?.published?.slice(0, 10)
      if (published === undefined) return []
      const [begin, end] = [toTime(beginDate), toTime(endDate)]
      const isDay = shiftDate(beginDate, 1) === endDate
      const place = { article, mention, text, published: toTime(published) }
      return [{ ...place, begin, end, middle: (begin + end) / 2, isPlanned: beginDate > published, isDay }]
    }),
  )
}

function splitAtPauses(marks: readonly TimelineMark[]): readonly (readonly TimelineMark[])[] {
  const runs: TimelineMark[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const mark of [...marks].sort((a, b) => a.published - b.published)) {
    if (mark.published - last > PAUSE) runs.push([])
    runs.at(-1)?.push(mark)
    last = mark.published
  }
  return runs
}

function buildPanel(corpus: Corpus, run: readonly TimelineMark[]): TimelinePanel {
  const articles = new Set(run.map(({ article }) => article))
  const days = [...articles].flatMap((article) => corpus.sources[article]?.published?.slice(0, 10) ?? []).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const [least, most] = findRange(run)
  const [from, to] = [Math.min(least, toTime(first)) - MARGIN, Math.max(most, toTime(last) + DAY) + MARGIN]
  const marks = run.filter(({ begin, end }) => begin >= from && end <= to)
  return { marks, first, last, articles: articles.size, from, to }
}

/** The time that holds nearly all of what is spoken of. */
function findRange(run: readonly TimelineMark[]): readonly [number, number] {
  const published = run.map((mark) => mark.published).sort((a, b) => a - b)
  const [from, to] = [(published[0] ?? 0) - TIME_AROUND, (published.at(-1) ?? 0) + TIME_AROUND]
  const near = run.filter(({ begin, end }) => begin >= from && end <= to)
  const begins = near.map(({ begin }) => begin).sort((a, b) => a - b)
  const ends = near.map(({ end }) => end).sort((a, b) => a - b)
  const tail = near.length >= ENOUGH_FOR_TAIL ? Math.floor(near.length * TAIL) : 0
  return [begins[tail] ?? from, ends[ends.length - 1 - tail] ?? to]
}
