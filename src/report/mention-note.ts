// What a mention means. In: a mention. Out: a line a fact, its name before it (`单位：剂`), ending with the rule that made it: the card that a
// reader sees when pointing at a mark, and the same words in print and without JavaScript.

import { renderInterval, renderPeriod, renderQuantity } from '../corpus/notation.ts'
import { findLastDay } from '../corpus/point.ts'
import { explainAsOf } from '../model/explain-as-of.ts'
import { translateReason } from '../model/explain-date.ts'
import type { AsOf, DateMention, FigureMention, Mention } from '../model/mention.ts'
import type { Language, Localized } from '../model/problem.ts'
import { chooseLabels, type Labels, nameType } from './labels.ts'
import type { Provenance } from './provenance.ts'
import { renderAmount, renderUnit } from './unit-label.ts'

type Line = readonly [name: string, value: string]

/** Renders the note of a mention: its type, then value, interval, unit, measure, as-of, speaker, explanation and rule, as far as it has them. */
export function renderMentionNote(mention: Mention, provenance: Provenance, language: Language): string {
  const labels = chooseLabels(language)
  const lines = [...describe(mention, provenance, labels, language), [labels.rule, [mention.rule, ...(mention.via ?? [])].join(' ← ')]]
  const colon = language === 'zh' ? '：' : ': '
  const written = lines.flatMap(([name, value]) => (value === '' ? [] : [`${name}${colon}${value}`]))
  return [nameType(mention.type, language), ...written].join('\n')
}

function describe(mention: Mention, provenance: Provenance, labels: Labels, language: Language): readonly Line[] {
  switch (mention.type) {
    case 'date':
      return describeDate(mention, labels, language)
    case 'figure':
      return describeFigure(mention, provenance, labels, language)
    case 'ordinal':
      return [[labels.value, `${mention.value}${mention.unit ?? ''}`]]
    case 'event':
      return [
        [labels.event, mention.name],
        [labels.kind, mention.kind],
      ]
    case 'entity':
      return [
        [labels.name, mention.name],
        [labels.kind, mention.kind],
      ]
    case 'quote':
      return [[labels.speaker, join(mention.speaker, mention.verb)]]
  }
}

function describeDate({ value, mod, beginDate, endDate, reason }: DateMention, labels: Labels, language: Language): readonly Line[] {
  return [
    [labels.date, beginDate && endDate ? renderPeriod(beginDate, endDate, language) : value],
    ['TIMEX3', mod === undefined ? value : `${value} ${mod}`],
    [labels.explanation, reason === undefined || reason === '' ? '' : translateReason(reason)[language]],
  ]
}

function describeFigure(figure: FigureMention, provenance: Provenance, labels: Labels, language: Language): readonly Line[] {
  const { asOf, attribution, measure, noun, change, low, high, unit } = figure
  const isInterval = low !== high && renderQuantity(figure, language) !== '—'
  return [
    [labels.value, renderAmount(figure, provenance.units, language)],
    [labels.interval, isInterval ? renderInterval(figure) : ''],
    [labels.unit, unit === null ? '' : renderUnit(unit, provenance.units, language)],
    [labels.noun, noun ?? ''],
    [labels.change, change ? CHANGES[change.direction][language] : ''],
    [labels.measure, measure ?? ''],
    [labels.asOf, asOf ? describeAsOf(asOf, labels, language) : ''],
    [labels.speaker, attribution ? join(attribution.speaker, attribution.verb) : ''],
  ]
}

function describeAsOf(asOf: AsOf, labels: Labels, language: Language): string {
  const { value, beginDate, endDate, source, reason, words } = asOf
  const begin = beginDate ?? findLastDay(asOf)
  const period = begin && endDate ? renderPeriod(begin, endDate, language) : value
  const quoted = words === undefined ? { zh: '日期', en: 'the date' } : { zh: `“${words}”`, en: `“${words}”` }
  const why = reason === undefined ? labels[source] : explainAsOf(reason, quoted)[language]
  return language === 'zh' ? `${period}（${why}）` : `${period} (${why})`
}

function join(speaker: string | null, verb: string | null): string {
  return [speaker, verb].filter((part) => part !== null && part !== '').join(' ')
}

const CHANGES: Readonly<Record<'up' | 'down', Localized>> = { up: { zh: '上升', en: 'up' }, down: { zh: '下降', en: 'down' } }
