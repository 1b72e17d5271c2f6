// Packs that do not fit together: a used pack that is not loaded, one pack in two files under two versions.

import { findNearest } from '../find-nearest.ts'
import type { Lint } from './lint.ts'
import { differentVersions, unknownPack } from './problems.ts'

export const findPackMistakes: Lint = ({ files }) => {
  const first = new Map<string, { readonly path: string; readonly version: string }>()
  for (const { path, pack } of files) if (pack && !first.has(pack.id)) first.set(pack.id, { path, version: pack.version })
  return files.flatMap(({ path, pack, placeAt }) => {
    if (!pack) return []
    const unknown = pack.uses.flatMap((used, index) =>
      first.has(used) ? [] : [unknownPack(placeAt(['pack', 'uses', index]), used, findNearest(used, first.keys()), [...first.keys()])],
    )
    const earlier = first.get(pack.id)
    const isOther = earlier && earlier.path !== path && earlier.version !== pack.version
    return isOther ? [...unknown, differentVersions(placeAt(['pack', 'version']), pack.id, pack.version, earlier)] : unknown
  })
}
