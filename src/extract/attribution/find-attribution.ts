// Who is said to have said it. In: a sentence's reporting verbs, source words and tokens, and the position of a figure. Out: speaker and
// verb of the last reporting verb before the figure that has a subject (习近平主席/表示, 世界银行[报告]/认为), or of its source phrase
// (据国家统计局消息). Null where there is none.

import type { Attribution } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'

/** The lexicons of core that say what is cited, and by which words. */
export const DOCUMENTS = 'core/attribution.documents'
export const ACCORDING_TO = 'core/attribution.according_to'

/** What stands in a sentence that says who speaks. */
export interface AttributionWork {
  readonly text: string
  readonly verbs: readonly Span[]
  /** Words for what is cited, not who: 报告, 数据, 消息. */
  readonly documents: readonly Span[]
  /** 据, 根据. */
  readonly accordingTo: readonly Span[]
  tokens(): readonly Token[]
}

/** A subject of more words than this is a clause of its own. */
const MOST_SUBJECT_WORDS = 6

/** Finds the attribution of what stands at `position`. */
export function findAttribution(work: AttributionWork, position: number): Attribution | null {
  const { text, verbs, accordingTo } = work
  const hits = [
    ...verbs.map((span) => ({ span, find: () => findSubject(work, span.start) })),
    ...accordingTo.map((span) => ({ span, find: () => findSource(work, span.end) })),
  ].sort((a, b) => b.span.end - a.span.end)
  for (const { span, find } of hits) {
    if (span.end > position) continue
    const speaker = find()
    if (speaker) return { speaker, verb: text.slice(span.start, span.end) }
  }
  return null
}

/** The noun phrase right before the verb. */
function findSubject(work: AttributionWork, verbStart: number): string | null {
  const tokens = work.tokens()
  const end = tokens.findIndex((token) => token.end >= verbStart)
  const last = tokens[end]
  if (!last || last.end !== verbStart) return null
  let first = end
  while (first >= 0 && end - first < MOST_SUBJECT_WORDS && isSubjectWord(tokens[first])) first--
  return nameSpeaker(work, tokens.slice(first + 1, end + 1))
}

/** The noun phrase right after 据. */
function findSource(work: AttributionWork, start: number): string | null {
  const tokens = work.tokens()
  const first = tokens.findIndex((token) => token.start === start)
  if (first < 0) return null
  let end = first
  while (end - first < MOST_SUBJECT_WORDS && isSubjectWord(tokens[end])) end++
  return nameSpeaker(work, tokens.slice(first, end))
}

/** Of persons the name alone; of others the phrase, without the words for what is cited: 世界银行 of 世界银行报告. */
function nameSpeaker({ text, documents }: AttributionWork, phrase: readonly Token[]): string | null {
  const person = phrase.findLast((token) => /^nr(fg|t)?$/.test(token.tag) && token.end - token.start > 1)
  if (person) return person.text
  const words = [...phrase]
  while (words.length > 0 && documents.some((word) => word.end === words.at(-1)?.end && word.start <= (words.at(-1)?.start ?? 0)))
    words.pop()
  const [opening, closing] = [words[0], words.at(-1)]
  if (!opening || !closing || !words.some((token) => /^(n|nt|ns|nz|j)$/.test(token.tag))) return null
  return text.slice(opening.start, closing.end)
}

function isSubjectWord(token: Token | undefined): boolean {
  return token !== undefined && /^(n|nr|nrt|nrfg|ns|nt|nz|j|b|vn|eng)$/.test(token.tag)
}
