// Paths to files. In: paths as a user gave them. Out: the article files they name, and problems for those that name none.

import { stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
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
 * Lists files, each once, sorted by path in code units. Folders are searched through, without hidden folders, `node_modules` and
 * links to folders (which may lead in circles); paths are never patterns. A link to a file is the file.
 */
export async function listFiles(
  paths: readonly string[],
  workingFolder: string,
): Promise<{ readonly files: readonly ListedFile[]; readonly problems: readonly Problem[] }> {
  const files = new Map<string, ListedFile>()
  const problems: Problem[] = []
  for (const given of paths) {
    const full = resolve(workingFolder, given)
    const path = showPath(full, workingFolder)
    try {
      const kind = await stat(full)
      if (kind.isDirectory()) {
        const found = await listFolder(full)
        if (found.length === 0) problems.push(emptyFolder(path, EXTENSIONS))
        for (const file of found) files.set(file, { file, path: showPath(file, workingFolder) })
      } else if (!kind.isFile() || !hasExtension(full)) problems.push(unknownExtension(path, EXTENSIONS))
      else files.set(full, { file: full, path })
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

async function listFolder(folder: string): Promise<readonly string[]> {
  // The folder is the working folder of the search, so glob characters in its name are only characters.
  const found = await glob(`**/*{${EXTENSIONS.join(',')}}`, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
  })
  return found.map((name) => join(folder, name))
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
