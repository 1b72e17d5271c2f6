// What went wrong, mention by mention. In: one type's score with its pairs, and records for their sentences. Out: errors, in the
// order missed, value and span of the gold's order, then spurious.

import type { Mention } from '../../model/mention.ts'
import type { ArticleRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { GoldAnnotation } from './gold.ts'
import type { FoundMention } from './pair-mentions.ts'
import type { ScoredType } from './score-type.ts'

export type EvaluationErrorKind = 'missed' | 'value' | 'span' | 'spurious'

export interface EvaluationError extends Span {
  readonly kind: EvaluationErrorKind
  readonly type: GoldAnnotation['type']
  readonly doc: string
  /** What the gold says and what was found; null where there is none. */
  readonly gold: string | null
  readonly got: string | null
  /** The rule that made the mention. */
  readonly rule: string | null
  /** Reading text of the sentence, null where the words were not read (boilerplate). */
  readonly sentence: string | null
}

/** Lists the errors of one type. */
export function listErrors(
  type: GoldAnnotation['type'],
  scored: ScoredType,
  records: ReadonlyMap<string, ArticleRecord>,
): readonly EvaluationError[] {
  const { mentionOf, missed, spurious } = scored.pairing
  const ofGold = [...missed, ...scored.pairing.found].flatMap((gold): EvaluationError[] => {
    const mate = mentionOf.get(gold)
    const kind = !mate ? 'missed' : !scored.hasRightValue(gold) ? 'value' : !scored.hasRightSpan(gold) ? 'span' : null
    if (kind === null) return []
    const { doc, start, end } = gold
    const mention = mate?.mention ?? null
    const got = mention && describeMention(mention)
    return [
      { kind, type, doc, start, end, gold: describeGold(gold), got, rule: mention?.rule ?? null, sentence: findSentence(gold, records) },
    ]
  })
  const extra = spurious.map(({ doc, mention }): EvaluationError => {
    const { start, end, rule } = mention
    const sentence = findSentence({ doc, start, end }, records)
    return { kind: 'spurious', type, doc, start, end, gold: null, got: describeMention(mention), rule, sentence }
  })
  return [...ofGold, ...extra]
}

function findSentence({ doc, start }: Span & Pick<FoundMention, 'doc'>, records: ReadonlyMap<string, ArticleRecord>): string | null {
  return records.get(doc)?.sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.text ?? null
}

/** The words and what they are taken to mean: `«5亿多剂» [5e8, 6e8] gt dose`. */
function describeGold(gold: GoldAnnotation): string {
  if (gold.type === 'figure') return describeFigure(gold)
  const fields = gold.type === 'date' ? [gold.value, gold.mod] : gold.type === 'ordinal' ? [gold.value] : [gold.name]
  return describe(gold.text, fields)
}

function describeMention(mention: Mention): string {
  if (mention.type === 'figure') return describeFigure(mention)
  if (mention.type === 'date') return describe(mention.text, [mention.value, mention.mod])
  if (mention.type === 'ordinal') return describe(mention.text, [mention.value])
  return describe(mention.text, mention.type === 'quote' ? [] : [mention.name])
}

interface FigureFields {
  readonly text: string
  readonly value?: number | null | undefined
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
  readonly bound?: string | null | undefined
  readonly unit?: string | null | undefined
}

function describeFigure({ text, value, low, high, bound, unit }: FigureFields): string {
  return describe(text, [value ?? `[${low ?? ''}, ${high ?? ''}]`, bound, unit])
}

function describe(text: string, fields: readonly (string | number | null | undefined)[]): string {
  return [`«${text}»`, ...fields.filter((field) => field !== null && field !== undefined)].join(' ')
}
