// The noun phrase that a number counts. In: the sentence's tokens and the position after the classifier. Out: the head noun as
// written with its coordinations (国家和国际组织) and where the phrase ends; null where no noun follows.
//
//   11场 重要/a 的/uj 国际/n 多边/n 、 双边/n 活动/vn
//   49位 国家/n 元首/n 、 政府/n 首脑/n 或/c 国际/n 组织/n 负责人/n
//   数十名 被/p 绑架/v 的/uj 中国/ns 公民/n

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { COORDINATOR, PLACE_END } from '../numeral/numeral-table.ts'

export interface CountedNoun extends Span {
  /** End of the whole phrase; `[start, end)` is the noun without the modifiers before 的. */
  readonly phraseEnd: number
}

/** A phrase longer than this is a sentence. */
const LONGEST_PHRASE = 24
/** A relative clause before 的 is at most this many words: 被绑架的. */
const LONGEST_RELATIVE = 4

/**
 * Finds the noun phrase that begins at `position` and ends before `limit`, where the next figure begins. `isBare`: no classifier
 * stands before it, so one word is all it is (29国, 数百万同胞).
 */
export function findCountedNoun(
  text: string,
  tokens: readonly Token[],
  { position, limit = text.length, isBare = false }: { readonly position: number; readonly limit?: number; readonly isBare?: boolean },
): CountedNoun | null {
  const words = wordsAt(text, tokens, position, limit)
  let start = position
  let end = position
  let listed = position
  for (let at = isBare ? 0 : skipRelative(words); at < words.length; at++) {
    const word = words[at]
    if (!word || word.end - position > LONGEST_PHRASE) break
    if (at > 0 && end === start && words[at - 1]?.tag === 'uj') start = end = word.start
    const kind = kindOf(word)
    if (kind === 'noun') end = word.end
    else if (kind === 'other' || (kind === 'conjunction' && end === start)) break
    // 5名工人、一台皮卡车: what comes after the first noun with a number of its own is another count.
    else if (word.tag === 'm' && end > start) break
    // 重要的活动: what stands before 的 is no noun. 国家的代表: it is, and the phrase ends there.
    else if (kind === 'particle' && end > start) break
    if (isBare && end > start) break
    if (kind === 'conjunction') listed = end
  }
  // 中国十大新闻、世界【十大新闻】: what stands right before the next count belongs to it.
  if (end === limit && limit < text.length && listed > start) end = listed
  return end > start ? { start, end, phraseEnd: end } : null
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
  return /^[abrz]|^m$|^l$/.test(token.tag) || (token.tag === 'x' && /^[\p{Script=Han}A-Za-z]+$/u.test(token.text)) ? 'modifier' : 'other'
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
