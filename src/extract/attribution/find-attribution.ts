// Who is said to have said it. In: a sentence's reporting verbs and tokens, and the position of a figure. Out: speaker and verb of
// the last reporting verb before the figure that has a subject: 习近平主席/表示, 世界银行报告/认为. Null where there is none.

import type { Attribution } from '../../model/mention.ts'
import type { Token } from '../../model/token.ts'
import type { VerbHit } from '../scan-sentence.ts'

/** A subject of more words than this is a clause of its own. */
const MOST_SUBJECT_WORDS = 6

/** Finds the attribution of what stands at `position`. */
export function findAttribution(
  text: string,
  verbs: readonly VerbHit[],
  tokens: () => readonly Token[],
  position: number,
): Attribution | null {
  for (const verb of [...verbs].reverse()) {
    if (verb.end > position) continue
    const speaker = findSpeaker(text, tokens(), verb.start)
    if (speaker) return { speaker, verb: text.slice(verb.start, verb.end) }
  }
  return null
}

/** The noun phrase right before the verb: of persons the name alone, of others the phrase. */
function findSpeaker(text: string, tokens: readonly Token[], verbStart: number): string | null {
  const end = tokens.findIndex((token) => token.end >= verbStart)
  const last = tokens[end]
  if (!last || last.end !== verbStart) return null
  let first = end
  while (first >= 0 && end - first < MOST_SUBJECT_WORDS && isSubjectWord(tokens[first])) first--
  const words = tokens.slice(first + 1, end + 1)
  const person = words.findLast((token) => token.tag === 'nr' || token.tag === 'nrfg')
  if (person) return person.text
  const [opening] = words
  return opening && words.some((token) => /^(n|nt|ns|nz|j)$/.test(token.tag)) ? text.slice(opening.start, verbStart) : null
}

function isSubjectWord(token: Token | undefined): boolean {
  return token !== undefined && /^(n|nr|nrt|nrfg|ns|nt|nz|j|b|vn)$/.test(token.tag)
}
