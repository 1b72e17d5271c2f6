// The fields of mentions, as tests may expect them. In: nothing. Out: per type of mention the names of its fields and the kind of value
// each has. The compiler holds this list to the types of model/mention.ts.

import type {
  DateMention,
  EntityMention,
  EventMention,
  FigureMention,
  MentionType,
  OrdinalMention,
  QuoteMention,
} from '../model/mention.ts'

/** What a field holds; a list of words where only those can be there. `asOf` is written as its value alone: "2021-12-02". */
export type FieldKind = 'number' | 'text' | 'true' | 'map' | 'list' | readonly string[]

type Fields<Of> = Readonly<Record<keyof Of, FieldKind>>

const TYPES = ['date', 'figure', 'ordinal', 'event', 'entity', 'quote'] as const
const base = {
  type: TYPES,
  start: 'number',
  end: 'number',
  at: 'number',
  sentence: 'number',
  text: 'text',
  rule: 'text',
  via: 'list',
} as const

const date: Fields<DateMention> = {
  ...base,
  timex: ['DATE', 'TIME', 'DURATION', 'SET'],
  value: 'text',
  mod: ['BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER', 'START', 'MID', 'END', 'APPROX', 'LESS_THAN', 'MORE_THAN'],
  beginDate: 'text',
  endDate: 'text',
  inName: 'true',
  reason: 'text',
}
const figure: Fields<FigureMention> = {
  ...base,
  value: 'number',
  low: 'number',
  high: 'number',
  bound: ['exact', 'approx', 'gt', 'ge', 'lt', 'le', 'range'],
  unit: 'text',
  noun: 'text',
  measure: 'text',
  asOf: 'text',
  attribution: 'map',
  change: 'map',
  key: 'map',
  predicate: 'text',
  subject: 'text',
}
const ordinal: Fields<OrdinalMention> = { ...base, value: 'number', unit: 'text' }
const event: Fields<EventMention> = { ...base, name: 'text', kind: 'text', edition: 'number' }
const entity: Fields<EntityMention> = { ...base, name: 'text', kind: ['person', 'org', 'place', 'initiative', 'work'], title: 'text' }
const quote: Fields<QuoteMention> = { ...base, speaker: 'text', verb: 'text' }

export const MENTION_FIELDS: Readonly<Record<MentionType, Readonly<Record<string, FieldKind>>>> = {
  date,
  figure,
  ordinal,
  event,
  entity,
  quote,
}
