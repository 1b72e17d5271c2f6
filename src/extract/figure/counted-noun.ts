// The noun phrase that a number counts. In: the sentence's tokens and the position after the classifier. Out: the head noun as
// written with its coordinations (国家和国际组织) and where the phrase ends; null where no noun follows.
//
//   11场 重要/a 的/uj 国际/n 多边/n 、 双边/n 活动/vn
//   49位 国家/n 元首/n 、 政府/n 首脑/n 或/c 国际/n 组织/v 负责人/n

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'

export interface CountedNoun extends Span {
  /** End of the whole phrase; `[start, end)` is the noun without the modifiers before 的. */
  readonly phraseEnd: number
}

/** A phrase longer than this is a sentence. */
const LONGEST_PHRASE = 24

/** Finds the noun phrase that begins at `position`. */
export function findCountedNoun(text: string, tokens: readonly Token[], position: number): CountedNoun | null {
  let start = position
  let end = position
  let isAfterParticle = true
  for (const token of remaining(text, tokens, position)) {
    if (token.end - position > LONGEST_PHRASE) break
    const kind = kindOf(token)
    if (kind === 'noun') {
      end = token.end
      isAfterParticle = false
    } else if (kind === 'modifier' || (kind === 'conjunction' && end > start)) {
    } else if (kind === 'particle' && (isAfterParticle || end === start)) {
      // 重要的活动, 被绑架的公民: what stands before 的 is no noun. 国家的代表: it is, and the phrase ends there.
      start = token.end
      end = token.end
      isAfterParticle = true
    } else break
  }
  return end > start && start >= position ? { start, end, phraseEnd: end } : null
}

type Kind = 'noun' | 'modifier' | 'conjunction' | 'particle' | 'other'

function kindOf(token: Token): Kind {
  if (NOUN_TAGS.test(token.tag) || token.tag === 'vn') return 'noun'
  if (token.tag === 'uj') return 'particle'
  if (token.tag === 'c' || token.text === LIST_COMMA) return 'conjunction'
  if (/^[abrz]|^m$|^l$|^x$/.test(token.tag))
    return token.tag === 'x' && !/^[\p{Script=Han}A-Za-z]+$/u.test(token.text) ? 'other' : 'modifier'
  return 'other'
}

/** Nouns of all kinds, abbreviations (j), idioms used as nouns and Latin words. */
const NOUN_TAGS = /^n|^j$|^eng$|^s$/
const LIST_COMMA = '、'

/** The tokens from `position` on; of one that begins before it, the rest, as a noun (亿剂 after 亿). */
function* remaining(text: string, tokens: readonly Token[], position: number): Generator<Token> {
  for (const token of tokens) {
    if (token.end <= position) continue
    if (token.start >= position) yield token
    else yield { start: position, end: token.end, text: text.slice(position, token.end), tag: 'n' }
  }
}
