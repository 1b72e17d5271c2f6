// What extraction finds. In the core, spans are reading positions; in a record (`record.ts`) they are source positions.

import type { Quantity } from './interval.ts'
import type { Span } from './span.ts'

/** Fields of every mention. `text` is reading text; `rule` is `pack/rule.id`; `sentence` indexes the article's sentences. */
export interface MentionBase extends Span {
  readonly text: string
  readonly sentence: number
  readonly rule: string
  /** Set in records: where `text` begins in its sentence's text, in UTF-16 code units. */
  readonly at?: number
  /** Other rules that had a part in it: `date.this_year` and `date.day` in 今年5月19日, which `date.combined` made. */
  readonly via?: readonly string[]
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type TimexModifier =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'

/** A temporal expression in TIMEX3 terms. `beginDate`/`endDate`: ISO civil dates, end exclusive, null = open or unresolved. */
export interface DateMention extends MentionBase {
  readonly type: 'date'
  readonly timex: TimexType
  /** TIMEX3 value; `XXXX-05-19` and the like where the year could not be resolved. */
  readonly value: string
  readonly mod?: TimexModifier
  readonly beginDate: string | null
  readonly endDate: string | null
  /** The date is part of a proper name: 博鳌亚洲论坛2021年年会. */
  readonly inName?: true
  /** How the value came about, for `explain`: `year 2021: from the reference date`. */
  readonly reason: string
}

/**
 * Why a figure is of its date: a date of the sentence, a dateline (1月29日电), a date its paragraph or its article spoke of before; words of
 * the future, or a figure before it that they are about; words of the present (目前), or nothing at all: then the article's own day.
 */
export type AsOfReason = 'date' | 'dateline' | 'paragraph' | 'article' | 'to-come' | 'to-come-too' | 'now' | 'own-day'

/** The date or period a figure speaks of. `source`: said in its sentence, taken from the context, or only the article's own date. */
export interface AsOf {
  readonly value: string
  readonly beginDate: string | null
  readonly endDate: string | null
  readonly source: 'stated' | 'context' | 'reference'
  readonly reason?: AsOfReason
  /** The words that say so, wherever they stand: 截至12月2日. */
  readonly words?: string
}

export interface Attribution {
  readonly speaker: string
  readonly verb: string
}

export interface Change {
  readonly direction: 'up' | 'down'
  readonly against: 'year' | 'month' | 'other'
}

/** A number with what it counts or measures. `unit`: canonical id, else the classifier as written, else null. */
export interface FigureMention extends MentionBase, Quantity {
  readonly type: 'figure'
  readonly unit: string | null
  readonly noun?: string
  readonly measure?: string
  readonly asOf?: AsOf
  readonly attribution?: Attribution
  readonly change?: Change
  /** Roles that tell its series from others of the measure: `{agent: '中国'}`. Only keys that the measure rule names. */
  readonly key?: Readonly<Record<string, string>>
  /** Where no measure claims it: the verb that governs it (新建5个公园 → 新建), if that says more than that it is a number. */
  readonly predicate?: string
  /** Where no measure claims it: the place, body or country that it is told of, the nearest before it. */
  readonly subject?: string
}

/** A rank or edition: `第16次` is 16, `首届` is 1. `unit` is the classifier as written. */
export interface OrdinalMention extends MentionBase {
  readonly type: 'ordinal'
  readonly value: number
  readonly unit: string | null
}

/** A proper name of something that happens. `name` is the canonical name of its cluster. */
export interface EventMention extends MentionBase {
  readonly type: 'event'
  readonly name: string
  readonly kind: string
  readonly edition?: number
}

export type EntityKind = 'person' | 'org' | 'place' | 'initiative' | 'work'

export interface EntityMention extends MentionBase {
  readonly type: 'entity'
  readonly name: string
  readonly kind: EntityKind
  /** Of a person: what stands beside the name, as written: 国务委员兼外长. */
  readonly title?: string
}

export interface QuoteMention extends MentionBase {
  readonly type: 'quote'
  readonly speaker: string | null
  readonly verb: string | null
}

export type Mention = DateMention | FigureMention | OrdinalMention | EventMention | EntityMention | QuoteMention
export type MentionType = Mention['type']
