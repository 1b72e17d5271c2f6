// What a date rule yields before any context is known: `10月30日` is month 10, day 30, of some year. resolve-date.ts fills in.

import type { Bound } from '../../model/interval.ts'
import type { TimexModifier } from '../../model/mention.ts'

/** A part of a date: said outright, counted from a base (去年 is year -1), or two digits of a year (98年). */
export type DatePart = { readonly is: number } | { readonly offset: number }
export type YearPart = DatePart | { readonly lastTwo: number }

export type LunarKind = 'month' | 'leap' | 'yearEnd'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'
/** TIMEX3 parts of day: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type DateUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

/**
 * What an offset counts from: the article's date; the date the running text last spoke of, else the article's (当日, 次日); or the running
 * text's alone (当年, which is only long ago where the text has named no year).
 */
export type DateBase = 'reference' | 'context' | 'running'

export interface CalendarParse {
  readonly kind: 'calendar'
  readonly base: DateBase
  readonly century?: DatePart
  readonly decade?: number
  readonly year?: YearPart
  readonly half?: 1 | 2
  readonly quarter?: DatePart
  readonly season?: Season
  readonly month?: DatePart
  /** Month and day are of the lunar calendar; `leap`: of its leap month (闰四月); `yearEnd`: of the lunar year that ends in the year (除夕). */
  readonly lunar?: LunarKind
  /** A solar term: 1 is 小寒 (Minor Cold, in January), 24 冬至 (Winter Solstice). */
  readonly term?: number
  /** ISO week: of the year, or counted from the base's week. */
  readonly week?: DatePart
  /** 1 is Monday. */
  readonly weekday?: number
  readonly weekend?: true
  /** Which of the weekdays of its month: 第一个星期一; -1 is the last. */
  readonly nth?: number
  /** -1 is the last day of its month (除夕). */
  readonly day?: DatePart
  readonly dayPart?: DayPart
  readonly hour?: number
  readonly minute?: number
  /** A festival means the nearest one, before or after the article. */
  readonly isNearest?: true
  /** 下一个中秋节: the first one after the article. */
  readonly isNext?: true
  /** 去年同期: of the year only the days that are compared. */
  readonly isSamePeriod?: true
  /** 以来 ends with the article's own day; 起 leaves the end open. */
  readonly until?: 'reference'
  /** 5月底前: the part that was meant before the date was opened to one side. */
  readonly part?: 'START' | 'MID' | 'END'
  readonly mod?: TimexModifier
}

/** So many units; an amount may end in .5 (一年半). */
export interface Length {
  readonly unit: DateUnit
  readonly amount: number
}

/** 5年前, 一年半后: a point that far from a base, at its finest unit's granularity. */
export interface ShiftParse {
  readonly kind: 'shift'
  readonly base: DateBase
  readonly length: readonly Length[]
  readonly direction: 1 | -1
  /** 三年前的今天 is a day. */
  readonly isOfDay?: true
  readonly mod?: TimexModifier
}

/** 三年多, 未来3年, 近两年来. `anchor`: the article's date ends it (past) or begins it (future), or neither. */
export interface DurationParse {
  readonly kind: 'duration'
  readonly length: readonly Length[]
  readonly bound: Bound
  readonly anchor: 'past' | 'future' | null
  readonly mod?: TimexModifier
}

/** 今年前三季度, 去年的前10天, "十四五": the first or last so many units of a period; without one, 前两个月. */
export interface WindowParse {
  readonly kind: 'window'
  readonly of: CalendarParse | WindowParse | null
  readonly side: 'first' | 'last'
  readonly length: Length
  readonly until?: 'reference'
  readonly mod?: TimexModifier
}

/** 每年, 每天, 每两年; with `of` what recurs in it: 每年4月, 每周二. */
export interface SetParse {
  readonly kind: 'set'
  readonly length: readonly Length[]
  readonly of?: CalendarParse
  readonly mod?: TimexModifier
}

/** 目前, 近年来, 未来: no calendar value, only a direction. */
export interface ReferenceParse {
  readonly kind: 'reference'
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  readonly mod?: TimexModifier
}

export type DateParse = CalendarParse | ShiftParse | DurationParse | WindowParse | SetParse | ReferenceParse
