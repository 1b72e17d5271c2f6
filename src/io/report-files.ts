// A report's templates in, its files out. In: folders. Out: template text with the style sheet's hash; a folder that is there as a whole
// or not at all. Refuses nothing: what the disk says is thrown on.

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReportTemplates } from '../model/template.ts'

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

/**
 * Writes a report's files (names without folders, UTF-8 text) to a folder, whose parents are made. They are written beside it first:
 * an older report stays whole until the new one takes its place, and goes with all its files, so none of an older run is left.
 */
export async function writeReport(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const parent = dirname(folder)
  const fresh = join(parent, `.${basename(folder)}.${process.pid}.new`)
  const old = join(parent, `.${basename(folder)}.${process.pid}.old`)
  await mkdir(fresh, { recursive: true })
  try {
    for (const [name, text] of files) await writeFile(join(fresh, basename(name)), text)
    await rename(folder, old).catch(ignoreMissing)
    await rename(fresh, folder)
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
