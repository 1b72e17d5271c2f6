// Paths to files. In: paths as a user gave them. Out: the article files they name, and problems for those that name none.

import { constants, realpathSync } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import type { Problem } from '../../model/problem.ts'
import { emptyFolder, missingPath, unknownExtension, unreadablePath } from './problems.ts'

/** The endings of files that are read, folders through. */
export const EXTENSIONS = ['.md', '.markdown', '.txt', '.html', '.htm', '.ndjson', '.jsonl'] as const

/** A file to read: where it is, and its path as reports show it (relative to the working folder, forward slashes). */
export interface ListedFile {
  readonly file: string
  readonly path: string
}

/**
 * Lists files, each once, sorted by path in code units. Folders are searched through, linked ones too, hidden ones and `node_modules`
 * not; a file reached by several links, or by links that lead in circles, is listed once. Paths are never patterns.
 */
export async function listFiles(
  paths: readonly string[],
  workingFolder: string,
): Promise<{ readonly files: readonly ListedFile[]; readonly problems: readonly Problem[] }> {
  const files = new Map<string, ListedFile>()
  const problems: Problem[] = []
  const add = (file: string): void => {
    const path = showPath(file, workingFolder)
    try {
      // Ten times as fast as waiting for each, which ten thousand files notice.
      const real = realpathSync.native(file)
      // Of several ways to a file, its own path counts, else the first.
      if (!files.has(real) || real === file) files.set(real, { file, path })
    } catch (error) {
      problems.push(findPathProblem(path, error))
    }
  }
  for (const given of paths) {
    const full = resolve(workingFolder, given)
    const path = showPath(full, workingFolder)
    try {
      const kind = await stat(full)
      if (kind.isDirectory()) {
        const found = listFolder(full)
        if (found.files.length === 0) problems.push(emptyFolder(path, EXTENSIONS))
        for (const file of found.files) add(file)
        problems.push(...(await findClosedFolders([full, ...found.folders], workingFolder)))
      } else if (!kind.isFile() || !hasExtension(full)) problems.push(unknownExtension(path, EXTENSIONS))
      else add(full)
    } catch (error) {
      problems.push(findPathProblem(path, error))
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { files: sorted, problems }
}

/** A system error as a problem of its path; what is no system error is thrown on. */
export function findPathProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === null) throw error
  return code === 'ENOENT' || code === 'ENOTDIR' ? missingPath(path) : unreadablePath(path, code)
}

function listFolder(folder: string): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  // The folder is the working folder of the search, so glob characters in its name are only characters. In step, not at once: which
  // of two links to a folder is followed must not depend on which answers first.
  const found = globSync('**/*', { cwd: folder, ignore: ['**/node_modules/**'], onlyFiles: false, expandDirectories: false })
    .filter((name) => name !== '' && name !== './')
    .sort((a, b) => (a < b ? -1 : 1))
  return {
    files: found.filter((name) => !name.endsWith('/') && hasExtension(name)).map((name) => join(folder, name)),
    folders: found.filter((name) => name.endsWith('/')).map((name) => join(folder, name)),
  }
}

/** The search passes over folders it may not enter without a word; they are named here. */
async function findClosedFolders(folders: readonly string[], workingFolder: string): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const folder of folders) {
    try {
      await access(folder, constants.R_OK | constants.X_OK)
    } catch (error) {
      problems.push(findPathProblem(showPath(folder, workingFolder), error))
    }
  }
  return problems
}

function hasExtension(path: string): boolean {
  const lower = path.toLowerCase()
  return EXTENSIONS.some((extension) => lower.endsWith(extension))
}

/** A file as reports show it: relative to the working folder, with forward slashes. */
export function showPath(file: string, workingFolder: string): string {
  const path = relative(workingFolder, file)
  return (isAbsolute(path) || path === '' ? path || '.' : path).split(sep).join('/')
}
