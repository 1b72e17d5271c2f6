// What a figure leaves unsaid because its article says it elsewhere. In: the figures of one record. Out: the same, with the date and the
// roles of a figure of the same measure that says the same amount:
//
//   title  全国累计接种疫苗超8.3亿剂次                    (no date: it would be the article's)
//   body   截至6月12日，全国累计接种疫苗83932.9万剂次     → the title is as of 12 June too

import type { FigureMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import { isDisjoint, readAmount } from './amount.ts'
import { isRoundingOf } from './verdict.ts'

/** The record with its claimed figures completed; everything else is as it was. */
export function completeFigures(record: ArticleRecord): ArticleRecord {
  const claimed = record.mentions.filter((mention): mention is FigureMention => mention.type === 'figure' && mention.measure !== undefined)
  if (claimed.length < 2) return record
  const mentions = record.mentions.map((mention) =>
    mention.type === 'figure' && mention.measure !== undefined ? complete(mention, claimed) : mention,
  )
  return { ...record, mentions }
}

function complete(figure: FigureMention, claimed: readonly FigureMention[]): FigureMention {
  const others = claimed.filter((other) => other !== figure && isSameStatement(figure, other))
  const dated = others.filter(({ asOf }) => asOf && asOf.source !== 'reference')
  const [first] = dated
  const isOne = first?.asOf && dated.every(({ asOf }) => asOf?.value === first.asOf?.value)
  const isUndated = figure.asOf === undefined || figure.asOf.source === 'reference'
  const key = Object.fromEntries([...others, figure].flatMap(({ key: roles }) => Object.entries(roles ?? {})))
  return {
    ...figure,
    ...(figure.key && { key }),
    ...(isUndated && isOne && first.asOf && { asOf: { ...first.asOf, source: 'context' as const } }),
  }
}

/** One measure, one unit, amounts that can be one, and roles that do not exclude each other (中国; nothing said). */
function isSameStatement(a: FigureMention, b: FigureMention): boolean {
  if (a.measure !== b.measure || a.unit !== b.unit) return false
  const isApart = Object.entries(a.key ?? {}).some(([role, filler]) => b.key?.[role] !== undefined && b.key[role] !== filler)
  return !isApart && (!isDisjoint(readAmount(a), readAmount(b)) || isRoundingOf(a, b))
}
