// kaoju.config.yaml. In: its text, from anyone. Out: the settings that are well formed, where each stands, and a problem with line and
// column for everything that is not. Nothing in it runs; tags, unknown anchors and aliases that multiply are refused.

import type { Place, Problem } from '../model/problem.ts'
import { describeIssues } from '../rules/describe-issues.ts'
import { readYamlFile } from '../rules/yaml-file.ts'
import { KEY } from '../rules/yaml-offset.ts'
import { type Config, configSchema } from './config-schema.ts'
import { sortByPlace, unexpectedContent } from './problems.ts'

export interface ParsedConfig {
  readonly config: Config
  readonly problems: readonly Problem[]
  /** The place of a setting's key. */
  placeOf(key: keyof Config): Place
}

/** Reads the file; `path` is only for messages. A file of comments alone is one without settings. */
export function parseConfig(path: string, text: string): ParsedConfig {
  const { content, problems, placeAt } = readYamlFile(path, text)
  const placeOf = (key: keyof Config): Place => placeAt([KEY, key])
  // What rule files and this one share has the codes of rule files.
  const renamed = (found: readonly Problem[]) => found.map((one) => ({ ...one, code: one.code.replace(/^rule-(?:file-)?/, 'config-') }))
  const give = (config: Config, more: readonly Problem[] = []): ParsedConfig => ({
    config,
    problems: sortByPlace(renamed([...problems, ...more])),
    placeOf,
  })
  if (content === undefined || content === null) return give({})
  if (!isRecord(content)) return give({}, [unexpectedContent(placeAt([]))])
  const whole = configSchema.safeParse(content)
  if (whole.success) return give(whole.data)
  return give(keepSound(content), describeIssues(whole.error.issues, [], content, placeAt, configSchema))
}

/** The settings that are well formed by themselves: `doctor` goes on with them. */
function keepSound(content: Readonly<Record<string, unknown>>): Config {
  const sound = Object.keys(configSchema.shape).flatMap((key) => {
    if (!Object.hasOwn(content, key)) return []
    const one = configSchema.safeParse({ [key]: content[key] })
    return one.success ? Object.entries(one.data) : []
  })
  return configSchema.parse(Object.fromEntries(sound))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
