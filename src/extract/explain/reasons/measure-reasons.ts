// Why a measure does not claim a figure. In: a measure rule and a sentence's history. Out: steps: no figure, the pattern's failed attempt, unit,
// unless, near, another measure before it.

import { isOverlapping, type Span } from '../../../model/span.ts'
import type { CompiledMeasure } from '../../../rules/compiled-rules.ts'
import type { FigureItem } from '../../chart.ts'
import { NOUN, SUBJECT } from '../../measure/find-key.ts'
import { type ClaimFault, findClause } from '../../measure/find-measures.ts'
import { describeNearest, explainMisses, termsOf } from '../describe-miss.ts'
import { type SentenceHistory, textOf } from '../sentence-history.ts'
import { createStep, type Step } from '../step.ts'
import { listWords, quotePlace } from '../wording.ts'

/** Explains a measure that claims nothing in the sentence. */
export function explainMeasure(history: SentenceHistory, measure: CompiledMeasure): readonly Step[] {
  const figures = history.findings.work.chart.ofKind('figure')
  if (figures.length === 0)
    return [createStep('figure-none', { zh: '本句没有数量，度量无从认领', en: 'there is no figure in this sentence for it to claim' })]
  const claims = history.events.flatMap((event) => (event.kind === 'claimed' && event.pattern.rule === measure.rule ? [event] : []))
  if (claims.length > 0)
    return claims.map(({ figure, fault }) => (fault ? explainClaimFault(history, measure, figure, fault) : explainLoss(history, figure)))
  const patterns = history.rules.patterns.filter(({ rule }) => rule === measure.rule)
  const misses = explainMisses(history, patterns)
  if (misses.length > 0) return misses
  return patterns.map(({ source }) =>
    createStep('pattern-without-figure', {
      zh: `模式 ${source} 匹配，但其中没有 {figure}`,
      en: `pattern ${source} matches, but there is no {figure} in it`,
    }),
  )
}

/** Explains why a measure whose pattern reached a figure may not claim it. */
export function explainClaimFault(history: SentenceHistory, measure: CompiledMeasure, figure: FigureItem, fault: ClaimFault): Step {
  const place = quotePlace(history, figure)
  switch (fault) {
    case 'unit':
      return createStep(
        'unit',
        {
          zh: `数量${place.zh}的单位是 ${figure.unit ?? 'null'}，此度量要 unit: ${measure.measure.unit}`,
          en: `figure ${place.en} has the unit ${figure.unit ?? 'null'}, the measure wants unit: ${measure.measure.unit}`,
        },
        figure,
      )
    case 'unless':
      return explainUnless(history, measure, figure)
    case 'near':
      return explainNear(history, measure, figure)
    case 'key': {
      const roles = listWords(measure.measure.key.filter((role) => role === SUBJECT || role === NOUN))
      return createStep(
        'key-none',
        {
          zh: `key：数量${place.zh}没有 ${roles.zh}，不知是何物的数量`,
          en: `key: figure ${place.en} has no ${roles.en}, so nothing says of what it is`,
        },
        figure,
      )
    }
  }
}

function explainUnless(history: SentenceHistory, measure: CompiledMeasure, figure: FigureItem): Step {
  const { input, scan } = history.findings.work
  const within = measure.unlessWithin === 'clause' ? findClause(input.text, input, figure) : input
  const hit = scan.unless.find((word) => word.measures.has(measure.rule) && isOverlapping(word, within))
  const place = hit ? quotePlace(history, hit) : { zh: '', en: '' }
  const where = measure.unlessWithin === 'clause' ? { zh: '分句', en: 'clause' } : { zh: '句子', en: 'sentence' }
  const of = quotePlace(history, figure)
  return createStep(
    'unless',
    { zh: `unless：数量${of.zh}所在${where.zh}有${place.zh}`, en: `unless: ${place.en} stands in the ${where.en} of figure ${of.en}` },
    hit ?? null,
  )
}

function explainNear(history: SentenceHistory, { near }: CompiledMeasure, figure: FigureItem): Step {
  const { input, chart } = history.findings.work
  const lexicon = near?.lexicon ?? ''
  const within: Span = near?.within === 'clause' ? findClause(input.text, input, figure) : input
  const elsewhere = chart.ofKind('lexicon').find((item) => item.lexicon === lexicon)
  const terms = termsOf(history, lexicon)
  const list = listWords(terms, 5)
  const where = WITHIN[near?.within ?? 'sentence']
  const blocked = terms.find((term) => history.article.simplified.slice(within.start, within.end).includes(term))
  const near_ = describeNearest(history, within, history.findings.tokens(), terms)
  const hint = elsewhere
    ? outside(history, elsewhere)
    : blocked
      ? { zh: `；“${blocked}”在文中，但被词表的 not 挡住`, en: `; “${blocked}” stands there, but a term of the lexicon's «not» blocks it` }
      : near_
  return createStep(
    'near',
    {
      zh: `near：${where.zh}内没有词表 ${lexicon} 的词（${list.zh}）${hint.zh}`,
      en: `near: no term of ${lexicon} (${list.en}) in the ${where.en}${hint.en}`,
    },
    elsewhere ?? figure,
  )
}

function outside(history: SentenceHistory, span: Span) {
  const { zh, en } = quotePlace(history, span)
  return { zh: `；分句之外有${zh}`, en: `; outside it stands ${en}` }
}

const WITHIN = {
  clause: { zh: '分句', en: 'clause' },
  sentence: { zh: '句子', en: 'sentence' },
  paragraph: { zh: '段落', en: 'paragraph' },
} as const

function explainLoss(history: SentenceHistory, figure: FigureItem): Step {
  const claimed = history.mentions.find(
    (mention) => mention.type === 'figure' && mention.start === figure.start && mention.end === figure.end,
  )
  const winner = claimed?.type === 'figure' ? (claimed.measure ?? '') : ''
  return createStep(
    'measure-lost',
    {
      zh: `数量“${textOf(history, figure)}”归于 ${winner}：其 priority 更高，或规则在先`,
      en: `figure “${textOf(history, figure)}” went to ${winner}, which has a higher priority or comes first`,
    },
    figure,
  )
}

/** The words that keep figures from a measure. */
export function unlessWords({ rules }: SentenceHistory, measure: string): readonly string[] {
  const rule = rules.rules.find(({ qualifiedId }) => qualifiedId === measure)?.rule
  return rule?.type === 'measure' ? (rule.unless?.any ?? []) : []
}
