// The configuration file. In: a working folder. Out: the nearest kaoju.config.yaml, looked for upwards, as text; null where there is none.

import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The name that `kaoju init` writes, then the other that YAML files go by. */
export const CONFIG_NAMES = ['kaoju.config.yaml', 'kaoju.config.yml'] as const

export interface ConfigFile {
  /** As messages show it: relative to the working folder, forward slashes. */
  readonly path: string
  /** The absolute folder that its paths are relative to. */
  readonly folder: string
  readonly text: string
}

/** Finds and reads the file; an error of the system other than that it is not there is thrown on. */
export async function findConfigFile(workingFolder: string): Promise<ConfigFile | null> {
  for (let folder = resolve(workingFolder); ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const file = join(folder, name)
      if (!(await isFile(file))) continue
      const path = relative(workingFolder, file).split(sep).join('/')
      return { path, folder, text: (await readFile(file, 'utf8')).replace(/^\ufeff/, '') }
    }
    if (dirname(folder) === folder) return null
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
