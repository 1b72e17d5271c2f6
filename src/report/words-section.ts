// Words, as the page shows them. In: a corpus whose words were counted. Out: frequent words, keywords of each group, phrases, and keywords in
// context with their collocates; every one of them with a link to a sentence, every list with its total.

import type { Corpus } from '../corpus/corpus.ts'
import { buildLine } from '../corpus/words/concordance.ts'
import type { Keyword } from '../corpus/words/keywords.ts'
import type { Occurrence } from '../corpus/words/occurrences.ts'
import type { Comparison, WordAnalysis, WordProfile } from '../corpus/words/word-analysis.ts'
import { writeCount } from '../corpus/words/words-table.ts'
import type { Language } from '../model/problem.ts'
import { nameSentence } from './anchor.ts'
import { chooseWordLabels, nameGroup, type WordLabels } from './words-labels.ts'
import { describeComparison, describeFormulas, describeMethod, describeRatio } from './words-notes.ts'

/** A word or phrase with its counts as text. */
export interface WordRow {
  readonly text: string
  readonly href: string
  readonly count: string
  readonly articles: string
  readonly share: string
  readonly dispersion: string
}

/** A keyword in a list; `note` is its G² and how many times as frequent it is. */
export interface KeywordLink {
  readonly text: string
  readonly href: string
  readonly note: string
}

export interface KeywordGroup {
  readonly name: string
  readonly href: string | null
  readonly note: string
  readonly keywords: readonly KeywordLink[]
}

export interface KwicLine {
  readonly href: string
  readonly left: string
  readonly keyword: string
  readonly right: string
  /** The article's number as people count: `[3]`. */
  readonly label: string
}

/** A keyword with its company and its contexts, of which `note` names the total. */
export interface KwicView {
  readonly id: string
  readonly word: string
  readonly note: string
  readonly collocates: readonly KeywordLink[]
  readonly hasCollocates: boolean
  readonly lines: readonly KwicLine[]
}

/** What `words.mustache` sets. */
export interface WordsView {
  readonly title: string
  readonly say: WordLabels
  readonly lead: string
  readonly frequent: readonly WordRow[]
  readonly comparisons: readonly { readonly note: string; readonly groups: readonly KeywordGroup[] }[]
  readonly hasKeywords: boolean
  readonly phrases: { readonly rows: readonly WordRow[]; readonly note: string; readonly hasRows: boolean }
  readonly contexts: readonly KwicView[]
  readonly method: readonly string[]
}

const LINES = 20
const WINDOW = 26

/** Builds the section; null where no words were counted. */
export function buildWordsView(corpus: Corpus, language: Language): WordsView | null {
  const { words } = corpus
  if (!words || words.table.size === 0) return null
  const zh = language === 'zh'
  const { phrases, found } = words.phrases
  return {
    title: zh ? '用词' : 'Words',
    say: chooseWordLabels(language),
    lead: zh
      ? `${writeCount(words.table.size)} 词次，${writeCount(words.table.words.length)} 个不同的词，出自 ${words.table.articles.length} 篇报道。`
      : `${writeCount(words.table.size)} words, ${writeCount(words.table.words.length)} of them different, in ${words.table.articles.length} ${words.table.articles.length === 1 ? 'article' : 'articles'}.`,
    frequent: words.frequent.map((profile) => buildWordRow(words, profile)),
    comparisons: words.comparisons.map((comparison) => ({
      note: describeComparison(comparison, language),
      groups: comparison.groups.map((group) => buildGroup(corpus, words, comparison, group, language)),
    })),
    hasKeywords: words.top.length > 0,
    phrases: {
      rows: phrases.map(({ text, count, articles, first }) => ({
        ...{ text, href: linkPlace(words, first), count: String(count), articles: String(articles), share: '', dispersion: '' },
      })),
      note: zh
        ? `两个词以上、至少出现 ${words.phrases.leastCount} 次的词组，共 ${found} 个，列出 ${phrases.length} 个；不跨标点，八成以上包含在更长词组里的不另列。`
        : `Two words or more that recur at least ${words.phrases.leastCount} times: ${phrases.length} of ${found}. None reaches over a mark; one that stands within a longer one four times in five is left to that.`,
      hasRows: phrases.length > 0,
    },
    contexts: words.top.map((profile, index) => buildContexts(corpus, words, profile, index, language)),
    method: [describeMethod(words, language), ...describeFormulas(words, language)],
  }
}

