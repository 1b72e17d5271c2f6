// What tests expect of mentions: fields that there are, with values that they can have. An expectation that can never come true would
// fail with nothing but "wrong value", and one of a no-match would pass for ever.

import { parseCivilDate } from '../../model/civil-date.ts'
import type { MentionType } from '../../model/mention.ts'
import type { Localized, Problem } from '../../model/problem.ts'
import { describeValue } from '../describe-issues.ts'
import { findNearest } from '../find-nearest.ts'
import { type FieldKind, MENTION_FIELDS } from '../mention-fields.ts'
import type { PlacedRule } from '../parse-rule-file.ts'
import { KEY } from '../yaml-offset.ts'
import type { Lint } from './lint.ts'
import { unexpectedExpectation, unknownDay, unknownField } from './problems.ts'

export const findWrongExpectations: Lint = ({ rules }) =>
  rules.rules.flatMap((placed) =>
    (['match', 'no-match', 'todo-match'] as const).flatMap((list) =>
      (placed.rule.tests?.[list] ?? []).flatMap((written, index) => {
        if (typeof written === 'string') return []
        const path = ['tests', list, index]
        const { published, expect = {} } = written
        const isDay = published === undefined || parseCivilDate(published) !== null
        return [
          ...(isDay ? [] : [unknownDay(placed.placeAt([...path, 'published']), published)]),
          ...checkFields(placed, [...path, 'expect'], expect),
        ]
      }),
    ),
  )

function checkFields(placed: PlacedRule, path: readonly PropertyKey[], expect: Readonly<Record<string, unknown>>): readonly Problem[] {
  const type = findMentionType(placed, expect.type)
  const fields = MENTION_FIELDS[type]
  return Object.entries(expect).flatMap(([field, value]): readonly Problem[] => {
    const kind = fields[field]
    const place = () => placed.placeAt([...path, field])
    if (kind === undefined) {
      const names = Object.keys(fields)
      return [unknownField(placed.placeAt([...path, KEY, field]), field, type, ALIASES[field] ?? findNearest(field, names), names)]
    }
    if (value === null || isOfKind(value, kind)) return []
    return [unexpectedExpectation(place(), field, describeValue(value), isInterval(value) ? INTERVAL : nameKind(kind, value))]
  })
}

/** Other names by which people look for a field. */
const ALIASES: Readonly<Record<string, string>> = {
  min: 'low',
  max: 'high',
  interval: 'low',
  begin: 'beginDate',
  end_date: 'endDate',
  date: 'value',
  amount: 'value',
}

/** What a rule's tests look at: the mentions it makes; of a rule that only helps others, figures, or the type that it names. */
function findMentionType({ rule }: PlacedRule, named: unknown): MentionType {
  switch (rule.type) {
    case 'date':
    case 'ordinal':
    case 'event':
    case 'entity':
      return rule.type
    case 'figure':
    case 'measure':
      return 'figure'
    default:
      return typeof named === 'string' && isMentionType(named) ? named : 'figure'
  }
}

function isMentionType(name: string): name is MentionType {
  return Object.hasOwn(MENTION_FIELDS, name)
}

function isOfKind(value: unknown, kind: FieldKind): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number'
    case 'text':
      return typeof value === 'string' && !isInterval(value)
    case 'true':
      return value === true
    case 'list':
      return Array.isArray(value)
    case 'map':
      return typeof value === 'object' && !Array.isArray(value)
    default:
      return typeof value === 'string' && kind.includes(value)
  }
}

/** `[5e8,6e8)`, as mathematics writes it. */
function isInterval(value: unknown): boolean {
  return (typeof value === 'string' && /^[[(][^,]*,[^,]*[\])]$/.test(value)) || (Array.isArray(value) && value.length === 2)
}

const INTERVAL: Localized = {
  en: 'two fields, {low: 5e8, high: 6e8}; null is an open side',
  zh: '两个字段，如 {low: 5e8, high: 6e8}；null 表示不限',
}

function nameKind(kind: FieldKind, value: unknown): Localized {
  switch (kind) {
    case 'number':
      return typeof value === 'string' && Number.isFinite(Number(value)) && value !== ''
        ? { en: `the number ${value}, without quotes`, zh: `数字 ${value}，不加引号` }
        : { en: 'a number or null', zh: '数字或 null' }
    case 'text':
      return typeof value === 'number'
        ? { en: `text: write "${value}" in quotes`, zh: `文本：请加引号写作 "${value}"` }
        : { en: 'text', zh: '文本' }
    case 'true':
      return { en: 'true', zh: 'true' }
    case 'list':
      return { en: 'a list', zh: '列表' }
    case 'map':
      return { en: 'keys and values', zh: '键值' }
    default: {
      const nearest = findNearest(String(value), kind)
      if (nearest) return { en: `«${nearest}»`, zh: `“${nearest}”` }
      return { en: `one of ${kind.join(', ')}`, zh: `${kind.join('、')} 之一` }
    }
  }
}
