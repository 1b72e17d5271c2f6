// Time in equal pieces. In: a span of days and how many pieces may stand in it. Out: days, weeks, months, quarters or years, and the piece
// that a day is in.

import { countDays, dateOfDay, shiftDate } from '../../model/iso-date.ts'
import type { Localized } from '../../model/problem.ts'

export type BinSize = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A piece of time; `end` is the first day after it. */
export interface Bin {
  readonly begin: string
  readonly end: string
}

export interface TimeBin {
  readonly size: BinSize
  /** The piece an ISO day is in. */
  readonly findBin: (day: string) => Bin
}

/** What a piece is called. */
export const BIN_NAMES: Readonly<Record<BinSize, Localized>> = {
  day: { zh: '日', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  year: { zh: '年', en: 'year' },
}

/** The smallest pieces of which no more than `most` stand between two days, both included. */
export function chooseBin(first: string, last: string, most: number): TimeBin {
  const days = (countDays(last) ?? 0) - (countDays(first) ?? 0) + 1
  const size = SIZES.find(([, length]) => days / length + 1 <= most)?.[0] ?? 'year'
  return createBin(size)
}

/** Pieces of one size. */
export function createBin(size: BinSize): TimeBin {
  return { size, findBin: (day) => findBin(day, size) }
}

/** From small to large. */
export const BIN_SIZES: readonly BinSize[] = ['day', 'week', 'month', 'quarter', 'year']

/** All pieces from the one of `first` to the one of `last`. */
export function listBins({ findBin }: TimeBin, first: string, last: string): readonly Bin[] {
  const bins: Bin[] = []
  for (let bin = findBin(first); bin.begin <= last; bin = findBin(bin.end)) bins.push(bin)
  return bins
}

/** With their shortest length in days. */
const SIZES = [
  ['day', 1],
  ['week', 7],
  ['month', 28],
  ['quarter', 90],
  ['year', 365],
] as const

function findBin(day: string, size: BinSize): Bin {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  switch (size) {
    case 'day':
      return { begin: day, end: shiftDate(day, 1) ?? day }
    case 'week': {
      const number = countDays(day) ?? 0
      // Weeks begin on Monday, and 1970 began on a Thursday.
      const monday = number - ((((number + 3) % 7) + 7) % 7)
      return { begin: dateOfDay(monday), end: dateOfDay(monday + 7) }
    }
    case 'month':
      return { begin: `${day.slice(0, 7)}-01`, end: nextMonth(year, month) }
    case 'quarter': {
      const first = month - ((month - 1) % 3)
      return { begin: `${year}-${pad(first)}-01`, end: nextMonth(year, first + 2) }
    }
    case 'year':
      return { begin: `${year}-01-01`, end: nextMonth(year, 12) }
  }
}

function nextMonth(year: string, month: number): string {
  return month < 12 ? `${year}-${pad(month + 1)}-01` : `${String(Number(year) + 1).padStart(4, '0')}-01-01`
}

function pad(month: number): string {
  return String(month).padStart(2, '0')
}