/** The sentence in which a word stands. */
export function linkPlace({ table }: WordAnalysis, { article, index }: Occurrence): string {
  return `#${nameSentence(article, table.articles[article]?.sentences[index] ?? 0)}`
}

/** Where a group first has a word. */
export function linkFirst(words: WordAnalysis, id: number, articles: readonly number[]): string {
  for (const article of articles) {
    const index = words.table.articles[article]?.ids.indexOf(id) ?? -1
    if (index >= 0) return linkPlace(words, { article, index })
  }
  return '#words'
}

function buildWordRow(words: WordAnalysis, { word, count, articles, share, dispersion, occurrences }: WordProfile): WordRow {
  const [first] = occurrences
  return {
    text: word,
    href: first ? linkPlace(words, first) : '#words',
    count: writeCount(count),
    articles: String(articles),
    share: writeCount(Math.round(share)),
    dispersion: dispersion === null ? '—' : dispersion.toFixed(2),
  }
}

function buildGroup(
  corpus: Corpus,
  words: WordAnalysis,
  { by }: Comparison,
  group: Comparison['groups'][number],
  language: Language,
): KeywordGroup {
  const { articles, size, found, keywords } = group
  const shown = keywords.length < found ? (language === 'zh' ? `，列出 ${keywords.length} 个` : `, ${keywords.length} shown`) : ''
  return {
    ...nameGroup(corpus, by, group, language),
    note:
      language === 'zh'
        ? `${articles.length} 篇，${writeCount(size)} 词，关键词 ${found} 个${shown}`
        : `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ${writeCount(size)} words, ${found} ${found === 1 ? 'keyword' : 'keywords'}${shown}`,
    keywords: keywords.map((keyword: Keyword) => ({
      text: keyword.word,
      href: linkFirst(words, keyword.id, articles),
      note: `${keyword.count}:${keyword.rest} · G² ${keyword.g2.toFixed(1)} · ${describeRatio(keyword, language)}`,
    })),
  }
}

function buildContexts(corpus: Corpus, words: WordAnalysis, profile: WordProfile, index: number, language: Language): KwicView {
  const { word, count, articles, dispersion, occurrences, collocates } = profile
  const shown = Math.min(LINES, occurrences.length)
  const dp = dispersion === null ? '' : ` · DP ${dispersion.toFixed(2)}`
  const rest = shown < count ? (language === 'zh' ? ` · 列出前 ${shown} 处` : ` · the first ${shown} shown`) : ''
  return {
    id: `kwic-${index + 1}`,
    word,
    note: `${language === 'zh' ? `${count} 处，${articles} 篇` : `${count}× in ${articles} ${articles === 1 ? 'article' : 'articles'}`}${dp}${rest}`,
    collocates: collocates.map((collocate) => ({
      text: collocate.word,
      href: linkFirst(words, collocate.id, [...new Set(occurrences.map(({ article }) => article))]),
      note: `${collocate.near}/${collocate.count} · G² ${collocate.g2.toFixed(1)} · ${describeRatio(collocate, language)}`,
    })),
    hasCollocates: collocates.length > 0,
    lines: occurrences.slice(0, LINES).flatMap((place) => buildKwicLine(corpus, words, place, word.length)),
  }
}

function buildKwicLine({ records }: Corpus, words: WordAnalysis, place: Occurrence, length: number): readonly KwicLine[] {
  const { article, index } = place
  const [record, counted] = [records[article], words.table.articles[article]]
  if (!record || !counted) return []
  const spot = { article, sentence: counted.sentences[index] ?? 0, at: counted.starts[index] ?? 0, length }
  const { left, keyword, right } = buildLine(record, spot, WINDOW)
  return [{ href: linkPlace(words, place), left, keyword, right, label: `[${article + 1}]` }]
}
