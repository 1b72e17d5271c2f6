// Rule files from disk. In: files or folders. Out: their text in a fixed order, with a hash for provenance. A path that is not there
// is a problem.

import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { glob } from 'tinyglobby'
import { createProblem, type Problem, wholeFile } from '../model/problem.ts'

export interface LoadedRuleFile {
  /** As messages show it: relative to the working folder, forward slashes. */
  readonly path: string
  readonly text: string
  readonly sha256: string
}

/** The folder of the packs that come with kaoju. */
export const SHIPPED_RULES = fileURLToPath(new URL('../../../rules', import.meta.url))

/** Loads `*.yaml` and `*.yml` of folders, `core` before `packs`, each by path; single files as they are. */
export async function loadRuleFiles(
  paths: readonly string[],
  workingFolder: string,
): Promise<{ files: LoadedRuleFile[]; problems: Problem[] }> {
  const files: LoadedRuleFile[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const full = resolve(workingFolder, path)
    const status = await stat(full).catch(() => null)
    if (!status) {
      problems.push(missingRules(path))
      continue
    }
    const found = status.isDirectory() ? await glob('**/*.{yaml,yml}', { cwd: full, absolute: true, followSymbolicLinks: false }) : [full]
    for (const file of found.sort((a, b) => (a < b ? -1 : 1))) {
      const text = await readFile(file, 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      files.push({ path: relative(workingFolder, file).split(sep).join('/'), text, sha256 })
    }
  }
  return { files, problems }
}

function missingRules(path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'rules-missing', {
    en: 'Unexpected path: nothing is there, expected a rule file or a folder of *.yaml',
    zh: '路径不存在，应为规则文件或含 *.yaml 的文件夹',
  })
}
