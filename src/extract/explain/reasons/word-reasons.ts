// Why an attribution rule names no speaker, and what stop words do in a sentence. In: the rule and a sentence's history. Out: steps.

import { isOverlapping } from '../../../model/span.ts'
import type { Rule } from '../../../rules/schema.ts'
import { DOCUMENTS, findAttribution, isWithObject, OPENING } from '../../attribution/find-attribution.ts'
import { type SentenceHistory, textOf } from '../sentence-history.ts'
import { createStep, type Step } from '../step.ts'
import { quotePlace } from '../wording.ts'
import { explainAbsence, findOccurrences } from './lexicon-reasons.ts'

type RuleOf<Type extends Rule['type']> = Extract<Rule, { type: Type }>

/** Explains an attribution rule: which of its verbs has a speaker, and whom nothing is attributed to. */
export function explainAttribution(history: SentenceHistory, id: string, rule: RuleOf<'attribution'>): readonly Step[] {
  const { work, tokens, sentence } = history.findings
  const verbs = work.scan.verbs.filter((verb) => verb.origin.rule === id)
  if (verbs.length === 0) return [explainAbsence(history, rule.verbs)]
  if (sentence.scope === 'title')
    return [createStep('title', { zh: '标题中的数量不归于说话者', en: 'figures of a title are attributed to nobody' })]
  const { chart, scan } = work
  const words = { verbs: scan.verbs, dates: chart.ofKind('date'), documents: chart.termsOf(DOCUMENTS) }
  const said = { text: history.article.text, ...words, accordingTo: [], learned: [], opening: [], tokens }
  return verbs.map((verb): Step => {
    const { zh, en } = quotePlace(history, verb)
    if (isWithObject({ ...said, opening: work.chart.termsOf(OPENING) }, verb))
      return createStep(
        'verb-object',
        {
          zh: `动词${zh}（${OPENING}）带宾语，后面是逗号或冒号时才算引述`,
          en: `the verb ${en} (${OPENING}) has an object here: it reports only before a comma or colon`,
        },
        verb,
      )
    const found = findAttribution({ ...said, verbs: [verb] }, verb.end)
    if (!found) {
      const around = tokens().find((token) => token.start < verb.start && token.end > verb.start)
      if (around)
        return createStep(
          'verb-cut',
          { zh: `动词${zh}是“${around.text}”一词的一部分`, en: `the verb ${en} is part of the word “${around.text}”` },
          around,
        )
      const before = tokens().findLast((token) => token.end <= verb.start)
      const word = before ? quotePlace(history, before) : { zh: '句首', en: 'the beginning of the sentence' }
      return createStep(
        'speaker-none',
        {
          zh: `动词${zh}之前没有紧挨着的主语：那里是${word.zh}${before ? `，词性 ${before.tag}` : ''}`,
          en: `no subject stands right before the verb ${en}: there is ${word.en}${before ? `, tagged ${before.tag}` : ''}`,
        },
        verb,
      )
    }
    const figures = work.chart.ofKind('figure').filter((figure) => figure.start >= verb.end)
    const own = history.mentions.filter(
      (mention) => mention.type === 'figure' && mention.attribution?.verb === found.verb && mention.start >= verb.end,
    )
    if (own.length > 0)
      return createStep(
        'used',
        {
          zh: `${zh}：说话者“${found.speaker}”，用于${own.map(({ text }) => `“${text}”`).join('、')}`,
          en: `${en}: speaker “${found.speaker}”, of ${own.map(({ text }) => `“${text}”`).join(', ')}`,
        },
        verb,
      )
    if (figures.length === 0)
      return createStep(
        'figure-none',
        { zh: `${zh}有说话者“${found.speaker}”，但其后没有数量`, en: `${en} has the speaker “${found.speaker}”, but no figure follows it` },
        verb,
      )
    return createStep(
      'verb-later',
      { zh: `${zh}之后另有动词更靠近数量`, en: `another verb stands nearer to the figures after ${en}` },
      verb,
    )
  })
}

/** Explains stop words: which words of the sentence keyword statistics leave out. */
export function explainStopwords(history: SentenceHistory, rule: RuleOf<'stopwords'>): readonly Step[] {
  const tokens = history.findings.tokens()
  const words = tokens.filter(({ text }) => rule.terms.includes(text))
  const places = findOccurrences(history, rule.terms).filter((place) => !words.some((word) => isOverlapping(word, place)))
  const out = words.map((word): Step => {
    const { zh, en } = quotePlace(history, word)
    return createStep('stopped', { zh: `${zh}不计入关键词`, en: `${en} is left out of keywords` }, word)
  })
  const inside = places.flatMap((place): readonly Step[] => {
    const word = tokens.find((token) => isOverlapping(token, place))
    if (!word) return []
    const { zh, en } = quotePlace(history, place)
    return [
      createStep(
        'part-of-word',
        { zh: `${zh}只是“${textOf(history, word)}”一词的一部分`, en: `${en} is only part of the word “${textOf(history, word)}”` },
        place,
      ),
    ]
  })
  return out.length + inside.length > 0 ? [...out, ...inside] : [explainAbsence(history, rule.terms)]
}
