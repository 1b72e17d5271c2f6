// Why a lexicon, unit or hedge finds nothing, or why what it finds is not used. In: the rule and a sentence's history. Out: steps.

import { isOverlapping, isWithin, type Span } from '../../../model/span.ts'
import type { Rule } from '../../../rules/schema.ts'
import type { Item } from '../../chart.ts'
import { describeNearest } from '../describe-miss.ts'
import { describeRejection } from '../describe-rejection.ts'
import { type SentenceHistory, textOf } from '../sentence-history.ts'
import { createStep, type Step } from '../step.ts'
import { ITEM_NAMES, listWords, quoteBefore, quotePlace, quoteText } from '../wording.ts'
import { explainRefusal } from './pattern-reasons.ts'

type RuleOf<Type extends Rule['type']> = Extract<Rule, { type: Type }>

/** Explains a lexicon: its terms in the sentence, and those that a longer word of `not` blocks. */
export function explainLexicon(history: SentenceHistory, id: string, rule: RuleOf<'lexicon'>): readonly Step[] {
  const terms = rule.terms.flatMap((term) => (typeof term === 'string' ? [term] : [term.text].flat()))
  const items = history.findings.work.chart.ofKind('lexicon').filter((item) => item.lexicon === id)
  const found = items.map((item): Step => {
    const { zh, en } = quotePlace(history, item)
    const name =
      item.canonical === textOf(history, item) ? { zh: '', en: '' } : { zh: `，即“${item.canonical}”`, en: `, that is “${item.canonical}”` }
    return createStep('term', { zh: `有词${zh}${name.zh}`, en: `has the term ${en}${name.en}` }, item)
  })
  const blocked = findOccurrences(history, terms).flatMap((term): readonly Step[] => {
    if (items.some((item) => item.start === term.start && item.end === term.end)) return []
    const blocker = findOccurrences(history, rule.not ?? []).find((longer) => isOverlapping(longer, term))
    if (!blocker) return []
    const [own, by] = [quotePlace(history, term), quotePlace(history, blocker)]
    return [createStep('blocked', { zh: `${own.zh}被 not 中的${by.zh}挡住`, en: `${own.en} is blocked by ${by.en} of «not»` }, term)]
  })
  return found.length + blocked.length > 0 ? [...found, ...blocked] : [explainAbsence(history, terms)]
}

/** Explains a unit: whether its term stands in the sentence, and which figure uses it. */
export function explainUnit(history: SentenceHistory, id: string, rule: RuleOf<'unit'>): readonly Step[] {
  const items = history.findings.work.chart.ofKind('unit').filter((item) => item.term.rule === id)
  if (items.length === 0) return [explainAbsence(history, rule.terms)]
  return dropCovered(items).flatMap((item) => {
    const used = describeUse(history, item)
    if (used) return [used]
    const { zh, en } = quotePlace(history, item)
    const { chart } = history.findings.work
    const number = chart.ofKind('number').find((candidate) => candidate.end === item.start)
    const longer = chart
      .ofKind('unit')
      .find((other) => other !== item && isWithin(item, other) && other.end - other.start > item.end - item.start)
    if (longer) {
      const by = quotePlace(history, longer)
      return [
        createStep(
          'unit-covered',
          {
            zh: `${zh}在更长的单位${by.zh}之内，规则 ${longer.term.rule}`,
            en: `${en} is part of the longer unit ${by.en} of ${longer.term.rule}`,
          },
          item,
        ),
      ]
    }
    const rival = chart.ofKind('unit').find((other) => other.start === item.start && other.end === item.end && other.term.rule !== id)
    if (number && rival)
      return [
        createStep(
          'unit-rival',
          { zh: `${zh}也是 ${rival.term.rule} 的单位，先取那一个`, en: `${en} is a unit of ${rival.term.rule} too, which comes first` },
          item,
        ),
      ]
    if (number) return [explainUnused(history, item, `“${textOf(history, number)}”`, number)]
    const before = quoteBefore(history, item.start)
    return [
      createStep(
        'unit-numberless',
        { zh: `${zh}之前没有紧挨着的数字；${before.zh}`, en: `no number stands right before ${en}; ${before.en}` },
        item,
      ),
    ]
  })
}

