// Rule-file text to rules. In: YAML from anyone. Out: the rules that are well formed, each with its place, and a problem with
// line and column for everything that is not. One bad rule does not take the others with it.

import type { Localized, Place, Problem } from '../model/problem.ts'
import { describeIssues, describeValue, LIST_OF_RULES } from './describe-issues.ts'
import { unexpectedValue } from './problems.ts'
import { type Rule, ruleFileSchema, ruleSchema } from './schema.ts'
import { readYamlFile } from './yaml-file.ts'
import type { KeyPath, Within } from './yaml-offset.ts'

export interface RulePack {
  readonly id: string
  readonly version: string
  readonly title: Localized
  readonly uses: readonly string[]
}

/** A rule with where it stands. */
export interface PlacedRule {
  readonly rule: Rule
  /** `pack/rule.id`, the name under which mentions cite it. */
  readonly qualifiedId: string
  readonly pack: RulePack
  /** The rule's file; `place` has it too, but takes longer to find. */
  readonly path: string
  readonly place: Place
  /** The place of one of its keys (`['where', 0]`), or of the characters `within` of the text that it holds. */
  placeAt(path: KeyPath, within?: Within): Place
}

export interface RuleFile {
  readonly path: string
  readonly pack: RulePack | null
  readonly rules: readonly PlacedRule[]
  readonly problems: readonly Problem[]
  /** The place of a key of the file: `['pack', 'version']`. */
  placeAt(path: KeyPath): Place
}

/** Reads one rule file; `path` is only for messages. */
export function parseRuleFile(path: string, text: string): RuleFile {
  const { content, placeAt, holdsFault, ...file } = readYamlFile(path, text)
  const problems = [...file.problems]
  const refuse = (...more: readonly Problem[]): RuleFile => ({ path, pack: null, rules: [], problems: [...problems, ...more], placeAt })
  if (content === undefined) return refuse()
  const header = ruleFileSchema.safeParse(isRecord(content) ? { ...content, rules: [] } : content)
  if (!header.success || !isRecord(content))
    return refuse(...(header.error ? describeIssues(header.error.issues, [], content, placeAt) : []))
  const { pack } = header.data
  const rulePack: RulePack = { id: pack.id, version: pack.version, title: pack.title, uses: pack.uses ?? [] }
  const rules: PlacedRule[] = []
  if (!Array.isArray(content.rules))
    problems.push(unexpectedValue(placeAt(['rules']), 'rules', describeValue(content.rules), LIST_OF_RULES))
  const list: readonly unknown[] = Array.isArray(content.rules) ? content.rules : []
  for (const [index, candidate] of list.entries()) {
    const here: KeyPath = ['rules', index]
    if (holdsFault(here)) continue
    const parsed = ruleSchema.safeParse(candidate)
    if (parsed.success) {
      const placeWithin = (keys: KeyPath, within?: Within) => placeAt([...here, ...keys], within)
      rules.push({
        rule: parsed.data,
        qualifiedId: `${pack.id}/${parsed.data.id}`,
        pack: rulePack,
        path,
        get place() {
          return placeWithin(['id'])
        },
        placeAt: placeWithin,
      })
    } else problems.push(...describeIssues(parsed.error.issues, here, content, placeAt))
  }
  return { path, pack: rulePack, rules, problems, placeAt }
}

function isRecord(value: unknown): value is { readonly rules?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
