// The rule that a user names. In: compiled rules and an id as typed, with or without its pack. Out: the rule, or the step that says why there is none.

import type { CompiledRules } from '../../rules/compiled-rules.ts'
import { findNearest } from '../../rules/find-nearest.ts'
import type { PlacedRule } from '../../rules/parse-rule-file.ts'
import { createStep, type Step } from './step.ts'

export interface NamedRule {
  readonly placed: PlacedRule | null
  /** About the rule itself: unknown, switched off, changed by an override, left out because it does not compile. */
  readonly notes: readonly Step[]
}

/** Finds a rule by `pack/rule.id`, or by `rule.id` where only one pack has it. */
export function findRule({ rules, overrides, problems }: CompiledRules, id: string): NamedRule {
  const all = [...rules, ...overrides]
  const found = all.filter(({ qualifiedId, rule }) => qualifiedId === id || rule.id === id)
  const [placed, second] = found
  if (!placed) return { placed: null, notes: [explainUnknown(all, overrides, id, problems.length)] }
  if (second && placed.qualifiedId !== id) {
    const ids = found.map(({ qualifiedId }) => qualifiedId)
    return {
      placed: null,
      notes: [
        createStep('rule-ambiguous', {
          zh: `“${id}”有几条：${ids.join('、')}，请写全`,
          en: `«${id}» is ${ids.join(' and ')}; write it with its pack`,
        }),
      ],
    }
  }
  if (placed.rule.type === 'override') {
    const { rule: target, off } = placed.rule
    const what = off ? { zh: '关闭', en: 'switches off' } : { zh: '修改', en: 'changes' }
    const note = createStep('override', {
      zh: `${placed.qualifiedId} ${what.zh}规则 ${target}`,
      en: `${placed.qualifiedId} ${what.en} the rule ${target}`,
    })
    return { placed: off ? null : (rules.find(({ qualifiedId }) => qualifiedId === target) ?? null), notes: [note] }
  }
  const changed = overrides.filter(({ rule }) => rule.type === 'override' && rule.rule === placed.qualifiedId)
  const notes = changed.map((override) =>
    createStep('overridden', { zh: `此规则经 ${override.qualifiedId} 修改`, en: `the rule is changed by ${override.qualifiedId}` }),
  )
  return { placed, notes: [...notes, ...listFaults(rules, problems, placed)] }
}

function explainUnknown(all: readonly PlacedRule[], overrides: readonly PlacedRule[], id: string, problems: number): Step {
  const off = overrides.find(({ rule }) => rule.type === 'override' && rule.off && (rule.rule === id || rule.rule.endsWith(`/${id}`)))
  if (off)
    return createStep('rule-off', {
      zh: `规则“${id}”已由 ${off.qualifiedId} 关闭`,
      en: `the rule «${id}» is switched off by ${off.qualifiedId}`,
    })
  const names = all.flatMap(({ qualifiedId, rule }) => (id.includes('/') ? [qualifiedId] : [rule.id]))
  const nearest = findNearest(id, names)
  const hint = nearest ? { zh: `，是否应为“${nearest}”`, en: `, expected «${nearest}»` } : { zh: '', en: '' }
  const broken =
    problems > 0
      ? {
          zh: `；规则文件有 ${problems} 处问题，有误的规则不载入，见 kaoju rules check`,
          en: `; the rule files have ${problems} problems, and a rule with one is left out: see kaoju rules check`,
        }
      : { zh: '', en: '' }
  return createStep('rule-unknown', { zh: `没有规则“${id}”${hint.zh}${broken.zh}`, en: `there is no rule «${id}»${hint.en}${broken.en}` })
}

/** Problems between the rule's line and the next rule's: why it, or one of its patterns, was left out. */
function listFaults(rules: readonly PlacedRule[], problems: CompiledRules['problems'], { place }: PlacedRule): readonly Step[] {
  const line = place.line ?? 0
  const next = Math.min(
    ...rules.flatMap((other) => (other.place.path === place.path && (other.place.line ?? 0) > line ? [other.place.line ?? 0] : [])),
  )
  return problems
    .filter((problem) => problem.path === place.path && (problem.line ?? 0) >= line && (problem.line ?? 0) < next)
    .map((problem): Step => {
      const where = `${problem.path}:${problem.line}:${problem.column}`
      return createStep('rule-fault', {
        zh: `规则有误（${where}）：${problem.messageZh}`,
        en: `the rule has a problem (${where}): ${problem.message}`,
      })
    })
}
