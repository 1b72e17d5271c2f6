// What a mention means, on one line. In: a mention. Out: the words a reader sees when pointing at it, ending with the rule that made it.

import { renderInterval, renderPeriod, renderQuantity } from '../corpus/notation.ts'
import type { DateMention, FigureMention, Mention } from '../model/mention.ts'
import type { Language } from '../model/problem.ts'
import { chooseLabels, nameType } from './labels.ts'
import type { Provenance } from './provenance.ts'
import { renderAmount } from './unit-label.ts'

/** The explanation of a mention: type, value, interval, as-of, speaker, rule, as far as it has them. */
export function renderMentionTitle(mention: Mention, provenance: Provenance, language: Language): string {
  const parts = [nameType(mention.type, language), ...describe(mention, provenance, language), mention.rule]
  return parts.filter((part) => part !== '').join(' · ')
}

function describe(mention: Mention, provenance: Provenance, language: Language): readonly string[] {
  switch (mention.type) {
    case 'date':
      return describeDate(mention, language)
    case 'figure':
      return describeFigure(mention, provenance, language)
    case 'ordinal':
      return [`${mention.value}${mention.unit ?? ''}`]
    case 'event':
      return [mention.name]
    case 'entity':
      return [mention.name]
    case 'quote':
      return [mention.speaker ?? '', mention.verb ?? '']
  }
}

function describeDate({ value, mod, beginDate, endDate }: DateMention, language: Language): readonly string[] {
  const period = beginDate && endDate ? renderPeriod(beginDate, endDate, language) : ''
  return [value, mod ?? '', period]
}

function describeFigure(figure: FigureMention, provenance: Provenance, language: Language): readonly string[] {
  const { asOf, attribution, measure, noun } = figure
  const labels = chooseLabels(language)
  const isInterval = figure.low !== figure.high
  return [
    renderAmount(figure, provenance.units, language),
    isInterval && renderQuantity(figure, language) !== '—' ? renderInterval(figure) : '',
    noun ?? '',
    asOf ? `${labels.asOf} ${asOf.value} (${labels[asOf.source]})` : '',
    attribution ? `${attribution.speaker}${attribution.verb}` : '',
    measure ?? '',
  ]
}
