// Rule files from disk. In: files or folders. Out: their text in a fixed order, with a hash for provenance. A path that is not there
// or can’t be read is a problem.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
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
    try {
      // In step: awaited one by one, sixty small files take longer than all that is in them.
      for (const file of listFiles(full)) {
        const shown = relative(workingFolder, file).split(sep).join('/')
        const loaded = loadFile(file, shown)
        if ('code' in loaded) problems.push(loaded)
        else files.push(loaded)
      }
    } catch (error) {
      problems.push(findProblem(path, error))
    }
  }
  return { files, problems }
}

function listFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  // The glob passes over a folder that it may not list, without a word; this does not.
  readdirSync(path)
  const found = globSync('**/*.{yaml,yml}', { cwd: path, absolute: true, followSymbolicLinks: false })
  return found.sort((a, b) => (a < b ? -1 : 1))
}

function loadFile(file: string, path: string): LoadedRuleFile | Problem {
  try {
    const text = readFileSync(file, 'utf8')
    return { path, text, sha256: createHash('sha256').update(text).digest('hex') }
  } catch (error) {
    return findProblem(path, error)
  }
}

function findProblem(path: string, error: unknown): Problem {
  if (!(error instanceof Error && 'code' in error)) throw error
  return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? missingRules(path) : unreadableRules(path, String(error.code))
}

function missingRules(path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'rules-missing', {
    en: 'Unexpected path: nothing is there, expected a rule file or a folder of *.yaml',
    zh: '路径不存在，应为规则文件或含 *.yaml 的文件夹',
  })
}

function unreadableRules(path: string, code: string): Problem {
  return createProblem(wholeFile(path), 'error', 'rules-unreadable', {
    en: `Unexpected ${code} from the system, expected a rule file or folder that can be read`,
    zh: `系统报告 ${code}，应为可以读取的规则文件或文件夹`,
  })
}
