// How a report was made and how to read it. In: provenance. Out: its facts as rows and the definitions of intervals.

import type { Language } from '../model/problem.ts'
import type { Provenance } from './provenance.ts'

export interface Method {
  readonly version: string
  readonly tokenizer: string
  readonly timeZone: string
  readonly packs: readonly {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly rules: number
    /** The first 12 hex digits of the pack's SHA-256. */
    readonly hash: string
    readonly sha256: string
  }[]
  readonly intervals: readonly { readonly words: string; readonly interval: string; readonly meaning: string }[]
  readonly paragraphs: readonly string[]
}

/** Builds the method section. */
export function buildMethod(provenance: Provenance, language: Language): Method {
  return {
    version: provenance.version,
    // Not its name: nodejieba and the built-in tokenizer give the same words, so the page must be the same too.
    tokenizer: provenance.tokenizer.version,
    timeZone: provenance.timeZone,
    packs: provenance.packs.map(({ id, title, version, rules, sha256 }) => ({
      ...{ id, version, rules, sha256 },
      title: title[language],
      hash: sha256.slice(0, 12),
    })),
    intervals: INTERVALS.map(({ words, interval, zh, en }) => ({ words, interval, meaning: language === 'zh' ? zh : en })),
    paragraphs: PARAGRAPHS[language],
  }
}

const INTERVALS = [
  { words: '18亿剂', interval: '1.8e9', zh: '恰好是这个数', en: 'exactly this' },
  { words: '超过18亿剂', interval: '(1.8e9, ∞)', zh: '多于此数，不含它，上不封顶', en: 'more than this, itself excluded, no upper end' },
  {
    words: '5亿多剂',
    interval: '[5e8, 6e8)',
    zh: '从此数到末位数字的下一档，不含后者',
    en: 'from this to the next step of its last digit, that excluded',
  },
  { words: '18亿剂以上', interval: '[1.8e9, ∞)', zh: '不少于此数', en: 'this or more' },
  {
    words: '近百次',
    interval: '[90, 100]',
    zh: '略少于此数（约定为九成到全数）',
    en: 'somewhat less than this (by convention nine tenths to all of it)',
  },
] as const

const PARAGRAPHS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '考据按规则文件在每篇文章里找出日期、数字与具名事件；每一处都记下它在源文件中的位置和找到它的规则。',
    '修饰词不丢：“超过”“多”“近”“约”都变成区间。两个数字是否矛盾，看的是区间有没有交集、说的是不是同一时点，以及这类数字能不能下降。',
    '数字没有写明时点的，以上下文的日期为准；再没有，就以发稿日为准，并注明“据发稿日”。',
    '文本几乎相同的文章算一个来源；同一个句子见于几篇文章的，也只算一个来源。',
  ],
  en: [
    'kaoju finds dates, figures and named events by rule files. Of each it keeps the place in the source file and the rule that found it.',
    'Hedges are kept: “more than”, “some”, “nearly” become intervals. Whether two figures contradict each other depends on whether their intervals share anything, whether they speak of the same time, and whether figures of their kind may fall.',
    'A figure without a date of its own takes that of its context, or failing that the day its article was published, and says so.',
    'Articles of nearly the same text count as one source; so does one sentence printed in several articles.',
  ],
}