/** Explains a hedge: whether its term stands in the sentence, and which figure or duration it changes. */
export function explainHedge(history: SentenceHistory, id: string, rule: RuleOf<'hedge'>): readonly Step[] {
  if (rule.position === 'inside') return explainInsideHedge(history, rule)
  const items = history.findings.work.chart.ofKind('hedge').filter((item) => item.hedge.rule === id)
  if (items.length === 0) return [explainAbsence(history, rule.terms)]
  return dropCovered(items).map((item): Step => {
    const used = describeUse(history, item)
    if (used) return used
    const { zh, en } = quotePlace(history, item)
    const { chart } = history.findings.work
    const longer = chart.ofKind('hedge').find((other) => isWithin(item, other) && other.end - other.start > item.end - item.start)
    if (longer) {
      const by = quotePlace(history, longer)
      return createStep(
        'hedge-covered',
        {
          zh: `${zh}在更长的约数词${by.zh}之内，规则 ${longer.hedge.rule}`,
          en: `${en} is part of the longer hedge ${by.en} of ${longer.hedge.rule}`,
        },
        item,
      )
    }
    if (rule.position === 'before') {
      const next = quoteText(history, item.end)
      const number = chart.ofKind('number').find((candidate) => candidate.start === item.end)
      if (number) return explainUnused(history, item, `“${textOf(history, number)}”`, number)
      return createStep(
        'hedge-numberless',
        { zh: `${zh}之后没有紧跟数字；${next.zh}`, en: `no number follows right after ${en}; ${next.en}` },
        item,
      )
    }
    const before = quoteBefore(history, item.start)
    return createStep(
      'hedge-unitless',
      { zh: `${zh}之前没有紧挨着带单位的数字；${before.zh}`, en: `no number with a unit ends right before ${en}; ${before.en}` },
      item,
    )
  })
}

function explainInsideHedge(history: SentenceHistory, rule: RuleOf<'hedge'>): readonly Step[] {
  const places = findOccurrences(history, rule.terms)
  if (places.length === 0) return [explainAbsence(history, rule.terms)]
  return places.map((place): Step => {
    const { zh, en } = quotePlace(history, place)
    const number = history.findings.work.chart.ofKind('number').find((item) => isWithin(place, item))
    if (number)
      return createStep(
        'used',
        { zh: `${zh}是数字“${textOf(history, number)}”的一部分`, en: `${en} is part of the number “${textOf(history, number)}”` },
        number,
      )
    return createStep(
      'hedge-outside',
      {
        zh: `${zh}不在数字之内；它只在数字中间或末尾起作用（5亿多、20余万）`,
        en: `${en} is not inside a number; it counts only within or at the end of one (5亿多, 20余万)`,
      },
      place,
    )
  })
}

/** Of terms of one rule in one place the longest: 剂次, not the 剂 in it. */
function dropCovered<Term extends Span>(items: readonly Term[]): readonly Term[] {
  return items.filter((item) => !items.some((other) => isWithin(item, other) && other.end - other.start > item.end - item.start))
}

/** Where any of the terms stands in the sentence. */
export function findOccurrences({ article, findings }: SentenceHistory, terms: readonly string[]): readonly Span[] {
  const { start, end } = findings.sentence
  return terms.flatMap((term) => {
    const found: Span[] = []
    for (let at = article.simplified.indexOf(term, start); at >= 0 && at + term.length <= end; at = article.text.indexOf(term, at + 1))
      found.push({ start: at, end: at + term.length })
    return found
  })
}

/** None of the terms stands in the sentence: which, and what comes nearest. */
export function explainAbsence(history: SentenceHistory, terms: readonly string[]): Step {
  const { sentence, tokens } = history.findings
  const list = listWords(terms)
  const near = describeNearest(history, sentence, tokens(), terms)
  return createStep('absent', { zh: `本句没有 ${list.zh}${near.zh}`, en: `none of ${list.en} stands in this sentence${near.en}` })
}

/** The mention whose pattern went through an item. */
function describeUse(history: SentenceHistory, item: Item): Step | null {
  for (const event of history.events) {
    if (event.kind !== 'produced' || !event.match.items.includes(item)) continue
    const mention = history.mentions.find(
      (own) => own.rule === event.pattern.rule && event.items.some(({ start, end }) => own.start === start && own.end >= end),
    )
    if (!mention) continue
    const own = quotePlace(history, item)
    const type = ITEM_NAMES[mention.type] ?? { zh: mention.type, en: mention.type }
    return createStep(
      'used',
      {
        zh: `${own.zh}用于${type.zh}“${mention.text}”（${mention.rule}）`,
        en: `${own.en} is used in the ${type.en} “${mention.text}” (${mention.rule})`,
      },
      mention,
    )
  }
  return null
}

/** A number stands beside it and yet nothing came of the two: what was proposed and dropped there. */
function explainUnused(history: SentenceHistory, item: Span, number: string, beside: Span): Step {
  const { zh, en } = quotePlace(history, item)
  const dropped = history.events.flatMap((event) => {
    const isRefused = event.kind === 'produced' && event.items.length === 0
    const step = isRefused ? explainRefusal(history, event.pattern, event.match) : describeRejection(history, event)?.step
    return step?.at && isOverlapping(step.at, beside) ? [step] : []
  })
  return createStep(
    'unused',
    { zh: `${zh}与数字${number}相邻，但没有成为数量`, en: `${en} stands beside the number ${number}, but no figure came of them` },
    item,
    dropped.slice(0, 3),
  )
}
