// Which kaoju made a record. In: nothing. Out: a hash of the code that decides what is in it, so that no record of another version, or of
// the same one while it is worked on, is taken for a fresh one.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Hashes the compiled code from reading to records, the versions of what it depends on, and Node's, which knows the time zones. */
export function hashEngine(): string {
  const hash = createHash('sha256').update(`${process.version}\0`)
  for (const path of [join(ROOT, '../../package.json'), ...ROOMS.flatMap((room) => listCode(join(ROOT, room)))]) {
    const code = readFileSync(path)
    hash.update(`${path.slice(ROOT.length)}\0${code.length}\0`).update(code)
  }
  return hash.digest('hex')
}

function listCode(path: string): readonly string[] {
  if (path.endsWith('.js')) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.js'))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => listCode(join(path, name)))
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ROOMS = ['model', 'reading', 'tokens', 'rules', 'extract', 'io/sources', 'io/nodejieba.js', 'pipeline.js']
