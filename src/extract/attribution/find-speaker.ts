// The noun phrase that names a speaker. In: the sentence's tokens, its dates and words for documents, and where the reporting verb begins
// or the source word ends. Out: of persons the name alone, of others the phrase without what is cited: 世界银行 of 世界银行报告. Null: none.
//
//   世界银行/nt 报告/n 【认为】      海关总署/nt 今天（2月10日）【公布】      李克强/nr 在/p 会/n 上/f 【表示】      协会/n 16日 发布/v 的/uj 报告/n 【显示】

import { isOverlapping, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'

export interface SpeakerWork {
  readonly text: string
  /** Words for what is cited, not who: 报告, 数据, 消息. */
  readonly documents: readonly Span[]
  /** Dates, which may stand between a speaker and the verb. */
  readonly dates: readonly Span[]
  /** Reporting verbs: the first of 介绍说 stands between too. */
  readonly verbs: readonly Span[]
  tokens(): readonly Token[]
}

/** A subject of more words than this is a clause of its own. */
const MOST_SUBJECT_WORDS = 12
/** They end a clause elsewhere, not between a speaker and the verb: 海关总署今天（2月10日）公布. */
export const BRACKETS = /^[()（）]$/

/** Finds the speaker whose verb begins at `verbStart`: right before it, before its adverbs and dates, or at the head of its clause. */
export function findSpeakerBefore(work: SpeakerWork, verbStart: number): string | null {
  const clause = clauseBefore(work, verbStart)
  if (clause.length === 0 || clause.at(-1)?.end !== verbStart) return null
  const words = dropLast(clause, (token) => isBetween(work, token))
  const direct = phraseAtEnd(work, words)
  // 三国领导人的强调: 的 makes a noun of the verb. Nothing but 报告 before it: who wrote it may stand before 发布的.
  const named = nameSpeaker(work, direct)
  if (named || isAllDocuments(work, direct)) return named ?? findAuthor(work, words.slice(0, words.length - direct.length))
  return findHead(work, words)
}

/** Finds the speaker that a source word ending at `start` takes: 据【国家统计局】消息. */
export function findSpeakerAfter(work: SpeakerWork, start: number): string | null {
  const tokens = work.tokens()
  const first = tokens.findIndex((token) => token.start === start)
  return first < 0 ? null : nameSpeaker(work, phraseAtStart(tokens.slice(first)))
}

/** The words of the clause before a position. */
function clauseBefore({ text, tokens }: SpeakerWork, end: number): readonly Token[] {
  const words = tokens().filter((token) => token.end <= end)
  const border = words.findLastIndex((token) => isClauseEnd(token.text) && !BRACKETS.test(token.text))
  return words.slice(border + 1).filter((token) => text.slice(token.start, token.end).trim() !== '')
}

/** 发布的: who it is that the words before the document name. */
function findAuthor(work: SpeakerWork, words: readonly Token[]): string | null {
  if (words.at(-1)?.tag !== 'uj') return null
  const before = dropLast(words.slice(0, -1), (token) => token.tag === 'v' || isBetween(work, token))
  return nameSpeaker(work, phraseAtEnd(work, before))
}

/** 李克强在会上表示: the phrase that the clause begins with, before a preposition. */
function findHead(work: SpeakerWork, words: readonly Token[]): string | null {
  const start = words.findIndex((token) => !isBetween(work, token))
  const head = start < 0 ? [] : phraseAtStart(words.slice(start))
  const next = words[start + head.length]
  const later = words.slice(start + head.length).find((token) => !isBetween(work, token))
  return next && later?.tag === 'p' ? nameSpeaker(work, head) : null
}

function phraseAtEnd(work: SpeakerWork, words: readonly Token[]): readonly Token[] {
  let first = words.length
  while (first > 0 && words.length - first < MOST_SUBJECT_WORDS && isPart(work, words[first - 1], words[first])) first--
  return words.slice(first)
}

function phraseAtStart(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex((token, at) => at >= MOST_SUBJECT_WORDS || !isSubjectWord(token))
  return words.slice(0, end < 0 ? words.length : end)
}

/** 最新数据: before a document an adverb or adjective is its modifier. */
function isPart(work: SpeakerWork, token: Token | undefined, next: Token | undefined): boolean {
  if (!token) return false
  return isSubjectWord(token) || (/^(d|a|b|an)$/.test(token.tag) && next !== undefined && isDocument(work, next))
}

/** Of persons the name alone; of others the phrase, without the words for what is cited. */
function nameSpeaker(work: SpeakerWork, phrase: readonly Token[]): string | null {
  const person = phrase.at(-1)
  if (person && isPerson(person)) return person.text
  const words = dropLast(phrase, (token) => isDocument(work, token) || /^(d|a|b|an)$/.test(token.tag))
  const inside = words.findLast((token) => /^nr(fg|t)?$/.test(token.tag) && token.end - token.start > 1)
  if (inside) return inside.text
  const [opening, closing] = [words[0], words.at(-1)]
  if (!opening || !closing || !words.some((token) => /^(n|nt|ns|nz|j|x)$/.test(token.tag))) return null
  return work.text.slice(opening.start, closing.end)
}

function isAllDocuments(work: SpeakerWork, phrase: readonly Token[]): boolean {
  return phrase.length > 0 && phrase.every((token) => isDocument(work, token) || /^(d|a|b|an|n|vn)$/.test(token.tag))
}

/** A name of a person; one that the dictionary does not know is a word of two to four characters without a tag: 汪强介绍. */
function isPerson({ tag, text }: Token): boolean {
  return (/^nr(fg|t)?$/.test(tag) && text.length > 1) || (tag === 'x' && /^[\p{Script=Han}·]{2,4}$/u.test(text))
}

/** What may stand between a speaker and the verb: adverbs, times, dates, what is in brackets. */
function isBetween({ dates, verbs, text }: SpeakerWork, token: Token): boolean {
  if (token.tag === 'v' && verbs.some((verb) => verb.start === token.start && verb.end === token.end)) return true
  if (/^(d|t|ad|vd|zg)$/.test(token.tag) || BRACKETS.test(token.text) || dates.some((date) => isOverlapping(date, token))) return true
  const open = text.lastIndexOf('（', token.start)
  return open >= 0 && open > text.lastIndexOf('）', token.start) && token.start - open < 20
}

function isDocument({ documents }: SpeakerWork, token: Token): boolean {
  return documents.some((word) => word.end === token.end && word.start <= token.start)
}

function isSubjectWord(token: Token): boolean {
  return /^(n|nr|nrt|nrfg|ns|nt|nz|j|b|l|vn|eng|ng)$/.test(token.tag) || (token.tag === 'x' && /^\p{Script=Han}{2,}$/u.test(token.text))
}

function dropLast(tokens: readonly Token[], isDropped: (token: Token) => boolean): readonly Token[] {
  return tokens.slice(0, tokens.findLastIndex((token) => !isDropped(token)) + 1)
}
