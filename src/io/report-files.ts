// A report's templates in, its files out. In: folders. Out: template text with the style sheet's hash; a folder that is there as a whole
// or not at all. Refuses nothing: what the disk says is thrown on.

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { ReportScript, ReportTemplates } from '../model/template.ts'
import { REPORT_SCRIPT } from './package.ts'

const ARTICLES = 'articles/'

/** Reads `page.mustache`, all other `*.mustache` as partials and `theme.css` from a folder. */
export async function readTemplates(folder: string): Promise<ReportTemplates> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mustache') && name !== 'page.mustache').sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const theme = await readFile(join(folder, 'theme.css'), 'utf8')
  return {
    page: await readFile(join(folder, 'page.mustache'), 'utf8'),
    partials: Object.fromEntries(names.map((name, index) => [basename(name, '.mustache'), texts[index] ?? ''])),
    theme,
    // The hash is of exactly what stands between <style> and </style>.
    themeHash: createHash('sha256').update(theme).digest('base64'),
  }
}

/** Reads the report's script, which the build bundled. Rejects where it is missing. */
export async function readScript(): Promise<ReportScript> {
  const text = await readFile(REPORT_SCRIPT, 'utf8')
  return { text, hash: createHash('sha256').update(text).digest('base64') }
}

/** Packs text for an island: zlib in base64. A fixed level, and no time in the format: the same text gives the same bytes. */
export function packText(text: string): string {
  return deflateSync(text, { level: 9 }).toString('base64')
}

/**
 * Writes a report's files (UTF-8 text by name; the one folder in a name is `articles/`) to a folder, whose parents are made. They are written beside it first:
 * an older report stays whole until the new one takes its place, and goes with all its files, so none of an older run is left.
 */
export async function writeReport(folder: string, files: Iterable<readonly [name: string, text: string]>): Promise<void> {
  const parent = dirname(folder)
  const fresh = join(parent, `.${basename(folder)}.${process.pid}.new`)
  const old = join(parent, `.${basename(folder)}.${process.pid}.old`)
  await makeFolder(parent)
  try {
    await mkdir(fresh)
    for (const [name, text] of files) {
      // Nothing is written outside the folder, whatever its name.
      const place = join(fresh, name.startsWith(ARTICLES) ? ARTICLES : '')
      if (name.startsWith(ARTICLES)) await mkdir(place, { recursive: true })
      await writeFile(join(place, basename(name)), text)
    }
    await rename(folder, old).catch(ignoreMissing)
    await rename(fresh, folder)
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}

/** Makes a folder and those above it, one at a time: Node's own way of making parents never ends where the system says ENOENT (`/proc/x`). */
async function makeFolder(folder: string): Promise<void> {
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

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
