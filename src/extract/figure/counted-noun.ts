// The noun phrase that a number counts. In: the sentence's tokens and the position after the classifier. Out: the head noun as
// written with its coordinations (国家和国际组织) and where the phrase ends; null where no noun follows.
//
//   11场 重要/a 的/uj 国际/n 多边/n 、 双边/n 活动/vn
//   49位 国家/n 元首/n 、 政府/n 首脑/n 或/c 国际/n 组织/n 负责人/n
//   数十名 被/p 绑架/v 的/uj 中国/ns 公民/n

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { COORDINATOR, NOUN_SUFFIX, PLACE_END } from '../numeral/numeral-table.ts'

export interface CountedNoun extends Span {
  /** End of the whole phrase; `[start, end)` is the noun without the modifiers before 的. */
  readonly phraseEnd: number
}

/** A phrase longer than this is a sentence. */
const LONGEST_PHRASE = 24
/** A relative clause before 的 is at most this many words: 被绑架的. */
const LONGEST_RELATIVE = 4

export interface CountedPlace {
  readonly position: number
  /** Where the sentence or what is before the next figure ends; left out: the end of the text. */
  readonly limit?: number
  /** The next figure begins at the limit. */
  readonly isBeforeFigure?: boolean
  /** No classifier stands before the noun, so one word is all it is (29国, 数百万同胞). */
  readonly isBare?: boolean
  /** A classifier of things stands before it: what follows is their name, though it begin with a verb (269起枪击事件, but 5人参加会议). */
  readonly ofThings?: boolean
}

/** Finds the noun phrase that begins at a position and ends before the next figure. */
export function findCountedNoun(text: string, tokens: readonly Token[], place: CountedPlace): CountedNoun | null {
  const { position, limit = text.length, isBeforeFigure = false, isBare = false, ofThings = false } = place
  const words = wordsAt(text, tokens, position, limit)
  let start = position
  let end = position
  let listed = position
  for (let at = isBare ? 0 : skipRelative(words); at < words.length; at++) {
    const word = words[at]
    if (!word || word.end - position > LONGEST_PHRASE) break
    if (at > 0 && end === start && words[at - 1]?.tag === 'uj') start = end = word.start
    if (OPENING_QUOTE.test(word.text)) {
      const after = skipQuoted(words, at)
      if (after === null || end > start) break
      at = after - 1
      continue
    }
    const isSuffix = end > start && end === word.start && NOUN_SUFFIX.test(word.text)
    const isModifier = ofThings && end === position && isVerbal(words, at)
    const kind = isModifier ? 'modifier' : isSuffix || (ofThings && isUnknownNoun(words, at)) ? 'noun' : kindOf(word)
    if (kind === 'noun') end = word.end
    else if (kind === 'other' || (kind === 'conjunction' && end === start)) break
    // 5名工人、一台皮卡车: what comes after the first noun with a number of its own is another count.
    else if (word.tag === 'm' && end > start) break
    // 重要的活动: what stands before 的 is no noun. 国家的代表: it is, and the phrase ends there.
    else if (kind === 'particle' && end > start) break
    if (isBare && end > start) break
    if (kind === 'conjunction') listed = isHan(word.text) ? position : end
  }
  // 中国十大新闻、世界【十大新闻】: what stands right before the next count belongs to it. 49位元首、首脑或负责人|50次: a list that 或 closes is one.
  if (end === limit && isBeforeFigure && listed > start) end = listed
  // 70个具有影响力的平台: a clause, not a name.
  const isClause = start === position && ofThings && isVerbal(words, 0) && words.some((word) => word.start === end && word.tag === 'uj')
  return end > start && !isClause ? { start, end, phraseEnd: end } : null
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text)
}

/** 59项“促就业”政策: the index of the noun right after a quoted name; null where none follows. */
function skipQuoted(words: readonly Token[], from: number): number | null {
  const closing = words.findIndex((word, at) => at > from && CLOSING_QUOTE.test(word.text))
  const noun = words[closing + 1]
  return closing > from && noun && kindOf(noun) === 'noun' ? closing + 1 : null
}

const OPENING_QUOTE = /^[“‘「『]$/
const CLOSING_QUOTE = /^[”’」』]$/

/** 近百架|无人机/l, 10个|县/zg: what the dictionary knows as a phrase, and places that it knows as nothing much. */
function isUnknownNoun(words: readonly Token[], at: number): boolean {
  const { tag = '', text = '' } = words[at] ?? {}
  if (at === 0 && text.length === 1) return PLACE_END.test(text)
  return tag === 'l' && (at === 0 || text.length === 3) && words[at + 1]?.tag !== 'uj'
}

/** 269起|枪击/v 事件: a verb right after the classifier and right before a noun is part of its name. */
function isVerbal(words: readonly Token[], at: number): boolean {
  const [verb, noun] = [words[at], words[at + 1]]
  return verb?.tag === 'v' && verb.text.length > 1 && noun?.tag === 'n'
}

/** How many words a relative clause at the beginning takes: 被 绑架 的. None where no 的 follows soon. */
function skipRelative(words: readonly Token[]): number {
  if (!words[0] || !/^(p|v|d|vn|vd|x)$/.test(words[0].tag)) return 0
  const particle = words
    .slice(0, LONGEST_RELATIVE + 1)
    .findIndex((word) => word.tag === 'uj' || kindOf(word) === 'conjunction' || !/\p{Script=Han}/u.test(word.text))
  return particle > 0 && words[particle]?.tag === 'uj' ? particle + 1 : 0
}

type Kind = 'noun' | 'modifier' | 'conjunction' | 'particle' | 'other'

function kindOf(token: Token): Kind {
  if (NOUN_TAGS.test(token.tag)) return 'noun'
  if (token.tag === 'uj') return 'particle'
  if (COORDINATOR.test(token.text) && /^[cx]/.test(token.tag)) return 'conjunction'
  return /^[abriz]|^m$|^l$/.test(token.tag) || (token.tag === 'x' && /^[\p{Script=Han}A-Za-z]+$/u.test(token.text)) ? 'modifier' : 'other'
}

/** Nouns of all kinds, verbal nouns, abbreviations (j), places (s) and Latin words. */
const NOUN_TAGS = /^n|^vn$|^j$|^eng$|^s$/

/** The tokens in `[position, limit)` that a phrase may be made of; of one that begins before it, the rest, as a noun (亿剂 after 亿). */
function wordsAt(text: string, tokens: readonly Token[], position: number, limit: number): readonly Token[] {
  const words: Token[] = []
  for (let at = findTokenAfter(tokens, position); at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.end > limit || token.start - position > LONGEST_PHRASE) break
    if (token.start >= position) words.push(token)
    // A single character is left over by chance (例待, 超11.5万|达), unless it is a kind of place (31个|省).
    else {
      const tag = token.end - position === 1 && !PLACE_END.test(token.text) ? 'x' : 'n'
      words.push({ start: position, end: token.end, text: text.slice(position, token.end), tag })
    }
  }
  return words
}

/** The index of the first token that ends after `position`. */
export function findTokenAfter(tokens: readonly Token[], position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
