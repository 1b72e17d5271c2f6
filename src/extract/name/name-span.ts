// Where a proper name begins, given the head noun that ends it. In: tokens, the head's span and what rule files say of words. Out: the start of 世界经济论坛“达沃斯议程”对话会, of 中国共产党与世界政党领导人峰会; null where nothing before the head is a name.

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'

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
}

/** Walks left from the head through what names are made of, as far as `words` lets it. */
export function findNameSpan(text: string, tokens: readonly Token[], head: Span, words: NameWords): NameSpan | null {
  let at = tokens.findIndex((token) => token.end > head.start) - 1
  const headToken = tokens[at + 1]
  if (!headToken || headToken.end > head.end) return null
  let start = headToken.start
  let hasQuote = false
  let hasProper = headToken.start < head.start && isProper(headToken)
  let modifiers = head.start - headToken.start
  while (at >= 0) {
    const token = tokens[at]
    if (!token || head.end - token.start > LONGEST_NAME) break
    const quote = findOpeningQuote(text, tokens, at)
    if (quote !== null) {
      // “达沃斯议程”对话会: what is quoted inside a name belongs to it, whatever words it is made of.
      at = quote - 1
      start = tokens[quote]?.start ?? start
      hasProper = true
      hasQuote = true
      modifiers += 2
      continue
    }
    if (words.isStop(token)) break
    // 中国共产党与世界政党领导人峰会: a joint is walked over, and counts only if a name goes on before it.
    const isJoint = words.isJoint(token)
    const before = tokens[at - 1]
    if (isJoint && before && words.isHead(before)) break
    if (!isJoint) {
      // 特别峰会: an adverb right before the head is part of the name, elsewhere it is not.
      if (!isNamePart(token) && !(token.tag === 'd' && token.end === headToken.start)) break
      start = token.start
      hasProper ||= isProper(token)
      modifiers += token.end - token.start
    }
    at--
  }
  return modifiers >= 2 ? { start, end: head.end, hasProper, hasQuote } : null
}

/** Nouns, names, verbal nouns, verbs used in names (成立大会, 开工仪式), attributive words, Latin words, numbers of editions. */
function isNamePart(token: Token): boolean {
  return (
    /^(n|nr|nrt|nrfg|ns|nt|nz|ng|j|vn|vd|v|vi|b|a|an|ad|eng|l|i|s|t|m|q|mq|f|zg|g|k|h)$/.test(token.tag) ||
    /^[A-Za-z0-9+-]+$/.test(token.text)
  )
}

function isProper(token: Token): boolean {
  return /^(nr|nrt|nrfg|ns|nt|nz|j|eng)$/.test(token.tag) || /^[A-Za-z0-9]{2,}$/.test(token.text)
}

const QUOTES: Readonly<Record<string, string>> = { '”': '“', '"': '"', '》': '《', '’': '‘', '」': '「' }

/** When the token at `at` closes a quotation that is at most 24 characters long: the index of its opening token. */
function findOpeningQuote(text: string, tokens: readonly Token[], at: number): number | null {
  const close = tokens[at]
  const open = close && QUOTES[close.text]
  if (!close || !open) return null
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]
    if (!token || close.end - token.start > 26 || /[。！？；]/.test(token.text)) return null
    if (text.slice(token.start, token.end) === open) return index
  }
  return null
}
