// What a date rule yields before any context is known: `10月30日` is month 10, day 30, of some year. resolve-date.ts fills in.

import type { Bound } from '../../model/interval.ts'
import type { TimexModifier } from '../../model/mention.ts'

/** A part of a date: said outright, or counted from a base (去年 is year -1). */
export type DatePart = { readonly is: number } | { readonly offset: number }

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
/** TIMEX3 parts of day: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type DateUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute'

/** What an offset counts from: the article's date, or the date the running text last spoke of (当日, 次日). */
export type DateBase = 'reference' | 'context'

export interface CalendarParse {
  readonly kind: 'calendar'
  readonly base: DateBase
  readonly century?: number
  readonly decade?: number
  readonly year?: DatePart
  readonly half?: 1 | 2
  readonly quarter?: number
  readonly season?: Season
  readonly month?: DatePart
  readonly week?: DatePart
  readonly weekday?: number
  readonly day?: DatePart
  readonly dayPart?: DayPart
  readonly hour?: number
  readonly minute?: number
  /** 以来 ends with the article's own day; 起 leaves the end open. */
  readonly until?: 'reference'
  readonly mod?: TimexModifier
}

/** 5年前: a point that far from a base, at the unit's own granularity. */
export interface ShiftParse {
  readonly kind: 'shift'
  readonly base: DateBase
  readonly unit: DateUnit
  readonly amount: number
  readonly mod?: TimexModifier
}

/** 三年多, 未来3年, 近两年来. `anchor`: the article's date ends it (past) or begins it (future), or neither. */
export interface DurationParse {
  readonly kind: 'duration'
  readonly unit: DateUnit
  readonly amount: number
  readonly bound: Bound
  readonly anchor: 'past' | 'future' | null
  readonly mod?: TimexModifier
}

/** 每年, 每天. */
export interface SetParse {
  readonly kind: 'set'
  readonly unit: DateUnit
  readonly mod?: TimexModifier
}

/** 目前, 近年来, 未来: no calendar value, only a direction. */
export interface ReferenceParse {
  readonly kind: 'reference'
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  readonly mod?: TimexModifier
}

export type DateParse = CalendarParse | ShiftParse | DurationParse | SetParse | ReferenceParse
