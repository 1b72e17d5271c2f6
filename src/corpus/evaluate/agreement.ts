// Fields beyond the value. In: found annotations with their mentions. Out: for each field how often both have it, how often they
// then agree, and how often only one side has it.

import type { FigureMention, Mention } from '../../model/mention.ts'
import type { GoldAnnotation, GoldType } from './gold.ts'
import { bareText } from './judge-mention.ts'
import type { Pairing } from './pair-mentions.ts'

export interface FieldAgreement {
  readonly type: GoldType
  readonly field: string
  /** Found annotations of which both sides have the field, and those of them that agree. */
  readonly both: number
  readonly agree: number
  /** The field stands in the gold alone, in the mention alone. */
  readonly missing: number
  readonly extra: number
}

/** A field as both sides write it: null where it is absent. What compares equal agrees. */
interface ComparedField {
  readonly type: GoldType
  readonly field: string
  ofGold(gold: GoldAnnotation): string | null
  ofMention(mention: Mention): string | null
}

/** The compared fields, in the order of the table. */
const FIELDS: readonly ComparedField[] = [
  {
    type: 'date',
    field: 'interval',
    ofGold: (gold) => (gold.type === 'date' ? writeInterval(gold.beginDate, gold.endDate) : null),
    ofMention: (mention) => (mention.type === 'date' ? writeInterval(mention.beginDate, mention.endDate) : null),
  },
  ofFigure(
    'noun',
    ({ noun }) => noun && bareText(noun),
    ({ noun }) => noun && bareText(noun),
  ),
  ofFigure(
    'asOf.value',
    ({ asOf }) => asOf,
    ({ asOf }) => asOf?.value,
  ),
  ofFigure(
    'asOf.source',
    ({ asOfSource }) => asOfSource,
    ({ asOf }) => asOf?.source,
  ),
  ofFigure(
    'change',
    ({ change }) => change && `${change.direction} ${change.against}`,
    ({ change }) => change && `${change.direction} ${change.against}`,
  ),
  ofFigure(
    'measure',
    ({ measure }) => measure,
    ({ measure }) => measure,
  ),
  {
    type: 'event',
    field: 'edition',
    ofGold: (gold) => (gold.type === 'event' ? (gold.edition?.toString() ?? null) : null),
    ofMention: (mention) => (mention.type === 'event' ? (mention.edition?.toString() ?? null) : null),
  },
]

/** Compares the fields of one type. */
export function compareFields(type: GoldType, { found, mentionOf }: Pairing): readonly FieldAgreement[] {
  const pairs = found.flatMap((gold) => {
    const mate = mentionOf.get(gold)
    return mate ? [{ gold, mention: mate.mention }] : []
  })
  return FIELDS.filter((field) => field.type === type).map(({ field, ofGold, ofMention }) => {
    const written = pairs.map(({ gold, mention }) => [ofGold(gold), ofMention(mention)] as const)
    const both = written.filter(([a, b]) => a !== null && b !== null)
    return {
      type,
      field,
      both: both.length,
      agree: both.filter(([a, b]) => a === b).length,
      missing: written.filter(([a, b]) => a !== null && b === null).length,
      extra: written.filter(([a, b]) => a === null && b !== null).length,
    }
  })
}

type Written = string | null | undefined

function ofFigure(
  field: string,
  ofGold: (gold: Extract<GoldAnnotation, { type: 'figure' }>) => Written,
  ofMention: (mention: FigureMention) => Written,
): ComparedField {
  return {
    type: 'figure',
    field,
    ofGold: (gold) => (gold.type === 'figure' ? (ofGold(gold) ?? null) : null),
    ofMention: (mention) => (mention.type === 'figure' ? (ofMention(mention) ?? null) : null),
  }
}

function writeInterval(begin: Written, end: Written): string | null {
  return (begin ?? null) === null && (end ?? null) === null ? null : `${begin ?? ''}/${end ?? ''}`
}
