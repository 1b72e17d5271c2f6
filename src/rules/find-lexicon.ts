// Names of lexicons. In: an id as a rule writes it and the rule's pack. Out: the qualified id, or null.

import type { RulePack } from './parse-rule-file.ts'

/** The lexicon of the rule's own pack, of a pack that it uses, or with the pack written out. */
export function findLexicon(id: string, pack: RulePack, lexicons: { has(qualifiedId: string): boolean }): string | null {
  const candidates = [`${pack.id}/${id}`, ...pack.uses.map((used) => `${used}/${id}`), id]
  return candidates.find((candidate) => lexicons.has(candidate)) ?? null
}
