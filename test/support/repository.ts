// Where the repository stands, seen from the compiled tests in dist/test/support/.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))

/** A path of the repository. */
export function pathTo(...parts: readonly string[]): string {
  return join(REPOSITORY, ...parts)
}

/** Names of the files (or folders) right in a folder of the repository, sorted; only those that end with `ending`. */
export function listNames(folder: string, ending = ''): readonly string[] {
  return readdirSync(pathTo(folder))
    .filter((name) => name.endsWith(ending))
    .sort((a, b) => (a < b ? -1 : 1))
}
