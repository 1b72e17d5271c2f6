// What one rule did in one sentence, or why it did nothing. In: a rule and a sentence's history. Out: the mentions it made or had a part in,
// derived; else the reasons, one list a kind of rule.

import type { Mention } from '../../model/mention.ts'
import { appliesIn } from '../../rules/compiled-rules.ts'
import type { PlacedRule } from '../../rules/parse-rule-file.ts'
import { deriveMention } from './derive-mention.ts'
import { explainHedge, explainLexicon, explainUnit } from './reasons/lexicon-reasons.ts'
import { explainMeasure } from './reasons/measure-reasons.ts'
import { explainNames } from './reasons/name-reasons.ts'
import { explainPatterns, listRejections } from './reasons/pattern-reasons.ts'
import { explainAttribution, explainStopwords } from './reasons/word-reasons.ts'
import type { SentenceHistory } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'

/** `found`: what the rule made or had a part in. `reasons`: why there is nothing, or for rules of words what they did. */
export interface RuleOutcome {
  readonly found: readonly Step[]
  readonly reasons: readonly Step[]
}

/** Explains a rule in a sentence. */
export function explainRule(history: SentenceHistory, { rule, qualifiedId }: PlacedRule): RuleOutcome {
  const own = history.mentions.filter((mention) => hasPart(mention, qualifiedId))
  const found = own.map((mention) => deriveMention(history, mention))
  if (found.length > 0) return { found, reasons: listRejections(history, qualifiedId) }
  const { scope } = history.findings.sentence
  const scopes = rule.scope ?? null
  if (scopes && !appliesIn({ scopes }, scope)) {
    const list = scopes.join(', ')
    return {
      found,
      reasons: [
        createStep('scope', {
          zh: `规则只用于 scope: [${list}]，本句是 ${scope}`,
          en: `the rule applies in scope: [${list}] only, this sentence is ${scope}`,
        }),
      ],
    }
  }
  const listed = listReasons(history, rule, qualifiedId)
  const reasons = listed.length > 0 ? listed : [EMPTY]
  const isUse = ({ code }: Step) => USES.has(code)
  return { found: reasons.filter(isUse), reasons: reasons.filter((step) => !isUse(step)) }
}

/** A rule of which nothing compiled: its problems are told beside it. */
const EMPTY = createStep('rule-empty', {
  zh: '规则没有可用的模式或词，见其问题（kaoju rules check）',
  en: 'the rule has no pattern or word that could be used; see its problems (kaoju rules check)',
})

/** Steps of rules that only help others, where they did: the term that stands, the figure that uses the unit. */
const USES: ReadonlySet<string> = new Set(['term', 'used', 'stopped'])

function hasPart(mention: Mention, id: string): boolean {
  return mention.rule === id || (mention.via ?? []).includes(id) || (mention.type === 'figure' && mention.measure === id)
}

function listReasons(history: SentenceHistory, rule: PlacedRule['rule'], id: string): readonly Step[] {
  switch (rule.type) {
    case 'date':
    case 'ordinal':
    case 'figure':
      return explainPatterns(history, id)
    case 'event':
    case 'entity':
      return explainNames(history, id, rule)
    case 'measure': {
      const measure = history.rules.measures.get(id)
      return measure ? explainMeasure(history, measure) : []
    }
    case 'lexicon':
      return explainLexicon(history, id, rule)
    case 'unit':
      return explainUnit(history, id, rule)
    case 'hedge':
      return explainHedge(history, id, rule)
    case 'attribution':
      return explainAttribution(history, id, rule)
    case 'stopwords':
      return explainStopwords(history, rule)
    case 'boilerplate':
    case 'override':
      // Boilerplate speaks of paragraphs, an override of the rule it changes: explain-article.ts.
      return []
  }
}
