// What rules do on a corpus. In: rules by name and records. Out: for each rule its hits and articles, for each pack its sums, the rules
// that never fired, and the share of figures that no measure claims.

import type { FigureMention, Mention } from '../model/mention.ts'
import type { Language } from '../model/problem.ts'
import type { ArticleRecord } from '../model/record.ts'
import { padText } from '../model/text-width.ts'

/** A rule as statistics know it. `countWords` counts it in a sentence where it makes no mentions of its own; null: it leaves no trace. */
export interface CountedRule {
  readonly rule: string
  readonly pack: string
  readonly type: string
}

export interface RuleUse extends CountedRule {
  /** Mentions it made, took part in or claims; of rules that only help others, occurrences of their words. Null where it leaves no trace. */
  readonly hits: number | null
  readonly articles: number
}

export interface PackUse {
  readonly pack: string
  readonly rules: number
  readonly hits: number
  readonly neverFired: number
}

export interface RuleStatistics {
  readonly articles: number
  readonly figures: { readonly total: number; readonly unclaimed: number }
  readonly packs: readonly PackUse[]
  readonly rules: readonly RuleUse[]
}

/** Rules that say what is set aside or left out of counts: records hold nothing of them. */
const TRACELESS: ReadonlySet<string> = new Set(['boilerplate', 'stopwords'])

/** Counts the rules' hits; `countWords` gives occurrences of the words of rules in a sentence. */
export function countRuleUse(
  rules: readonly CountedRule[],
  records: readonly ArticleRecord[],
  countWords: (text: string) => ReadonlyMap<string, number>,
): RuleStatistics {
  const hits = new Map<string, number>()
  const articles = new Map<string, number>()
  for (const record of records) {
    const here = countRecord(record, countWords)
    for (const [rule, count] of here) {
      hits.set(rule, (hits.get(rule) ?? 0) + count)
      articles.set(rule, (articles.get(rule) ?? 0) + 1)
    }
  }
  const used = rules.map(
    (rule): RuleUse => ({
      ...rule,
      hits: TRACELESS.has(rule.type) ? null : (hits.get(rule.rule) ?? 0),
      articles: articles.get(rule.rule) ?? 0,
    }),
  )
  const figures = records.flatMap(({ mentions }) => mentions.filter((mention): mention is FigureMention => mention.type === 'figure'))
  return {
    articles: records.length,
    figures: { total: figures.length, unclaimed: figures.filter(({ measure }) => measure === undefined).length },
    packs: [...new Set(rules.map(({ pack }) => pack))].map((pack) => sumPack(pack, used)),
    rules: used,
  }
}

/** `kaoju.rules-stats/1`. */
export function renderRuleStatisticsJson({ articles, figures, packs, rules }: RuleStatistics): string {
  const neverFired = rules.filter(({ hits }) => hits === 0).map(({ rule }) => rule)
  return `${JSON.stringify({ schema: 'kaoju.rules-stats/1', articles, figures, packs, neverFired, rules }, null, 2)}\n`
}

/** A table by pack and rule, most hits first, then the rules that never fired and the share of figures no measure claims. */
export function renderRuleStatistics({ articles, figures, packs, rules }: RuleStatistics, language: Language): string {
  const zh = language === 'zh'
  const fired = rules.filter(({ hits }) => hits !== null && hits > 0)
  const never = rules.filter(({ hits }) => hits === 0)
  const width = Math.max(0, ...rules.map(({ rule }) => rule.length))
  const blocks = packs.map(({ pack, rules: count, hits, neverFired }) => {
    const head = zh
      ? `${pack}：${count} 条规则，命中 ${hits}，未用 ${neverFired}`
      : `${pack}: ${count} rules, ${hits} hits, ${neverFired} never fired`
    const own = fired.filter((rule) => rule.pack === pack).sort((a, b) => (b.hits ?? 0) - (a.hits ?? 0) || (a.rule < b.rule ? -1 : 1))
    const lines = own.map(({ rule, type, hits: own, articles: seen }) => {
      const numbers = [own, seen].map((number) => String(number).padStart(8)).join('')
      return `  ${padText(rule, width).text}  ${type.padEnd(11)}${numbers}`
    })
    return [head, ...lines].join('\n')
  })
  const share = figures.total === 0 ? 0 : (100 * figures.unclaimed) / figures.total
  const tail = zh
    ? `${articles} 篇文章，${figures.total} 个数字，其中 ${figures.unclaimed} 个（${share.toFixed(1)}%）没有度量认领`
    : `${articles} articles, ${figures.total} figures; no measure claims ${figures.unclaimed} of them (${share.toFixed(1)}%)`
  const columns = `  ${''.padEnd(width)}  ${''.padEnd(11)}${zh ? '    命中    文章' : '    hits articles'}`
  const unused =
    never.length === 0 ? [] : [`${zh ? '从未命中' : 'never fired'}:\n${never.map(({ rule, type }) => `  ${rule}  ${type}`).join('\n')}`]
  return `${[columns, ...blocks, ...unused, tail].join('\n')}\n`
}

function countRecord(
  { sentences, mentions }: ArticleRecord,
  countWords: (text: string) => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (rule: string, count: number) => counts.set(rule, (counts.get(rule) ?? 0) + count)
  for (const mention of mentions) for (const rule of new Set(rulesOf(mention))) add(rule, 1)
  for (const { text } of sentences) for (const [rule, count] of countWords(text)) add(rule, count)
  return counts
}

function rulesOf(mention: Mention): readonly string[] {
  const measure = mention.type === 'figure' ? mention.measure : undefined
  return [mention.rule, ...(mention.via ?? []), ...(measure === undefined ? [] : [measure])]
}

function sumPack(pack: string, used: readonly RuleUse[]): PackUse {
  const own = used.filter((rule) => rule.pack === pack)
  return {
    pack,
    rules: own.length,
    hits: own.reduce((sum, { hits }) => sum + (hits ?? 0), 0),
    neverFired: own.filter(({ hits }) => hits === 0).length,
  }
}
