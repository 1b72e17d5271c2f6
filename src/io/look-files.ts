// A newsroom's theme and templates from disk. In: paths. Out: their text; a path that is not there or can’t be read is a problem.

import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { createProblem, type Problem, wholeFile } from '../model/problem.ts'

/** A file with its path as messages show it. */
export interface LookFile {
  readonly path: string
  readonly text: string
}

export interface LookFiles {
  readonly theme: LookFile | null
  /** By file name; `name` is that without `.mustache`. */
  readonly templates: readonly (LookFile & { readonly name: string })[]
  readonly problems: readonly Problem[]
}

/** Loads a style sheet and the `*.mustache` files of a folder; a path that is not given gives nothing. */
export async function loadLookFiles(
  { theme, templates }: { readonly theme?: string | undefined; readonly templates?: string | undefined },
  workingFolder: string,
): Promise<LookFiles> {
  const problems: Problem[] = []
  const load = async (path: string, expected: Expected): Promise<LookFile | null> => {
    const full = resolve(workingFolder, path)
    const shown = relative(workingFolder, full).split(sep).join('/')
    try {
      return { path: shown, text: (await readFile(full, 'utf8')).replace(/^\ufeff/, '') }
    } catch (error) {
      problems.push(unreadable(shown, error, expected))
      return null
    }
  }
  const names = templates === undefined ? [] : await listTemplates(resolve(workingFolder, templates), templates, problems)
  const style = theme === undefined ? null : await load(theme, STYLE)
  const loaded: (LookFile & { readonly name: string })[] = []
  for (const name of names) {
    const file = await load(join(templates ?? '', name), TEMPLATE)
    if (file) loaded.push({ name: basename(name, EXTENSION), ...file })
  }
  return { theme: style, templates: loaded, problems }
}

async function listTemplates(folder: string, shown: string, problems: Problem[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(EXTENSION)).sort()
  } catch (error) {
    problems.push(unreadable(shown, error, FOLDER))
    return []
  }
}

const EXTENSION = '.mustache'

interface Expected {
  readonly en: string
  readonly zh: string
}

const STYLE: Expected = { en: 'a style sheet (CSS)', zh: '样式表（CSS 文件）' }
const TEMPLATE: Expected = { en: 'a template', zh: '模板' }
const FOLDER: Expected = { en: 'a folder of *.mustache', zh: '含 *.mustache 的文件夹' }

function unreadable(path: string, error: unknown, expected: Expected): Problem {
  if (!(error instanceof Error && 'code' in error)) throw error
  if (error.code === 'ENOENT')
    return createProblem(wholeFile(path), 'error', 'look-missing', {
      en: `Unexpected path: nothing is there, expected ${expected.en}`,
      zh: `路径不存在，应为${expected.zh}`,
    })
  return createProblem(wholeFile(path), 'error', 'look-unreadable', {
    en: `Unexpected ${error.code} from the system, expected ${expected.en}`,
    zh: `系统报告 ${error.code}，应为可以读取的${expected.zh}`,
  })
}
