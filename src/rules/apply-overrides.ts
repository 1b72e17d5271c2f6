// Overrides into the rules they change. In: all rules in order. Out: the same without the overrides, the changed ones in their old
// place; what an override gets wrong is a problem at the override, and the rule stays as it was.

import type { Problem } from '../model/problem.ts'
import { describeExpected, describeValue } from './describe-issues.ts'
import { findNearest } from './find-nearest.ts'
import type { Override } from './kinds/override.ts'
import type { PlacedRule } from './parse-rule-file.ts'
import { emptyOverride, unexpectedKey, unexpectedValue, unknownRule } from './problems.ts'
import { type Rule, ruleSchema } from './schema.ts'
import { listAllowedKeys } from './schema-keys.ts'
import { KEY } from './yaml-offset.ts'

/** Applies overrides in order; a later one changes what an earlier one left. */
export function applyOverrides(all: readonly PlacedRule[], problems: Problem[]): readonly PlacedRule[] {
  const rules = new Map(all.flatMap((placed) => (placed.rule.type === 'override' ? [] : [[placed.qualifiedId, placed] as const])))
  for (const placed of all) {
    if (placed.rule.type !== 'override') continue
    const { rule: override } = placed
    const target = rules.get(override.rule)
    if (!target) {
      problems.push(unknownRule(placed.placeAt(['rule']), override.rule, findNearest(override.rule, rules.keys())))
    } else if (override.off) {
      rules.delete(override.rule)
    } else if (!override.with && !override.add) {
      problems.push(emptyOverride(placed.place))
    } else {
      const changed = changeRule(target, placed, override, problems)
      if (changed) rules.set(override.rule, changed)
    }
  }
  return [...rules.values()]
}

/** The target with the override's keys; its tests too, where the override brings its own: the old ones spoke of the old rule. */
function changeRule(target: PlacedRule, placed: PlacedRule, override: Override, problems: Problem[]): PlacedRule | null {
  const before: Readonly<Record<string, unknown>> = { ...target.rule }
  const grown = Object.entries(override.add ?? {}).map(([key, added]) => [key, [...[before[key] ?? []].flat(), ...added]] as const)
  const tests = override.tests ? { tests: override.tests } : {}
  const parsed = ruleSchema.safeParse({ ...before, ...override.with, ...Object.fromEntries(grown), ...tests })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
        const allowed = listAllowedKeys(ruleSchema, [], target.rule)
        for (const key of issue.keys) {
          const keys = placeOfKey(override, key)
          problems.push(unexpectedKey(placed.placeAt([...keys.slice(0, 1), KEY, key]), key, findNearest(key, allowed), allowed))
        }
        continue
      }
      const key = String(issue.path[0] ?? 'with')
      const written = override.with?.[key] ?? override.add?.[key]
      problems.push(
        unexpectedValue(placed.placeAt(placeOfKey(override, key)), key, describeValue(written), describeExpected(issue, written)),
      )
    }
    return null
  }
  const rule: Rule = parsed.data
  const placeAt: PlacedRule['placeAt'] = (path, within) => {
    const [key, index, ...rest] = path
    const name = String(key)
    if (name === 'tests' && override.tests) return placed.placeAt(path, within)
    if (override.add && name in override.add) {
      // What was added stands behind what was there.
      const old = [before[name] ?? []].flat().length
      const isOld = typeof index === 'number' && index < old
      return isOld ? target.placeAt(path, within) : placed.placeAt(['add', name, Number(index ?? old) - old, ...rest], within)
    }
    return override.with && name in override.with ? placed.placeAt(['with', ...path], within) : target.placeAt(path, within)
  }
  return { ...target, rule, placeAt }
}

function placeOfKey(override: Override, key: string): readonly string[] {
  return override.add && key in override.add ? ['add', key] : ['with', key]
}
