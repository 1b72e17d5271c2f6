// Why a date, ordinal, figure or entity rule made nothing of a sentence. In: the rule's id and the sentence's history. Out: steps: candidates that
// were dropped, matches that the production refused, failed attempts of each pattern.

import { isWithin } from '../../../model/span.ts'
import type { CompiledPattern } from '../../../rules/compiled-rules.ts'
import type { Match } from '../../production.ts'
import { describeCaptures } from '../describe-match.ts'
import { explainMisses } from '../describe-miss.ts'
import { describeRejection } from '../describe-rejection.ts'
import { type SentenceHistory, textOf } from '../sentence-history.ts'
import { createStep, type Step } from '../step.ts'
import { quotePattern, quotePlace } from '../wording.ts'
import { findCulprits } from './production-culprits.ts'
import { findProductionNeeds } from './production-needs.ts'

/** Explains the patterns of a rule that made no mention. */
export function explainPatterns(history: SentenceHistory, rule: string): readonly Step[] {
  const rejected = listRejections(history, rule)
  const refused = history.events.flatMap((event) =>
    event.kind === 'produced' && event.pattern.rule === rule && event.items.length === 0
      ? [explainRefusal(history, event.pattern, event.match)]
      : [],
  )
  const unresolved = listUnresolved(history, rule)
  if (rejected.length + refused.length + unresolved.length > 0) return [...unresolved, ...rejected, ...refused]
  return explainMisses(
    history,
    history.rules.patterns.filter((pattern) => pattern.rule === rule),
  )
}

/** The dropped candidates of a rule, each place once. */
export function listRejections(history: SentenceHistory, rule: string): readonly Step[] {
  const steps = new Map<string, Step>()
  for (const event of history.events) {
    const rejection = describeRejection(history, event)
    if (rejection?.rule !== rule) continue
    const { step } = rejection
    steps.set(`${step.code} ${step.at?.start} ${step.at?.end}`, step)
  }
  // 截至12月 lost to 截至12月2日 of its own rule: what the rule did make says more.
  return [...steps.values()].filter((step) => !history.mentions.some((own) => own.rule === rule && step.at && isWithin(step.at, own)))
}

/** A match that the production made nothing of, with the captured value it refuses. */
export function explainRefusal(history: SentenceHistory, { source, production }: CompiledPattern, match: Match): Step {
  const place = quotePlace(history, match)
  const captured = describeCaptures(history, match.captures)
  const { zh, en } = findProductionNeeds(production)
  const culprits = findCulprits(production, match).map((text) => createStep('culprit', text))
  return createStep(
    'refused',
    {
      zh: `模式 ${quotePattern(source)} 在${place.zh}匹配，但产生式 ${production} 不接受`,
      en: `pattern ${quotePattern(source)} matches ${place.en}, but its production «${production}» refuses`,
    },
    match,
    [
      ...(captured ? [createStep('captures', { zh: `其中 ${captured.zh}`, en: `in it ${captured.en}` })] : []),
      ...(culprits.length > 0
        ? culprits
        : [createStep('production-needs', { zh: `${production} 要求：${zh}`, en: `«${production}» wants ${en}` })]),
    ],
  )
}

/** Dates that won their place but name no day: 2月30日. */
function listUnresolved(history: SentenceHistory, rule: string): readonly Step[] {
  return history.findings.work.chart.ofKind('date').flatMap((item): readonly Step[] => {
    if (item.origin.rule !== rule || history.mentions.some(({ type, start }) => type === 'date' && start === item.start)) return []
    const text = textOf(history, item)
    return [createStep('no-such-date', { zh: `“${text}”在历法中不存在`, en: `“${text}” names no date of the calendar` }, item)]
  })
}
