// What a rule file changes. In: the mentions of a text without the file's rules and with them. Out: which are the file's own, and
// which are gone. A unit or hedge makes no mention itself: that it had a part shows only in that the mention is another.

import type { Mention } from '../model/mention.ts'
import { isOverlapping } from '../model/span.ts'

/** Compares; `isOwnRule` says of a rule's id whether it is of the file. */
export function compareMentions(
  before: readonly Mention[],
  after: readonly Mention[],
  isOwnRule: (id: string) => boolean,
): { readonly findings: readonly { readonly mention: Mention; readonly isOwn: boolean }[]; readonly lost: readonly Mention[] } {
  const known = new Set(before.map(identify))
  return {
    findings: after.map((mention) => ({
      mention,
      isOwn: !known.has(identify(mention)) || listRules(mention).some(isOwnRule),
    })),
    lost: before.filter((mention) => !after.some((other) => other.type === mention.type && isOverlapping(mention, other))),
  }
}

/** Every rule that a mention names: the one that made it, those that helped, the measure that claims it. */
export function listRules(mention: Mention): readonly string[] {
  const measure = mention.type === 'figure' && mention.measure !== undefined ? [mention.measure] : []
  return [mention.rule, ...measure, ...(mention.via ?? [])]
}

/** All of a mention but the number of its sentence, which changes when a paragraph before it is set aside. */
function identify(mention: Mention): string {
  return JSON.stringify({ ...mention, sentence: null })
}
