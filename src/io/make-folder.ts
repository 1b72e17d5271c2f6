// A folder with those above it. In: a path. Out: it is there, or the error of the system.

import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Makes a folder and those above it, one at a time: Node's own way of making parents never ends where the system says ENOENT (`/proc/x`). */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = []
  for (let at = resolve(folder); !(await isThere(at)); at = dirname(at)) missing.push(at)
  for (const one of missing.reverse()) await mkdir(one).catch(ignoreExisting)
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      // The root is there whatever the system says of it: the way up ends there.
      if (error.code === 'ENOENT' && dirname(path) !== path) return false
      throw error
    },
  )
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
