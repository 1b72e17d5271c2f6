// The words of a corpus as numbers. In: records in their order, a tokenizer, words that say nothing by themselves. Out: each article's words
// as ids with their places, and each word's counts. Some 12 bytes a word: a million articles would not fit, ten thousand do.
//
// A word is what the tokenizer cuts and has a letter in it: figures, punctuation and formulas (`formulas.ts`) are none, names are one. A word
// of content is one that could be a keyword: of two characters or more, no function word and not on the stop list.

import { foldScript } from '../../model/fold-script.ts'
import type { ArticleRecord, RecordSentence } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { TaggedWord, Tokenizer } from '../../model/token.ts'
import { findFormulas, listSetAside } from './formulas.ts'
import { listNames } from './names.ts'

/** Stands among an article's ids where a clause ends or something stands that is no word; no phrase reaches over it. */
export const BREAK = -1

/** An article's words in order. `sentences` and `starts` say where each stands: index of its sentence, position in that sentence's text. */
export interface ArticleWords {
  readonly ids: Int32Array
  readonly sentences: Int32Array
  readonly starts: Int32Array
  /** How many of `ids` are words. */
  readonly size: number
}

/** Ids count from 0 in the order of first use. `counts`, `articleCounts` and `isContent` (1 or 0) are by id. */
export interface WordTable {
  readonly words: readonly string[]
  readonly counts: Int32Array
  /** In how many articles the word stands. */
  readonly articleCounts: Int32Array
  readonly isContent: Uint8Array
  readonly articles: readonly ArticleWords[]
  /** Words in all articles. */
  readonly size: number
  /** Clauses that were left out as formulas, sorted. */
  readonly formulas: readonly string[]
}

/** What words are cut and weighed by. */
export interface WordSettings {
  readonly tokenizer: Tokenizer
  /** In simplified script. */
  readonly stopWords: ReadonlySet<string>
}

/** Counts the words of records. */
export function buildWordTable(records: readonly ArticleRecord[], { tokenizer, stopWords }: WordSettings): WordTable {
  const formulas = findFormulas(records)
  const idOf = new Map<string, number>()
  const words: string[] = []
  const content: number[] = []
  const counts: number[] = []
  const articleCounts: number[] = []
  const lastArticle: number[] = []

  const count = (word: string, tag: string, article: number): number => {
    let id = idOf.get(word)
    if (id === undefined) {
      id = words.push(word) - 1
      idOf.set(word, id)
      content.push(0)
      counts.push(0)
      articleCounts.push(0)
      lastArticle.push(-1)
    }
    // One word may be tagged in several ways; one that says something is enough.
    if (content[id] === 0 && !stopWords.has(word) && isContent(word, tag)) content[id] = 1
    counts[id] = (counts[id] as number) + 1
    if (lastArticle[id] !== article) {
      lastArticle[id] = article
      articleCounts[id] = (articleCounts[id] as number) + 1
    }
    return id
  }

  const articles = records.map((record, article): ArticleWords => {
    const names = listNames(record)
    const [ids, sentences, starts]: [number[], number[], number[]] = [[], [], []]
    let size = 0
    const add = (id: number, sentence: number, start: number) => {
      ids.push(id)
      sentences.push(sentence)
      starts.push(start)
    }
    for (const [index, sentence] of record.sentences.entries()) {
      const text = foldScript(sentence.text)
      const left = listSetAside(text, index, record.sentences.length, formulas)
      for (const { word, tag, start } of joinNames(tokenizer.tag(text), names.get(index) ?? [])) {
        if (isQuote(word)) continue
        const isCounted = isWord(word, tag) && !left.some((clause) => start >= clause.start && start < clause.end)
        if (isCounted) size++
        add(isCounted ? count(word, tag, article) : BREAK, index, start)
      }
      add(BREAK, index, sentence.text.length)
    }
    return { ids: Int32Array.from(ids), sentences: Int32Array.from(sentences), starts: Int32Array.from(starts), size }
  })

  return {
    words,
    counts: Int32Array.from(counts),
    articleCounts: Int32Array.from(articleCounts),
    isContent: Uint8Array.from(content),
    articles,
    size: articles.reduce((total, { size }) => total + size, 0),
    formulas: [...formulas].sort(),
  }
}

/** The text of a place's sentence; places come from the table of the same records. */
export function findSentence(records: readonly ArticleRecord[], article: number, sentence: number): RecordSentence {
  const found = records[article]?.sentences[sentence]
  if (!found) throw new RangeError(`Unexpected place ${article}, ${sentence}, expected one of the records that were counted`)
  return found
}

interface PlacedWord extends TaggedWord {
  readonly start: number
}

/** Words with their positions; those that make up a name become one, where the name begins and ends as words do. */
function* joinNames(tagged: readonly TaggedWord[], names: readonly Span[]): Generator<PlacedWord> {
  let [start, next] = [0, 0]
  for (let at = 0; at < tagged.length; ) {
    const { word, tag } = tagged[at] as TaggedWord
    while (next < names.length && (names[next] as Span).start < start) next++
    const name = names[next]
    let [text, end] = [word, at + 1]
    if (name?.start === start) {
      while (end < tagged.length && start + text.length < name.end) text += tagged[end++]?.word ?? ''
    }
    if (name?.start === start && start + text.length === name.end && end > at + 1) {
      yield { word: text, tag: 'nz', start }
      start += text.length
      at = end
    } else {
      yield { word, tag, start }
      start += word.length
      at++
    }
  }
}

/** Whether a token counts as a word at all. jieba tags numerals m, in Chinese figures too; short ones are nothing but numbers. */
function isWord(word: string, tag: string): boolean {
  return /\p{L}/u.test(word) && !/\p{N}/u.test(word) && !(tag.startsWith('m') && word.length <= 2)
}

/** Conjunctions, prepositions, pronouns, particles, adverbs, classifiers, affixes: function words whatever they are. */
const FUNCTION_TAG = /^[cpruyeodqkhm]/

function isContent(word: string, tag: string): boolean {
  return word.length >= 2 && (tag === 'eng' || !FUNCTION_TAG.test(tag))
}

/** Quotation marks stand inside phrases: “一带一路”建设 is one. */
function isQuote(word: string): boolean {
  return /^[\p{Pi}\p{Pf}"']+$/u.test(word)
}
