// What the checking of rules must know of extraction: the lexicons it asks for by name, the captures its productions look at, the
// characters that make a number. (test/rules/rule-facts.test.ts holds this to the code.)

import type { RuleFacts } from '../rules/lint/lint.ts'
import { ACCORDING_TO, DOCUMENTS, LEARNED, OPENING } from './attribution/find-attribution.ts'
import { CALENDAR_BOUNDS } from './date/productions/calendar.ts'
import { SIGNAL_LEXICONS } from './figure/find-signals.ts'
import { SUBJECT_STOPS, SUBJECT_VAGUE } from './measure/find-subject.ts'
import { DIGITS, MULTIPLIERS, TENS, VAGUE_DIGITS } from './numeral/numeral-table.ts'

/** The captures that readAmount takes. */
const AMOUNT = ['amount', 'fraction', 'half', 'tail', 'sign'] as const

export const RULE_FACTS: RuleFacts = {
  coreLexicons: [
    ...Object.values(SIGNAL_LEXICONS),
    ...[SUBJECT_STOPS, SUBJECT_VAGUE],
    ...[ACCORDING_TO, DOCUMENTS, LEARNED, OPENING],
    'core/agent',
    'core/date.announcing',
    'core/date.comparing',
    'core/date.in_name',
    'core/date.until_word',
    'core/event.generic',
    'core/event.joints',
    'core/event.openers',
    'core/event.proper',
    'core/event.stops',
    'core/event.venues',
    'core/org.not_names',
    'core/person.compound_surnames',
    'core/person.not_endings',
    'core/person.not_names',
    'core/person.surnames',
    'core/person.titles',
    'core/person.transliteration',
    'core/place',
    'core/verbs_of_amount',
  ],
  captures: {
    calendar: ['of', 'year', 'shortYear', 'sure', 'tens', 'ones', ...Object.keys(CALENDAR_BOUNDS), 'span'],
    change: [],
    combine: ['first', 'second', 'span'],
    doublings: ['amount', 'span'],
    duration: ['amount', 'half', 'hedge', 'span'],
    fraction: ['numerator', 'denominator', 'whole', 'sign', 'span'],
    join: ['first', 'second', 'span'],
    lengths: ['first', 'second'],
    mixed: ['amount', 'unit', 'second', 'secondUnit', 'third', 'thirdUnit', 'span'],
    modify: ['of', 'span'],
    ordinal: ['amount', 'unit', 'span'],
    ordinals: ['first', 'second', 'unit'],
    pair: ['first', 'second', 'both', 'before', 'century'],
    quantity: [...AMOUNT, 'unit', 'noun', 'more', 'span'],
    range: ['low', 'high', 'unit', 'lowUnit', 'sign', 'highSign', 'below', 'span'],
    rate: [...AMOUNT, 'unit', 'per', 'span'],
    reference: ['span'],
    set: ['of', 'day', 'span'],
    share: [...AMOUNT, 'span'],
    shift: ['of', 'span'],
    stretch: ['of', 'span'],
    tail: [...AMOUNT, 'unit', 'third', 'span'],
    window: ['of', 'amount', 'span'],
  },
  numeralCharacters: ['0123456789', ...DIGITS.keys(), ...MULTIPLIERS.keys(), ...TENS.keys(), ...VAGUE_DIGITS].join(''),
}
