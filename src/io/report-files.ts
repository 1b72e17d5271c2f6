// A report's templates in, its files out. In: folders, and a newsroom's own look. Out: template text with the style sheet's hash; a folder that is there as a whole
// or not at all. Refuses nothing: what the disk says is thrown on.

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { strToU8, zlibSync } from 'fflate'
import type { ReportScript, ReportTemplates } from '../model/template.ts'
import { makeFolder } from './make-folder.ts'
import { REPORT_SCRIPT } from './package.ts'

const ARTICLES = 'articles/'

/** A newsroom's own look: a style sheet, or none (''), and templates by the name of the shipped ones that they replace. */
export interface OwnLook {
  readonly theme: string
  readonly templates: ReadonlyMap<string, string>
}

/** Reads the `*.mustache` files of a folder, `page` among them, and `theme.css`; what is of one's own takes their place or comes after. */
export async function readTemplates(folder: string, own: OwnLook = { theme: '', templates: new Map() }): Promise<ReportTemplates> {
  const { page = '', ...partials } = Object.fromEntries([...(await readShippedTemplates(folder)), ...own.templates])
  const theme = normalizeStyle([await readShippedTheme(folder), own.theme].filter((text) => text !== '').join('\n'))
  // The hash is of exactly what stands between <style> and </style>.
  return { page, partials, theme, themeHash: createHash('sha256').update(theme).digest('base64') }
}

/** The templates of a folder by name, sorted. */
export async function readShippedTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mustache')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return new Map(names.map((name, index) => [basename(name, '.mustache'), texts[index] ?? '']))
}

/** The style sheet of a folder of templates. */
export function readShippedTheme(folder: string): Promise<string> {
  return readFile(join(folder, 'theme.css'), 'utf8')
}

/** As an HTML parser hands it to the browser, which hashes that: no CR, no NUL. */
function normalizeStyle(css: string): string {
  return css.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
}

/** Reads the report's script, which the build bundled. Rejects where it is missing. */
export async function readScript(): Promise<ReportScript> {
  const text = await readFile(REPORT_SCRIPT, 'utf8')
  return { text, hash: createHash('sha256').update(text).digest('base64') }
}

/**
 * Packs text for an island: zlib in base64. In JavaScript, as Node's own zlib chooses its matches by what the processor can do: the same text
 * must give the same bytes on every machine.
 */
export function packText(text: string): string {
  return Buffer.from(zlibSync(strToU8(text), { level: 9 })).toString('base64')
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

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
