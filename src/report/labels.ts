// The words of the page itself. In: a language. Out: every label a template sets; articles' words are never among them.

import type { Verdict } from '../corpus/verdict.ts'
import { VERDICT_NAMES } from '../corpus/verdict-names.ts'
import type { MentionType } from '../model/mention.ts'
import type { Language, Localized } from '../model/problem.ts'
import { WORDS } from './label-words.ts'

/** Every fixed text of the page in one language, by name. */
export type Labels = Readonly<Record<keyof typeof WORDS, string>>

/** The page's labels in one language. */
export function chooseLabels(language: Language): Labels {
  return LABELS[language]
}

const LABELS: Readonly<Record<Language, Labels>> = { zh: pickWords('zh'), en: pickWords('en') }

function pickWords(language: Language): Labels {
  return Object.fromEntries(Object.entries(WORDS).map(([name, words]) => [name, words[language]])) as Labels
}

/** The name of a verdict. */
export function nameVerdict(verdict: Verdict, language: Language): string {
  return VERDICT_NAMES[verdict][language]
}

/** What a verdict means, for the method section. */
export function explainVerdict(verdict: Verdict, language: Language): string {
  return VERDICT_MEANINGS[verdict][language]
}

/** The verdicts, gravest first. */
export const VERDICT_ORDER: readonly Verdict[] = ['conflict', 'stale', 'scope', 'rounding', 'decline', 'growth', 'compatible', 'equal']

/** The name of a kind of mention. */
export function nameType(type: MentionType, language: Language): string {
  return TYPES[type][language]
}

const VERDICT_MEANINGS: Readonly<Record<Verdict, Localized>> = {
  equal: { zh: '同一时点，区间相同。', en: 'Same period, same interval.' },
  compatible: { zh: '区间有交集，可以同时成立。', en: 'The intervals overlap; both can be true.' },
  rounding: { zh: '相差不超过最后一位书写数字。', en: 'They differ by no more than the last written digit.' },
  growth: { zh: '时点更晚，数字更高，符合该类序列。', en: 'A later date and a higher figure, as this kind of series allows.' },
  decline: { zh: '时点更晚，数字更低，而该类序列可以下降。', en: 'A later date and a lower figure in a series that may fall.' },
  scope: { zh: '单位、时段长短或范围不同，不能直接比较。', en: 'Units, lengths of period or scopes differ; not comparable as they stand.' },
  stale: { zh: '较晚的文章重复了较早的数字，没有给出新的时点。', en: 'A later text repeats an older figure without a date of its own.' },
  conflict: {
    zh: '同一时点而区间没有交集，或累计数不升反降。',
    en: 'Same period and intervals that share nothing, or a running total that falls.',
  },
}

const TYPES: Readonly<Record<MentionType, Localized>> = {
  date: { zh: '日期', en: 'date' },
  figure: { zh: '数字', en: 'figure' },
  ordinal: { zh: '序数', en: 'ordinal' },
  event: { zh: '事件', en: 'event' },
  entity: { zh: '名称', en: 'name' },
  quote: { zh: '引语', en: 'quote' },
}
