// Rule files as they stand, before they are compiled. In: paths. Out: their texts, and a hash of all that compiling them depends on.
// Light: whoever finds all records in the cache compiles nothing.

import { createHash } from 'node:crypto'
import type { Problem } from '../index.ts'
import { type LoadedRuleFile, loadRuleFiles, SHIPPED_RULES } from '../io/rule-files.ts'

/** Files are shipped ones, then the user's own; `asked` are the paths of all that the user named, shipped ones among them. */
export interface RuleTexts {
  readonly shipped: readonly LoadedRuleFile[]
  readonly own: readonly LoadedRuleFile[]
  readonly asked: ReadonlySet<string>
  /** What could not be read. */
  readonly problems: readonly Problem[]
}

/** Loads the shipped rules and those of `paths` after them. */
export async function loadRuleTexts(paths: readonly string[], workingFolder: string, hasShipped = true): Promise<RuleTexts> {
  const shipped = await loadRuleFiles(hasShipped ? [SHIPPED_RULES] : [], workingFolder)
  const added = await loadRuleFiles(paths, workingFolder)
  return {
    shipped: shipped.files,
    own: added.files.filter(({ path }) => !shipped.files.some((file) => file.path === path)),
    asked: new Set(added.files.map(({ path }) => path)),
    problems: [...shipped.problems, ...added.problems],
  }
}

/** Paths count too: problems of the rules name them. */
export function hashRuleTexts({ shipped, own }: RuleTexts): string {
  const hash = createHash('sha256')
  for (const { path, sha256 } of shipped) hash.update(`shipped\0${path}\0${sha256}\0`)
  for (const { path, sha256 } of own) hash.update(`own\0${path}\0${sha256}\0`)
  return hash.digest('hex')
}
