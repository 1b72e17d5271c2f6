// What made a report. In: an open session. Out: versions and hashes for its method section.

import { createHash } from 'node:crypto'
import type { PackProvenance, Provenance } from '../index.ts'
import { readVersion } from '../io/package.ts'
import type { OpenedRules, Session } from './session.ts'

/** Builds the provenance of a session's results. */
export function buildProvenance(session: Session): Provenance {
  const { rules, tokenizer, timeZone } = session
  return {
    version: readVersion(),
    tokenizer: { name: tokenizer.name, version: tokenizer.version },
    packs: listPacks(session),
    timeZone,
    units: rules.units,
  }
}

/** What a store says of the rules that made it. */
export function describeOrigin(opened: OpenedRules, timeZone: string): Pick<Provenance, 'version' | 'packs' | 'timeZone'> {
  return { version: readVersion(), packs: listPacks(opened), timeZone }
}

/** Packs in the order of their first file; a pack's hash is over the hashes of its files, in order. */
export function listPacks({ rules, files }: OpenedRules): readonly PackProvenance[] {
  const packs = new Map(rules.packs.map((pack) => [pack.id, pack]))
  return [...packs.values()].map(({ id, version, title }) => {
    const own = rules.rules.filter(({ pack }) => pack.id === id)
    const paths = new Set(own.map(({ path }) => path))
    const hash = createHash('sha256')
    for (const file of files) if (paths.has(file.path)) hash.update(file.sha256)
    return { id, version, title, sha256: hash.digest('hex'), rules: own.length }
  })
}
