// How a report was made and how to read it. In: provenance. Out: its facts as rows and the definitions of intervals.

import type { Corpus } from '../corpus/corpus.ts'
import { renderNumber } from '../corpus/notation.ts'
import type { Language } from '../model/problem.ts'
import type { Provenance } from './provenance.ts'
import { countRuleHits, type RuleHit } from './rule-hits.ts'

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
  /** What was read and what not, and how much of it rules claimed, in words. */
  readonly read: readonly string[]
  /** The rules that made most. */
  readonly hits: readonly RuleHit[]
  readonly hitsNote: string
  readonly intervals: readonly { readonly words: string; readonly interval: string; readonly meaning: string }[]
  readonly paragraphs: readonly string[]
}

/** Builds the method section. */
export function buildMethod(corpus: Corpus, provenance: Provenance, language: Language): Method {
  const hits = countRuleHits(corpus)
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
    read: renderRead(corpus, language),
    hits: hits.slice(0, MOST_RULES),
    hitsNote: renderHits(hits.length, provenance, language),
    intervals: INTERVALS.map(({ words, interval, zh, en }) => ({ words, interval, meaning: language === 'zh' ? zh : en })),
    paragraphs: PARAGRAPHS[language],
  }
}

const MOST_RULES = 40

function renderRead({ statistics, problems, records }: Corpus, language: Language): readonly string[] {
  const figures = records.flatMap(({ mentions }) => mentions.flatMap((mention) => (mention.type === 'figure' ? [mention] : [])))
  const claimed = figures.filter(({ measure }) => measure !== undefined).length
  const unread = new Set(problems.flatMap(({ severity, path }) => (severity === 'error' ? [path] : []))).size
  const [articles, sentences] = [renderNumber(statistics.articles, language), renderNumber(statistics.sentences, language)]
  if (language === 'zh')
    return [
      `读了 ${articles} 篇文章，${sentences} 个句子；${unread === 0 ? '没有文件出错' : `${unread} 个文件出错，见“读取问题”`}。`,
      `${figures.length} 个数字里，${claimed} 个有指标规则认领，可按指标比对；其余 ${figures.length - claimed} 个按单位与名词归组，只并列，不判矛盾。`,
    ]
  return [
    `Read: ${articles} articles, ${sentences} sentences; ${unread === 0 ? 'no file had an error' : `${unread} files had errors, see “Problems”`}.`,
    `Of ${figures.length} figures a measure rule claims ${claimed}, which are compared as such; the other ${figures.length - claimed} are grouped by unit and noun and only set side by side.`,
  ]
}

function renderHits(used: number, { packs }: Provenance, language: Language): string {
  const loaded = packs.reduce((sum, { rules }) => sum + rules, 0)
  const shown = Math.min(used, MOST_RULES)
  if (language === 'zh') return `载入 ${loaded} 条规则，${used} 条有所得；列出最多的 ${shown} 条，全部见 CSV。`
  return `${loaded} rules were loaded, ${used} found something; the ${shown} that found most are listed, all are in the CSV.`
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
