// Values and places in words. In: numbers, intervals, spans, rules. Out: texts in both languages.

import type { Quantity } from '../../model/interval.ts'
import type { Localized } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import type { CompiledRules } from '../../rules/compiled-rules.ts'
import { columnOf, type SentenceHistory, textOf } from './sentence-history.ts'
import { inBoth } from './step.ts'

/** 1800000000 as 1,800,000,000. */
export function writeNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** What a quantity allows: more than 750,000,000. */
export function describeQuantity({ value, low, high, bound }: Quantity): Localized {
  if (low !== null && high !== null) {
    if (low === high) return inBoth(writeNumber(low))
    const [from, to] = [writeNumber(low), writeNumber(high)]
    const around = bound === 'approx' && value !== null ? writeNumber(value) : null
    if (around !== null) return { zh: `约 ${around}（${from} 至 ${to}）`, en: `about ${around} (${from} to ${to})` }
    return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }
  }
  const end = writeNumber(low ?? high ?? Number.NaN)
  if (low !== null) return bound === 'ge' ? { zh: `不少于 ${end}`, en: `at least ${end}` } : { zh: `多于 ${end}`, en: `more than ${end}` }
  if (high !== null) return bound === 'le' ? { zh: `不多于 ${end}`, en: `at most ${end}` } : { zh: `少于 ${end}`, en: `less than ${end}` }
  return { zh: '不定', en: 'any number' }
}

/** “供应” with where it stands: column 8 of its sentence. */
export function quotePlace(history: SentenceHistory, span: Span): Localized {
  const [text, column] = [textOf(history, span), columnOf(history, span.start)]
  // A quotation mark in quotation marks is hard to see: 此处是「”」.
  const [zh, en] = /[“”]/.test(text) ? [`「${text}」`, `«${text}»`] : [`“${text}”`, `“${text}”`]
  return { zh: `${zh}（第 ${column} 字）`, en: `${en} (column ${column})` }
}

/** A rule with where it is written: core/figure.measured (rules/core/figures.yaml:6). */
export function quoteRule({ rules, overrides }: CompiledRules, id: string): string {
  const place = [...rules, ...overrides].find(({ qualifiedId }) => qualifiedId === id)?.place
  return place ? `${id} (${place.path}:${place.line})` : id
}

/** Words joined, the first few of many. */
export function listWords(words: readonly string[], most = 8): Localized {
  const shown = words.slice(0, most)
  const more = words.length > most
  return { zh: `${shown.join('、')}${more ? ' 等' : ''}`, en: `${shown.join(', ')}${more ? ' …' : ''}` }
}

/** What stands from a position on: the word there, or that the sentence ends. */
export function quoteText(history: SentenceHistory, at: number): Localized {
  const { sentence, tokens } = history.findings
  if (at >= sentence.end) return { zh: '此处句子已结束', en: 'the sentence ends there' }
  const word = tokens().find((token) => token.end > at)
  const { zh, en } = quotePlace(history, { start: at, end: word?.end ?? at + 1 })
  return { zh: `此处是${zh}`, en: `there stands ${en}` }
}

/** What stands right before a position: the word, as far as it goes, or that the sentence begins. */
export function quoteBefore(history: SentenceHistory, at: number): Localized {
  const { sentence, tokens } = history.findings
  if (at <= sentence.start) return { zh: '前面没有字', en: 'nothing stands before it' }
  const word = tokens().find((token) => token.end >= at)
  const { zh, en } = quotePlace(history, { start: word?.start ?? at - 1, end: at })
  return { zh: `前面是${zh}`, en: `before it stands ${en}` }
}

/** Patterns longer than this are cut short: a rule's first words tell it from its others. */
const LONGEST_PATTERN = 100

/** A pattern as it is quoted in a sentence. */
export function quotePattern(source: string): string {
  return source.length <= LONGEST_PATTERN ? source : `${source.slice(0, LONGEST_PATTERN)}…`
}

/** A kind of chart item as readers name it. */
export const ITEM_NAMES: Readonly<Record<string, Localized>> = {
  number: { zh: '数字', en: 'number' },
  date: { zh: '日期', en: 'date' },
  ordinal: { zh: '序数', en: 'ordinal' },
  figure: { zh: '数量', en: 'figure' },
  event: { zh: '事件', en: 'event' },
  entity: { zh: '实体', en: 'entity' },
  unit: { zh: '单位', en: 'unit' },
  hedge: { zh: '约数词', en: 'hedge' },
  lexicon: { zh: '词表', en: 'lexicon term' },
}
