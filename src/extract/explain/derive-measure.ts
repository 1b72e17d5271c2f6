// What a figure measures and why, or why nothing claims it. In: a figure and its sentence's history. Out: one step, `measure` with the
// pattern, near, unless and key that decided, or `measure-none` with the measures that came nearest.

import type { FigureMention } from '../../model/mention.ts'
import { isOverlapping } from '../../model/span.ts'
import type { CompiledMeasure } from '../../rules/compiled-rules.ts'
import { NOUN, SUBJECT } from '../measure/find-key.ts'
import { findClause } from '../measure/find-measures.ts'
import { findSubject } from '../measure/find-subject.ts'
import { findCapture, type Match } from '../production.ts'
import { type DescribedMiss, describeMiss } from './describe-miss.ts'
import { explainClaimFault, unlessWords } from './reasons/measure-reasons.ts'
import { findItem, type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { listWords, quotePlace, quoteRule } from './wording.ts'

/** Derives a figure's measure. */
export function deriveMeasure(history: SentenceHistory, mention: FigureMention): Step {
  const measure = mention.measure === undefined ? undefined : history.rules.measures.get(mention.measure)
  if (!measure) return describeNone(history, mention)
  const figure = findItem(history, 'figure', mention)
  const claim = history.events.find(
    (event) => event.kind === 'claimed' && event.pattern.rule === measure.rule && event.figure === figure && event.fault === null,
  )
  const rule = quoteRule(history.rules, measure.rule)
  const steps =
    claim?.kind === 'claimed'
      ? [
          createStep('where', { zh: `where: ${claim.pattern.source}`, en: `where: ${claim.pattern.source}` }, claim.match),
          createStep(
            'where-text',
            { zh: `匹配“${textOf(history, claim.match)}”`, en: `matches “${textOf(history, claim.match)}”` },
            claim.match,
          ),
          ...describeNear(history, measure, mention),
          ...describeUnless(history, measure),
          ...describeKey(history, mention, claim.match),
        ]
      : []
  return createStep('measure', { zh: `度量 ${rule}`, en: `measure ${rule}` }, null, steps)
}

function describeNear(history: SentenceHistory, { near }: CompiledMeasure, mention: FigureMention): readonly Step[] {
  if (!near) return []
  const { input, chart } = history.findings.work
  const within = near.within === 'clause' ? findClause(input.text, input, mention) : input
  const term = chart.ofKind('lexicon').find((item) => item.lexicon === near.lexicon && isOverlapping(item, within))
  const place = term ? quotePlace(history, term) : { zh: '本段有', en: 'in the paragraph' }
  return [createStep('near', { zh: `near: ${near.lexicon} 的${place.zh}`, en: `near: ${place.en} of ${near.lexicon}` }, term ?? null)]
}

function describeUnless(history: SentenceHistory, { rule, unlessWithin }: CompiledMeasure): readonly Step[] {
  const words = unlessWords(history, rule)
  if (!unlessWithin || words.length === 0) return []
  const list = listWords(words)
  const where = unlessWithin === 'clause' ? { zh: '分句', en: 'clause' } : { zh: '句子', en: 'sentence' }
  return [createStep('unless', { zh: `unless: 本${where.zh}没有 ${list.zh}`, en: `unless: none of ${list.en} in the ${where.en}` })]
}

function describeKey(history: SentenceHistory, mention: FigureMention, match: Match): readonly Step[] {
  return Object.entries(mention.key ?? {}).map(([role, name]): Step => {
    const captured = findCapture(match, role)
    const term = history.findings.work.chart
      .ofKind('lexicon')
      .find((item) => item.canonical === name && item.lexicon.endsWith(`/${role}`) && item.end <= mention.start)
    const figure = findItem(history, 'figure', mention)
    const subject = role === SUBJECT && figure ? findSubject(history.findings.work, match, figure, history.findings.tokens()) : null
    const span = captured ?? term ?? subject
    const from = span ? quotePlace(history, span) : { zh: '', en: '' }
    if (role === NOUN && !captured)
      return createStep('key', { zh: `key: ${role} = ${name}，所数的名词`, en: `key: ${role} = ${name}, the noun it counts` })
    const own = subject ? { zh: '数量之前的名词', en: 'the noun before it' } : null
    const by = captured
      ? { zh: '模式所取', en: 'captured' }
      : (own ?? { zh: `词表 ${term?.lexicon ?? ''}`, en: `by ${term?.lexicon ?? ''}` })
    return createStep('key', { zh: `key: ${role} = ${name}，${by.zh}${from.zh}`, en: `key: ${role} = ${name}, ${by.en} ${from.en}` }, span)
  })
}

/** As many near misses are told. */
const MOST_NEAR = 2

/** Why no measure claims a figure: of those with its unit, the ones whose pattern began to match. */
function describeNone(history: SentenceHistory, mention: FigureMention): Step {
  const unit = mention.unit ?? 'null'
  const measures = [...history.rules.measures.values()].filter(({ measure }) => measure.unit === null || measure.unit === mention.unit)
  if (measures.length === 0)
    return createStep(
      'measure-none',
      mention.unit === null
        ? { zh: '没有度量：没有度量规则取无单位的数量', en: 'no measure: no measure rule takes figures without a unit' }
        : { zh: `没有度量：没有度量规则取单位 ${unit}`, en: `no measure: no measure rule has the unit ${unit}` },
    )
  const near = measures
    .map((measure) => ({ measure, ...findNearMiss(history, measure, mention) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_NEAR)
    .map(({ measure, step }) => createStep('measure-near-miss', nameMeasure(measure), null, step ? [step] : []))
  const list = listWords(
    measures.map(({ rule }) => rule),
    3,
  )
  if (near.length === 0)
    return createStep('measure-none', {
      zh: `没有度量认领：单位 ${unit} 的度量（${list.zh}）在本句都无从开始`,
      en: `no measure: those with unit ${unit} (${list.en}) cannot begin in this sentence`,
    })
  return createStep(
    'measure-none',
    { zh: `没有度量认领；单位 ${unit} 最接近的：`, en: `no measure claims it; of those with unit ${unit} the nearest:` },
    null,
    near,
  )
}

/** How near a measure came to a figure: its pattern reached it and something else kept it out, or so many elements matched. */
function findNearMiss(
  history: SentenceHistory,
  measure: CompiledMeasure,
  mention: FigureMention,
): { readonly rank: number; readonly step: Step | null } {
  const figure = findItem(history, 'figure', mention)
  for (const event of history.events)
    if (event.kind === 'claimed' && event.pattern.rule === measure.rule && event.figure === figure && event.fault)
      return { rank: Number.POSITIVE_INFINITY, step: explainClaimFault(history, measure, event.figure, event.fault) }
  const best = history.rules.patterns
    .flatMap((pattern) => (pattern.rule === measure.rule ? (describeMiss(history, pattern) ?? []) : []))
    .reduce<DescribedMiss | null>((a, b) => (a && a.passed >= b.passed ? a : b), null)
  return { rank: best?.passed ?? 0, step: best?.step ?? null }
}

function nameMeasure({ rule, measure }: CompiledMeasure): { readonly zh: string; readonly en: string } {
  return { zh: `${rule}（${measure.title.zh}）`, en: `${rule} (${measure.title.en})` }
}
