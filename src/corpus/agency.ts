// Whose report a figure comes from. In: a figure and its record. Out: the news agency or paper that the text names, or null.
// Ten papers that print one agency's number are one source of it, also where each tells it in words of its own.

import type { FigureMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'

/** Finds the agency of a figure: the one its sentence says reported it (据新华社报道), else the one in the dateline (新华社北京7月25日电). */
export function findAgency({ attribution }: FigureMention, { sentences }: ArticleRecord): string | null {
  if (attribution && REPORTING.test(attribution.verb) && AGENCY.test(attribution.speaker)) return attribution.speaker
  for (const { text } of sentences.slice(0, DATELINE_SENTENCES)) {
    const agency = DATELINE.exec(text)?.[1]
    if (agency !== undefined) return agency
  }
  return null
}

/** A dateline opens the body, which the title and a heading may precede. */
const DATELINE_SENTENCES = 3
const REPORTING = /^报道|^据|消息/u
const AGENCY = /[社网台报]$/u
/** `新华社北京7月25日电`, `据新华社报道`, `（转自新华社）`; 出版社 and 合作社 file no reports. */
const DATELINE =
  /^(?:[（(]?(?:转自|来源[：:]?|据))?(\p{Script=Han}{1,5}社)(?:[）)]|报道|消息|\p{Script=Han}{0,8}(?:\d{1,2}月\d{1,2}日)?电)/u
