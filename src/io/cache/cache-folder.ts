// Where records are kept between runs. In: the working folder and the environment. Out: a folder of packs, one for each set of rules,
// engine and time zone; what is in it, and less of it. Nothing here is needed: all of it can be deleted at any time.

import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { encodeEntry } from './pack-entry.ts'
import { readBody, type ScannedPack, scanPack } from './pack-file.ts'

/** The cache of a working folder: `.kaoju/` in it, or a folder of its own in `$XDG_CACHE_HOME/kaoju/` where that is set. */
export function findCacheFolder(workingFolder: string, xdgCacheHome: string | undefined): string {
  if (!xdgCacheHome) return join(workingFolder, '.kaoju')
  return join(xdgCacheHome, 'kaoju', createHash('sha256').update(workingFolder).digest('hex').slice(0, 16))
}

/** A pack as a file. */
export interface PackFile {
  readonly file: string
  readonly name: string
  readonly bytes: number
  /** When it was last added to or used, in milliseconds. */
  readonly used: number
}

/** The packs of a folder, the last used first; none where there is no such folder. */
export function listPacks(folder: string): readonly PackFile[] {
  return listNames(folder)
    .filter((name) => name.endsWith(PACK))
    .flatMap((name): readonly PackFile[] => {
      const file = join(folder, name)
      const status = statSync(file, { throwIfNoEntry: false })
      return status?.isFile() ? [{ file, name, bytes: status.size, used: status.mtimeMs }] : []
    })
    .sort((a, b) => b.used - a.used || (a.name < b.name ? -1 : 1))
}

/** Makes the folder, with a `.gitignore` that keeps all of it out of git. */
export function makeCacheFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** The file of a pack. */
export function packPath(folder: string, name: string): string {
  return join(folder, `${name}${PACK}`)
}

/** Reads the heads of a pack; null where it cannot be opened. */
export function inspectPack(file: string): ScannedPack | null {
  return withFile(file, scanPack)
}

/**
 * Writes a pack anew with one entry an article, leaving out those of which `isWanted` does not want to know more, and puts it in the old
 * one's place. What another kaoju adds meanwhile is lost, and made again.
 */
export function compactPack(file: string, isWanted: (path: string) => boolean): void {
  const fresh = `${file}.${process.pid}.new`
  withFile(file, (old) => {
    const output = openSync(fresh, 'w')
    try {
      for (const [path, entry] of scanPack(old).entries) {
        const body = isWanted(path) ? readBody(old, entry) : null
        if (body) writeSync(output, encodeEntry(path, entry.stamp, entry.sha256, body))
      }
    } finally {
      closeSync(output)
    }
    renameSync(fresh, file)
    return null
  })
}

/** Deletes a pack; one that is gone already is no matter. */
export function removePack(file: string): void {
  rmSync(file, { force: true })
}

function withFile<Result>(path: string, use: (file: number) => Result): Result | null {
  try {
    const file = openSync(path, 'r')
    try {
      return use(file)
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const PACK = '.pack'
