// The files of a new project. In: a folder. Out: which were written and which were there already. Never writes over anything.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { SHIPPED_TEMPLATES, STARTER } from './package.ts'

/** Names relative to the folder, forward slashes, in the order of the alphabet. */
export interface StarterOutcome {
  readonly written: readonly string[]
  readonly kept: readonly string[]
}

/** A file of a new project. */
export interface StarterFile {
  readonly name: string
  readonly text: string
}

/** The files that kaoju brings for a new project, and what its templates are. */
export async function readStarter(): Promise<readonly StarterFile[]> {
  const entries = await readdir(STARTER, { withFileTypes: true, recursive: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(STARTER.length + 1)
        .replaceAll('\\', '/'),
    )
  const files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(STARTER, name), 'utf8') })))
  const templates = { name: 'templates/README.md', text: await readFile(join(SHIPPED_TEMPLATES, 'README.md'), 'utf8') }
  return [...files, templates].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Writes files that are not there yet, and makes the folders they need and `articles`. What the system refuses is thrown on. */
export async function writeStarter(folder: string, files: readonly StarterFile[]): Promise<StarterOutcome> {
  const written: string[] = []
  const kept: string[] = []
  await makeFolder(join(folder, 'articles'))
  for (const { name, text } of files) {
    const path = join(folder, name)
    await makeFolder(dirname(path))
    if (await writeNew(path, text)) written.push(name)
    else kept.push(name)
  }
  return { written, kept }
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
