// The words of the section about words. In: a language. Out: its fixed texts, and names of groups of articles.

import type { Corpus } from '../corpus/corpus.ts'
import { cutHead } from '../corpus/excerpt.ts'
import type { GroupKind, WordGroup } from '../corpus/words/word-groups.ts'
import type { Language, Localized } from '../model/problem.ts'
import { nameArticle } from './anchor.ts'

/** Every fixed text of the section in one language. */
export type WordLabels = Readonly<Record<keyof typeof WORDS, string>>

export function chooseWordLabels(language: Language): WordLabels {
  return Object.fromEntries(Object.entries(WORDS).map(([name, words]) => [name, words[language]])) as WordLabels
}

/** A group as people call it, and where its article stands, else null. */
export function nameGroup(
  corpus: Corpus,
  by: GroupKind,
  { key, articles }: WordGroup,
  language: Language,
): { readonly name: string; readonly href: string | null } {
  const [article = 0] = articles
  if (by === 'article') {
    return { name: `[${article + 1}] ${cutHead(corpus.sources[article]?.title ?? key, 20)}`, href: `#${nameArticle(article)}` }
  }
  return { name: by === 'source' ? key : namePeriod(key, language), href: null }
}

/** `2021-08` is 2021年8月, `2021-H2` 2021年下半年. */
export function namePeriod(key: string, language: Language): string {
  if (language === 'en') return key
  const [year, part] = key.split('-')
  if (part === undefined) return `${year}年`
  return part.startsWith('H') ? `${year}年${part === 'H1' ? '上' : '下'}半年` : `${year}年${Number(part)}月`
}

/** What groups are, in the middle of a sentence. */
export const KINDS: Readonly<Record<GroupKind, Localized>> = {
  article: { zh: '每篇报道', en: 'each article' },
  source: { zh: '每个来源', en: 'each source' },
  month: { zh: '每个月', en: 'each month' },
  half: { zh: '每半年', en: 'each half year' },
  year: { zh: '每一年', en: 'each year' },
}

const WORDS = {
  frequent: { zh: '高频词', en: 'Frequent words' },
  frequentNote: {
    zh: '停用词以外出现最多的词。每百万词为相对频率；DP 为离散度，0 是均匀，1 是集中在一处。',
    en: 'The most frequent words that are no stop words. Per million is the relative frequency; DP the dispersion, from 0 (even) to 1 (all in one place).',
  },
  phrases: { zh: '词组', en: 'Phrases' },
  contexts: { zh: '关键词与上下文', en: 'Keywords in context' },
  contextsNote: {
    zh: '点开一个词，看它的搭配与每一处的上下文；点任何一行，到它在原文中的句子。搭配取同句左右各 5 词之内，按 G² 排列。',
    en: 'Open a word to see the company it keeps and where it stands; every line leads to its sentence. Collocates stand within five words on either side in the same sentence, ranked by G².',
  },
  collocates: { zh: '搭配', en: 'Collocates' },
  allKeywords: { zh: '各组的关键词', en: 'Keywords of each group' },
  word: { zh: '词', en: 'Word' },
  phrase: { zh: '词组', en: 'Phrase' },
  count: { zh: '次数', en: 'Count' },
  articles: { zh: '篇', en: 'Articles' },
  perMillion: { zh: '每百万词', en: 'Per million' },
  dispersion: { zh: 'DP', en: 'DP' },
  counting: { zh: '怎么数的', en: 'How words are counted' },
  noKeywords: { zh: '没有达到标准的关键词。', en: 'No word meets the standard of a keyword.' },
  noPhrases: { zh: '没有反复出现的词组。', en: 'No phrase recurs.' },
} as const satisfies Readonly<Record<string, Localized>>
