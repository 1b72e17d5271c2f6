// How a name or an ordinal came about: the head that ends it or the name a rule knows, what it begins after, whose canonical name it has.

import type { EntityMention, EventMention, OrdinalMention } from '../../model/mention.ts'
import { isWithin } from '../../model/span.ts'
import { findProduction, type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { quotePlace, writeNumber } from './wording.ts'

/** The steps of an event or entity after its rule. */
export function deriveName(history: SentenceHistory, mention: EventMention | EntityMention): readonly Step[] {
  const { scan } = history.findings.work
  const known = scan.names.find((name) => name.of === mention.type && name.end === mention.end && isWithin(name, mention))
  const headed = history.events.find((event) => event.kind === 'headed' && event.fault === null && event.head.end === mention.end)
  const edition = mention.type === 'event' ? mention.edition : undefined
  return [
    ...(headed?.kind === 'headed' && headed.head.origin.rule === mention.rule ? [describeHead(history, headed.head, mention)] : []),
    ...(known ? [describeKnown(known.name, known.origin.rule, textOf(history, known))] : []),
    ...(edition === undefined
      ? []
      : [createStep('edition', { zh: `届次 ${edition}：取名称中的序数`, en: `edition ${edition}: the ordinal in its name` })]),
  ]
}

function describeHead(
  history: SentenceHistory,
  head: { readonly start: number; readonly end: number },
  mention: EventMention | EntityMention,
): Step {
  const word = textOf(history, head)
  const before = history.findings.tokens().find((token) => token.end === mention.start)
  const stop = before ? quotePlace(history, before) : null
  const start = stop
    ? { zh: `向左取到${stop.zh}之前`, en: `taken leftwards as far as ${stop.en}, which no name holds` }
    : { zh: '向左取到句首', en: 'taken leftwards to the beginning' }
  return createStep('head', { zh: `以“${word}”结尾，${start.zh}`, en: `ends with the head “${word}”, ${start.en}` }, head)
}

function describeKnown(name: string, rule: string, written: string): Step {
  return createStep('known', { zh: `“${written}”是已知名称“${name}”（${rule}）`, en: `“${written}” is known as “${name}” (${rule})` })
}

/** The steps of an ordinal after its rule. */
export function deriveOrdinal(history: SentenceHistory, mention: OrdinalMention): readonly Step[] {
  const made = findProduction(history, mention.rule, mention)
  return (made?.match.items ?? []).flatMap((item): readonly Step[] => {
    if (item.kind === 'number') {
      const { value } = item.numeral.quantity
      return [
        createStep(
          'number',
          {
            zh: `数字“${textOf(history, item)}” = ${writeNumber(value ?? 0)}`,
            en: `number “${textOf(history, item)}” = ${writeNumber(value ?? 0)}`,
          },
          item,
        ),
      ]
    }
    return item.kind === 'unit' ? [createStep('unit', { zh: `量词“${item.written}”`, en: `classifier “${item.written}”` }, item)] : []
  })
}
