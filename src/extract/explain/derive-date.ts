// How a date came about: the dates it is made of, what they leave open, how the article filled it in.

import { translateReason } from '../../model/date-reason.ts'
import type { DateMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { DateItem } from '../chart.ts'
import { describeMatch } from './describe-match.ts'
import { findItem, findProduction, type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, inBoth, type Step } from './step.ts'
import { quoteRule } from './wording.ts'

/** The steps of a date after its rule. */
export function deriveDate(history: SentenceHistory, mention: DateMention): readonly Step[] {
  const item = findItem(history, 'date', mention)
  const reason = translateReason(mention.reason)
  const { published } = history.article
  const isRelative = /article|reference date/.test(mention.reason)
  const reference =
    published && isRelative ? { zh: `（文章发布于 ${published.date}）`, en: ` (the article is of ${published.date})` } : { zh: '', en: '' }
  return [
    ...listParts(history, mention.rule, mention),
    ...(item ? [createStep('parse', { zh: `字面所说：${writeParse(item)}`, en: `the words say: ${writeParse(item)}` })] : []),
    createStep('reason', { zh: `${reason.zh}${reference.zh}`, en: `${reason.en}${reference.en}` }),
    ...(mention.inName
      ? [createStep('in-name', { zh: '在专名之内：不作为数量的日期', en: 'inside a proper name: no figure is dated by it' })]
      : []),
  ]
}

/** The dates of other rules that a date was built from: 今年 and 5月19日 of 今年5月19日. */
function listParts(history: SentenceHistory, rule: string, span: Span): readonly Step[] {
  const made = findProduction(history, rule, span)
  const parts = made?.match.items.filter((part): part is DateItem => part.kind === 'date') ?? []
  return parts.map((part): Step => {
    const inner = findProduction(history, part.origin.rule, part)
    const steps = inner ? describeMatch(history, inner.pattern, inner.match) : []
    const name = quoteRule(history.rules, part.origin.rule)
    const text = textOf(history, part)
    return createStep('part', { zh: `“${text}”由规则 ${name} 得出`, en: `“${text}” is by rule ${name}` }, part, [
      ...steps,
      ...listParts(history, part.origin.rule, part),
    ])
  })
}

/** An under-specified date as the production left it: year +0, month 5, day 19. */
function writeParse({ parse }: DateItem): string {
  const fields = Object.entries(parse).flatMap(([key, value]: readonly [string, unknown]) => {
    if (key === 'kind' || value === null) return []
    if (key === 'base' && value === 'reference') return []
    return [`${key} ${writePart(value)}`]
  })
  return inBoth([parse.kind, ...fields].join(', ')).en
}

function writePart(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('is' in value) return String(value.is)
  if ('offset' in value) return `${Number(value.offset) < 0 ? '' : '+'}${value.offset}`
  return JSON.stringify(value)
}
