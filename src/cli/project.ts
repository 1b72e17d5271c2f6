// The project that a command is run in: the folder of the nearest kaoju.config.yaml. In: the working folder. Out: its settings and what
// is wrong with them; null where there is no such file.

import type { ParsedConfig } from '../index.ts'
import { findConfigFile } from '../io/config-file.ts'

export interface Project extends ParsedConfig {
  /** The file as messages show it. */
  readonly path: string
  /** The absolute folder that the file's paths are relative to. */
  readonly folder: string
  readonly workingFolder: string
}

/** Opens the project around a folder. The parser is loaded only where there is a file. */
export async function openProject(workingFolder: string): Promise<Project | null> {
  const file = await findConfigFile(workingFolder)
  if (!file) return null
  const { parseConfig } = await import('../index.ts')
  return { ...parseConfig(file.path, file.text), path: file.path, folder: file.folder, workingFolder }
}
