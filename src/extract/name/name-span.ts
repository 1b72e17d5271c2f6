// Where a proper name begins, given the head noun that ends it. In: tokens, the head's span and what rule files say of words.
// Out: the start of 世界经济论坛“达沃斯议程”对话会, of 中国共产党与世界政党领导人峰会; null where nothing before the head is a name.

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { findOpeningMark, findOpeningQuote } from './enclosed.ts'

export interface NameSpan extends Span {
  /** Whether a proper noun, an abbreviation, a Latin word or a quotation is part of it. */
  readonly hasProper: boolean
  /** Whether a quotation is part of it. */
  readonly hasQuote: boolean
}

/** A name longer than this is a clause. */
const LONGEST_NAME = 36

/** What the walk asks of rule files about a token: words that end a name's walk, words that join its parts. */
export interface NameWords {
  isStop(token: Token): boolean
  isJoint(token: Token): boolean
  /** Whether a token ends with a head noun: before a joint it ends another name (特别峰会 in 特别峰会和全球健康峰会). */
  isHead(token: Token): boolean
  /** Verbs that names begin with or hold: 庆祝, 纪念, 应对. Other verbs lead up to a name. */
  isOpener(token: Token): boolean
  /** Whether a name may begin here whatever stands before: an edition, a year, 全国. */
  isBeginning(position: number): boolean
  /** The known name that ends at a position: 2021年服贸会 before 全球服务贸易峰会. */
  nameBefore(position: number): Span | null
}

/** Walks left from the head through what names are made of, as far as `words` lets it. */
export function findNameSpan(text: string, tokens: readonly Token[], head: Span, words: NameWords): NameSpan | null {
  const headAt = findTokenAfter(tokens, head.start)
  const headToken = tokens[headAt]
  // 中共一|大会址: the head may not be cut out of a word, but for what says where or when (对话|会上).
  const crossing = tokens[findTokenAfter(tokens, head.end)]
  if (!headToken || (crossing && crossing.start < head.end && !/^[stf]$/.test(crossing.tag))) return null
  const own: NamePart = { start: headToken.start, end: head.end, proper: headToken.start < head.start && isProper(headToken), token: null }
  const parts = dropLeadingVerbs(walkLeft(text, tokens, headAt, head, own, words), words)
  const first = parts[0] ?? own
  const modifiers = parts.reduce((sum, part) => sum + (part.isJoint ? 0 : part.end - part.start), head.start - headToken.start)
  if (modifiers < 2) return null
  const all = [...parts, own]
  return { start: first.start, end: head.end, hasProper: all.some((part) => part.proper), hasQuote: all.some((part) => part.isQuote) }
}

/** A stretch of the name: a token, or what stands in marks. `token` is null for the latter. */
interface NamePart extends Span {
  readonly proper: boolean
  readonly token: Token | null
  readonly isQuote?: true
  readonly isJoint?: true
}

/** The parts before the head, in text order. */
function walkLeft(
  text: string,
  tokens: readonly Token[],
  headAt: number,
  head: Span,
  own: NamePart,
  words: NameWords,
): readonly NamePart[] {
  const parts: NamePart[] = []
  let at = headAt - 1
  while (at >= 0) {
    const token = tokens[at]
    if (!token || head.end - token.start > LONGEST_NAME) break
    const part = readPart(text, tokens, at, head, words)
    if (!part) break
    // 人们重温|北京奥运会, 当选|第76届联合国大会: a verb before what is a name by itself leads up to it.
    const right = parts[0] ?? own
    if (isVerb(token) && part.token && !words.isOpener(token) && (right.proper || words.isBeginning(right.start))) break
    if (part.isJoint && part.token && endsName(tokens[at - 1], parts, words)) break
    parts.unshift(part)
    at = findTokenAfter(tokens, part.start) - 1
  }
  return parts[0]?.isJoint ? parts.slice(1) : parts
}

/** Whether a joint has a name of its own to its left: 特别峰会|和全球健康峰会, or to its right: 延安和|湘江战役. */
function endsName(before: Token | undefined, right: readonly NamePart[], words: NameWords): boolean {
  return before !== undefined && (words.isHead(before) || (right.length === 1 && right[0]?.token?.tag === 'ns' && before.tag === 'ns'))
}

function readPart(text: string, tokens: readonly Token[], at: number, head: Span, words: NameWords): NamePart | null {
  const token = tokens[at]
  if (!token) return null
  // “达沃斯议程”对话会: what is quoted inside a name belongs to it, whatever words it is made of.
  const quote = findOpeningQuote(text, tokens, at)
  if (quote) return { ...quote, proper: true, token: null, isQuote: true }
  const known = words.nameBefore(token.end)
  if (known) return { ...known, proper: true, token: null }
  // 国家（杭州）短视频基地揭牌仪式
  const place = at > 0 ? findOpeningMark(text, tokens, at) : null
  if (place) return { ...place, proper: false, token: null, isJoint: true }
  if (words.isStop(token)) return null
  if (words.isJoint(token)) return { start: token.start, end: token.end, proper: false, token, isJoint: true }
  // 特别峰会: an adverb right before the head is part of the name, elsewhere it is not.
  if (!isNamePart(token) && !(token.tag === 'd' && token.end === head.start) && !words.isOpener(token)) return null
  return { start: token.start, end: token.end, proper: isProper(token), token }
}

/** 努力实现…, 隆重举行庆祝…大会: verbs, adverbs and joints at the front are the sentence's, but for those that names begin with. */
function dropLeadingVerbs(parts: readonly NamePart[], words: NameWords): readonly NamePart[] {
  const first = parts.findIndex(({ token, isJoint }) => !isJoint && (!token || words.isOpener(token) || !/^(v|vd|ad|d)$/.test(token.tag)))
  return first < 0 ? [] : parts.slice(first)
}

function isVerb({ tag, start, end }: Token): boolean {
  return (tag === 'v' || tag === 'vd') && end - start >= 2
}

/** Nouns, names, verbal nouns, verbs used in names (成立大会, 开工仪式), attributive words, Latin words, numbers of editions. */
function isNamePart(token: Token): boolean {
  return (
    /^(n|nr|nrt|nrfg|ns|nt|nz|ng|j|vn|vd|v|vi|b|a|an|ad|eng|l|i|s|t|m|q|mq|f|zg|g|k|h)$/.test(token.tag) ||
    /^[A-Za-z0-9+-]+$/.test(token.text) ||
    // 碳达峰, 赛色: words that the dictionary does not know.
    (token.tag === 'x' && /^\p{Script=Han}+$/u.test(token.text))
  )
}

function isProper(token: Token): boolean {
  return /^(nr|nrt|nrfg|ns|nt|nz|j|eng)$/.test(token.tag) || /^[A-Za-z0-9]{2,}$/.test(token.text)
}

/** The index of the first token that ends after a position; their number where none does. Tokens are in order: halving finds it. */
function findTokenAfter(tokens: readonly Token[], position: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
