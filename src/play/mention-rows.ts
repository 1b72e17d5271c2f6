// A mention's fields in the order one asks for them. In: a mention. Out: rows of label and text; the test that expects the mention.

import { nameType, renderAmount, renderInterval, renderPeriod } from '../index.ts'
import type { Unit } from '../model/measure.ts'
import type { FigureMention, Mention } from '../model/mention.ts'
import type { Language } from '../model/problem.ts'
import type { PlayLabels } from './labels.ts'

export interface MentionRow {
  readonly label: keyof PlayLabels
  readonly text: string
}

/** The fields a mention has, save its rules; each text is in the words of a rule file (`gt`, `DATE`) where a test would name it. */
export function listRows(mention: Mention, units: readonly Unit[], language: Language): readonly MentionRow[] {
  const rows: readonly (readonly [keyof PlayLabels, string | number | null | undefined])[] = [
    ['type', nameType(mention.type, language)],
    ...listOwn(mention, units, language),
  ]
  return rows.flatMap(([label, text]) => (text === null || text === undefined || text === '' ? [] : [{ label, text: String(text) }]))
}

/** The mention on one line, for whoever points at it. */
export function renderTip(mention: Mention, units: readonly Unit[], language: Language): string {
  const rows = listRows(mention, units, language)
  return [...rows.map(({ text }) => text), mention.rule, ...(mention.via ?? [])].join(' · ')
}

/** A line for `tests: match:` that expects this mention; JSON is YAML. */
export function renderTest(mention: Mention, sentence: string, published: string | null): string {
  const day = published === null ? '' : `published: ${published}, `
  return `- {text: ${JSON.stringify(sentence)}, ${day}expect: ${JSON.stringify(chooseExpected(mention))}}`
}

type Row = readonly [keyof PlayLabels, string | number | null | undefined]

function listOwn(mention: Mention, units: readonly Unit[], language: Language): readonly Row[] {
  switch (mention.type) {
    case 'date': {
      const { timex, value, mod, beginDate, endDate } = mention
      const period = beginDate && endDate ? `${renderPeriod(beginDate, endDate, language)}  [${beginDate}, ${endDate})` : null
      return [
        ['value', `${value} (${timex})`],
        ['modifier', mod],
        ['period', period],
      ]
    }
    case 'figure':
      return listFigure(mention, units, language)
    case 'ordinal':
      return [
        ['value', mention.value],
        ['unit', mention.unit],
      ]
    case 'event':
      return [
        ['name', mention.name],
        ['kind', mention.kind],
        ['edition', mention.edition],
      ]
    case 'entity':
      return [
        ['name', mention.name],
        ['kind', mention.kind],
      ]
    case 'quote':
      return [['attribution', [mention.speaker, mention.verb].filter((part) => part !== null).join(' ')]]
  }
}

function listFigure(figure: FigureMention, units: readonly Unit[], language: Language): readonly Row[] {
  const { value, bound, unit, noun, measure, key, asOf, attribution, change } = figure
  const amount = renderAmount(figure, units, language)
  return [
    ['value', value === null ? amount : `${amount}  (${value})`],
    ['interval', `${renderInterval(figure)}  ${bound}`],
    ['unit', unit],
    ['noun', noun],
    ['measure', measure],
    [
      'key',
      key &&
        Object.entries(key)
          .map(([role, name]) => `${role}: ${name}`)
          .join(', '),
    ],
    ['asOf', asOf && `${asOf.value} (${asOf.source})`],
    ['attribution', attribution && `${attribution.speaker} ${attribution.verb}`],
    ['change', change && `${change.direction} (${change.against})`],
  ]
}

function chooseExpected(mention: Mention): Readonly<Record<string, unknown>> {
  switch (mention.type) {
    case 'date':
      return { value: mention.value, ...(mention.mod && { mod: mention.mod }) }
    case 'figure': {
      const { value, low, high, bound, unit, noun } = mention
      return { value, low, high, bound, unit, ...(noun !== undefined && { noun }) }
    }
    case 'ordinal':
      return { value: mention.value, unit: mention.unit }
    case 'event':
    case 'entity':
      return { name: mention.name, kind: mention.kind }
    case 'quote':
      return { speaker: mention.speaker, verb: mention.verb }
  }
}
