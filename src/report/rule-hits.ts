// Which rules made what this report is made of. In: a corpus. Out: for each rule its mentions, the articles they are in, the first of them.

import type { Corpus } from '../corpus/corpus.ts'
import { compareText, type MentionPlace } from '../corpus/point.ts'
import type { Mention } from '../model/mention.ts'
import { nameMention } from './anchor.ts'

/** A rule that took part: made a mention, had a part in one, or claims a figure as its measure. */
export interface RuleHit {
  readonly rule: string
  readonly hits: number
  readonly articles: number
  /** Its first mention in order of publication: the words, and a link to them. */
  readonly text: string
  readonly href: string
}

/** Counts the hits of rules, most first. A rule that made nothing is not among them. */
export function countRuleHits(corpus: Corpus): readonly RuleHit[] {
  const hits = new Map<string, { hits: number; articles: Set<number>; first: MentionPlace & { readonly text: string } }>()
  corpus.records.forEach(({ mentions }, article) => {
    mentions.forEach((mention, index) => {
      for (const rule of new Set(listRules(mention))) {
        const known = hits.get(rule)
        if (!known) hits.set(rule, { hits: 1, articles: new Set([article]), first: { article, mention: index, text: mention.text } })
        else {
          known.hits++
          known.articles.add(article)
        }
      }
    })
  })
  return [...hits]
    .map(([rule, { hits: count, articles, first }]) => {
      return { rule, hits: count, articles: articles.size, text: first.text, href: `#${nameMention(first.article, first.mention)}` }
    })
    .sort((a, b) => b.hits - a.hits || compareText(a.rule, b.rule))
}

function listRules(mention: Mention): readonly string[] {
  const measure = mention.type === 'figure' ? mention.measure : undefined
  return [mention.rule, ...(mention.via ?? []), ...(measure === undefined ? [] : [measure])]
}
