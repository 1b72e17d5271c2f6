// Shipped rule files and the user's, as one list. A pack of the user's with the id of a shipped one takes its place as a whole, so that
// a copy of `rules/` can be edited and used as it is; a copy of `core` takes the place of everything shipped, since a copy may also
// have left packs out. Each such taking is a note: nobody loses rules unawares.

import type { Problem } from '../model/problem.ts'
import type { RuleFile } from './parse-rule-file.ts'
import { replacedPack, replacedRules } from './problems.ts'

/** The pack that all others build on. */
const CORE = 'core'

/** Files in the order of their rules, shipped ones first, and a note for what of the shipped is not among them. */
export function joinPacks(
  shipped: readonly RuleFile[],
  own: readonly RuleFile[],
): { readonly files: readonly RuleFile[]; readonly notes: readonly Problem[] } {
  const shippedIds = new Set(shipped.flatMap(({ pack }) => pack?.id ?? []))
  const replacing = new Map<string, RuleFile>()
  for (const file of own) {
    const id = file.pack?.id
    if (id !== undefined && shippedIds.has(id) && !replacing.has(id)) replacing.set(id, file)
  }
  const core = replacing.get(CORE)
  if (core) return { files: own, notes: [replacedRules(core.placeAt(['pack', 'id']))] }
  return {
    files: [...shipped.filter(({ pack }) => pack === null || !replacing.has(pack.id)), ...own],
    notes: [...replacing].map(([id, file]) => replacedPack(file.placeAt(['pack', 'id']), id)),
  }
}
