// Who is said to have said a figure, and by which word. In: the figure's mention. Out: one step, or none where nobody is.

import type { FigureMention } from '../../model/mention.ts'
import { ACCORDING_TO, LEARNED } from '../attribution/find-attribution.ts'
import { type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { quotePlace } from './wording.ts'

/** Says who speaks and where the verb or source word stands that says so; in another sentence where a quote goes on. */
export function describeSpeaker(history: SentenceHistory, { attribution, start }: FigureMention): readonly Step[] {
  if (!attribution) return []
  const { speaker, verb: word } = attribution
  const { chart, scan } = history.findings.work
  const sources = [ACCORDING_TO, LEARNED].flatMap((lexicon) => chart.termsOf(lexicon).map((term) => ({ ...term, rule: lexicon })))
  const verbs = scan.verbs.map((verb) => ({ ...verb, rule: verb.origin.rule }))
  const verb = [...verbs, ...sources].findLast((candidate) => candidate.end <= start && textOf(history, candidate) === word)
  if (!verb)
    return [
      createStep('speaker', {
        zh: `说话者“${speaker}”，引语始于前一句，动词“${word}”`,
        en: `speaker “${speaker}”, of a quote that goes on from a sentence before, verb “${word}”`,
      }),
    ]
  const { zh, en } = quotePlace(history, verb)
  return [
    createStep(
      'speaker',
      { zh: `说话者“${speaker}”，动词${zh}（${verb.rule}）`, en: `speaker “${speaker}”, verb ${en} (${verb.rule})` },
      verb,
    ),
  ]
}
