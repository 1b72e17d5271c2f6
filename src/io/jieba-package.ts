// Where nodejieba's package stands and what is in it. In: a folder. Out: paths that exist. Loads and runs nothing.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** nodejieba as installed. Paths are absolute. */
export interface JiebaPackage {
  readonly version: string
  /** The compiled addon; absent where install scripts are blocked or there is no C++ compiler. */
  readonly addon: string
  readonly dictionary: string
  readonly model: string
  readonly userDictionary: string
  readonly inverseFrequencies: string
  readonly stopWords: string
  /** Names of dictionary files that are missing or empty: jieba ends the whole process when it meets one. */
  readonly missing: readonly string[]
}

/** Looks nodejieba up as an import of this file would, or null where it is not installed. */
export function findJiebaPackage(): JiebaPackage | null {
  const { resolve } = createRequire(import.meta.url)
  try {
    return openJiebaPackage(dirname(resolve('nodejieba/package.json')))
  } catch {
    return null
  }
}

/** The package in `folder`; throws where it has no readable package.json. */
export function openJiebaPackage(folder: string): JiebaPackage {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  const inDictionaries = (name: string) => join(folder, 'submodules/cppjieba/dict', name)
  const names = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'] as const
  return {
    version,
    addon: join(folder, 'build/Release/nodejieba.node'),
    dictionary: inDictionaries(names[0]),
    model: inDictionaries(names[1]),
    userDictionary: inDictionaries(names[2]),
    inverseFrequencies: inDictionaries(names[3]),
    stopWords: inDictionaries(names[4]),
    missing: names.filter((name) => !isFilled(inDictionaries(name))),
  }
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0
}
