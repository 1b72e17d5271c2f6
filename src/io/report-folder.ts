// Reports of older runs. In: a folder or a page. Out: whether it is one of ours, and so may be replaced. Changes nothing.

import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What stands where a report is to go. `nothing` may be an empty folder. */
export type FolderContent = 'nothing' | 'report' | 'other'

/** Looks at a folder that `writeReport` would replace with all its files: `other` means that it is not ours to replace. */
export async function findFolderContent(folder: string): Promise<FolderContent> {
  try {
    const names = await readdir(folder)
    if (names.length === 0) return 'nothing'
    const isOurs = names.includes('index.html') && names.every((name) => OUR_NAMES.test(name))
    return isOurs && isReportPage(await readHead(join(folder, 'index.html'))) ? 'report' : 'other'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'nothing'
    return 'other'
  }
}

/** Whether a page is a report that kaoju wrote. */
export function isReportPage(html: string): boolean {
  return html.slice(0, HEAD_BYTES).includes(GENERATOR)
}

async function readHead(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await file.close()
  }
}

/** The page, its data and pictures, and its articles where they are many. */
const OUR_NAMES = /^(?:index\.html|articles|.*\.(?:csv|svg))$/

/** Stands in the head of every page (reports/templates/page.mustache). */
const GENERATOR = '<meta name="generator" content="kaoju '
const HEAD_BYTES = 4096
