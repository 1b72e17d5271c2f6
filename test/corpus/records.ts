// Hand-written records for the tests of corpus/ and report/: few words, real shapes.

import type { Quantity } from '../../src/model/interval.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { AsOf, DateMention, EventMention, FigureMention, Mention } from '../../src/model/mention.ts'
import type { ArticleRecord } from '../../src/model/record.ts'

export const DOSES: Measure = {
  id: 'health/vaccine.doses_provided',
  title: { zh: '中国对外提供疫苗剂数', en: 'Vaccine doses provided abroad' },
  unit: 'dose',
  kind: 'cumulative',
  key: ['agent'],
}

/** A record whose mentions are found in its sentences by their text; `sentence` says in which. */
export function createRecord(path: string, published: string, texts: readonly string[], mentions: readonly Mention[]): ArticleRecord {
  let start = 0
  const sentences = texts.map((text, paragraph) => {
    const sentence = { start, end: start + text.length, text, scope: 'body' as const, paragraph }
    start += text.length + 1
    return sentence
  })
  const placed = mentions.map((mention) => {
    const sentence = sentences[mention.sentence]
    const at = sentence?.text.indexOf(mention.text) ?? -1
    if (!sentence || at < 0) throw new Error(`No “${mention.text}” in sentence ${mention.sentence}`)
    return { ...mention, at, start: sentence.start + at, end: sentence.start + at + mention.text.length }
  })
  const article = { id: path, path, sha256: '0'.repeat(64), title: texts[0] ?? null, author: '测试', published, categories: [] }
  return {
    schema: 'kaoju.article/1',
    article: { ...article, lang: 'zh', characters: texts.join('').length },
    sentences,
    mentions: placed,
    problems: [],
  }
}

type FigureFields = Partial<FigureMention> & Pick<FigureMention, 'text'>

/** A figure in sentence 0, exact unless the quantity says otherwise. */
export function createFigure(quantity: Quantity, fields: FigureFields): FigureMention {
  const place = { start: 0, end: 0, sentence: 0, rule: 'test/figure' }
  return { type: 'figure', ...place, unit: null, ...quantity, ...fields }
}

/** A figure of the dose series. */
export function createDoses(quantity: Quantity, text: string, asOf: AsOf): FigureMention {
  return createFigure(quantity, { text, unit: 'dose', noun: '疫苗', measure: DOSES.id, key: { agent: '中国' }, asOf })
}

export function createDate(text: string, value: string, beginDate: string | null, endDate: string | null, sentence = 0): DateMention {
  return { type: 'date', start: 0, end: 0, text, sentence, rule: 'test/date', timex: 'DATE', value, beginDate, endDate, reason: 'test' }
}

export function createEvent(text: string, name: string, sentence = 0): EventMention {
  return { type: 'event', start: 0, end: 0, text, sentence, rule: 'test/event', name, kind: 'summit' }
}

/** More than `low`, with no upper end: 超过. */
export function over(low: number): Quantity {
  return { value: low, low, high: null, bound: 'gt' }
}

/** `low` and something below `high`: 多. */
export function several(low: number, high: number): Quantity {
  return { value: low, low, high, bound: 'gt' }
}

export function stated(value: string, beginDate: string | null, endDate: string): AsOf {
  return { value, beginDate, endDate, source: 'stated' }
}

export function byArticle(value: string, endDate: string): AsOf {
  return { value, beginDate: value, endDate, source: 'reference' }
}

/** The four articles of the seeds that count the vaccine doses China provided, in a few words each. */
export const DOSE_RECORDS: readonly ArticleRecord[] = [
  createRecord(
    'seeds/000.txt',
    '2021-08-07T00:44:43+08:00',
    ['今年7月，中方向发展中国家提供了5亿多剂疫苗。'],
    [createDoses(several(5e8, 6e8), '5亿多剂', stated('2021-07', '2021-07-01', '2021-08-01'))],
  ),
  createRecord(
    'seeds/001.txt',
    '2021-08-12T14:07:34+08:00',
    ['中国向世界特别是发展中国家提供疫苗，总数已经超过7.5亿剂。'],
    [createDoses(over(7.5e8), '超过7.5亿剂', byArticle('2021-08-12', '2021-08-13'))],
  ),
  createRecord(
    'seeds/002.txt',
    '2021-12-19T01:38:22+08:00',
    ['截至12月2日，中国已向120多个国家和国际组织提供超过18亿剂疫苗。'],
    [createDoses(over(1.8e9), '超过18亿剂', stated('2021-12-02', null, '2021-12-03'))],
  ),
  createRecord(
    'seeds/004.txt',
    '2021-10-31T08:06:29+08:00',
    ['中国已向100多个国家和国际组织提供超过16亿剂疫苗。'],
    [createDoses(over(1.6e9), '超过16亿剂', byArticle('2021-10-31', '2021-11-01'))],
  ),
]
